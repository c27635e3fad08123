import { useEffect } from 'react';
import { DocumentId } from '../../../core/model/ids.ts';
import { placeNow, usePlace } from '../panes/window-navigation.ts';
import type { Place } from '../place.ts';
import { usePreferences } from '../queries.ts';
import { setPreferences } from '../set-preferences.ts';

const kept = 40;
let recent: readonly string[] | null = null;

/** The ids of palette entries in the order in which they were used, the last first. */
export const recentEntries = (): readonly string[] => recent ?? [];

/** The documents among them. */
export const recentDocuments = (): DocumentId[] =>
  recentEntries().flatMap((id) => {
    const document = DocumentId.safeParse(id.replace(/^document /, ''));
    return document.success ? document.data : [];
  });

/** What there will be tomorrow too: not the words that were typed, nor the headings of one document. */
const lasting = /^(command|do|document|tag) /;

/** Remembers that an entry was used. */
export function rememberEntry(id: string): void {
  if (recent === null || recent[0] === id || !lasting.test(id)) return;
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, kept);
  void setPreferences({ recent: [...recent] });
}

/** Remembers the documents and tags that are opened, however that is done. Called once, by the app. */
export function useRecentPlaces(): void {
  const id = entryIdOf(usePlace());
  const { data: preferences } = usePreferences();
  if (preferences && recent === null) recent = preferences.recent;
  const isKnown = recent !== null;
  useEffect(() => {
    if (isKnown && id) rememberEntry(id);
  }, [isKnown, id]);
}

/** The entry that leads where the user is. */
export const currentEntryId = (): string | null => entryIdOf(placeNow());

export const documentEntryId = (id: string): string => `document ${id}`;
export const tagEntryId = (id: string): string => `tag ${id}`;

function entryIdOf(place: Place): string | null {
  if (place.view === 'document') return documentEntryId(place.id);
  return place.view === 'dossier' ? tagEntryId(place.id) : null;
}
