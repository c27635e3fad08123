import { createBlock, type SourcePart } from '../blocks.ts';
import { linePieces, type PagedBlock, toBlock } from './pdf-blocks.ts';
import type { Line } from './pdf-lines.ts';
import type { Paragraph } from './pdf-paragraphs.ts';
import { toRows } from './pdf-tables.ts';
import type { Vocabulary } from './pdf-words.ts';

/** What a document is made of, before it is one text. */
export interface PdfText {
  /** In the order of the text. */
  readonly paragraphs: readonly Paragraph[];
  /** By page, the lines that are no text. */
  readonly heads: readonly (readonly Line[])[];
  readonly headings: ReadonlyMap<Paragraph, number>;
  /** The lines that are rows of tables. */
  readonly rows: ReadonlySet<Line>;
  readonly words: Vocabulary;
}

/** The blocks of a document with what becomes of them. */
export interface PdfParts {
  readonly parts: readonly SourcePart[];
  /** Where each page that has text begins, in the text of the kept parts. */
  readonly starts: readonly { readonly page: number; readonly start: number }[];
}

/** The parts of a document: its text, and before that of each page the running heads that were set aside. */
export function toParts({ paragraphs, heads, headings, rows, words }: PdfText): PdfParts {
  const parts: SourcePart[] = [];
  const starts: { page: number; start: number }[] = [];
  let length = 0;
  let pagesDone = 0;
  const setAsideUpTo = (page: number) => {
    for (; pagesDone <= page; pagesDone++) parts.push(...(heads[pagesDone] ?? []).flatMap(toHead));
  };
  for (let i = 0; i < paragraphs.length; ) {
    const paragraph = paragraphs[i];
    const page = paragraph?.[0]?.page;
    if (!paragraph || page === undefined) break;
    setAsideUpTo(page);
    const table = tableAt(paragraphs, i, rows);
    i += Math.max(1, table.length);
    const blocks =
      table.length > 1 ? toTable(table, page) : [toBlock(paragraph, headings.get(paragraph), words)];
    for (const made of blocks) {
      if (!made) continue;
      for (const start of made.starts) {
        // Text that was moved behind that of a later page begins no page.
        if (start.page > (starts.at(-1)?.page ?? -1))
          starts.push({ page: start.page, start: length + start.offset });
      }
      parts.push({ block: made.block, fate: { kind: 'kept' }, line: null });
      length += made.block.content.size + 1;
    }
  }
  setAsideUpTo(heads.length - 1);
  return { parts, starts };
}

function toHead(line: Line): SourcePart[] {
  const block = createBlock({ type: 'paragraph' }, linePieces(line));
  return block ? [{ block, fate: { kind: 'removed', reason: 'running-heads' }, line: null }] : [];
}

function toTable(lines: readonly Line[], page: number): PagedBlock[] {
  return toRows(lines).map((block) => ({ block, starts: [{ page, offset: 0 }] }));
}

/** The rows of the table that begins with a paragraph; none if it is no row. */
function tableAt(paragraphs: readonly Paragraph[], at: number, rows: ReadonlySet<Line>): Line[] {
  const table: Line[] = [];
  for (let i = at; i < paragraphs.length; i++) {
    const line = paragraphs[i]?.[0];
    const last = table.at(-1);
    if (!line || !rows.has(line)) break;
    if (last && (line.page !== last.page || line.column !== last.column || line.y - last.y > line.size * 4))
      break;
    table.push(line);
  }
  return table;
}
