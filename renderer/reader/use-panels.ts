import { useMemo, useSyncExternalStore } from 'react';
import type { DocumentPanels, Preferences } from '../../core/contract/library.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { setPreferences } from '../app/set-preferences.ts';

/** What was opened and closed since the window was opened, by document. */
const own = new Map<DocumentId, DocumentPanels>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Which panels of a document stand open. */
export interface Panels {
  readonly outline: boolean;
  readonly margin: boolean;
  readonly find: boolean;
  /** Opens and closes panels, and keeps that for this document. */
  readonly set: (panels: DocumentPanels) => void;
}

/** The panels of a document, as they were left. In a document that is opened first the margin is as it was last. */
export function usePanels(id: DocumentId, preferences: Preferences | undefined): Panels {
  const mine = useSyncExternalStore(subscribe, () => own.get(id));
  const stored = preferences?.documentPanels[id];
  const margin = preferences?.showMargin ?? true;
  return useMemo(() => {
    const left = { ...stored, ...mine };
    return {
      outline: left.outline ?? true,
      margin: left.margin ?? margin,
      find: left.find ?? false,
      set(panels) {
        const next = { ...stored, ...own.get(id), ...panels };
        own.set(id, next);
        for (const listener of listeners) listener();
        void setPreferences({
          documentPanels: { [id]: next },
          ...(panels.margin === undefined ? {} : { showMargin: panels.margin }),
        });
      },
    };
  }, [id, mine, stored, margin]);
}
