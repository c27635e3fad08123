import { matchable, matchedPart, wordStart } from '../../ui/matchable.ts';

/** What an entry is found by. */
export interface Findable {
  readonly name: string;
  /** Other words that lead to it: aliases, an author, a publisher. */
  readonly others: readonly string[];
  /** Among those that fit equally well, the heavier comes first. */
  readonly weight: number;
}

/** An entry that a typed text may mean. */
export interface Found<T> {
  readonly entry: T;
  /** How well it fits; a lower number is a better fit. */
  readonly fit: number;
  /** The parts of the name that matched, in their order. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  /** The other word that matched, if the name alone does not fit. */
  readonly other: string | null;
}

/** How well a typed text fits; a lower number is a better fit. */
const fits = { nameStart: 0, wordStart: 1, wordStarts: 2, otherStarts: 3, within: 4 } as const;

/** A few milliseconds of work. */
const foldedAtOnce = 300;

/** Keeps the matchable form of names: ten thousand titles are folded once, not at every key. */
export class Ranker {
  readonly #matchable = new Map<string, string>();

  /**
   * The `limit` entries that a typed text most likely means, and how many fit at all. Each of its words must be found:
   * names that begin with the text come first, then those with words that begin so, then other names, then any place
   * within. Case, accents, apostrophes, hyphens and the forms of Arabic letters make no difference.
   */
  rank<T extends Findable>(
    entries: readonly T[],
    typed: string,
    limit: number,
  ): { lines: Found<T>[]; total: number } {
    const words = matchable(typed).split(/\s+/).filter(Boolean);
    const whole = words.join(' ');
    const fitting = entries.flatMap((entry) => {
      const fit = this.#fit(entry, words, whole);
      return fit === null ? [] : [{ entry, fit }];
    });
    fitting.sort(
      (a, b) => a.fit - b.fit || b.entry.weight - a.entry.weight || (a.entry.name < b.entry.name ? -1 : 1),
    );
    const lines = fitting.slice(0, limit).map(({ entry, fit }) => this.#describe(entry, fit, words));
    return { lines, total: fitting.length };
  }

  /** Folds the names of entries a few at a time, so that the first letter typed does not wait for all. Gives the way to stop. */
  warmUp(entries: readonly Findable[]): () => void {
    let timer = 0;
    const fold = (start: number) => {
      for (const { name, others } of entries.slice(start, start + foldedAtOnce))
        for (const text of [name, ...others]) this.#of(text);
      if (start + foldedAtOnce < entries.length) timer = window.setTimeout(fold, 0, start + foldedAtOnce);
    };
    timer = window.setTimeout(fold, 0, 0);
    return () => clearTimeout(timer);
  }

  #fit(entry: Findable, words: readonly string[], whole: string): number | null {
    if (words.length === 0) return fits.nameStart;
    const name = this.#of(entry.name);
    const wholeAt = wordStart(name, whole);
    if (wholeAt !== null) return wholeAt === 0 ? fits.nameStart : fits.wordStart;
    const others = entry.others.map((other) => this.#of(other));
    let fit: number = fits.wordStarts;
    for (const word of words) {
      if (wordStart(name, word) !== null) continue;
      if (others.some((other) => wordStart(other, word) !== null)) fit = Math.max(fit, fits.otherStarts);
      // One letter is in nearly every name.
      else if (word.length > 1 && [name, ...others].some((text) => text.includes(word))) fit = fits.within;
      else return null;
    }
    return fit;
  }

  #describe<T extends Findable>(entry: T, fit: number, words: readonly string[]): Found<T> {
    const name = this.#of(entry.name);
    const places = words.flatMap((word) => {
      const at = wordStart(name, word) ?? (word.length > 1 ? name.indexOf(word) : -1);
      return at < 0 ? [] : [matchedPart(entry.name, at, at + word.length)];
    });
    const missing = words.filter((word) => !name.includes(word));
    const other = entry.others.find((text) => missing.some((word) => this.#of(text).includes(word)));
    return { entry, fit, parts: joined(places), other: other ?? null };
  }

  #of(text: string): string {
    const known = this.#matchable.get(text);
    if (known !== undefined) return known;
    const made = matchable(text);
    this.#matchable.set(text, made);
    return made;
  }
}

/**
 * Groups without what was found only within words, if any group has something better: two letters are within many
 * names, and those would stand before a tag that begins with them.
 */
export function withoutWeak<T extends { readonly lines: readonly Found<unknown>[] }>(
  groups: readonly T[],
): T[] {
  const isStrong = ({ fit }: Found<unknown>) => fit < fits.within;
  if (!groups.some(({ lines }) => lines.some(isStrong))) return [...groups];
  return groups.map((group) => {
    const lines = group.lines.filter(isStrong);
    return lines.length === group.lines.length ? group : { ...group, lines, total: lines.length };
  });
}

/** The parts in their order, with those that overlap made one. */
function joined(parts: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && part.start <= last.end) last.end = Math.max(last.end, part.end);
    else result.push({ ...part });
  }
  return result;
}
