import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { DossierFilter, type DossierOrder, type DossierPage } from '../../core/contract/dossier.ts';
import type { TagId } from '../../core/model/ids.ts';
import { client } from './client.ts';

/** How many passages are read at a time. */
const pageSize = 100;

const everything = DossierFilter.parse({});

/** Cache keys of dossiers. The first part is what a change of that kind makes stale. */
const dossierKeys = {
  read: (tagId: TagId, filter: DossierFilter) => ['dossier', 'read', tagId, filter] as const,
  page: (wanted: WantedPassages, page: number) => ['dossier', 'passages', wanted, page] as const,
  first: (tagId: TagId, most: number) => ['dossier', 'first', tagId, most] as const,
  names: (tagId: TagId, withMembers: boolean) => ['dossier-names', tagId, withMembers] as const,
  texts: (tagId: TagId) => ['dossier-texts', tagId] as const,
};

/** A tag's dossier in numbers. While another filter is read, what was shown before stays. */
export const useDossier = (tagId: TagId, filter: DossierFilter = everything) =>
  useQuery({
    queryKey: dossierKeys.read(tagId, filter),
    queryFn: () => client.dossier.read({ tagId, filter }),
    placeholderData: keepPreviousData,
  });

/** Which passages of a dossier are shown, and in which order. */
export interface WantedPassages {
  readonly tagId: TagId;
  readonly filter: DossierFilter;
  readonly by: DossierOrder;
}

/** The passages at some places of the order, as far as they are read. */
export function usePassages(wanted: WantedPassages, places: readonly number[]) {
  const pages = [...new Set([0, ...places.map((place) => Math.floor(place / pageSize))])];
  const read = useQueries({
    queries: pages.map((page) => ({
      queryKey: dossierKeys.page(wanted, page),
      queryFn: () => client.dossier.passages({ ...wanted, offset: page * pageSize, limit: pageSize }),
      // A passage that was tagged or moved: the page is shown as it was until it is read again.
      structuralSharing: false,
    })),
  });
  const byPage = new Map(pages.map((page, i) => [page, read[i]?.data]));
  const first = byPage.get(0);
  return {
    /** How many there are, and the groups; undefined until the first page is read. */
    order: first && { of: first.of, themes: first.themes },
    at: (place: number): ShownPassage | undefined => {
      const page = byPage.get(Math.floor(place / pageSize));
      const one = page?.passages[place % pageSize];
      const document = page?.documents.find(({ id }) => id === one?.passage.documentId);
      return one && document && { ...one, document };
    },
    error: read.find(({ isError }) => isError)?.error ?? null,
    isFetching: read.some(({ isLoading }) => isLoading),
    readAgain: () => void Promise.all(read.map((one) => one.isError && one.refetch())),
  };
}

/** A passage of the order with its document. */
export type ShownPassage = DossierPage['passages'][number] & {
  readonly document: DossierPage['documents'][number];
};

/** The first passages of a tag with their documents, and how many there are. */
export const useFirstPassages = (tagId: TagId, most: number) =>
  useQuery({ queryKey: dossierKeys.first(tagId, most), queryFn: () => readFirst(tagId, most) });

async function readFirst(tagId: TagId, most: number): Promise<{ of: number; first: ShownPassage[] }> {
  const first: ShownPassage[] = [];
  for (let of = most; ; ) {
    const limit = Math.min(pageSize, most - first.length);
    const page = await client.dossier.passages({ tagId, offset: first.length, limit });
    const documents = new Map(page.documents.map((document) => [document.id, document]));
    for (const one of page.passages) {
      const document = documents.get(one.passage.documentId);
      if (document) first.push({ ...one, document });
    }
    of = page.of;
    if (first.length >= Math.min(of, most) || page.passages.length === 0) return { of, first };
  }
}

/** How the library's texts name a tag. They are looked through for it. */
export const useDossierNames = (tagId: TagId, withMembers: boolean) =>
  useQuery({
    queryKey: dossierKeys.names(tagId, withMembers),
    queryFn: ({ signal }) => client.dossier.names({ tagId, withMembers }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

/** The analyst's texts in a tag's dossier. */
export const useDossierTexts = (tagId: TagId) =>
  useQuery({ queryKey: dossierKeys.texts(tagId), queryFn: () => client.dossier.texts({ tagId }) });
