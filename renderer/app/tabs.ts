import { useSyncExternalStore } from 'react';
import { fromHash, goTo, type Place, toHash } from './place.ts';

/** A place that keeps a tab: an opened document or dossier. */
export type TabPlace = Extract<Place, { view: 'document' | 'dossier' }>;

export function keepsTab(place: Place): place is TabPlace {
  return place.view === 'document' || place.view === 'dossier';
}

const storageKey = 'postil.tabs';
const listeners = new Set<() => void>();
let tabs: readonly TabPlace[] = stored();

function stored(): TabPlace[] {
  const hashes: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
  if (!Array.isArray(hashes)) return [];
  return hashes.map((hash) => fromHash(String(hash))).filter(keepsTab);
}

export const isSameTab = (a: Place, b: Place): boolean =>
  keepsTab(a) && keepsTab(b) && a.view === b.view && a.id === b.id;

function set(next: readonly TabPlace[]): void {
  tabs = next;
  sessionStorage.setItem(storageKey, JSON.stringify(next.map(toHash)));
  for (const listener of listeners) listener();
}

/** Gives a place a tab. A tab leads to where reading stopped, not to the passage by which it was opened. */
export function openTab(place: TabPlace): void {
  if (tabs.some((tab) => isSameTab(tab, place))) return;
  set([...tabs, place.view === 'document' ? { view: 'document', id: place.id } : place]);
}

/** Closes a tab. If it is the one that is shown, its neighbour comes up, or the library. */
export function closeTab(place: TabPlace): void {
  const at = tabs.findIndex((tab) => isSameTab(tab, place));
  const rest = tabs.filter((_, index) => index !== at);
  set(rest);
  if (isSameTab(fromHash(location.hash), place)) goTo(rest[at] ?? rest[at - 1] ?? { view: 'library' });
}

export const useTabs = (): readonly TabPlace[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => tabs,
  );
