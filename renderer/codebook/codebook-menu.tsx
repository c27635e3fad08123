import { BookDown, BookUp, CaseSensitive, CopyMinus, Eraser } from 'lucide-react';
import type { CodebookFormat } from '../../core/contract/codebook.ts';
import { exportCodebook } from '../app/codebook-commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import type { MenuEntry } from '../ui/menu-entry.tsx';
import type { CodebookDialog } from './codebook-dialog.ts';
import { pickCodebook } from './pick-codebook.ts';

const open = (dialog: CodebookDialog) => () => openDialog({ kind: 'codebook', dialog });

const formats = {
  json: 'Export as JSON',
  csv: 'Export as CSV, for a table',
  qdc: 'Export as QDC, for other programs',
} satisfies Record<CodebookFormat, string>;

/** What can be done with the codebook as a whole; the palette offers the same. */
export const codebookMenu: readonly MenuEntry[] = [
  { label: 'Import a codebook', icon: <BookDown aria-hidden="true" />, onSelect: pickCodebook },
  ...(['json', 'csv', 'qdc'] as const).map((format) => ({
    label: formats[format],
    icon: <BookUp aria-hidden="true" />,
    onSelect: () => void exportCodebook(format),
  })),
  { label: 'Tags much alike', icon: <CopyMinus aria-hidden="true" />, onSelect: open({ kind: 'alike' }) },
  {
    label: 'Names that tags share',
    icon: <CaseSensitive aria-hidden="true" />,
    onSelect: open({ kind: 'shared-names' }),
  },
  { label: 'Unused tags', icon: <Eraser aria-hidden="true" />, onSelect: open({ kind: 'unused' }) },
];
