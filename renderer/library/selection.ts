import { useSyncExternalStore } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';

const listeners = new Set<() => void>();
let selected: DocumentId | null = null;

/** The document that is selected in the library; it stays selected while other views are open. */
export const selectedDocument = {
  get: (): DocumentId | null => selected,
  set(id: DocumentId | null): void {
    selected = id;
    for (const listener of listeners) listener();
  },
};

export function useSelectedDocument(): DocumentId | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, selectedDocument.get);
}
