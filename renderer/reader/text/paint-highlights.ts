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
  /** The id of the element that says more of a highlight; null for none. */
  readonly details: (id: string) => string | null;
  /** The id of the element with the words that say what a highlight is. */
  readonly label: (id: string) => string;
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
        ...spokenAs(paint, i === 0 ? news : []),
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

/** One highlight is one mark to a screen reader: where it begins it is told of, with its card; all else is plain words. */
function spokenAs({ details, label }: HighlightPaint, begun: readonly string[]): Record<string, string> {
  if (begun.length === 0) return { role: 'none' };
  const labels = begun.map(label);
  return {
    'aria-describedby': labels.join(' '),
    'aria-details': [...begun.flatMap((id) => details(id) ?? []), ...labels].join(' '),
  };
}
