import { BookOpen, Columns2, FileOutput, GitCompare, History, Scissors, Trash2 } from 'lucide-react';
import type { DocumentId } from '../../core/model/ids.ts';
import { deleteDocument } from '../app/commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import { goTo, openIn } from '../app/panes/window-navigation.ts';
import type { MenuEntry } from '../ui/menu-entry.tsx';

/** What can be done with a document from outside it. */
export const documentMenu = (id: DocumentId): readonly MenuEntry[] => [
  {
    label: 'Open',
    icon: <BookOpen aria-hidden="true" />,
    keys: 'Enter',
    onSelect: () => goTo({ view: 'document', id }),
  },
  {
    label: 'Show to the side',
    icon: <Columns2 aria-hidden="true" />,
    onSelect: () => openIn({ view: 'document', id }, 'beside'),
  },
  {
    label: 'Export Markdown',
    icon: <FileOutput aria-hidden="true" />,
    command: 'app.export',
    onSelect: () => openDialog({ kind: 'export', scope: { kind: 'document', id } }),
  },
  {
    label: 'Check the clean-up',
    icon: <Scissors aria-hidden="true" />,
    command: 'app.clean-up',
    onSelect: () => goTo({ view: 'clean-up', id }),
  },
  {
    label: 'Versions and encoding',
    icon: <GitCompare aria-hidden="true" />,
    command: 'app.versions',
    onSelect: () => openDialog({ kind: 'versions', id }),
  },
  {
    label: 'History',
    icon: <History aria-hidden="true" />,
    onSelect: () => goTo({ view: 'history', id }),
  },
  {
    label: 'Delete',
    icon: <Trash2 aria-hidden="true" />,
    command: 'item.delete',
    isDestructive: true,
    onSelect: () => void deleteDocument(id),
  },
];
