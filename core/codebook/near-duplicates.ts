import type { TagId } from '../model/ids.ts';
import type { Tag, TagKind } from '../model/tag.ts';
import { nameKey } from './name-key.ts';

/**
 * Why two tags look like one: a name of both, the same words in another order, a slip of the pen or another spelling of
 * foreign words, the first letters of the other's words.
 */
export type LikenessReason = 'same name' | 'word order' | 'spelling' | 'acronym';

/** Two tags that may be one. `names` are those that are alike, the first tag's first. */
export interface NearDuplicate {
  readonly ids: readonly [TagId, TagId];
  readonly names: readonly [string, string];
  readonly reason: LikenessReason;
}

type NamedTag = Pick<Tag, 'id' | 'kind' | 'name' | 'aliases'>;

/** One name of a tag. An alias alone makes no likeness: many people are called by the same last name. */
interface Name {
  readonly tag: NamedTag;
  readonly text: string;
  readonly isMain: boolean;
  readonly words: readonly string[];
}

/** More names than this with one key in common are a habit of the codebook and no slips. */
const mostAlike = 20;

/** Words that names are told apart by no more than by their order. */
const smallWords = new Set(['the', 'of', 'and', 'for', 'in']);

/**
 * Tags of one kind that look like one, each pair once with its strongest reason; the strongest first, then in the order of
 * the tags. No two names are compared that have nothing in common, so that it takes as long for a tag of many as of few.
 */
export function nearDuplicates(tags: readonly NamedTag[]): NearDuplicate[] {
  const names = tags.flatMap(namesOf);
  const found = new Pairs(tags);
  pairUp(
    names,
    ({ words }) => [words.join(' ')],
    (a, b) => found.add(a, b, 'same name'),
  );
  pairUp(
    names,
    (name) => inOrder(name),
    (a, b) => found.add(a, b, 'word order'),
  );
  pairUp(names, slipKeys, (a, b) => {
    if (isSlip(a.words, b.words)) found.add(a, b, 'spelling');
  });
  pairUp(
    names,
    ({ words }) => soundKey(words),
    (a, b) => found.add(a, b, 'spelling'),
  );
  pairAcronyms(names, found);
  return found.all();
}

/** Its name and aliases; of `Guard Corps (GC)` both parts as if they were aliases, of `Guards (Velora)` the first. */
function namesOf(tag: NamedTag): Name[] {
  const [, base, inside = ''] = /^(.+\S)\s*\(([^()]+)\)$/u.exec(tag.name) ?? [];
  const others = [...(base ? [base] : []), ...(isAcronym(inside) ? [inside] : []), ...tag.aliases];
  const toName = (text: string, isMain: boolean): Name => ({ tag, text, isMain, words: wordsOf(text) });
  return [toName(tag.name, true), ...others.map((text) => toName(text, false))].filter(
    ({ words }) => words.length > 0,
  );
}

function wordsOf(name: string): string[] {
  return nameKey(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Calls `compare` for names that have a key in common, one of them a tag's own name, if their tags can be one. */
function pairUp(
  names: readonly Name[],
  keysOf: (name: Name) => Iterable<string | number>,
  compare: (a: Name, b: Name) => void,
): void {
  const groups = new Map<string | number, Name[]>();
  for (const name of names) {
    if (!name.isMain) continue;
    for (const key of new Set(keysOf(name))) {
      const group = groups.get(key);
      if (group) group.push(name);
      else groups.set(key, [name]);
    }
  }
  for (const group of groups.values()) {
    if (group.length > mostAlike) continue;
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) if (canBeOne(a, b)) compare(a, b);
    });
  }
  for (const name of names) {
    if (name.isMain) continue;
    for (const key of keysOf(name)) {
      const group = groups.get(key) ?? [];
      if (group.length > mostAlike) continue;
      for (const main of group) if (canBeOne(name, main)) compare(name, main);
    }
  }
}

function canBeOne(a: Name, b: Name): boolean {
  return a.tag !== b.tag && (a.isMain || b.isMain) && groupOf(a.tag.kind) === groupOf(b.tag.kind);
}

/** A publication acts as well; a place and its government share names on purpose. */
function groupOf(kind: TagKind): TagKind {
  return kind === 'source' ? 'actor' : kind;
}

function inOrder({ words }: Name): string[] {
  const telling = words.filter((word) => !smallWords.has(word));
  return telling.length > 1 ? [telling.toSorted().join(' ')] : [];
}

/** Words of this many letters may have one letter wrong; with fewer they are other words. */
const leastSlip = 6;
const longestSlip = 40;

/**
 * A hash of the name and of each way to leave out a letter of a long word: names that are one slip apart have one of them
 * in common. Hashes, so that none of these texts has to be made.
 */
function slipKeys({ words }: Name): number[] {
  const text = words.join(' ');
  const before = [0];
  for (let i = 0; i < text.length; i++) before.push(appended(before[i] ?? 0, text.charCodeAt(i)));
  const keys = [before[text.length] ?? 0];
  let end = text.length;
  for (const word of words.toReversed()) {
    const start = end - word.length;
    if (word.length >= leastSlip - 1 && word.length <= longestSlip) {
      for (let left = start; left < end; left++) keys.push(hashWithout(text, left, before[left] ?? 0));
    }
    end = start - 1;
  }
  return keys;
}

/** The hash of a text without one of its letters; `before` is that of what stands before it. */
function hashWithout(text: string, left: number, before: number): number {
  let hash = before;
  for (let i = left + 1; i < text.length; i++) hash = appended(hash, text.charCodeAt(i));
  return hash;
}

function appended(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) + unit) | 0;
}

/** Whether exactly one word differs, by one letter that is another, missing or swapped; numbers are never slips. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  const [at, ...others] = differing;
  if (at === undefined || others.length > 0) return false;
  const [one = '', other = ''] = [a[at], b[at]];
  if (/\p{N}/u.test(one + other) || Math.max(one.length, other.length) < leastSlip) return false;
  return isOneLetterApart(one, other);
}

function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwapped && short.slice(at + 2) === long.slice(at + 2);
}

/** The names' long words by their sound; short ones, and those of few consonants, sound alike by chance. */
function soundKey(words: readonly string[]): string[] {
  const sounds = words.map((word) => {
    const consonants = soundOf(word);
    return word.length >= leastSlip && consonants.length >= 3 ? consonants : word;
  });
  return [sounds.join(' ')];
}

/** The consonants of a folded word as other alphabets leave them: `Coneco` and `Kuniko` sound alike. */
function soundOf(word: string): string {
  return word
    .replace(/ck|[cq]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/z/g, 's')
    .replace(/[aeiouy]|h$/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** `PMF` and `Popular Mobilization Forces`: the acronym in capitals, one letter a word. */
function pairAcronyms(names: readonly Name[], found: Pairs): void {
  const byInitials = Map.groupBy(
    names.filter(({ words }) => words.length > 1),
    ({ words }) => initials(words.filter((word) => !smallWords.has(word))),
  );
  for (const name of names) {
    if (!isAcronym(name.text)) continue;
    const meant = byInitials.get(nameKey(name.text.replaceAll('.', ''))) ?? [];
    if (meant.length > mostAlike) continue;
    for (const long of meant) if (canBeOne(name, long)) found.add(name, long, 'acronym');
  }
}

function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){3,8}$/u.test(text);
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

const reasons: readonly LikenessReason[] = ['same name', 'word order', 'spelling', 'acronym'];

/** Pairs of tags, each with its strongest reason. */
class Pairs {
  readonly #order: ReadonlyMap<NamedTag, number>;
  readonly #pairs = new Map<string, { at: [number, number]; pair: NearDuplicate }>();

  constructor(tags: readonly NamedTag[]) {
    this.#order = new Map(tags.map((tag, i) => [tag, i]));
  }

  /** Reasons are added from the strongest to the weakest. */
  add(a: Name, b: Name, reason: LikenessReason): void {
    const [atA, atB] = [this.#order.get(a.tag) ?? 0, this.#order.get(b.tag) ?? 0];
    const [first, second] = atA < atB ? [a, b] : [b, a];
    const at: [number, number] = atA < atB ? [atA, atB] : [atB, atA];
    const key = at.join();
    if (this.#pairs.has(key)) return;
    const pair: NearDuplicate = {
      ids: [first.tag.id, second.tag.id],
      names: [first.text, second.text],
      reason,
    };
    this.#pairs.set(key, { at, pair });
  }

  all(): NearDuplicate[] {
    const rank = ({ pair }: { pair: NearDuplicate }) => reasons.indexOf(pair.reason);
    return [...this.#pairs.values()]
      .toSorted((a, b) => rank(a) - rank(b) || a.at[0] - b.at[0] || a.at[1] - b.at[1])
      .map(({ pair }) => pair);
  }
}
