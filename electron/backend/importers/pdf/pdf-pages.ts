import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from '../importer.ts';
import { findChunks } from './pdf-chunks.ts';
import type { Glyph } from './pdf-glyph.ts';
import { readGlyphs } from './pdf-glyphs.ts';
import { findGutters, type Gutter } from './pdf-gutters.ts';
import { buildLines, type Line } from './pdf-lines.ts';
import { median } from './pdf-measures.ts';
import type { PdfJs } from './pdf-open.ts';
import { bracketsAreMirrored, rightToLeftShare } from './pdf-visual-order.ts';

/** A page with its lines. Text that does not stand upright was turned and lies below the page. */
export interface Page {
  readonly lines: readonly Line[];
  readonly gutters: readonly Gutter[];
  readonly height: number;
}

const pagesBetweenCleanups = 100;

/** The numbers of pages that could not be read as they are. */
interface Problems {
  readonly unread: number[];
  /** Pictures without text. */
  readonly pictures: number[];
  /** More glyphs than are read. */
  readonly cut: number[];
}

/** The pages of a document, with sentences on what could not be read. Throws `ImportError` if there is no text at all. */
export async function readPages(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  name: string,
): Promise<{ pages: Page[]; warnings: string[] }> {
  const layers = await document.getOptionalContentConfig();
  const isShown = (group: unknown) =>
    group === null || group === undefined || layers.isVisible(group) !== false;
  const pages: Page[] = [];
  const problems: Problems = { unread: [], pictures: [], cut: [] };
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const { hasPicture, isCut, ...read } = await readPage(page, pdfjs, isShown, number - 1);
      pages.push(read);
      if (read.lines.length === 0 && hasPicture) problems.pictures.push(number);
      if (isCut) problems.cut.push(number);
      page.cleanup();
      // The fonts of all pages of a long book would fill the memory.
      if (number % pagesBetweenCleanups === 0) await document.cleanup();
    } catch {
      // One page that cannot be read must not cost the others; it is named in a warning.
      problems.unread.push(number);
      pages.push({ lines: [], gutters: [], height: 1 });
    }
  }
  if (pages.every(({ lines }) => lines.length === 0)) throw new ImportError(describeEmpty(name, problems));
  return { pages, warnings: describeProblems(problems) };
}

function describeEmpty(name: string, { pictures, unread }: Problems): string {
  if (pictures.length > 0) {
    return `${name} holds pictures of pages and no text. Nothing was imported; recognise its text (OCR) with another program first.`;
  }
  if (unread.length > 0) {
    return `${name} is damaged: no page of it can be read. Nothing was imported; ask for another copy of the file.`;
  }
  return `${name} holds no text.`;
}

function describeProblems({ pictures, unread, cut }: Problems): string[] {
  const sentence = (pages: readonly number[], one: string, many: string): string[] =>
    pages.length === 0
      ? []
      : [`${pages.length === 1 ? 'Page' : 'Pages'} ${listed(pages)} ${pages.length === 1 ? one : many}`];
  return [
    ...sentence(
      pictures,
      'is a picture without text and was left out. Recognise its text (OCR) with another program to have it here.',
      'are pictures without text and were left out. Recognise their text (OCR) with another program to have it here.',
    ),
    ...sentence(unread, 'is damaged and could not be read.', 'are damaged and could not be read.'),
    ...sentence(cut, 'holds too much to be read whole.', 'hold too much to be read whole.'),
  ];
}

function listed(pages: readonly number[]): string {
  const shown = pages.slice(0, 20).join(', ');
  return pages.length > 20 ? `${shown} and ${pages.length - 20} more` : shown;
}

async function readPage(
  page: PDFPageProxy,
  pdfjs: PdfJs,
  isShown: (group: unknown) => boolean,
  index: number,
): Promise<Page & { hasPicture: boolean; isCut: boolean }> {
  const { glyphs, width, height, hasPicture, isCut } = await readGlyphs(page, pdfjs, isShown);
  const groups = glyphs.map((group, i) => readGroup(group, index, width, i * height * 10));
  return {
    lines: groups.flatMap(({ lines }) => lines),
    gutters: groups.flatMap(({ gutters }) => gutters),
    ...{ height, hasPicture, isCut },
  };
}

/** The lines of glyphs that stand in one direction, `shift` further down than they do. */
function readGroup(
  glyphs: readonly Glyph[],
  page: number,
  width: number,
  shift: number,
): Pick<Page, 'lines' | 'gutters'> {
  const isMirrored = rightToLeftShare(glyphs.map(({ text }) => text)) > 0.5;
  const placed = glyphs.map((glyph) => ({
    ...glyph,
    x: isMirrored ? width - glyph.x - glyph.width : glyph.x,
    y: glyph.y + shift,
  }));
  const chunks = findChunks(placed);
  const gutters = findGutters(chunks, median(chunks.map(({ size }) => size)));
  const lines = buildLines(chunks, gutters, page, { isMirrored, turnsBrackets: false });
  const turnsBrackets = bracketsAreMirrored(
    lines.filter((line) => line.isRightToLeft).map(({ text }) => text),
  );
  return {
    gutters,
    lines: turnsBrackets ? buildLines(chunks, gutters, page, { isMirrored, turnsBrackets }) : lines,
  };
}
