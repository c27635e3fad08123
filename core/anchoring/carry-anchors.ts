import type { Candidate } from './find-candidates.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { knownMap, mapVersions, type SharedText, type VersionMap } from './map-versions.ts';
import type { Place } from './place.ts';
import { areAlike } from './word-likeness.ts';

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

/** How far around a passage the text is looked at, and how many letters there have to be where they should. */
const contextReach = 100;
const lettersThatProve = 16;

/** Parts of a passage that are farther from each other than they were, by more than this, are not one passage. */
const farthestApart = 400;

/** So many changes beside a passage, and so much text, are looked at for words like its own. */
const mostChanges = 8;
const farthestProof = 5000;

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
  const map = known ? knownMap(known) : mapVersions(before, after);
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
  readonly #shared: readonly SharedText[];
  readonly #map: VersionMap;

  constructor(before: string, after: string, map: VersionMap) {
    this.#before = before;
    this.#after = after;
    this.#shared = map.shared;
    this.#map = map;
  }

  carry(anchor: Place): Carried {
    const whole = trim(this.#before, anchor);
    const pieces = this.#inOrder(this.#piecesOf(whole));
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!first || !last) return { kind: 'lost', confidence: 0, candidates: [] };
    const place = { start: first.to, end: last.to + last.length };
    const old = letters(this.#before, whole.start, whole.end);
    const now = letters(this.#after, place.start, place.end);
    const kept = sum(pieces.map((piece) => letters(this.#before, piece.from, piece.from + piece.length)));
    if (kept === old && now === old && this.#isProven(whole, first, last, pieces)) {
      return { kind: 'exact', ...this.#withSpace(anchor, whole, place) };
    }
    const share = kept / Math.max(old, now, 1);
    const isDoubtful = share === 1 || pieces.some((piece) => !piece.isCertain);
    const confidence = isDoubtful ? mostUnproven * share : share;
    const widened = this.#withCorrectedEnds(whole, first, last, place);
    if (kept < old * leastShare || old === 0) {
      const candidates = kept >= lettersThatProve ? [{ ...widened, score: kept / old }] : [];
      return { kind: 'lost', confidence, candidates };
    }
    return { kind: 'changed', ...widened, confidence };
  }

  /** What of a passage is shared, cut at its ends. */
  #piecesOf({ start, end }: Place): SharedText[] {
    const pieces: SharedText[] = [];
    for (let i = this.#indexAt(start); i < this.#shared.length; i++) {
      const piece = this.#shared[i];
      if (!piece || piece.from >= end) break;
      const cut = Math.max(0, start - piece.from);
      const length = Math.min(piece.from + piece.length, end) - piece.from - cut;
      if (length > 0) pieces.push({ ...piece, from: piece.from + cut, to: piece.to + cut, length });
    }
    return pieces;
  }

  /** The index of the first shared text that ends after an offset. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.#shared.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#shared[middle];
      if (piece && piece.from + piece.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those pieces of a passage that are still in order and near each other, as many letters of it as can be. */
  #inOrder(pieces: readonly SharedText[]): readonly SharedText[] {
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

  /** Whether nothing about a passage is doubtful: its pieces, the text around it, and that nothing else looks like it. */
  #isProven(whole: Place, first: SharedText, last: SharedText, pieces: readonly SharedText[]): boolean {
    if (pieces.some((piece) => !piece.isCertain)) return false;
    if (this.#map.isKnown) return true;
    const opens =
      this.#before.slice(0, whole.start).trim() === '' && this.#after.slice(0, first.to).trim() === '';
    const proof =
      this.#lettersInPlace({ start: whole.start - contextReach, end: whole.start }, shift(first)) +
      this.#lettersInPlace({ start: whole.end, end: whole.end + contextReach }, shift(last));
    return (opens || proof >= lettersThatProve) && this.#isTold(whole);
  }

  /**
   * Whether nothing that was lost or is new can be taken for a passage: nothing looks like it, or text that stands nowhere
   * else parts it, on both sides, from whatever does. In "a, a, b", of which one a is taken out, b cannot say which.
   */
  #isTold(whole: Place): boolean {
    if (this.#map.tells(whole.start, whole.end)) return true;
    const words = bareWords(this.#before.slice(whole.start, whole.end));
    return this.#isParted(whole.start, words, -1) && this.#isParted(whole.end, words, 1);
  }

  /** Whether text that tells comes, on one side of a passage, before a change that has the passage's words. */
  #isParted(edge: number, words: string, direction: 1 | -1): boolean {
    let index = this.#indexAt(direction > 0 ? edge - 1 : edge);
    let at = edge;
    for (let changes = 0; changes < mostChanges && Math.abs(at - edge) < farthestProof; index += direction) {
      const piece = this.#shared[index];
      if (!piece) return true;
      const end = direction > 0 ? piece.from + piece.length : piece.from;
      if (piece.isCertain && this.#map.tells(Math.min(at, end), Math.max(at, end), direction)) return true;
      const next = this.#shared[index + direction];
      const change = direction > 0 ? this.#changeBetween(piece, next) : this.#changeBetween(next, piece);
      if (change.some((text) => isWordsOf(text, words))) return false;
      if (!next) return true;
      // Where only white space was changed, the text goes on.
      if (next.isCertain && change.every((text) => text.trim() === '')) continue;
      at = direction > 0 ? next.from : next.from + next.length;
      changes++;
    }
    return false;
  }

  /** What stands between two shared texts, in the one version and in the other. */
  #changeBetween(one: SharedText | undefined, other: SharedText | undefined): [lost: string, got: string] {
    const [from, to] = one ? [one.from + one.length, one.to + one.length] : [0, 0];
    return [
      this.#before.slice(from, other?.from ?? this.#before.length),
      this.#after.slice(to, other?.to ?? this.#after.length),
    ];
  }

  /** How many letters of a stretch are shared and have about this shift. */
  #lettersInPlace(stretch: Place, expected: number): number {
    return sum(
      this.#piecesOf({ start: Math.max(0, stretch.start), end: stretch.end })
        .filter((piece) => piece.isCertain && Math.abs(shift(piece) - expected) <= contextReach)
        .map((piece) => letters(this.#before, piece.from, piece.from + piece.length)),
    );
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

  /** A place with its first and last words also where they were corrected. */
  #withCorrectedEnds(whole: Place, first: SharedText, last: SharedText, place: Place): Place {
    const outer = this.#shared[this.#indexAt(whole.start) - 1];
    const beforeEnd = outer ? outer.from + outer.length : 0;
    const afterEnd = outer ? outer.to + outer.length : 0;
    const next = this.#shared[this.#indexAt(whole.end - 1) + (last.from + last.length < whole.end ? 0 : 1)];
    const nextFrom = next?.from ?? this.#before.length;
    const nextTo = next?.to ?? this.#after.length;
    let { start, end } = place;
    if (first.from > whole.start && beforeEnd <= whole.start && afterEnd < start) {
      const now = trim(this.#after, { start: afterEnd, end: start });
      const isEdge = this.#before.slice(beforeEnd, whole.start).trim() === '';
      if (isEdge && areAlike(this.#before.slice(whole.start, first.from).trim(), this.#text(now)))
        start = now.start;
    }
    const lastEnd = last.from + last.length;
    if (lastEnd < whole.end && nextFrom >= whole.end && nextTo > end) {
      const now = trim(this.#after, { start: end, end: nextTo });
      const isEdge = this.#before.slice(whole.end, nextFrom).trim() === '';
      if (isEdge && areAlike(this.#before.slice(lastEnd, whole.end).trim(), this.#text(now))) end = now.end;
    }
    return { start, end };
  }

  #text({ start, end }: Place): string {
    return this.#after.slice(start, end);
  }
}

/** How far shared text stands from where it stood. */
function shift({ from, to }: SharedText): number {
  return to - from;
}

/** A range without the white space at its ends; all of it if it holds nothing else. */
function trim(text: string, { start, end }: Place): Place {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start, end };
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

/** Words without the signs between them. */
function bareWords(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** Whether a change holds the words of a passage, or the greater part of them from one end. */
function isWordsOf(change: string, words: string): boolean {
  const bare = bareWords(change);
  const most = Math.ceil(words.length / 2);
  return bare.includes(words.slice(0, most)) || bare.includes(words.slice(-most));
}

/** How many code units of a range are no white space. */
function letters(text: string, start: number, end: number): number {
  return text.slice(start, end).replace(/\s+/g, '').length;
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
