import { withoutFalseEnds } from './false-ends.ts';
import { segmenter } from './segmenter.ts';
import { hasWords, type Stretch, trimStretch } from './stretch.ts';

/** Signs that close what went before: a quotation, a bracket. */
const closing = /^["”’»)\]…]+$/u;

/**
 * The sentences of a block's text, in order and apart, without the white space around them; every letter and figure
 * lies in one of them. Pieces without any, such as a row of stars, are left out.
 */
export function sentencesOf(text: string, language: string | null): Stretch[] {
  const masked = withoutFalseEnds(text, language);
  const found: Stretch[] = [];
  for (const { index, segment } of segmenter('sentence', language).segment(masked)) {
    const piece = trimStretch(text, { start: index, end: index + segment.length });
    if (!piece) continue;
    const last = found.at(-1);
    if (hasWords(text, piece)) found.push(piece);
    else if (last && closing.test(text.slice(piece.start, piece.end)))
      found[found.length - 1] = { start: last.start, end: piece.end };
  }
  return found;
}
