import { fold } from './fold.ts';

/** Words that follow each other and count as one thing that two texts can have in common. */
const shingleLength = 5;
/** A shorter text says too little to be taken for another. */
const fewestShingles = 40;
const bins = 128;
const rowsPerBand = 4;

/**
 * Numbers by which nearly equal texts find each other: 32 of them, each a band of a one-permutation MinHash over the
 * text's shingles of five folded words (Li, Owen and Zhang 2012). Of two texts that share 80 % of their shingles, at
 * least one number is the same with a probability above 0.999999; at 30 %, of 0.23. Empty for texts of few words.
 */
export function sketchText(text: string): number[] {
  const first = new Set<number>();
  const least = new Uint32Array(bins).fill(0xffffffff);
  eachShingle(text, (hash) => {
    if (first.size < fewestShingles) first.add(hash);
    const bin = hash % bins;
    const value = Math.floor(hash / bins);
    if (value < (least[bin] ?? 0)) least[bin] = value;
  });
  if (first.size < fewestShingles) return [];
  fillEmpty(least);
  return Array.from({ length: bins / rowsPerBand }, (_, band) => {
    let hash = 2166136261 ^ band;
    for (let row = 0; row < rowsPerBand; row++) hash = mix(hash, least[band * rowsPerBand + row] ?? 0);
    // The band is part of the number, so that two bands are never taken for one.
    return band * 2 ** 32 + (hash >>> 0);
  });
}

/** How much of their shingles two texts share: 0 for nothing, 1 for the same words in the same order (Jaccard). */
export function textSimilarity(a: string, b: string): number {
  const first = shingles(a);
  const second = shingles(b);
  if (first.size === 0 || second.size === 0) return fold(a).trim() === fold(b).trim() ? 1 : 0;
  let shared = 0;
  for (const hash of first) if (second.has(hash)) shared++;
  return shared / (first.size + second.size - shared);
}

/** The hash of each run of five words, each once. */
function shingles(text: string): Set<number> {
  const found = new Set<number>();
  eachShingle(text, (hash) => found.add(hash));
  return found;
}

/** Tells the hash of each run of five words. */
function eachShingle(text: string, tell: (hash: number) => void): void {
  const folded = fold(text);
  const last = new Uint32Array(shingleLength);
  let words = 0;
  for (let i = 0; i < folded.length; ) {
    const start = i;
    let word = fnvStart;
    for (let size = wordUnits(folded, i); size > 0; size = wordUnits(folded, i)) {
      for (const end = i + size; i < end; i++) word = Math.imul(word ^ folded.charCodeAt(i), fnvPrime);
    }
    if (i === start) {
      i++;
      continue;
    }
    last[words++ % shingleLength] = word;
    if (words < shingleLength) continue;
    let hash = fnvStart;
    for (let k = 0; k < shingleLength; k++) hash = mix(hash, last[(words + k) % shingleLength] ?? 0);
    tell(finish(hash));
  }
}

/** FNV-1a, over UTF-16 code units. */
const fnvStart = 2166136261;
const fnvPrime = 16777619;

/** How many code units the letter or digit at `i` has; 0 if there is none. */
function wordUnits(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) ? 1 : 0;
  const code = text.codePointAt(i);
  if (code === undefined) return 0;
  let isWord = wordCharacters.get(code);
  if (isWord === undefined) {
    isWord = /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
    wordCharacters.set(code, isWord);
  }
  return isWord ? (code > 0xffff ? 2 : 1) : 0;
}

const wordCharacters = new Map<number, boolean>();

/** A bin without a shingle takes over from the next that has one, so that short texts can be compared too. */
function fillEmpty(least: Uint32Array): void {
  const known = Uint32Array.from(least);
  for (let i = 0; i < bins; i++) {
    for (let step = 1; least[i] === 0xffffffff && step < bins; step++) {
      const value = known[(i + step) % bins] ?? 0xffffffff;
      if (value !== 0xffffffff) least[i] = mix(value, step) >>> 0;
    }
  }
}

function mix(hash: number, value: number): number {
  return Math.imul(Math.imul(hash ^ value, 0x85ebca6b) ^ (hash >>> 13), 0xc2b2ae35);
}

/** Spreads a hash over all its bits (the finisher of MurmurHash3). */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
