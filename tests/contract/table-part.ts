import { safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { TableFilter } from '../../core/contract/highlight-table.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';

const newCommand = () => CommandId.parse(uuidv7());

/** Tests of `table.*`. */
export function testTable(given: () => Pick<Connection, 'client'>): void {
  test('the table shows, previews, changes and takes back what passes its filter', async () => {
    const { client } = given();
    const file = new File(['Ferries wait at Ostrand. Nobody crosses.'], 'ferries.txt');
    const documentId = DocumentId.parse(uuidv7());
    for await (const _ of await client.documents.import({ commandId: newCommand(), documentId, file }));
    const kind = 'event';
    const tag = await client.tags.create({
      ...{ commandId: newCommand(), id: TagId.parse(uuidv7()), kind, name: 'Crossing' },
    });
    const ids = [HighlightId.parse(uuidv7()), HighlightId.parse(uuidv7())];
    for (const [index, id] of ids.entries()) {
      const range = TextRange.parse({ start: index * 25, end: index * 25 + 7 });
      await client.highlights.create({ commandId: newCommand(), id, documentId, range, colour: 5 });
    }
    const filter = TableFilter.parse({ documentIds: [documentId], colours: [5] });
    const grouping = { by: 'tag', kind } as const;
    const choice = { filter, except: [], count: 2 };
    const edit = { kind: 'addTag', tagId: tag.id } as const;
    const counts = { chosen: 2, changed: 2, documents: 1 };
    expect(await client.table.preview({ choice, edit })).toEqual(counts);
    const commandId = newCommand();
    expect(await client.table.edit({ commandId, choice, edit })).toEqual(counts);
    expect(await client.table.edit({ commandId, choice, edit })).toEqual(counts);

    const page = { offset: 0, limit: 10 };
    const { groups, ...rest } = await client.table.groups({ filter, grouping, ...page });
    expect(groups).toEqual([{ key: tag.id, count: 2, document: null }]);
    expect(rest).toEqual({ of: 1, highlights: 2, documents: 1 });
    const wanted = { filter, grouping, group: tag.id };
    const sort = { by: 'text', direction: 'ascending' } as const;
    const rows = await client.table.rows({ ...wanted, sort, ...page });
    expect(rows.map(({ id, quote }) => [id, quote])).toEqual([
      [ids[0], 'Ferries'],
      [ids[1], 'Nobody '],
    ]);
    const { keys, more } = await client.table.ids(wanted);
    expect([keys.map(({ id }) => id).sort(), more]).toEqual([ids.toSorted(), false]);
    const facets = await client.table.facets({ filter });
    expect(facets?.tags).toContainEqual({ id: tag.id, count: 2 });
    expect(facets?.documents).toContainEqual(expect.objectContaining({ id: documentId, count: 2 }));

    const undone = await client.library.undo({ commandId: newCommand(), step: commandId });
    expect(undone.label).toBe('Tag added to 2 highlights');
    expect(await client.table.preview({ choice, edit })).toEqual(counts);
    const [error] = await safe(
      client.table.edit({ commandId: newCommand(), choice: { ...choice, count: 3 }, edit }),
    );
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
  });
}
