import type { Candidate } from './find-candidates.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { knownMap } from './known-map.ts';
import { mapVersions, type SharedText, type VersionMap } from './map-versions.ts';
import { countLetters, type Place, trimPlace } from './place.ts';
import { PlaceProof } from './place-proof.ts';
import { SharedIndex, shift, type TextChange } from './shared-index.ts';
import { likeness } from './word-likeness.ts';

/** What became of a passage in the next version of its text. */
export type Carried =
  /** The same words, up to white space, at the place that the rest of the text proves. */
  | { readonly kind: 'exact'; readonly start: number; readonly end: number }
  /** Other words, or a place that is likely and not proven: somebody must look. Confidence is below 1. */
  | { readonly kind: 'changed'; readonly start: number; readonly end: number; readonly confidence: number }
  /** Too little of it is left to show it anywhere. */
  | { readonly kind: 'lost'; readonly confidence: number; readonly candidates: readonly Candidate[] };

/** A passage with less than this share of its letters left is lost. */
const leastShare = 0.3;

/** Confidence in a place that is not proven is this at most. */
const mostUnproven = 0.9;

/** Less than this is no help in finding a lost passage. */
const fewLetters = 16;

/** Words are corrected ones if this share of their letters is the same. */
const leastLikeness = 0.5;

/** Parts of a passage that are farther from each other than they were, by more than this, are not one passage. */
const farthestApart = 400;

/**
 * Where each passage of a text stands in its next version, in the order given. Only what the text around it proves is
 * exact: a passage whose words stand somewhere else by chance is not. Where it is known what the texts share, because one
 * was made out of the other, `known` says so; then nothing has to be proven.
 */
export function carryAnchors(
  before: string,
  after: string,
  anchors: readonly Place[],
  known?: readonly SharedText[],
): Carried[] {
  const map = known || before === after ? knownMap(before, after, known ?? []) : mapVersions(before, after);
  const carrier = new Carrier(before, after, map);
  const carried = anchors.map((anchor) => carrier.carry(anchor));
  const lost = anchors.filter((_, i) => carried[i]?.kind === 'lost');
  const found = map.findCandidates(lost).values();
  return carried.map((one) => {
    if (one.kind !== 'lost') return one;
    const more = found.next().value ?? [];
    return { ...one, candidates: withoutDoubles([...one.candidates, ...more]) };
  });
}

class Carrier {
  readonly #before: string;
  readonly #after: string;
  readonly #index: SharedIndex;
  readonly #proof: PlaceProof;

  constructor(before: string, after: string, map: VersionMap) {
    this.#before = before;
    this.#after = after;
    this.#index = new SharedIndex(map.shared, before.length, after.length);
    this.#proof = new PlaceProof(before, after, map, this.#index);
  }

  carry(anchor: Place): Carried {
    const whole = trimPlace(this.#before, anchor);
    const pieces = nearInOrder(this.#index.piecesOf(whole));
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return this.#corrected(whole);
    const place = { start: first.to, end: last.to + last.length };
    const old = countLetters(this.#before, whole);
    const now = countLetters(this.#after, place);
    const kept = sum(
      pieces.map(({ from, length }) => countLetters(this.#before, { start: from, end: from + length })),
    );
    if (kept === old && now === old && this.#proof.holds(whole, pieces)) {
      return { kind: 'exact', ...this.#withSpace(anchor, whole, place) };
    }
    const widened = trimPlace(this.#after, this.#withCorrectedEnds(whole, first, last, place));
    const isWidened = widened.start < place.start || widened.end > place.end;
    const share = Math.max(kept / Math.max(old, now, 1), isWidened ? this.#likeness(whole, widened) : 0);
    const isDoubtful = share === 1 || pieces.some((piece) => !piece.isCertain);
    const confidence = isDoubtful ? mostUnproven * share : share;
    if (Math.max(kept / old, share) >= leastShare) return { kind: 'changed', ...widened, confidence };
    const candidates = kept >= fewLetters ? [{ ...widened, score: kept / old }] : [];
    return { kind: 'lost', confidence, candidates };
  }

  /** A place with the white space that the passage had at its ends, if it is there still. */
  #withSpace(anchor: Place, whole: Place, place: Place): Place {
    const lead = this.#before.slice(anchor.start, whole.start);
    const tail = this.#before.slice(whole.end, anchor.end);
    return {
      start: this.#after.slice(0, place.start).endsWith(lead) ? place.start - lead.length : place.start,
      end: this.#after.startsWith(tail, place.end) ? place.end + tail.length : place.end,
    };
  }

  /** A passage of which no word is left, but for others like them that stand in its place. */
  #corrected(whole: Place): Carried {
    const { lost, got } = this.#changeBefore(this.#index.indexAt(whole.start));
    const isAll = lost.start === whole.start && lost.end === whole.end;
    const confidence = isAll ? mostUnproven * this.#likeness(lost, got) : 0;
    if (confidence < mostUnproven * leastLikeness) return { kind: 'lost', confidence, candidates: [] };
    return { kind: 'changed', ...got, confidence };
  }

  /** A place with its first and last words also where they were corrected. */
  #withCorrectedEnds(whole: Place, first: SharedText, last: SharedText, { start, end }: Place): Place {
    const lastEnd = last.from + last.length;
    const ahead = this.#changeBefore(this.#index.indexAt(whole.start));
    const behind = this.#changeBefore(this.#index.indexAt(lastEnd));
    const opens = first.from > whole.start && ahead.lost.start === whole.start && ahead.got.end <= start;
    const closes = lastEnd < whole.end && behind.lost.end === whole.end && behind.got.start >= end;
    return {
      start: opens && this.#likeness(ahead.lost, ahead.got) >= leastLikeness ? ahead.got.start : start,
      end: closes && this.#likeness(behind.lost, behind.got) >= leastLikeness ? behind.got.end : end,
    };
  }

  /** The change before a shared text, without the white space around it. */
  #changeBefore(index: number): TextChange {
    const { lost, got } = this.#index.changeBefore(index);
    return { lost: trimPlace(this.#before, lost), got: trimPlace(this.#after, got) };
  }

  #likeness(lost: Place, got: Place): number {
    return likeness(this.#before.slice(lost.start, lost.end), this.#after.slice(got.start, got.end));
  }
}

/** Those pieces of a passage that are still in order and near each other, as many letters of it as can be. */
function nearInOrder(pieces: readonly SharedText[]): readonly SharedText[] {
  if (pieces.length < 2) return pieces;
  const chain = heaviestChain(
    pieces.map((piece) => piece.to),
    pieces.map((piece) => piece.length),
  ).flatMap((index) => pieces[index] ?? []);
  const groups: SharedText[][] = [];
  for (const piece of chain) {
    const last = groups.at(-1)?.at(-1);
    if (last && shift(piece) - shift(last) <= farthestApart) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  const weight = (group: SharedText[]) => sum(group.map((piece) => piece.length));
  return groups.reduce((best, group) => (weight(group) > weight(best) ? group : best), []);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The best candidates, the best first. */
function withoutDoubles(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => b.score - a.score);
  return sorted
    .filter((one, i) => !sorted.slice(0, i).some((other) => one.start < other.end && other.start < one.end))
    .slice(0, 3);
}
