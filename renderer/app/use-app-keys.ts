import { useEffect } from 'react';
import { isTyping } from '../ui/keys.ts';
import { filesOfPaste } from './clipboard-file.ts';
import { importFiles } from './commands.ts';
import { openDialog } from './dialog-store.ts';
import { exportScope } from './export-scope.ts';
import { toggleFocusMode } from './focus-mode.ts';
import { always } from './keymap/always.ts';
import type { KeyHandlers } from './keymap/key-places.ts';
import { useKeys } from './keymap/use-keys.ts';
import { goTo, placeNow } from './panes/window-navigation.ts';
import { pickFiles } from './pick-files.ts';
import { moveToRegion, rememberRegions } from './regions.ts';
import { focusSearch } from './SearchField.tsx';
import { toggleSidebar } from './sidebar-state.ts';
import { redo, undo } from './undo.ts';

const handlers: KeyHandlers = {
  'app.undo': always(() => void undo()),
  'app.redo': always(() => void redo()),
  'app.import': always(pickFiles),
  'app.paste': always(() => openDialog({ kind: 'paste' })),
  'app.search': always(focusSearch),
  'app.names': always(() => goTo({ view: 'names' })),
  'app.review': always(() => goTo({ view: 'review' })),
  'app.export': always(() => {
    const scope = exportScope(placeNow());
    if (scope) openDialog({ kind: 'export', scope });
  }),
  'app.export-library': always(() => openDialog({ kind: 'export', scope: { kind: 'library' } })),
  'app.sidebar': always(toggleSidebar),
  'app.back': always(() => history.back()),
  'app.forward': always(() => history.forward()),
  'app.next-region': always(() => moveToRegion(1)),
  'app.previous-region': always(() => moveToRegion(-1)),
  'app.focus-mode': toggleFocusMode,
  'app.palette': always(() => openDialog({ kind: 'palette' })),
  'app.settings': always(() => openDialog({ kind: 'settings' })),
  'app.keys': always(() => openDialog({ kind: 'keys' })),
};

/** Gives the app's own keys what they do, and listens to paste in the library. */
export function useAppKeys(): void {
  useKeys(handlers);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || !event.clipboardData) return;
      if (placeNow().view !== 'library' || document.querySelector('[data-modal]')) return;
      importFiles(filesOfPaste(event.clipboardData));
    };
    addEventListener('paste', onPaste);
    const stopRemembering = rememberRegions();
    return () => {
      removeEventListener('paste', onPaste);
      stopRemembering();
    };
  }, []);
}
