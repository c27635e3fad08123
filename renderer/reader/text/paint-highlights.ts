import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import type { TextMap } from '../../../core/text/text-map.ts';
import type { HighlightIndex } from './highlight-index.ts';
import { type Segment, segmentHighlights } from './highlight-segments.ts';
import { segmentStyle } from './segment-style.ts';

/** What highlights are painted by. */
export interface HighlightPaint {
  readonly highlights: HighlightIndex;
  readonly selectedId: string | null;
  /** What a highlight is called for those who do not see it. */
  readonly describe: (id: string) => string;
  /** The id of the element that says more of a highlight; null for none. */
  readonly details: (id: string) => string | null;
}

/** Paints the highlights in `[from, to)`. `described` are those that were described before; it grows. */
export function paintHighlights(
  doc: Node,
  map: TextMap,
  paint: HighlightPaint,
  from: number,
  to: number,
  described: Set<string>,
): Decoration[] {
  return segmentHighlights(paint.highlights.within(from, to), from, to).flatMap((segment) => {
    const ids = segment.highlights.map(({ id }) => id);
    const news = ids.filter((id) => !described.has(id));
    for (const id of ids) described.add(id);
    const attributes = {
      nodeName: 'mark',
      'data-highlights': ids.join(' '),
      style: segmentStyle(segment, (id) => paint.highlights.lane(id), paint.selectedId),
    };
    const name = ids.some((id) => id === paint.selectedId) ? 'highlight selected' : 'highlight';
    return piecesOf(doc, map.toPosition(segment.start), map.toPosition(segment.end)).map((piece, i, all) =>
      Decoration.inline(piece.from, piece.to, {
        ...attributes,
        class: [name, ...trueEnds(segment, i === 0, i === all.length - 1)].join(' '),
        ...(i === 0 ? wordsFor(paint, news) : {}),
      }),
    );
  });
}

/** The pieces that a stretch is drawn as: one for each run of letters of one look, in each of its blocks. */
function piecesOf(doc: Node, from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return true;
    pieces.push({ from: Math.max(from, position), to: Math.min(to, position + node.nodeSize) });
    return false;
  });
  return pieces;
}

/** Ends are rounded where everything that is marked there begins or ends: nowhere else is it an end to the eye. */
function trueEnds({ start, end, highlights }: Segment, isFirst: boolean, isLast: boolean): string[] {
  return [
    ...(isFirst && highlights.every((highlight) => highlight.start === start) ? ['begins'] : []),
    ...(isLast && highlights.every((highlight) => highlight.end === end) ? ['ends'] : []),
  ];
}

/** For those who do not see the paint: said once a highlight, where it begins. */
function wordsFor({ describe, details }: HighlightPaint, ids: readonly string[]): Record<string, string> {
  const more = ids.flatMap((id) => details(id) ?? []).join(' ');
  return {
    ...(ids.length > 0 ? { 'aria-description': ids.map(describe).join(' ') } : {}),
    ...(more ? { 'aria-details': more } : {}),
  };
}
