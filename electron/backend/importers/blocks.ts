import type { Mark, Node } from 'prosemirror-model';
import type { Fate, SetAside } from '../../../core/model/source-part.ts';
import { chunkBlocks } from '../../../core/text/canonical-text.ts';
import { schema } from '../../../core/text/schema.ts';
import { ImportError, type ImportedText } from './importer.ts';
import { splitLongBlock } from './split-long-block.ts';
import { numberTables } from './table-rows.ts';

/** A stretch of inline content, before white space is put in order. */
export type InlinePiece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' };

/** The kind of a block, with its attributes. */
export interface BlockKind {
  readonly type: 'paragraph' | 'heading' | 'list_item' | 'quote' | 'code' | 'table_row' | 'image';
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** The most characters that a document's text may hold: some thirty long books. */
const maxTextLength = 20_000_000;

/** A paragraph of plain text. */
export function paragraph(text: string): Node {
  return schema.nodes.paragraph.create(null, schema.text(text));
}

/**
 * A block of inline pieces, ends trimmed, no white space beside a line break, NFC; null when it holds no text.
 * Inner white space is the caller's.
 */
export function createBlock(kind: BlockKind, pieces: readonly InlinePiece[]): Node | null {
  const inline: Node[] = [];
  for (const piece of composePieces(trimPieces(pieces))) {
    inline.push(
      piece.kind === 'break' ? schema.nodes.line_break.create() : schema.text(piece.text, [...piece.marks]),
    );
  }
  return inline.length > 0 ? schema.nodes[kind.type].create(kind.attrs ?? null, inline) : null;
}

/** Pieces whose text is NFC as a whole: an accent that a mark sets apart from its letter belongs to the letter. */
function composePieces(pieces: readonly InlinePiece[]): readonly InlinePiece[] {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '\n')).join('');
  if (text === text.normalize('NFC')) return pieces;
  const composed: InlinePiece[] = [];
  for (const piece of pieces) {
    const last = composed.at(-1);
    const joining =
      piece.kind === 'text' && last?.kind === 'text' ? (joiners.exec(piece.text)?.[0] ?? '') : '';
    if (joining && last?.kind === 'text') {
      composed[composed.length - 1] = { ...last, text: (last.text + joining).normalize('NFC') };
    }
    if (piece.kind === 'break') composed.push(piece);
    else if (piece.text.length > joining.length) {
      composed.push({ ...piece, text: piece.text.slice(joining.length).normalize('NFC') });
    }
  }
  return composed;
}

/** Accents, and the letters of Korean that become one with the letter before. */
const joiners = /^[\p{M}\u1161-\u1175\u11a8-\u11c2]+/u;

/** A block of code or other text whose spaces and line ends count; none when it holds no text. */
export function codeBlock(text: string): Node[] {
  const lines = text
    .normalize('NFC')
    .replace(/^\s*\n|\s+$/g, '')
    .split('\n');
  const inline = lines.flatMap((line, i) => [
    ...(i > 0 ? [schema.nodes.line_break.create()] : []),
    ...(line ? [schema.text(line)] : []),
  ]);
  return inline.length > 0 ? [schema.nodes.code.create(null, inline)] : [];
}

/** The marks with a link added, if the address is a whole one that may be shown: http, https or mailto. */
export function linkMarks(href: string | null | undefined, marks: readonly Mark[]): readonly Mark[] {
  const url = href ? URL.parse(href) : null;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return marks;
  return schema.marks.link.create({ href: url.href }).addToSet(marks);
}

/** A block of the source with what becomes of it. */
export interface SourcePart {
  readonly block: Node;
  readonly fate: Fate;
  /** The line of the source that it begins on, from 1; null where the source has no lines to count. */
  readonly line: number | null;
}

/**
 * The content of an import of which parts are set aside. Throws `ImportError` when there is too much or no text.
 * `lines` is null unless every part has one.
 */
export function toCapture(
  parts: readonly SourcePart[],
  name: string,
): Pick<ImportedText, 'content' | 'setAside' | 'lines'> {
  const kept: Node[] = [];
  const lines: number[] = [];
  const setAside: SetAside[] = [];
  const numbered = numberTables(parts.map(({ block }) => block));
  parts.forEach(({ fate, line }, i) => {
    const block = numbered[i];
    if (!block) return;
    if (fate.kind !== 'kept') {
      setAside.push({ before: kept.length, line, fate, block: block.toJSON() });
      return;
    }
    for (const piece of splitLongBlock(block)) {
      kept.push(piece);
      if (line !== null) lines.push(line);
    }
  });
  return { content: toContent(kept, name), setAside, lines: lines.length === kept.length ? lines : null };
}

/** The content of an import: the blocks in chunks, as JSON. Throws `ImportError` when there is too much or no text. */
export function toContent(blocks: readonly Node[], name: string): unknown {
  const length = blocks.reduce((sum, block) => sum + block.content.size + 1, 0);
  if (length > maxTextLength) {
    throw new ImportError(
      `${name} holds more than ${maxTextLength / 1e6} million characters; split it first.`,
    );
  }
  if (blocks.every((block) => block.content.size === 0)) throw new ImportError(`${name} holds no text.`);
  return chunkBlocks(numberTables(blocks).flatMap(splitLongBlock)).toJSON();
}

/** Pieces without white space at either end and around breaks, and without breaks at either end. */
export function trimPieces(pieces: readonly InlinePiece[]): InlinePiece[] {
  const trimmed: InlinePiece[] = [];
  for (const piece of pieces) {
    const last = trimmed.at(-1);
    if (piece.kind === 'break') {
      trimEnd(trimmed);
      if (trimmed.length > 0) trimmed.push(piece);
      continue;
    }
    const text = !last || last.kind === 'break' ? piece.text.trimStart() : piece.text;
    if (text) trimmed.push({ ...piece, text });
  }
  while (trimmed.at(-1)?.kind === 'break') {
    trimmed.pop();
    trimEnd(trimmed);
  }
  trimEnd(trimmed);
  return trimmed;
}

function trimEnd(pieces: InlinePiece[]): void {
  for (let last = pieces.at(-1); last?.kind === 'text'; last = pieces.at(-1)) {
    const text = last.text.trimEnd();
    pieces.pop();
    if (text) {
      pieces.push({ ...last, text });
      return;
    }
  }
}
