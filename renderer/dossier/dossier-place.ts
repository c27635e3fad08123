import { DossierFilter } from '../../core/contract/dossier.ts';
import type { Place } from '../app/place.ts';

/** What the window shows of a dossier. */
export type DossierPlace = Extract<Place, { view: 'dossier' }>;

/** The filter that a dossier's place stands for. */
export const filterOf = ({ members, from, to, undated, themeId }: DossierPlace): DossierFilter =>
  DossierFilter.parse({
    withMembers: members ?? false,
    themes: themeId ? [themeId] : [],
    from: from ?? null,
    to: to ?? null,
    isUndated: undated ?? false,
  });

/** The same dossier with other dates, or with all. */
export const withDates = (
  { from: _, to: __, undated: ___, ...rest }: DossierPlace,
  dates: Pick<DossierPlace, 'from' | 'to' | 'undated'>,
): DossierPlace => ({ ...rest, ...dates });

/** The same dossier without what narrows its passages. */
export const withoutFilter = (place: DossierPlace): DossierPlace => {
  const { themeId: _, ...rest } = withDates(place, {});
  return rest;
};

/** The same dossier with the passages of its members, or without. */
export const withMembers = ({ members: _, ...rest }: DossierPlace, isOn: boolean): DossierPlace =>
  isOn ? { ...rest, members: true } : rest;

/** The same dossier by theme, or by time. */
export const orderedBy = ({ by: _, ...rest }: DossierPlace, by: 'time' | 'theme'): DossierPlace =>
  by === 'theme' ? { ...rest, by } : rest;
