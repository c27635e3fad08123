import type { TrashKey, TrashKind } from '../../../core/model/trash.ts';
import { countTrash } from '../../../db/counts.ts';
import { purge } from '../../../db/purge.ts';
import { restoreTrash } from '../../../db/restore.ts';
import { chosenTrash, listTrash } from '../../../db/trash.ts';
import { base } from './base.ts';

/** `trash.*` */
export const trash = {
  list: base.trash.list.handler(({ context: { library }, input }) => ({
    counts: countTrash(library.db),
    items: listTrash(library.db, input),
  })),

  restore: base.trash.restore.handler(({ context: { library }, input }) =>
    library.command(
      { id: input.commandId, kind: 'trash.restore', label: labelOf(input.choice, 'restored') },
      (write) => {
        const keys = chosenTrash(write, input.choice);
        return { restored: keys.length, remarks: restoreTrash(write, keys) };
      },
    ),
  ),

  purge: base.trash.purge.handler(({ context: { library }, input }) => {
    const result = library.command(
      { id: input.commandId, kind: 'trash.purge', label: labelOf(input.choice, 'deleted for good') },
      (write) => {
        const keys = chosenTrash(write, input.choice);
        purge(write, keys);
        return { purged: keys.length };
      },
    );
    library.removeUnusedOriginals();
    library.forgetWordsSoon();
    return result;
  }),
};

const names: Record<TrashKind, string> = {
  document: 'Document',
  highlight: 'Highlight',
  note: 'Note',
  tag: 'Tag',
};

/** For example `Highlight restored`, `1 thing restored`, `3 things restored`. */
function labelOf(choice: { items: TrashKey[] } | { all: number }, what: string): string {
  const [first, ...others] = 'items' in choice ? choice.items : [];
  if (first && others.length === 0) return `${names[first.kind]} ${what}`;
  const count = 'items' in choice ? choice.items.length : choice.all;
  return `${count} ${count === 1 ? 'thing' : 'things'} ${what}`;
}
