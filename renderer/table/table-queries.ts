import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  TableChoice,
  TableEdit,
  TableFilter,
  TableGrouping,
  TableRow,
  TableSort,
} from '../../core/contract/highlight-table.ts';
import { client } from '../app/client.ts';
import { useAskedBy } from '../app/use-asked-by.ts';

/** The first part of all keys here: any change of the library makes them stale. */
const root = 'table';

const groupsPage = 500;
const rowsPage = 100;

/** What a table of groups is asked for by. */
export interface Wanted {
  readonly filter: TableFilter;
  readonly grouping: TableGrouping | null;
}

/** The groups of the table, page by page. While others are read those from before are given, with what they were asked by. */
export function useTableGroups(wanted: Wanted) {
  const { filter, grouping } = wanted;
  const query = useInfiniteQuery({
    queryKey: [root, 'groups', filter, grouping],
    queryFn: ({ pageParam: offset }) => client.table.groups({ filter, grouping, offset, limit: groupsPage }),
    initialPageParam: 0,
    getNextPageParam: ({ of }, pages) => {
      const read = pages.reduce((sum, { groups }) => sum + groups.length, 0);
      return read < of ? read : null;
    },
    placeholderData: keepPreviousData,
  });
  return { query, shown: useAskedBy(query, wanted) };
}

/** The pages of rows that hold some places of some groups. */
export interface RowPlace {
  readonly group: string | null;
  readonly at: number;
}

type Page = { readonly group: string | null; readonly page: number };

const rowsQuery = ({ filter, grouping }: Wanted, sort: TableSort, { group, page }: Page) => ({
  queryKey: [root, 'rows', filter, grouping, sort, group, page],
  queryFn: () =>
    client.table.rows({ filter, grouping, group, sort, offset: page * rowsPage, limit: rowsPage }),
});

const pageKey = (group: string | null, at: number): string => `${Math.floor(at / rowsPage)} ${group ?? ''}`;

/** The rows at some places, as far as they are read. */
export function useTableRows(wanted: Wanted, sort: TableSort, places: readonly RowPlace[]) {
  const pages = [
    ...new Map(
      places.map(({ group, at }) => [pageKey(group, at), { group, page: Math.floor(at / rowsPage) }]),
    ),
  ];
  const read = useQueries({ queries: pages.map(([, page]) => rowsQuery(wanted, sort, page)) });
  const rows = new Map(pages.map(([key], index) => [key, read[index]?.data]));
  return {
    rowAt: ({ group, at }: RowPlace): TableRow | undefined => rows.get(pageKey(group, at))?.[at % rowsPage],
    error: read.find(({ isError }) => isError)?.error ?? null,
    isFetching: read.some(({ isLoading }) => isLoading),
    readAgain: () => void Promise.all(read.map((one) => one.isError && one.refetch())),
  };
}

/** The way to read the rows at some places, as `readRows` does. */
export function useReadRows(wanted: Wanted, sort: TableSort) {
  const queries = useQueryClient();
  return (places: readonly RowPlace[]) => readRows(queries, wanted, sort, places);
}

/** Reads the rows at some places, if they are not there yet as they are now. */
export async function readRows(
  queries: QueryClient,
  wanted: Wanted,
  sort: TableSort,
  places: readonly RowPlace[],
): Promise<TableRow[]> {
  const pages = new Map<string, Promise<TableRow[]>>();
  for (const { group, at } of places) {
    const key = pageKey(group, at);
    if (pages.has(key)) continue;
    const page = { group, page: Math.floor(at / rowsPage) };
    // Any change makes those stale that are not in sight: they are read again.
    pages.set(key, queries.fetchQuery({ ...rowsQuery(wanted, sort, page), staleTime: Infinity }));
  }
  const read = new Map(await Promise.all([...pages].map(async ([key, rows]) => [key, await rows] as const)));
  return places.flatMap(({ group, at }) => read.get(pageKey(group, at))?.[at % rowsPage] ?? []);
}

/** How many highlights each value of a filter's parts would show. */
export const useTableFacets = (filter: TableFilter) =>
  useQuery({
    queryKey: [root, 'facets', filter],
    queryFn: ({ signal }) => client.table.facets({ filter }, { signal }),
    placeholderData: keepPreviousData,
  });

/** What an edit would change; null asks nothing. */
export const useEditPreview = (choice: TableChoice, edit: TableEdit | null) =>
  useQuery({
    queryKey: [root, 'preview', choice, edit],
    queryFn: () => (edit ? client.table.preview({ choice, edit }) : null),
    enabled: edit !== null,
    gcTime: 0,
  });
