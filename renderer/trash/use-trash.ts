import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { TrashItem } from '../../core/model/trash.ts';
import { client } from '../app/client.ts';
import { keys } from '../app/query-keys.ts';

const pageLength = 200;

const page = (index: number) => ({
  queryKey: [...keys.trash, index],
  queryFn: () => client.trash.list({ offset: index * pageLength, limit: pageLength }),
  placeholderData: keepPreviousData,
});

/** How much lies in the trash, and its first page. */
export const useTrash = () => useQuery(page(0));

/** The things at the given places; those that are still being read are left out. */
export function useTrashItems(places: readonly number[]): ReadonlyMap<number, TrashItem> {
  const pages = [...new Set(places.map((at) => Math.floor(at / pageLength)))];
  const results = useQueries({ queries: pages.map(page) });
  const items = new Map<number, TrashItem>();
  pages.forEach((index, n) => {
    results[n]?.data?.items.forEach((item, at) => {
      items.set(index * pageLength + at, item);
    });
  });
  return items;
}
