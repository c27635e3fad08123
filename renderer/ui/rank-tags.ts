import { nameKey } from '../../core/codebook/name-key.ts';
import type { Tag } from '../../core/model/tag.ts';
import { matchable, matchedPart, wordStart } from './matchable.ts';

/** A tag that a typed text may mean. */
export interface TagMatch<T> {
  readonly tag: T;
  /** The alias that matched, if the name did not. */
  readonly alias: string | null;
  /** The matched part of the name, or of the alias. */
  readonly start: number;
  readonly end: number;
  /** The name by which the passage itself names the tag. */
  readonly here: string | null;
}

/** How well a typed text fits; a lower number is a better fit. */
const fits = { namePrefix: 0, wordPrefix: 1, aliasPrefix: 2, within: 3 } as const;

/** How much of a passage is searched for names. */
const longestPassage = 4000;

/**
 * The tags that a typed text may mean, the likeliest first: those that the passage names, then names that begin with it, then names with a word that
 * does, then aliases, then those that hold it anywhere; within each the most used first. Case, accents, apostrophes
 * and the forms of Arabic letters make no difference.
 */
export function rankTags<T extends Pick<Tag, 'name' | 'aliases'> & { readonly highlights: number }>(
  tags: Iterable<T>,
  typed: string,
  passage = '',
): TagMatch<T>[] {
  const words = matchable(passage.slice(0, longestPassage));
  const wanted = matchable(typed.trim());
  if (wanted === '') return [];
  return [...tags]
    .flatMap((tag) => {
      const found = bestFit(tag, wanted);
      return found ? [{ fit: found.fit, match: { ...found.match, here: nameIn(tag, words) } }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.match.here !== null) - Number(a.match.here !== null) ||
        a.fit - b.fit ||
        b.match.tag.highlights - a.match.tag.highlights ||
        (a.match.tag.name < b.match.tag.name ? -1 : 1),
    )
    .map(({ match }) => match);
}

/** The tag that the typed text names exactly, by name or alias. */
export function findTagNamed<T extends Pick<Tag, 'name' | 'aliases'>>(
  tags: Iterable<T>,
  typed: string,
): T | undefined {
  const wanted = nameKey(typed);
  return [...tags].find((tag) => [tag.name, ...tag.aliases].some((name) => nameKey(name) === wanted));
}

function bestFit<T extends Pick<Tag, 'name' | 'aliases'>>(tag: T, wanted: string) {
  const inName = find(tag.name, wanted);
  const named = inName && {
    fit: inName.fit,
    match: { tag, alias: null, start: inName.start, end: inName.end },
  };
  if (named && named.fit < fits.aliasPrefix) return named;
  for (const alias of tag.aliases) {
    const inAlias = find(alias, wanted);
    if (inAlias && inAlias.fit < fits.within)
      return { fit: fits.aliasPrefix, match: { tag, alias, start: inAlias.start, end: inAlias.end } };
  }
  if (named) return named;
  for (const alias of tag.aliases) {
    const inAlias = find(alias, wanted);
    if (inAlias) return { fit: fits.within, match: { tag, alias, start: inAlias.start, end: inAlias.end } };
  }
  return null;
}

/** The longest of a tag's names that stands in a passage as whole words. */
function nameIn({ name, aliases }: Pick<Tag, 'name' | 'aliases'>, words: string): string | null {
  if (words === '') return null;
  const named = [name, ...aliases].filter((each) => {
    const text = matchable(each);
    for (let at = words.indexOf(text); text !== '' && at >= 0; at = words.indexOf(text, at + 1))
      if (!isLetter(words[at - 1]) && !isLetter(words[at + text.length])) return true;
    return false;
  });
  return named.sort((a, b) => b.length - a.length)[0] ?? null;
}

const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');

/** Where `wanted` fits best into a name. */
function find(name: string, wanted: string) {
  const text = matchable(name);
  const word = wordStart(text, wanted);
  const at = word ?? text.indexOf(wanted);
  if (at < 0) return null;
  const fit = word === 0 ? fits.namePrefix : word !== null ? fits.wordPrefix : fits.within;
  return { fit, ...matchedPart(name, at, at + wanted.length) };
}
