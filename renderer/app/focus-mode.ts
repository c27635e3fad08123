import { useSyncExternalStore } from 'react';
import { placeNow, usePlace } from './panes/window-navigation.ts';

const listeners = new Set<() => void>();
let isWanted = false;

/** Whether the window shows the document that is read and nothing around it. */
export function useFocusMode(): boolean {
  const wanted = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isWanted,
  );
  return usePlace().view === 'document' && wanted;
}

/** Begins or ends focus mode. Only a document has one: it keeps the way out in its head. */
export function toggleFocusMode(): boolean {
  if (placeNow().view !== 'document') return false;
  isWanted = !isWanted;
  for (const listener of listeners) listener();
  return true;
}
