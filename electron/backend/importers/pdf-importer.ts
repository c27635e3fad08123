import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageStart } from '../../../core/model/source-part.ts';
import { createBlock, type SourcePart, toCapture } from './blocks.ts';
import { detectLanguage } from './detect-language.ts';
import { ImportError, type ImportedText, type Importer } from './importer.ts';
import { linePieces, toBlock } from './pdf-blocks.ts';
import { findChunks } from './pdf-chunks.ts';
import { readInfo, readLabels, readOutline } from './pdf-facts.ts';
import { joinFlow } from './pdf-flow.ts';
import { readGlyphs } from './pdf-glyphs.ts';
import { findGutters, type Gutter, median } from './pdf-gutters.ts';
import { findHeadings } from './pdf-headings.ts';
import { buildLines, type Line } from './pdf-lines.ts';
import { readPdfMetadata } from './pdf-metadata.ts';
import { loadPdfJs, openPdf, type PdfJs } from './pdf-open.ts';
import { groupLines, type Paragraph } from './pdf-paragraphs.ts';
import { inReadingOrder } from './pdf-reading-order.ts';
import { findRunningHeads } from './pdf-running-heads.ts';
import { findRows, toRows } from './pdf-tables.ts';
import { findTextStyle } from './pdf-text-style.ts';
import { bracketsAreMirrored, rightToLeftShare } from './pdf-visual-order.ts';
import { Vocabulary } from './pdf-words.ts';

const mostPages = 5000;
const pagesBetweenCleanups = 100;
const timeoutOfPageMs = 5000;

/** PDF: its text in reading order, without running heads and page numbers, which become the places where pages begin. */
export const pdfImporter: Importer = {
  name: 'pdf',
  version: 1,
  mediaType: 'application/pdf',
  accepts: ({ name, head }) =>
    /\.pdf$/i.test(name) || new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-'),
  prepare: loadPdfJs,
  async read(bytes, { name, password }): Promise<ImportedText> {
    const pdfjs = await loadPdfJs();
    const document = await openPdf(pdfjs, bytes, name, password);
    try {
      return await readDocument(document, pdfjs, name, `${this.name}/${this.version}`);
    } finally {
      await document.loadingTask.destroy();
    }
  },
};

async function readDocument(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  name: string,
  extractor: string,
): Promise<ImportedText> {
  if (document.numPages > mostPages) {
    throw new ImportError(`${name} has more than ${mostPages} pages. Nothing was imported; split it first.`);
  }
  const { pages, warnings } = await readPages(document, pdfjs, name);
  const { heads, numbers } = findRunningHeads(pages);
  const bodies = pages.map(({ lines, gutters }) =>
    inReadingOrder(
      lines.filter((line) => !heads.has(line)),
      gutters,
    ),
  );
  const style = findTextStyle(bodies.flat());
  const rows = findRows(bodies.flat());
  const grouped = bodies.map((lines) => groupLines(lines, style, (line) => rows.has(line)));
  const paragraphs = joinFlow(grouped, style);
  const outline = await readOutline(document);
  const headings = findHeadings(paragraphs, style, outline);
  const words = new Vocabulary(bodies.flat());
  const { parts, starts } = toParts(
    paragraphs,
    pages.map(({ lines }) => lines.filter((line) => heads.has(line))),
    headings,
    rows,
    words,
  );
  const labels = await readLabels(document, numbers);
  const { metadata, evidence, otherDates } = readPdfMetadata(await readInfo(document), paragraphs, style);
  const capture = toCapture(parts, name);
  const plain = parts
    .filter(({ fate }) => fate.kind === 'kept')
    .map(({ block }) => block.textContent)
    .join('\n');
  const language = await detectLanguage(plain);
  return {
    ...capture,
    pages: starts.map(({ page, start }): PageStart => ({ start, label: labels[page] ?? String(page + 1) })),
    members: [],
    otherDates,
    encoding: null,
    pictures: [],
    metadata: { ...metadata, language },
    evidence: { ...evidence, ...(language && { language: 'the text itself' }) },
    warnings,
    extractor,
    mediaType: 'application/pdf',
  };
}

interface Page {
  readonly lines: readonly Line[];
  readonly gutters: readonly Gutter[];
  readonly height: number;
}

async function readPages(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  name: string,
): Promise<{ pages: Page[]; warnings: string[] }> {
  const layers = await document.getOptionalContentConfig();
  const isShown = (group: unknown) => isVisible(layers, group);
  const pages: Page[] = [];
  const unread: number[] = [];
  const pictures: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const marks = await inTime(readPage(page, pdfjs, isShown, number - 1));
      pages.push(marks);
      if (marks.lines.length === 0 && marks.hasPicture) pictures.push(number);
      page.cleanup();
      // The fonts of all pages of a long book would fill the memory.
      if (number % pagesBetweenCleanups === 0) await document.cleanup();
    } catch {
      // One page that cannot be read must not cost the others; it is named in a warning.
      unread.push(number);
      pages.push({ lines: [], gutters: [], height: 1 });
    }
  }
  if (pages.every(({ lines }) => lines.length === 0))
    throw new ImportError(describeEmpty(name, pictures.length, unread.length));
  return {
    pages,
    warnings: [
      ...(pictures.length > 0
        ? [
            `${pagesText(pictures)} no text but a picture of it; it was left out. Recognise it (OCR) with another program to have it here.`,
          ]
        : []),
      ...(unread.length > 0
        ? [
            `${pagesText(unread)} damaged and could not be read.`
              .replace(' hold', ' are')
              .replace(' holds', ' is'),
          ]
        : []),
    ],
  };
}

/** What a page gives, unless it takes too long. */
async function inTime<Result>(reading: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const clock = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page took too long.')), timeoutOfPageMs);
  });
  try {
    return await Promise.race([reading, clock]);
  } finally {
    clearTimeout(timer);
  }
}

function describeEmpty(name: string, pictures: number, unread: number): string {
  if (pictures > 0) {
    return `${name} holds pictures of pages and no text. Nothing was imported; recognise its text (OCR) with another program first.`;
  }
  if (unread > 0) {
    return `${name} is damaged: no page of it can be read. Nothing was imported; ask for another copy of the file.`;
  }
  return `${name} holds no text.`;
}

function pagesText(numbers: readonly number[]): string {
  const shown =
    numbers.slice(0, 20).join(', ') + (numbers.length > 20 ? ` and ${numbers.length - 20} more` : '');
  return numbers.length === 1 ? `Page ${shown} holds` : `Pages ${shown} hold`;
}

function isVisible(
  layers: Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>,
  group: unknown,
): boolean {
  return group === null || group === undefined || layers.isVisible(group) !== false;
}

async function readPage(
  page: PDFPageProxy,
  pdfjs: PdfJs,
  isShown: (group: unknown) => boolean,
  index: number,
): Promise<Page & { hasPicture: boolean }> {
  const { glyphs, width, height, hasPicture } = await readGlyphs(page, pdfjs, isShown);
  const groups = glyphs.map((group, i) => {
    const isMirrored = rightToLeftShare(group.map(({ text }) => text)) > 0.5;
    // Text that was turned upright stands below all the other, so that it is read last.
    const shift = i * height * 10;
    const placed = group.map((glyph) => ({
      ...glyph,
      x: isMirrored ? width - glyph.x - glyph.width : glyph.x,
      y: glyph.y + shift,
    }));
    const chunks = findChunks(placed);
    const gutters = findGutters(chunks, median(chunks.map(({ size }) => size)));
    const lines = buildLines(chunks, gutters, index, { isMirrored, turnsBrackets: false });
    const turnsBrackets = bracketsAreMirrored(
      lines.filter((line) => line.isRightToLeft).map(({ text }) => text),
    );
    return {
      gutters,
      lines: turnsBrackets ? buildLines(chunks, gutters, index, { isMirrored, turnsBrackets }) : lines,
    };
  });
  return {
    lines: groups.flatMap(({ lines }) => lines),
    gutters: groups.flatMap(({ gutters }) => gutters),
    height,
    hasPicture,
  };
}

interface Parts {
  readonly parts: SourcePart[];
  /** Where each page that has text begins, in the text of the kept parts. */
  readonly starts: { page: number; start: number }[];
}

function toParts(
  paragraphs: readonly Paragraph[],
  heads: readonly (readonly Line[])[],
  headings: ReadonlyMap<Paragraph, number>,
  rows: ReadonlySet<Line>,
  words: Vocabulary,
): Parts {
  const parts: SourcePart[] = [];
  const starts: { page: number; start: number }[] = [];
  let length = 0;
  let shown = 0;
  const setAsideUpTo = (page: number) => {
    for (; shown <= page; shown++) {
      for (const line of heads[shown] ?? []) {
        const block = createBlock({ type: 'paragraph' }, linePieces(line));
        if (block) parts.push({ block, fate: { kind: 'removed', reason: 'running-heads' }, line: null });
      }
    }
  };
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const first = paragraph?.[0];
    if (!paragraph || !first) continue;
    setAsideUpTo(first.page);
    const table: Line[] = [];
    for (let row = paragraph; rows.has(row[0] ?? first) && row.length === 1; ) {
      const line = row[0];
      const last = table.at(-1);
      if (
        !line ||
        (last && (line.page !== last.page || line.column !== last.column || line.y - last.y > line.size * 4))
      )
        break;
      table.push(line);
      const next = paragraphs[i + table.length];
      if (!next) break;
      row = next;
    }
    const blocks =
      table.length > 1
        ? toRows(table).map((block) => ({ block, starts: [{ page: first.page, offset: 0 }] }))
        : [toBlock(paragraph, headings.get(paragraph), words)];
    if (table.length > 1) i += table.length - 1;
    for (const made of blocks) {
      if (!made) continue;
      for (const { page, offset } of made.starts) {
        if (page > (starts.at(-1)?.page ?? -1)) starts.push({ page, start: length + offset });
      }
      parts.push({ block: made.block, fate: { kind: 'kept' }, line: null });
      length += made.block.content.size + 1;
    }
  }
  setAsideUpTo(heads.length - 1);
  return { parts, starts };
}
