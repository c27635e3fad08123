import { type DragEvent, useState } from 'react';
import type { TabId } from './panes/open-tabs.ts';
import { moveTabBefore } from './panes/tab-commands.ts';

/** What a dragged tab is called among other things that may be dragged into the window. */
const tabDragType = 'application/x-postil-tab';

/** Where a dragged tab would stand: before a tab, or at the end (null). */
type DropPlace = { readonly before: TabId | null };

/** Lets tabs be dragged along the strip. Items carry `data-tab`; those of `data-fixed` stay where they are. */
export function useTabDrag() {
  const [drop, setDrop] = useState<DropPlace | null>(null);
  return {
    drop,
    list: {
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!event.dataTransfer.types.includes(tabDragType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const before = placeUnder(event);
        if (drop?.before !== before || !drop) setDrop({ before });
      },
      onDragLeave: (event: DragEvent<HTMLElement>) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setDrop(null);
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        const id = event.dataTransfer.getData(tabDragType);
        setDrop(null);
        if (!id) return;
        event.preventDefault();
        moveTabBefore(id, placeUnder(event));
      },
    },
    /** For an item that can be dragged. */
    item: (id: TabId) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.clearData();
        event.dataTransfer.setData(tabDragType, id);
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragEnd: () => setDrop(null),
    }),
  };
}

/** Before which tab the pointer stands; null behind the last. */
function placeUnder(event: DragEvent<HTMLElement>): TabId | null {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tab]')];
  const after = items.find((item) => {
    const { left, width } = item.getBoundingClientRect();
    return !('fixed' in item.dataset) && event.clientX < left + width / 2;
  });
  return after?.dataset.tab ?? null;
}
