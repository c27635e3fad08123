import { Ellipsis, Merge, Network, Pencil, Split, Trash2 } from 'lucide-react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { askToDelete } from '../app/codebook-commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { PageField } from './TagPage.tsx';

/** What can be done with the tag whose page is shown. */
export function TagMenu({ tag, onSeek }: { tag: TagSummary; onSeek: (field: PageField) => void }) {
  // Once the menu has closed and given the focus back.
  const seek = (field: PageField) => setTimeout(() => onSeek(field));
  return (
    <Menu
      entries={[
        {
          label: 'Rename',
          icon: <Pencil size={14} strokeWidth={1.9} aria-hidden="true" />,
          command: 'item.rename',
          onSelect: () => seek('name'),
        },
        {
          label: 'Put below another tag',
          icon: <Network size={14} strokeWidth={1.9} aria-hidden="true" />,
          command: 'codebook.add-parent',
          onSelect: () => seek('parents'),
        },
        {
          label: 'Merge with another tag',
          icon: <Merge size={14} strokeWidth={1.9} aria-hidden="true" />,
          command: 'codebook.merge',
          onSelect: () => openDialog({ kind: 'codebook', dialog: { kind: 'merge', ids: [tag.id] } }),
        },
        {
          label: 'Split',
          icon: <Split size={14} strokeWidth={1.9} aria-hidden="true" />,
          onSelect: () => openDialog({ kind: 'codebook', dialog: { kind: 'split', id: tag.id } }),
        },
        {
          label: 'Delete tag',
          icon: <Trash2 size={14} strokeWidth={1.9} aria-hidden="true" />,
          isDestructive: true,
          onSelect: () => void askToDelete([tag], null),
        },
      ]}
    >
      <IconButton label="More">
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </Menu>
  );
}
