import { type DragEvent, useState } from 'react';
import { TagId } from '../../core/model/ids.ts';
import { openDialog } from '../app/dialog-store.ts';
import type { TreeRow } from './tag-tree.ts';

/** What tags are called while they are dragged; no other program knows it. */
const dragType = 'application/x-postil-tags';

/** Lets tags of the tree be dragged onto another, which asks what is meant by it. A selected one takes the others along. */
export function useTagDrop(selected: ReadonlySet<TagId>) {
  const [overKey, setOverKey] = useState<string | null>(null);
  const bringsTags = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(dragType);
  const handlersOf = (row: TreeRow & { type: 'tag' }) => ({
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      const ids = selected.has(row.tag.id) ? [...selected] : [row.tag.id];
      dataTransfer.setData(dragType, ids.join(' '));
      dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent) => {
      if (!bringsTags(event)) return;
      event.preventDefault();
      setOverKey(row.key);
    },
    onDragLeave: () => setOverKey((key) => (key === row.key ? null : key)),
    onDragEnd: () => setOverKey(null),
    onDrop: (event: DragEvent) => {
      if (!bringsTags(event)) return;
      event.preventDefault();
      setOverKey(null);
      const dropped = event.dataTransfer.getData(dragType).split(' ');
      const ids = dropped.map((id) => TagId.parse(id)).filter((id) => id !== row.tag.id);
      if (ids.length > 0) openDialog({ kind: 'codebook', dialog: { kind: 'drop', ids, onto: row.tag.id } });
    },
  });
  return { overKey, handlersOf };
}
