import { anchoredOrder } from './anchored-order.ts';
import { heaviestChain } from './heaviest-chain.ts';

/** A paragraph of one text that is one of the other, word for word. By index. */
export interface ParagraphPair {
  readonly from: number;
  readonly to: number;
  /** False where equal paragraphs stand beside each other and it cannot be told which is which. */
  readonly isCertain: boolean;
  /** Whether it stands in another order among the paragraphs than it did. */
  readonly isMoved: boolean;
}

/** Paragraphs between two pairs that have no partner: removed ones, added ones, and those that were edited. By index. */
export interface ParagraphGap {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The paragraph of the second text that closes it; how many there are if none does. */
  readonly until: number;
}

/** Which paragraphs of two texts are the same. */
export interface ParagraphAlignment {
  /** By `from`; no paragraph is in two. */
  readonly pairs: readonly ParagraphPair[];
  /** In order. */
  readonly gaps: readonly ParagraphGap[];
}

/** Fewer letters than this may stand elsewhere by chance: they do not prove that a paragraph was moved. */
const lettersThatProve = 40;

/**
 * Finds the paragraphs that two texts share. Those that each text has once, in the order that keeps most letters, divide
 * the texts (Cohen's patience diff); between them the longest common order decides. What is left of the unique ones has
 * moved. Paragraphs that differ in white space only are the same.
 */
export function alignParagraphs(before: readonly string[], after: readonly string[]): ParagraphAlignment {
  const number = new Map<string, number>();
  const numberOf = (paragraph: string) => {
    const key = withoutExtraSpace(paragraph);
    const known = number.get(key) ?? number.size;
    if (known === number.size) number.set(key, known);
    return known;
  };
  const from = before.map(numberOf);
  const to = after.map(numberOf);
  const unique = uniquePairs(from, to);
  const chain = heaviestChain(
    unique.map((pair) => pair.to),
    unique.map((pair) => 1 + (before[pair.from] ?? '').length),
  );
  const partner = new Partners(before.length, after.length);
  let last = { from: -1, to: -1 };
  const fill = (until: { from: number; to: number }) => {
    const { to: found, isCertain } = anchoredOrder(
      from.slice(last.from + 1, until.from),
      to.slice(last.to + 1, until.to),
    );
    found.forEach((index, i) => {
      if (index < 0) return;
      partner.set(last.from + 1 + i, last.to + 1 + index, { isCertain: isCertain[i] === 1, isMoved: false });
    });
  };
  for (const index of chain) {
    const pair = unique[index] ?? last;
    fill(pair);
    partner.set(pair.from, pair.to, { isCertain: true, isMoved: false });
    last = pair;
  }
  fill({ from: before.length, to: after.length });
  addMoved(partner, unique, from, to, before);
  return { pairs: partner.pairs(), gaps: partner.gaps() };
}

type Kind = Pick<ParagraphPair, 'isCertain' | 'isMoved'>;

/** Who is whose partner so far. */
class Partners {
  readonly of: (ParagraphPair | undefined)[];
  readonly isTaken: boolean[];

  constructor(from: number, to: number) {
    this.of = Array.from({ length: from });
    this.isTaken = Array.from({ length: to }, () => false);
  }

  set(from: number, to: number, kind: Kind): void {
    this.of[from] = { from, to, ...kind };
    this.isTaken[to] = true;
  }

  isFree(from: number, to: number): boolean {
    return from >= 0 && from < this.of.length && !this.of[from] && this.isTaken[to] === false;
  }

  pairs(): ParagraphPair[] {
    return this.of.filter((pair) => pair !== undefined);
  }

  gaps(): ParagraphGap[] {
    const gaps: ParagraphGap[] = [];
    let gap = { from: [] as number[], to: [] as number[] };
    let next = 0;
    const close = (until: number) => {
      for (; next < until; next++) if (!this.isTaken[next]) gap.to.push(next);
      if (gap.from.length + gap.to.length > 0) gaps.push({ ...gap, until });
      gap = { from: [], to: [] };
    };
    this.of.forEach((pair, from) => {
      if (!pair) gap.from.push(from);
      else if (!pair.isMoved) close(pair.to);
    });
    close(this.isTaken.length);
    return gaps;
  }
}

/** Paragraphs that stand once in each text. */
function uniquePairs(from: readonly number[], to: readonly number[]): { from: number; to: number }[] {
  const placeBefore = onlyPlaces(from);
  const placeAfter = onlyPlaces(to);
  const pairs: { from: number; to: number }[] = [];
  for (const [number, place] of placeBefore) {
    const partner = placeAfter.get(number);
    if (place !== null && partner !== null && partner !== undefined) pairs.push({ from: place, to: partner });
  }
  return pairs.sort((a, b) => a.from - b.from);
}

/** Where each number stands; null for one that stands in several places. */
function onlyPlaces(numbers: readonly number[]): Map<number, number | null> {
  const places = new Map<number, number | null>();
  numbers.forEach((number, index) => {
    places.set(number, places.has(number) ? null : index);
  });
  return places;
}

/** Pairs runs of paragraphs that have moved together, with the repeated ones at their ends. */
function addMoved(
  partner: Partners,
  unique: readonly { from: number; to: number }[],
  from: readonly number[],
  to: readonly number[],
  before: readonly string[],
): void {
  const isSame = (a: number, b: number) => partner.isFree(a, b) && from[a] === to[b];
  for (const pair of unique) {
    if (!partner.isFree(pair.from, pair.to)) continue;
    let [first, end] = [0, 1];
    while (isSame(pair.from + first - 1, pair.to + first - 1)) first--;
    while (isSame(pair.from + end, pair.to + end)) end++;
    let letters = 0;
    for (let i = first; i < end; i++) letters += before[pair.from + i]?.trim().length ?? 0;
    if (letters < lettersThatProve) continue;
    for (let i = first; i < end; i++) {
      partner.set(pair.from + i, pair.to + i, { isCertain: true, isMoved: true });
    }
  }
}

function withoutExtraSpace(text: string): string {
  return /[^\S ]| {2}|^ | $/.test(text) ? text.trim().replace(/\s+/g, ' ') : text;
}
