import { openDialog } from '../app/dialog-store.ts';
import { useTags } from '../app/queries.ts';
import { AlikeDialog } from './AlikeDialog.tsx';
import type { CodebookDialog } from './codebook-dialog.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { DropDialog } from './DropDialog.tsx';
import { ImportReport } from './ImportReport.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SharedNamesDialog } from './SharedNamesDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { UnusedDialog } from './UnusedDialog.tsx';

/** The dialog about tags that is open. */
export function CodebookDialogs({ dialog, onClose }: { dialog: CodebookDialog; onClose: () => void }) {
  const { data: tags } = useTags();
  if (!tags) return null;
  const shared = { tags, onClose };
  switch (dialog.kind) {
    case 'merge': {
      const { ids, into, after } = dialog;
      const close = after ? () => openDialog({ kind: 'codebook', dialog: after }) : onClose;
      return <MergeDialog tags={tags} ids={ids} into={into} onClose={close} onLeave={onClose} />;
    }
    case 'delete':
      return <DeleteDialog {...shared} ids={dialog.ids} nextId={dialog.nextId} />;
    case 'split': {
      const tag = tags.find(({ id }) => id === dialog.id);
      return tag ? <SplitDialog tag={tag} onClose={onClose} /> : null;
    }
    case 'drop':
      return <DropDialog {...shared} ids={dialog.ids} onto={dialog.onto} />;
    case 'unused':
      return <UnusedDialog {...shared} />;
    case 'alike':
      return <AlikeDialog {...shared} />;
    case 'shared-names':
      return <SharedNamesDialog {...shared} />;
    case 'report':
      return <ImportReport {...shared} fileName={dialog.fileName} report={dialog.report} />;
  }
}
