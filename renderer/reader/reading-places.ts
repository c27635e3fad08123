import type { Preferences } from '../../core/contract/library.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import type { Arrival } from '../app/panes/navigation.ts';
import type { TabId } from '../app/panes/open-tabs.ts';
import { setPreferences } from '../app/set-preferences.ts';
import type { TextPlace } from './opened-text.ts';

/** Where the texts of this window stand: by tab and document, and by document for tabs that have not shown it yet. */
const places = new Map<string, number>();

const inTab = (tabId: TabId, documentId: DocumentId) => `${tabId} ${documentId}`;

/** Keeps where a text stands, for this tab and with the library. */
export function keepReadingPlace(tabId: TabId, documentId: DocumentId, at: number): void {
  places.set(inTab(tabId, documentId), at);
  places.set(documentId, at);
  void setPreferences({ readingPlaces: { [documentId]: at } });
}

/** Where a tab opens a document: where it was told to go, else where reading stopped. */
export function placeToOpen(
  { tabId, documentId }: { tabId: TabId; documentId: DocumentId },
  arrival: Arrival | undefined,
  { readingPlaces }: Pick<Preferences, 'readingPlaces'>,
): TextPlace {
  const stopped = places.get(inTab(tabId, documentId)) ?? places.get(documentId) ?? readingPlaces[documentId];
  const place = arrival?.place;
  if (place?.view !== 'document' || place.id !== documentId) return { at: stopped };
  return { highlightId: place.highlightId, at: arrival?.top?.offset ?? place.at ?? stopped };
}
