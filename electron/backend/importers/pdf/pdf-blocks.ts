import type { Node } from 'prosemirror-model';
import { codeBlock, createBlock, type InlinePiece } from '../blocks.ts';
import type { Line, Span } from './pdf-lines.ts';
import { lowest } from './pdf-measures.ts';
import { beginsItem, type Paragraph } from './pdf-paragraphs.ts';
import { spanPieces } from './pdf-spans.ts';
import { joinLines, shortenLeaders, type Vocabulary } from './pdf-words.ts';

/** A block of the text, with the pages of its beginning and of those that begin within it. */
export interface PagedBlock {
  readonly block: Node;
  /** Offsets within the block. */
  readonly starts: readonly { readonly page: number; readonly offset: number }[];
}

/** A dot, also one of a font of signs. A dash or a star is kept: it may be the mark of a speech or of a note. */
const bullet = /^[•‣▪▸►◦●○■□·\uE000-\uF8FF]\s*/u;

/** The block that a paragraph makes; null when it holds no text. */
export function toBlock(
  paragraph: Paragraph,
  level: number | undefined,
  words: Vocabulary,
): PagedBlock | null {
  const [first] = paragraph;
  if (!first) return null;
  if (paragraph.length > 1 && paragraph.every(({ isMonospace }) => isMonospace)) return toCode(paragraph);
  const { spans, starts } = joinSpans(paragraph, words);
  if (level !== undefined) {
    return paged(createBlock({ type: 'heading', attrs: { level } }, spanPieces(spans, true)), starts);
  }
  const marker = bullet.exec(spans[0]?.text ?? '')?.[0] ?? '';
  const rest = withoutStart(spans, marker.length);
  const isItem = marker.length > 1 || beginsItem(marker);
  const item = isItem ? createBlock({ type: 'list_item' }, spanPieces(rest)) : null;
  if (!item) return paged(createBlock({ type: 'paragraph' }, spanPieces(spans)), starts);
  const moved = starts.map(({ page, offset }) => ({ page, offset: Math.max(0, offset - marker.length) }));
  return { block: item, starts: moved };
}

function paged(block: Node | null, starts: PagedBlock['starts']): PagedBlock | null {
  return block && { block, starts };
}

function withoutStart([first, ...rest]: readonly Span[], letters: number): Span[] {
  return first ? [{ ...first, text: first.text.slice(letters) }, ...rest] : [];
}

/** The lines of a paragraph as one run of text. */
function joinSpans(lines: Paragraph, words: Vocabulary): { spans: Span[]; starts: PagedBlock['starts'] } {
  const spans: (Omit<Span, 'text'> & { text: string })[] = [];
  const starts: { page: number; offset: number }[] = [];
  let length = 0;
  for (const [i, line] of lines.entries()) {
    const last = spans.at(-1);
    if (last) {
      const { drop, between } = joinLines(last.text.slice(-100), line.text, words);
      last.text = last.text.slice(0, last.text.length - drop) + between;
      length += between.length - drop;
    }
    if (line.page !== lines[i - 1]?.page) starts.push({ page: line.page, offset: length });
    for (const span of lineSpans(line)) {
      const before = spans.at(-1);
      if (before && before.isBold === span.isBold && before.isItalic === span.isItalic)
        before.text += span.text;
      else spans.push({ ...span });
      length += span.text.length;
    }
  }
  return { spans: spans.filter(({ text }) => text !== ''), starts };
}

function lineSpans({ parts }: Line): Span[] {
  return parts.flatMap(({ spans }, i) =>
    spans.map((span, at) => ({
      ...span,
      text: shortenLeaders(i > 0 && at === 0 ? ` ${span.text}` : span.text),
    })),
  );
}

/** Lines of code, with the space that they begin with. */
function toCode(lines: Paragraph): PagedBlock | null {
  const left = lowest(lines.map(({ x }) => x));
  const texts = lines.map((line) => {
    const text = line.parts.map((part) => part.text).join('  ');
    const letter = (line.right - line.x) / Math.max(1, text.length);
    return ' '.repeat(Math.min(40, Math.max(0, Math.round((line.x - left) / Math.max(1, letter))))) + text;
  });
  const [block] = codeBlock(texts.join('\n'));
  return paged(block ?? null, [{ page: lines[0]?.page ?? 0, offset: 0 }]);
}

/** Text pieces of a line that is set aside. */
export function linePieces(line: Line): InlinePiece[] {
  return spanPieces(lineSpans(line), true);
}
