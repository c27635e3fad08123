import { setImmediate as othersTurn } from 'node:timers/promises';
import type { TableEdit } from '../../../core/contract/highlight-table.ts';
import { countFirstTags } from '../../../db/highlight-table/count-first-tags.ts';
import { countEdit, editHighlights } from '../../../db/highlight-table/edit-highlights.ts';
import { keptWhileSame } from '../../../db/highlight-table/kept-while-same.ts';
import { areCounted, facetReaders } from '../../../db/highlight-table/read-facets.ts';
import { readGroups, readKeys } from '../../../db/highlight-table/read-groups.ts';
import { farDown, readRows } from '../../../db/highlight-table/read-rows.ts';
import { readStations } from '../../../db/highlight-table/rows-by-time.ts';
import { notAllowed } from '../../../db/library-error.ts';
import type { Library } from '../library.ts';
import { Turns } from '../turns.ts';
import { base } from './base.ts';
import { inGroup } from './in-group.ts';

/** `table.*` */
export const table = {
  groups: base.table.groups.handler(({ context, input }) => readGroups(context.library.db, input)),

  rows: base.table.rows.handler(async ({ context: { library }, input }) => {
    const { db } = library;
    const far = farDown(input);
    if (!far) return readRows(db, input);
    if (far === 'created') {
      const stations = keptWhileSame(db, far, () => inTurns(library, readStations(db)));
      return readRows(db, input, { stations: await stations });
    }
    const firstTags = keptWhileSame(db, far, () => inTurns(library, countFirstTags(db, far)));
    return readRows(db, input, { firstTags: await firstTags });
  }),

  facets: base.table.facets.handler(async ({ context, input: { filter }, signal }) => {
    const { library } = context;
    const { db } = library;
    const turn = async <T>(read: (of: typeof db, by: typeof filter) => T): Promise<T> => {
      await othersTurn();
      signal?.throwIfAborted();
      if (!library.isOpen) throw notAllowed('The library was closed meanwhile.');
      return read(db, filter);
    };
    if (!areCounted(db, filter)) return null;
    return {
      colours: await turn(facetReaders.colours),
      tags: await turn(facetReaders.tags),
      documents: await turn(facetReaders.documents),
      publishers: await turn(facetReaders.publishers),
      dates: await turn(facetReaders.dates),
      notes: await turn(facetReaders.notes),
      toReview: await turn(facetReaders.toReview),
    };
  }),

  ids: base.table.ids.handler(({ context, input: { group, ...wanted } }) =>
    readKeys(context.library.db, wanted, group),
  ),

  preview: base.table.preview.handler(({ context, input }) =>
    countEdit(context.library.db, input.choice, input.edit),
  ),

  edit: base.table.edit.handler(({ context, input }) => {
    const { changed } = countEdit(context.library.db, input.choice, input.edit);
    return context.library.command(
      {
        id: input.commandId,
        kind: 'table.edit',
        label: labelOf(input.edit, changed),
        ...inGroup(input),
      },
      (write) => editHighlights(write, input.choice, input.edit),
    );
  }),
};

/** What the steps of some work give in the end; others have their turn in between. */
async function inTurns<T>(library: Pick<Library, 'isOpen'>, steps: Generator<void, T>): Promise<T> {
  const turns = new Turns();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turns.next();
    if (!library.isOpen) throw notAllowed('The library was closed meanwhile.');
  }
}

/** What undo offers to take back: `Tag added to 12 highlights`. */
function labelOf({ kind }: TableEdit, changed: number): string {
  const highlights = changed === 1 ? 'highlight' : 'highlights';
  const count = changed.toLocaleString('en');
  switch (kind) {
    case 'addTag':
      return `Tag added to ${count} ${highlights}`;
    case 'removeTag':
      return `Tag taken off ${count} ${highlights}`;
    case 'recolour':
      return `Mark of ${count} ${highlights} changed`;
    case 'delete':
      return `${changed === 1 ? 'Highlight' : `${count} highlights`} deleted`;
  }
}
