import type { DossierFilter, DossierOrder, ThemeGroup } from '../../../core/contract/dossier.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { Carrier, DossierIndex } from './dossier-index.ts';

/** Highlights of a dossier in an order that is read page by page. */
export interface CarrierOrder {
  readonly carriers: readonly Carrier[];
  /** By theme: where the highlights of each stand. */
  readonly themes: readonly ThemeGroup[];
}

/** The highlights that pass a filter, in the order of the index. `themes` are those of the filter with their members. */
export function chooseCarriers(
  { carriers }: DossierIndex,
  filter: Omit<DossierFilter, 'themes'>,
  themes: ReadonlySet<TagId>,
): readonly Carrier[] {
  const { withMembers, from, to, isUndated } = filter;
  if (withMembers && themes.size === 0 && !isUndated && from === null && to === null) return carriers;
  return carriers.filter(
    ({ isOwn, document, tagIds }) =>
      (withMembers || isOwn) &&
      isInTime(filter, document.on) &&
      (themes.size === 0 || tagIds.some((id) => themes.has(id))),
  );
}

/** Whether a document's date passes a filter. A date that is known in part passes if it may lie there. */
export function isInTime(
  { from, to, isUndated }: Pick<DossierFilter, 'from' | 'to' | 'isUndated'>,
  on: string | null,
): boolean {
  if (isUndated) return on === null;
  if (on === null) return from === null && to === null;
  return (from === null || on >= from.slice(0, on.length)) && (to === null || on.slice(0, to.length) <= to);
}

/** Highlights under each of their themes, the theme with most first, those without one last. */
export function orderBy(
  by: DossierOrder,
  tagId: TagId,
  carriers: readonly Carrier[],
  tags: ReadonlyMap<TagId, Pick<Tag, 'kind' | 'name'>>,
): CarrierOrder {
  if (by === 'time') return { carriers, themes: [] };
  const groups = new Map<TagId | null, Carrier[]>();
  const add = (theme: TagId | null, carrier: Carrier) => {
    const group = groups.get(theme);
    if (group) group.push(carrier);
    else groups.set(theme, [carrier]);
  };
  for (const carrier of carriers) {
    const own = themesOf(carrier.tagIds, tagId, tags);
    for (const theme of own) add(theme, carrier);
    if (own.length === 0) add(null, carrier);
  }
  const sorted = sortThemes([...groups], tags);
  let start = 0;
  const themes = sorted.map(([themeId, group]) => {
    const at = start;
    start += group.length;
    return { themeId, start: at, count: group.length };
  });
  return { carriers: sorted.flatMap(([, group]) => group), themes };
}

/** The themes among some tags, but for the dossier's own tag. */
function themesOf(
  tagIds: readonly TagId[],
  own: TagId,
  tags: ReadonlyMap<TagId, Pick<Tag, 'kind'>>,
): TagId[] {
  return tagIds.filter((id) => id !== own && tags.get(id)?.kind === 'theme');
}

/** Groups in the order in which a dossier shows themes: the largest first, then by name, those without a theme last. */
export function sortThemes<T>(
  groups: readonly (readonly [theme: TagId | null, group: readonly T[]])[],
  tags: ReadonlyMap<TagId, Pick<Tag, 'name'>>,
): (readonly [theme: TagId | null, group: readonly T[]])[] {
  const name = (id: TagId | null) => (id && tags.get(id)?.name) ?? '';
  return groups.toSorted(
    ([a, inA], [b, inB]) =>
      Number(a === null) - Number(b === null) ||
      inB.length - inA.length ||
      (name(a) < name(b) ? -1 : Number(name(a) > name(b))),
  );
}
