import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { TableFilter } from '../../../../core/contract/highlight-table.ts';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { readRows } from '../../../../renderer/table/table-queries.ts';

test('rows that are out of sight are read again once something has changed, and only then', async () => {
  const queries = new QueryClient();
  let stored = ['a', 'b', 'c'];
  let asked = 0;
  const rows = async () => {
    asked += 1;
    return stored.map((id) => ({ id }));
  };
  setClient({ table: { rows } } as unknown as Client);
  const wanted = { filter: TableFilter.parse({}), grouping: null };
  const places = [0, 1].map((at) => ({ group: null, at }));
  const read = async () =>
    (await readRows(queries, wanted, { by: 'text', direction: 'ascending' }, places)).map(({ id }) => id);

  expect(await read()).toEqual(['a', 'b']);
  expect(await read()).toEqual(['a', 'b']);
  expect(asked).toBe(1);
  stored = ['b', 'c'];
  await queries.invalidateQueries({ queryKey: ['table'] });
  expect(await read()).toEqual(['b', 'c']);
});
