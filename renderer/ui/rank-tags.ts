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
}

/** How well a typed text fits; a lower number is a better fit. */
const fits = { namePrefix: 0, wordPrefix: 1, aliasPrefix: 2, within: 3 } as const;

/**
 * The tags that a typed text may mean, the likeliest first: names that begin with it, then names with a word that
 * does, then aliases, then those that hold it anywhere; within each the most used first. Case, accents, apostrophes
 * and the forms of Arabic letters make no difference.
 */
export function rankTags<T extends Pick<Tag, 'name' | 'aliases'> & { readonly highlights: number }>(
  tags: Iterable<T>,
  typed: string,
): TagMatch<T>[] {
  const wanted = matchable(typed.trim());
  if (wanted === '') return [];
  return [...tags]
    .flatMap((tag) => bestFit(tag, wanted) ?? [])
    .sort(
      (a, b) =>
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
  const wanted = matchable(typed.trim());
  return [...tags].find((tag) => [tag.name, ...tag.aliases].some((name) => matchable(name) === wanted));
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

/** Where `wanted` fits best into a name. */
function find(name: string, wanted: string) {
  const text = matchable(name);
  const word = wordStart(text, wanted);
  const at = word ?? text.indexOf(wanted);
  if (at < 0) return null;
  const fit = word === 0 ? fits.namePrefix : word !== null ? fits.wordPrefix : fits.within;
  return { fit, ...matchedPart(name, at, at + wanted.length) };
}
