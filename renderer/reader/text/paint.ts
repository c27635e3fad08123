import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TextShape } from '../../../core/contract/documents.ts';
import { pagesFrom } from '../../../core/text/pages.ts';
import { TextMap } from '../../../core/text/text-map.ts';
import type { FoundRanges } from '../find/found-ranges.ts';
import { HighlightIndex } from './highlight-index.ts';
import { type HighlightPaint, paintHighlights } from './paint-highlights.ts';
import { type NamePaint, paintNames } from './paint-names.ts';
import type { Stretch } from './stretch.ts';

/** What is painted over the text. */
export interface Paint extends HighlightPaint, NamePaint {
  /** The passage that is not marked yet, while its popover has the focus. */
  readonly draft: Stretch | null;
  /** A place that was jumped to. */
  readonly pulse: Stretch | null;
  /** Hits of a search, and the one that is gone to. */
  readonly found: FoundRanges | null;
  readonly foundAt: Stretch | null;
}

interface Painted {
  readonly paint: Paint;
  readonly map: TextMap;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Painted>('paint');

/** What is painted, and where the text that is drawn stands. */
export const paintOf = (state: EditorState): Painted => {
  const painted = key.getState(state);
  if (!painted) throw new Error('The text has no paint.');
  return painted;
};

export const repaint = (transaction: Transaction, change: Partial<Paint>): Transaction =>
  transaction.setMeta(key, change);

const nothing: Paint = {
  highlights: new HighlightIndex([]),
  selectedId: null,
  draft: null,
  pulse: null,
  found: null,
  foundAt: null,
  names: null,
  details: () => null,
  label: (id) => id,
};

/** What the gutter says: how many body paragraphs stand before each chunk, and where the source's pages begin. */
export type Numbering = Pick<TextShape, 'paragraphs' | 'pages'>;

/** Paints highlights as decorations, for drawn chunks only, and numbers paragraphs and pages. */
export function paintPlugin(numbering: Numbering): Plugin<Painted> {
  const make = (doc: Node, map: TextMap, paint: Paint): Painted => {
    const decorations = DecorationSet.create(doc, decorate(doc, map, numbering, paint));
    return { paint, map, decorations };
  };
  return new Plugin<Painted>({
    key,
    state: {
      init: (_config, { doc }) => make(doc, new TextMap(doc), nothing),
      apply: (transaction, before) => {
        const change = transaction.getMeta(key) as Partial<Paint> | undefined;
        if (!change && !transaction.docChanged) return before;
        const map = transaction.docChanged ? new TextMap(transaction.doc) : before.map;
        return make(transaction.doc, map, { ...before.paint, ...change });
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function decorate(doc: Node, map: TextMap, { paragraphs, pages }: Numbering, paint: Paint): Decoration[] {
  const numbers = map.places.flatMap(({ block, paragraph, position, chunk, start, end }) => {
    const begun = block ? pagesFrom(pages, start, end + 1).map(({ label }) => label) : [];
    if (!block || (paragraph === null && begun.length === 0)) return [];
    const attributes = {
      ...(paragraph !== null && { 'data-paragraph': String((paragraphs[chunk] ?? 0) + paragraph) }),
      ...(begun.length > 0 && { 'data-page': `p. ${begun.join(', ')}` }),
    };
    return [Decoration.node(position - 1, position - 1 + block.nodeSize, attributes)];
  });
  const described = new Set<string>();
  const painted: Decoration[] = [];
  doc.forEach((node, position) => {
    if (node.type.name !== 'chunk') return;
    const from = map.toOffset(position + 2);
    const to = map.toOffset(position + node.nodeSize - 2);
    painted.push(
      ...paintHighlights(doc, map, paint, from, to, described),
      ...paintStretches(map, paint, from, to),
      ...paintFound(map, paint, from, to),
      ...paintNames(map, paint, from, to),
    );
  });
  return [...numbers, ...painted];
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

/** Boxes hits. One that a highlight begins or ends in is several pieces, of which only the outer ones are closed. */
function paintFound(
  map: TextMap,
  { found, foundAt, highlights }: Paint,
  from: number,
  to: number,
): Decoration[] {
  return (found?.within(from, to) ?? []).flatMap((hit) => {
    const inside = highlights.within(hit.start, hit.end).flatMap(({ start, end }) => [start, end]);
    const cuts = inside.filter((cut) => hit.start < cut && cut < hit.end).sort((a, b) => a - b);
    const edges = [...new Set([hit.start, ...cuts, hit.end])];
    return edges.slice(1).map((end, i) => {
      const start = edges[i] ?? hit.start;
      const names = [
        'found',
        ...(start === hit.start ? ['found-begins'] : []),
        ...(end === hit.end ? ['found-ends'] : []),
        ...(hit.start === foundAt?.start ? ['found-current'] : []),
      ];
      return Decoration.inline(map.toPosition(start), map.toPosition(end), { class: names.join(' ') });
    });
  });
}
