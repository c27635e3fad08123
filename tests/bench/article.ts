import { TextRange } from '../../core/model/highlight.ts';
import { makeRandom, pick, type Random } from './random.ts';

/** A text and what is marked in it, the same for every way of showing it. Places are canonical offsets. */
export interface Article {
  /** About how many words it has. */
  readonly words: number;
  readonly text: string;
  /** By start, one a hundred words. */
  readonly ranges: readonly TextRange[];
  /** Words to look for: each is rare, so that its first hit may stand anywhere. */
  readonly rareWords: readonly string[];
}

/** What is marked and looked for in a text. */
export function makeArticle(words: number, text: string): Article {
  const random = makeRandom(words);
  const ranges = choosePassages(text, Math.round(words / 100), random);
  return { words, text, ranges, rareWords: chooseRareWords(text, 10, random) };
}

/** What can be said of an article's text: it must be varied, or nothing is measured. */
export function describeArticle({ words, text, ranges }: Article) {
  const all = text.split(/\s+/);
  const distinct = new Set(all.map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, '')));
  const paragraphs = text.split('\n').length;
  return {
    words,
    counted: all.length,
    distinctWords: distinct.size,
    paragraphs,
    letters: text.length,
    highlights: ranges.length,
  };
}

/** Passages of 20 to 320 letters, evenly over the text. Some overlap. */
function choosePassages(text: string, count: number, random: Random): TextRange[] {
  return Array.from({ length: count }, (_, index) => {
    const near = Math.floor((text.length - 400) * ((index + random()) / count));
    const start = text.indexOf(' ', near) + 1;
    return TextRange.parse({ start, end: text.indexOf(' ', start + 20 + Math.floor(random() * 300)) });
  });
}

/** Words of at least seven plain letters that the text has no more than five times. */
function chooseRareWords(text: string, count: number, random: Random): string[] {
  const times = new Map<string, number>();
  for (const [word] of text.matchAll(/\b[a-z]{7,}\b/g)) times.set(word, (times.get(word) ?? 0) + 1);
  const rare = [...times].filter(([, found]) => found <= 5).map(([word]) => word);
  return Array.from({ length: count }, () => pick(rare, random));
}
