import type { Dispatch } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { openDialog } from '../app/dialog-store.ts';
import { always } from '../app/keymap/always.ts';
import { keepKeysUntil } from '../app/keymap/kept-keys.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import type { ReaderAction } from './reader-state.ts';
import type { Surface } from './use-text-surface.ts';

export interface ReaderKeysOptions {
  readonly documentId: DocumentId;
  readonly surface: Surface | null;
  readonly send: Dispatch<ReaderAction>;
  /** Deletes the selected highlight; null where none is selected. */
  readonly onDelete: (() => void) | null;
  readonly onToggleMargin: () => void;
  readonly onToggleOutline: () => void;
  readonly isActive: boolean;
}

/** The keys of the reader as a whole: those of its parts are with the parts. What is left goes to the caret. */
export function useReaderKeys(options: ReaderKeysOptions): void {
  const { documentId, surface, send, onDelete, onToggleMargin, onToggleOutline, isActive } = options;
  useKeys(
    {
      'reader.delete': () => {
        onDelete?.();
        return onDelete !== null;
      },
      'reader.select-all': () => {
        if (!surface) return false;
        const { text } = surface;
        // The end of the text may have to be fetched; a key that comes meanwhile is for all of it.
        keepKeysUntil(text.select(0, text.length), () => send({ do: 'select text', range: text.selection }));
        return true;
      },
      'app.clean-up': always(() => goTo({ view: 'clean-up', id: documentId })),
      'app.versions': always(() => openDialog({ kind: 'versions', id: documentId })),
      'reader.margin': always(onToggleMargin),
      'reader.outline': always(onToggleOutline),
    },
    { isActive, others: (event) => surface?.caret.press(event) ?? false },
  );
}
