import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { LibraryChanged, LibraryInfo, Preferences } from '../../core/contract/library.ts';
import { DocumentId, type HighlightId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { applyToDocuments, documentQuery } from './document-queries.ts';
import { putHighlights } from './highlight-list.ts';
import { showJournal } from './journal.ts';
import { tellOfChange } from './library-listeners.ts';
import { applyToNames } from './name-queries.ts';
import { keys } from './query-keys.ts';
import { readDocuments } from './read-documents.ts';
import { applyToSearches } from './search-keys.ts';
import { askingNow, highlightsAhead, preferencesAhead } from './shown-ahead.ts';
import { applyToTags } from './tag-list.ts';

export const useDocument = (id: DocumentId) => useQuery(documentQuery(id));

/**
 * All highlights of a document. Changes are put into the list one by one (`applyChange`). Before it is read, what is changed
 * stands in it beside those that were known when the text was opened: it has no time then (`dataUpdatedAt` 0).
 */
export const useHighlights = (documentId: DocumentId, { enabled = true } = {}) =>
  useQuery({
    queryKey: keys.highlights(documentId),
    queryFn: ({ client: queries }) => readList(queries, documentId),
    enabled,
    structuralSharing: false,
  });

/** What of a document's source is text, and what was set aside. */
export const useCleanUp = (documentId: DocumentId) =>
  useQuery({
    queryKey: keys.cleanUp(documentId),
    queryFn: () => client.cleanUp.read({ documentId }),
    structuralSharing: false,
  });

/** The documents whose clean-up nobody has looked at, the first imported first. */
export const useWaitingCleanUps = () =>
  useQuery({ queryKey: keys.waiting, queryFn: () => client.cleanUp.waiting() });

/** The first of them. */
export const useFirstWaiting = () =>
  useQuery({
    queryKey: [...keys.waiting, 'first'],
    queryFn: async () => (await client.cleanUp.waiting({ limit: 1 }))[0] ?? null,
  }).data;

/** All versions of a document, the last first. */
export const useVersions = (documentId: DocumentId, { enabled = true } = {}) =>
  useQuery({
    queryKey: keys.versions(documentId),
    queryFn: () => client.versions.list({ documentId }),
    enabled,
  });

/** The highlights that wait for a look: of a document, or of the library. */
export const useReview = (documentId: DocumentId | undefined, { enabled = true } = {}) =>
  useQuery({
    queryKey: keys.review(documentId),
    queryFn: () => client.review.list({ documentId }),
    enabled,
  });

export const useTags = () => useQuery({ queryKey: keys.tags, queryFn: () => client.tags.list() });

export const useLibraryInfo = () => useQuery({ queryKey: keys.info, queryFn: readInfo });

async function readInfo(): Promise<LibraryInfo> {
  const info = await client.library.info();
  showJournal(info.journal);
  return info;
}

export const useHost = () =>
  useQuery({ queryKey: keys.host, queryFn: () => client.host.info(), staleTime: Infinity });

export const usePreferences = () =>
  useQuery({ queryKey: keys.preferences, queryFn: ({ client: queries }) => readPreferences(queries) });

/** The preferences as they are read, but for those that were set since they were asked for. */
export async function readPreferences(queries: QueryClient): Promise<Preferences> {
  const asked = askingNow();
  const read = await client.library.preferences();
  const known = queries.getQueryData<Preferences>(keys.preferences);
  const isNewer = (name: string) => preferencesAhead.newerThan(asked).some((each) => each === name);
  return { ...read, ...Object.fromEntries(Object.entries(known ?? {}).filter(([name]) => isNewer(name))) };
}

/** Marks as stale whatever a change has touched. Ends when the highlights that it names are shown as they are now. */
export async function applyChange(queries: QueryClient, change: LibraryChanged): Promise<void> {
  const stale = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  stale(keys.info);
  applyToNames(queries, change);
  applyToSearches(queries, change);
  tellOfChange(change);
  stale(keys.trash);
  stale(keys.history);
  if (change.kinds.includes('preference')) stale(keys.preferences);
  if (change.kinds.includes('dossier')) {
    stale(['dossier-texts']);
    stale(['exports']);
  }
  if (change.kinds.some((kind) => kind !== 'preference' && kind !== 'dossier')) {
    applyToTags(queries, change);
    stale(['dossier']);
    stale(['review']);
    stale(['search']);
    stale(['exports']);
    stale(['table']);
    if (change.kinds.includes('document')) {
      stale(['clean-up']);
      stale(['versions']);
    }
    applyToDocuments(queries, change);
    const { documentIds, highlightIds } = change;
    const reading = readDocuments(queries, documentIds);
    if (change.kinds.includes('document')) await forgetOtherTexts(queries, documentIds, reading);
    await Promise.all(
      shownOnes(queries, documentIds).map((id) =>
        highlightIds === null
          ? queries.invalidateQueries({ queryKey: keys.highlights(id) })
          : readHighlights(queries, id, highlightIds),
      ),
    );
  }
}

/** Those of some documents whose highlights were read: a change may name very many. */
function shownOnes(queries: QueryClient, ids: readonly DocumentId[]): DocumentId[] {
  const shown = new Set(
    queries
      .getQueryCache()
      .findAll({ queryKey: ['highlights'] })
      .map(({ queryKey }) => queryKey[1]),
  );
  return ids.filter((id) => shown.has(id));
}

/**
 * Reads everything but texts again, which never change. A document's highlights come after it: they may belong to another
 * text by now.
 */
export async function readAgain(queries: QueryClient): Promise<void> {
  const open = queries.getQueryCache().findAll({ queryKey: ['highlights'] });
  const ids = open.map(({ queryKey }) => DocumentId.parse(queryKey[1]));
  const others = queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'text' && queryKey[0] !== 'highlights',
  });
  await forgetOtherTexts(queries, ids, queries.invalidateQueries({ queryKey: keys.documents }));
  await Promise.all([others, queries.invalidateQueries({ queryKey: ['highlights'] })]);
}

/**
 * Forgets the highlights of texts that their documents no longer have, once the documents are read anew, so that none is
 * drawn on other words.
 */
async function forgetOtherTexts(
  queries: QueryClient,
  ids: readonly DocumentId[],
  reading: Promise<unknown>,
): Promise<void> {
  const version = (id: DocumentId) =>
    queries.getQueryData<DocumentSummary>([...keys.documents, id])?.versionId;
  const before = new Map(ids.map((id) => [id, version(id)]));
  for (const id of ids) queries.removeQueries({ queryKey: keys.highlights(id), type: 'inactive' });
  await reading;
  const others = ids.filter((id) => before.get(id) !== undefined && version(id) !== before.get(id));
  await Promise.all(others.map((id) => queries.resetQueries({ queryKey: keys.highlights(id) })));
}

/** All highlights of a document as they are read, but for those of which something newer is shown. */
export async function readList(
  queries: QueryClient,
  documentId: DocumentId,
): Promise<readonly HighlightInText[]> {
  const asked = askingNow();
  const found = await client.highlights.list({ documentId });
  const known = shownList(queries, documentId);
  const newer = known ? highlightsAhead.newerThan(asked) : [];
  if (!known || newer.length === 0) return found;
  const named = new Set(newer);
  return putHighlights(
    found,
    newer,
    known.filter(({ id }) => named.has(id)),
  );
}

/** Reads some highlights of a document anew and puts them into its list, if that is shown. */
async function readHighlights(
  queries: QueryClient,
  documentId: DocumentId,
  ids: HighlightId[],
): Promise<void> {
  const queryKey = keys.highlights(documentId);
  if (ids.length === 0 || !queries.getQueryState(queryKey)) return;
  try {
    await highlightsAhead.whenFree(ids);
    const asked = askingNow();
    const found = await client.highlights.list({ documentId, ids });
    const isOlder = (id: HighlightId) => highlightsAhead.isNewerThan(asked, id);
    const fresh = ids.filter((id) => !isOlder(id));
    if (shownList(queries, documentId)) {
      highlightsAhead.shownAsOf(fresh, asked);
      showInList(
        queries,
        documentId,
        fresh,
        found.filter(({ id }) => !isOlder(id)),
      );
    } else await queries.invalidateQueries({ queryKey });
    // A later command is changing them, or has changed them meanwhile.
    await readHighlights(queries, documentId, ids.filter(isOlder));
  } catch {
    await queries.invalidateQueries({ queryKey });
  }
}

/** A document's highlights as they are shown now. */
export const shownList = (queries: QueryClient, documentId: DocumentId) =>
  queries.getQueryData<readonly HighlightInText[]>(keys.highlights(documentId));

/** Shows some highlights of a document as they are, or will be; of those named that are not found none is left. */
export function showInList(
  queries: QueryClient,
  documentId: DocumentId,
  ids: readonly HighlightId[],
  found: readonly HighlightInText[],
  known = shownList(queries, documentId),
): void {
  if (!known) return;
  const queryKey = keys.highlights(documentId);
  // This is no reading of the list.
  const updatedAt = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  queries.setQueryData(queryKey, putHighlights(known, ids, found), { updatedAt });
}
