import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { setPreferences } from '../set-preferences.ts';
import type { KeymapSettings } from './keymap.ts';
import { useKeymap } from './keymap-store.ts';

type Own = KeymapSettings['own'];

/** What was changed last, to be named beside its Undo. */
export interface KeyChange {
  readonly words: string;
  readonly before: Own;
}

/** Changes the user's key bindings, each in a way that can be taken back while the settings are open. */
export function useKeyChanges() {
  const { settings } = useKeymap();
  const [changes, setChanges] = useState<readonly KeyChange[]>([]);
  const store = (own: Own) => void setPreferences({ keys: toRecord(own) });
  return {
    settings,
    last: changes.at(-1) ?? null,
    change: (own: Own, words: string) => {
      setChanges((all) => [...all, { words, before: settings.own }]);
      store(own);
      announce(`${words}, press Control Z to undo`);
    },
    undo: () => {
      const last = changes.at(-1);
      if (!last) return;
      setChanges((all) => all.slice(0, -1));
      store(last.before);
      announce(`Undone: ${last.words}`);
    },
  };
}

const toRecord = (own: Own): Record<string, string[]> =>
  Object.fromEntries(Object.entries(own).map(([id, keys]) => [id, [...keys]]));
