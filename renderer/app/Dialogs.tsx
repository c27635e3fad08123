import { lazy, Suspense } from 'react';
import { closeDialog, useOpenDialog } from './dialog-store.ts';
import { KeySheet } from './keymap/KeySheet.tsx';
import { NewTagDialog } from './NewTagDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { Palette } from './palette/Palette.tsx';
import { SettingsDialog } from './settings/SettingsDialog.tsx';

const ExportDialog = lazy(() =>
  import('../export/ExportDialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })),
);

const CodebookDialogs = lazy(() =>
  import('../codebook/CodebookDialogs.tsx').then(({ CodebookDialogs }) => ({ default: CodebookDialogs })),
);

const HighlightHistory = lazy(() =>
  import('../history/HighlightHistory.tsx').then(({ HighlightHistory }) => ({ default: HighlightHistory })),
);

const VersionsDialog = lazy(() =>
  import('../versions/VersionsDialog.tsx').then(({ VersionsDialog }) => ({ default: VersionsDialog })),
);

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useOpenDialog();
  switch (dialog?.kind) {
    case 'keys':
      return <KeySheet onClose={closeDialog} />;
    case 'palette':
      return <Palette onClose={closeDialog} />;
    case 'settings':
      return <SettingsDialog section={dialog.section} onClose={closeDialog} />;
    case 'paste':
      return <PasteDialog onClose={closeDialog} />;
    case 'new-tag':
      return <NewTagDialog kind={dialog.tagKind} onClose={closeDialog} />;
    case 'codebook':
      return (
        <Suspense>
          <CodebookDialogs dialog={dialog.dialog} onClose={closeDialog} />
        </Suspense>
      );
    case 'highlight-history':
      return (
        <Suspense>
          <HighlightHistory id={dialog.id} onClose={closeDialog} />
        </Suspense>
      );
    case 'versions':
      return (
        <Suspense>
          <VersionsDialog id={dialog.id} onClose={closeDialog} />
        </Suspense>
      );
    case 'export':
      return (
        <Suspense>
          <ExportDialog scope={dialog.scope} onClose={closeDialog} />
        </Suspense>
      );
    default:
      return null;
  }
}
