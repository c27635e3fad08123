import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TextBlock } from '../../../core/text/text-blocks.ts';
import type { TextMap } from '../../../core/text/text-map.ts';
import type { ChunkPlace } from './chunk-places.ts';
import { HighlightIndex } from './highlight-index.ts';
import { segmentHighlights } from './highlight-segments.ts';
import { segmentStyle } from './segment-style.ts';
import type { Stretch } from './text-units.ts';

/** What is painted over the text, and which chunks are drawn at all. */
export interface Paint {
  readonly drawn: ReadonlySet<number>;
  readonly highlights: HighlightIndex;
  /** Highlights that stand out: the selected one and the one under the pointer. */
  readonly bright: ReadonlySet<string>;
  readonly selectedId: string | null;
  /** The passage that is not marked yet, while its popover has the focus. */
  readonly draft: Stretch | null;
  /** A place that was jumped to. */
  readonly pulse: Stretch | null;
  /** What a highlight is called for those who do not see it. */
  readonly describe: (id: string) => string;
}

/** Where everything in the text stands. */
export interface TextPlaces {
  readonly map: TextMap;
  readonly chunks: readonly ChunkPlace[];
  readonly blocks: readonly TextBlock[];
}

interface Painted {
  readonly paint: Paint;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Painted>('paint');

export const paintOf = (state: EditorState): Paint => {
  const painted = key.getState(state);
  if (!painted) throw new Error('The text has no paint.');
  return painted.paint;
};

export const repaint = (transaction: Transaction, change: Partial<Paint>): Transaction =>
  transaction.setMeta(key, change).setMeta('addToHistory', false);

/**
 * Paints highlights as decorations, for drawn chunks only; the document is never changed. A chunk's `drawn` decoration
 * is what its node view is drawn by.
 */
export function paintPlugin(places: TextPlaces, drawn: ReadonlySet<number>): Plugin<Painted> {
  const first: Paint = {
    drawn,
    highlights: new HighlightIndex([]),
    bright: new Set(),
    selectedId: null,
    draft: null,
    pulse: null,
    describe: () => '',
  };
  const make = (doc: Node, paint: Paint): Painted => ({
    paint,
    decorations: decorate(doc, places, paint),
  });
  return new Plugin<Painted>({
    key,
    state: {
      init: (_config, state) => make(state.doc, first),
      apply: (transaction, before) => {
        const change = transaction.getMeta(key) as Partial<Paint> | undefined;
        return change ? make(transaction.doc, { ...before.paint, ...change }) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function decorate(doc: Node, { map, chunks, blocks }: TextPlaces, paint: Paint): DecorationSet {
  const decorations: Decoration[] = [];
  for (const index of paint.drawn) {
    const place = chunks[index];
    if (!place) continue;
    const { position, firstBlock, start: from, end: to } = place;
    const chunk = doc.child(index);
    decorations.push(Decoration.node(position, position + chunk.nodeSize, {}, { drawn: true }));
    chunk.forEach((block, offset, i) => {
      const text = blocks[firstBlock + i];
      if (!text || block.type.name === 'heading' || text.text.trim() === '') return;
      const start = position + 1 + offset;
      decorations.push(
        Decoration.node(start, start + block.nodeSize, { 'data-paragraph': String(text.paragraph) }),
      );
    });
    decorations.push(...paintHighlights(map, paint, from, to), ...paintStretches(map, paint, from, to));
  }
  return DecorationSet.create(doc, decorations);
}

function paintHighlights(map: TextMap, paint: Paint, from: number, to: number): Decoration[] {
  const { highlights, bright, selectedId, describe } = paint;
  const described = new Set<string>();
  return segmentHighlights(highlights.within(from, to), from, to).map((segment) => {
    const ids = segment.highlights.map(({ id }) => id);
    const words = ids.filter((id) => !described.has(id)).map(describe);
    for (const id of ids) described.add(id);
    const ends = segment.highlights.flatMap(({ start, end }) => [
      ...(start === segment.start ? ['begins'] : []),
      ...(end === segment.end ? ['ends'] : []),
    ]);
    const isSelected = selectedId !== null && ids.some((id) => id === selectedId);
    return Decoration.inline(map.toPosition(segment.start), map.toPosition(segment.end), {
      nodeName: 'mark',
      class: ['highlight', ...new Set(ends), ...(isSelected ? ['selected'] : [])].join(' '),
      'data-highlights': ids.join(' '),
      style: segmentStyle(segment, highlights.lanes, bright),
      ...(words.length > 0 ? { 'aria-description': words.join(' ') } : {}),
    });
  });
}

function paintStretches(map: TextMap, { draft, pulse }: Paint, from: number, to: number): Decoration[] {
  const stretches: [Stretch | null, string][] = [
    [draft, 'draft'],
    [pulse, 'pulse'],
  ];
  return stretches.flatMap(([stretch, name]) => {
    if (!stretch || stretch.start >= to || stretch.end <= from) return [];
    const start = map.toPosition(Math.max(from, stretch.start));
    return [Decoration.inline(start, map.toPosition(Math.min(to, stretch.end)), { class: name })];
  });
}
