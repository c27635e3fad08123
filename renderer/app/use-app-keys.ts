import { useEffect } from 'react';
import { isKey, isTyping } from '../ui/keys.ts';
import { filesOfPaste } from './clipboard-file.ts';
import { importFiles, redo, undo } from './commands.ts';
import { openDialog } from './dialog-store.ts';
import { exportScope } from './export-scope.ts';
import { pickFiles } from './pick-files.ts';
import { fromHash } from './place.ts';
import { moveToRegion, rememberRegions } from './regions.ts';
import { focusSearch } from './SearchField.tsx';
import { toggleSidebar } from './sidebar-state.ts';

/** Bindings that act anywhere, except those that a text field keeps for itself. */
const bindings: readonly { keys: readonly string[]; keptByFields?: boolean; run: () => void }[] = [
  { keys: ['Ctrl+Z'], keptByFields: true, run: () => void undo() },
  { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], keptByFields: true, run: () => void redo() },
  { keys: ['Ctrl+O'], run: pickFiles },
  { keys: ['Ctrl+Shift+F'], run: focusSearch },
  {
    keys: ['Ctrl+E'],
    run: () => {
      const scope = exportScope(fromHash(location.hash));
      if (scope) openDialog({ kind: 'export', scope });
    },
  },
  { keys: ['Ctrl+Shift+E'], run: () => openDialog({ kind: 'export', scope: { kind: 'library' } }) },
  { keys: ['Ctrl+\\'], run: toggleSidebar },
  { keys: ['Alt+ArrowLeft'], keptByFields: true, run: () => history.back() },
  { keys: ['Alt+ArrowRight'], keptByFields: true, run: () => history.forward() },
  { keys: ['F6'], run: () => moveToRegion(1) },
  { keys: ['Shift+F6'], run: () => moveToRegion(-1) },
  { keys: ['?'], keptByFields: true, run: () => openDialog({ kind: 'keys' }) },
];

const isDialogOpen = () => document.querySelector('[data-modal]') !== null;

/** Listens to the app's own keys and to paste in the library. Screens that handle a key first prevent its default. */
export function useAppKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return;
      const binding = bindings.find(({ keys }) => keys.some((key) => isKey(event, key)));
      if (!binding || (binding.keptByFields && isTyping(event.target))) return;
      event.preventDefault();
      binding.run();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || !event.clipboardData) return;
      if (fromHash(location.hash).view !== 'library' || isDialogOpen()) return;
      importFiles(filesOfPaste(event.clipboardData));
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('paste', onPaste);
    const stopRemembering = rememberRegions();
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('paste', onPaste);
      stopRemembering();
    };
  }, []);
}
