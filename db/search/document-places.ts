import type { FoundKind } from '../../core/contract/search-answer.ts';
import type { Colour } from '../../core/model/highlight.ts';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';

/** A stretch of a text, `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A highlight that stands in a hit. */
export interface MarkedPassage extends Stretch {
  readonly id: HighlightId;
  readonly colour: Colour;
}

/** A place that matches, before it is read in full. */
export interface Spot extends Stretch {
  readonly kind: FoundKind;
  /** Of a place in the text, else null. */
  readonly paragraph: number | null;
  readonly text: string;
  readonly matches: readonly Stretch[];
  /** How many of the patterns it holds. */
  readonly terms: number;
  /** Of a highlight or a note; those of the text are looked for once they are shown. */
  readonly highlight: MarkedPassage | null;
}

/** All that matches in one document: of its title, then of its text and notes in the order of the text. */
export class DocumentPlaces {
  readonly documentId: DocumentId;
  readonly documentKey: number;
  readonly count: number;
  /** How much of what is looked for is in its title, and at most in one other place. */
  readonly inTitle: number;
  readonly together: number;
  readonly #spots: readonly Spot[];

  constructor(
    { id, key }: { readonly id: DocumentId; readonly key: number },
    title: Spot | null,
    inText: Spot[],
  ) {
    inText.sort((a, b) => placeOf(a) - placeOf(b) || order.indexOf(a.kind) - order.indexOf(b.kind));
    this.documentId = id;
    this.documentKey = key;
    this.#spots = title ? [title, ...inText] : inText;
    this.count = this.#spots.length;
    this.inTitle = title?.terms ?? 0;
    this.together = inText.reduce((most, { terms }) => Math.max(most, terms), 0);
  }

  /** How many there are of each kind; those in the text that lie in a highlight count as text. */
  counts(): ReadonlyMap<FoundKind, number> {
    const groups = Map.groupBy(this.#spots, ({ kind }) => kind);
    return new Map([...groups].map(([kind, spots]) => [kind, spots.length]));
  }

  /** The best few, in their order: those with the most of what is looked for. */
  best(limit: number): readonly Spot[] {
    if (this.count <= limit) return this.#spots;
    return this.#spots
      .map((spot, index) => ({ spot, index }))
      .sort((a, b) => weight(b.spot) - weight(a.spot) || a.index - b.index)
      .slice(0, limit)
      .sort((a, b) => a.index - b.index)
      .map(({ spot }) => spot);
  }

  /** Some of all, in their order. */
  page(offset: number, limit: number): readonly Spot[] {
    return this.#spots.slice(offset, offset + limit);
  }
}

/** Where in the document's text the first match of a spot stands. */
export function firstMatch({ kind, start, matches }: Spot): Stretch | null {
  const [match] = matches;
  if (!match || kind === 'title' || kind === 'note') return null;
  return { start: match.start + start, end: match.end + start };
}

/** Where in the text a spot is met by somebody who reads on. */
const placeOf = (spot: Spot): number =>
  spot.kind === 'text' ? (firstMatch(spot)?.start ?? spot.start) : spot.start;

const order: readonly FoundKind[] = ['title', 'text', 'highlight', 'note'];

const weight = ({ kind, terms }: Spot): number =>
  terms * 2 + (kind === 'title' ? 100 : kind === 'text' ? 0 : 1);
