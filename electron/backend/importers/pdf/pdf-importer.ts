import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toCapture } from '../blocks.ts';
import { detectLanguage } from '../detect-language.ts';
import { ImportError, type ImportedText, type Importer } from '../importer.ts';
import { readInfo, readLabels, readOutline } from './pdf-facts.ts';
import { joinFlow } from './pdf-flow.ts';
import { formWarnings } from './pdf-form.ts';
import { findHeadings } from './pdf-headings.ts';
import { readPdfMetadata } from './pdf-metadata.ts';
import { loadPdfJs, openPdf, type PdfJs } from './pdf-open.ts';
import { readPages } from './pdf-pages.ts';
import { groupLines } from './pdf-paragraphs.ts';
import { toParts } from './pdf-parts.ts';
import { inReadingOrder } from './pdf-reading-order.ts';
import { findRunningHeads } from './pdf-running-heads.ts';
import { findRows } from './pdf-tables.ts';
import { findTextStyle } from './pdf-text-style.ts';
import { Vocabulary } from './pdf-words.ts';

const mostPages = 5000;

/** PDF: its text in reading order, without running heads and page numbers, which become the names of pages. */
export const pdfImporter: Importer = {
  name: 'pdf',
  version: 1,
  mediaType: 'application/pdf',
  accepts: ({ name, head }) => /\.pdf$/i.test(name) || beginsAsPdf(head),
  // A process that pdf.js is loaded into by a file it reads, not before, is thrown away: it is not what it was.
  prepare: loadPdfJs,
  async read(bytes, { name, password }): Promise<ImportedText> {
    const pdfjs = await loadPdfJs();
    const document = await openPdf(pdfjs, bytes, name, password);
    try {
      const read = await readDocument(document, pdfjs, name);
      return { ...read, extractor: `${this.name}/${this.version}`, mediaType: this.mediaType };
    } finally {
      await document.loadingTask.destroy();
    }
  },
};

/** Whether a file begins as PDFs do: some have a few bytes of a mail or a printer before that. */
function beginsAsPdf(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-');
}

async function readDocument(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  name: string,
): Promise<Omit<ImportedText, 'extractor' | 'mediaType'>> {
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
  const lines = bodies.flat();
  const style = findTextStyle(lines);
  const rows = findRows(lines);
  const paragraphs = joinFlow(
    bodies.map((body) => groupLines(body, style, (line) => rows.has(line))),
    style,
  );
  const { parts, starts } = toParts({
    paragraphs,
    heads: pages.map((page) => page.lines.filter((line) => heads.has(line))),
    headings: findHeadings(paragraphs, style, await readOutline(document)),
    rows,
    words: new Vocabulary(lines),
  });
  const labels = await readLabels(document, numbers);
  const { metadata, evidence, otherDates } = readPdfMetadata(await readInfo(document), paragraphs, style);
  const language = await detectLanguage(lines.map(({ text }) => text).join('\n'));
  return {
    ...toCapture(parts, name),
    pages: starts.map(({ page, start }) => ({ start, label: labels[page] ?? String(page + 1) })),
    otherDates,
    metadata: { ...metadata, language },
    evidence: { ...evidence, ...(language && { language: 'the text itself' }) },
    warnings: [...warnings, ...(await formWarnings(document))],
    ...{ members: [], encoding: null, pictures: [] },
  };
}
