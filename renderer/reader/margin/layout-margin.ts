import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import type { Box, TextGeometry } from '../text-geometry.ts';
import { assignLanes, type Span } from './assign-lanes.ts';
import { type CardToPlace, cardGap, layoutCards, type PlacedCard } from './layout-cards.ts';
import { type Leader, type LeaderEnds, routeLeaders } from './route-leaders.ts';
import { stackCards } from './stack-cards.ts';

/** What is drawn in the margin, in pixels of the scrolled content. */
export interface MarginScene {
  readonly stripes: readonly (Span & { readonly lane: number; readonly highlight: HighlightInText })[];
  /**
   * Cards near the window, in text order: of one highlight each, of several that share a row because there is no room
   * for more, or of none for the draft.
   */
  readonly cards: readonly (PlacedCard & { readonly highlights: readonly HighlightInText[] })[];
  readonly leaders: readonly Leader[];
}

export interface SceneInput {
  readonly geometry: Pick<TextGeometry, 'lines' | 'top'>;
  /** The highlights near the window, by start. */
  readonly highlights: readonly HighlightInText[];
  readonly draft: TextRange | null;
  readonly selectedId: HighlightId | null;
  /** The window's edges. */
  readonly view: { readonly top: number; readonly bottom: number };
  /** The height of a highlight's card when it is full. */
  readonly fullHeight: (highlight: HighlightInText) => number;
  /** Narrow margins have folded cards only. */
  readonly isNarrow: boolean;
}

/** The height of a card that is folded to one line, and of the draft. */
export const foldedHeight = 24;
/** From a card's top to the middle of its first line. */
const cardMiddle = 12;
/** From the text's edge to the first stripe, and from stripe to stripe. */
export const stripeX = (lane: number) => 18 + lane * 6;
const stripeWidth = 3;
/** A pinned card stands this far below the top edge. */
const pinInset = 8;

interface Standing {
  readonly id: string;
  readonly highlights: readonly HighlightInText[];
  readonly start: number;
  readonly firstLine: Pick<Box, 'top' | 'height'>;
  readonly bottom: number;
}

export const draftId = 'draft';

/** Whether a highlight has something to say in a card of its own. */
export const hasCard = (highlight: HighlightInText): boolean =>
  highlight.tagIds.length > 0 || highlight.note !== null;

/** Lays out the margin beside what is in and near the window. */
export function layoutMargin(input: SceneInput): MarginScene {
  const { highlights, geometry, draft, view } = input;
  const standing = highlights.map((highlight) => stand(geometry, highlight.id, [highlight], highlight));
  const lanes = assignLanes(
    standing.map(({ id, firstLine, bottom }) => ({ id, top: firstLine.top, bottom })),
  );
  const stripes = standing.flatMap(({ id, highlights, firstLine, bottom }) =>
    highlights.map((highlight) => ({
      id,
      highlight,
      top: firstLine.top,
      bottom,
      lane: lanes.get(id) ?? 0,
    })),
  );

  const withDraft = draft ? insert(standing, stand(geometry, draftId, [], draft)) : standing;
  const carded = inRows(
    withDraft.filter(({ id, highlights }) => id === input.selectedId || highlights.every(hasCard)),
    input.selectedId,
  );
  const placed = layoutCards(
    carded.map((each) => toPlace(each, input)),
    input.selectedId,
  );
  const reach = view.bottom - view.top;
  const cards = placed
    .map((card, index) => ({ ...card, highlights: carded[index]?.highlights ?? [] }))
    .filter((card) => card.top + card.height > view.top - reach && card.top < view.bottom + reach);
  const shown = new Set(cards.map(({ id }) => id));
  const ends = spreadEnds(
    carded.flatMap((each, index) => {
      const card = placed[index];
      const isLed = !(input.isNarrow && each.id === input.selectedId);
      return card && isLed && shown.has(card.id)
        ? [leaderEnds(each, card, lanes.get(each.highlights[0]?.id ?? each.id), view)]
        : [];
    }),
  );
  return { stripes, cards, leaders: routeLeaders(ends) };
}

function stand(
  geometry: SceneInput['geometry'],
  id: string,
  highlights: readonly HighlightInText[],
  range: { readonly start: number; readonly end: number },
): Standing {
  const [first] = geometry.lines(rangeOf(range.start, range.start + 1));
  const last = geometry.lines(rangeOf(range.end - 1, range.end)).at(-1);
  const firstLine = first ?? { top: geometry.top(range.start), height: foldedHeight };
  const bottom = last ? last.top + last.height : geometry.top(range.end - 1) + firstLine.height;
  return {
    id,
    highlights,
    start: range.start,
    firstLine,
    bottom: Math.max(bottom, firstLine.top + firstLine.height),
  };
}

/** Cards that share a row stand as one. */
function inRows(carded: readonly Standing[], selectedId: string | null): Standing[] {
  const rows = stackCards(
    carded.map(({ id, highlights, firstLine }) => ({
      id,
      wantedTop: besideLine(firstLine),
      stacks: highlights.length > 0 && id !== selectedId,
    })),
    foldedHeight,
  );
  return rows.flatMap(([from, to]) => {
    const [first, ...others] = carded.slice(from, to);
    if (!first || others.length === 0) return first ?? [];
    return {
      ...first,
      id: stackId(first.id),
      highlights: carded.slice(from, to).flatMap(({ highlights }) => highlights),
      bottom: Math.max(first.bottom, ...others.map(({ bottom }) => bottom)),
    };
  });
}

/** The id of a row of cards, by its first one. */
const stackId = (id: string): string => `stack-${id}`;

/** Where a card begins whose first line stands beside a passage's first line. */
const besideLine = ({ top, height }: Standing['firstLine']): number => top + height / 2 - cardMiddle;

const rangeOf = (start: number, end: number) => ({ start, end }) as TextRange;

function toPlace(each: Standing, { selectedId, view, fullHeight, isNarrow }: SceneInput): CardToPlace {
  const { id, highlights, firstLine, bottom } = each;
  const [highlight, ...others] = highlights;
  const isSelected = id === selectedId;
  const middle = besideLine(firstLine);
  const isCut = middle < view.top + pinInset && bottom > view.top + pinInset + foldedHeight;
  return {
    id,
    // In a narrow margin an open card reaches over the text: it stands below its passage, which it must not cover.
    wantedTop: isNarrow && isSelected ? bottom + cardGap : isCut ? view.top + pinInset : middle,
    fullHeight: highlight ? fullHeight(highlight) : foldedHeight,
    foldedHeight,
    folds:
      isSelected || !highlight ? 'never' : isCut || isNarrow || others.length > 0 ? 'always' : 'if-crowded',
  };
}

function leaderEnds(
  { id, firstLine, bottom }: Standing,
  card: PlacedCard,
  lane: number | undefined,
  view: SceneInput['view'],
): LeaderEnds {
  const middle = firstLine.top + firstLine.height / 2;
  // A passage that is cut by the top edge is led from where it comes into sight.
  const fromY = Math.min(Math.max(middle, view.top + pinInset + cardMiddle), Math.max(middle, bottom - 2));
  return { id, fromX: stripeX(lane ?? 0) + stripeWidth + 2, fromY, toY: card.top + cardMiddle };
}

/** Leaders that begin on one line begin a little apart, in order, so that each can be followed. */
function spreadEnds(ends: readonly LeaderEnds[]): LeaderEnds[] {
  let lowest = Number.NEGATIVE_INFINITY;
  return ends.map((each) => {
    lowest = Math.max(each.fromY, lowest + 3);
    return { ...each, fromY: lowest };
  });
}

function insert(standing: readonly Standing[], draft: Standing): Standing[] {
  const index = standing.findIndex(({ start }) => start > draft.start);
  return index < 0 ? [...standing, draft] : standing.toSpliced(index, 0, draft);
}
