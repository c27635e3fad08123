import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { HighlightInText } from '../../../../core/contract/highlights.ts';
import type { LibraryChanged } from '../../../../core/contract/library.ts';
import {
  CommandId,
  DocumentId,
  HighlightId,
  TextOffset,
  Timestamp,
  VersionId,
} from '../../../../core/model/ids.ts';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { applyChange, readList, showInList } from '../../../../renderer/app/queries.ts';
import { keys } from '../../../../renderer/app/query-keys.ts';
import { highlightsAhead } from '../../../../renderer/app/shown-ahead.ts';
import { documentSummary } from '../../../helpers/document-summary.ts';

const idOf = (n: number) => `0192a0de-0000-7000-8000-00000000000${n}`;
const documentId = DocumentId.parse(idOf(9));

const highlight = (n: number): HighlightInText => ({
  id: HighlightId.parse(idOf(n)),
  start: TextOffset.parse(n),
  end: TextOffset.parse(n + 1),
  colour: 1,
  tagIds: [],
  note: null,
  createdAt: Timestamp.parse(1),
  updatedAt: Timestamp.parse(1),
});

const changed = (highlightIds: HighlightId[] | null): LibraryChanged => ({
  tagUse: [],
  commandId: CommandId.parse(idOf(8)),
  kinds: ['highlight'],
  documentIds: [documentId],
  highlightIds,
  journal: { undo: null, redo: null, undoStep: null, redoStep: null, savedAt: null },
});

/** A library's highlights, whose whole list is only given when it is let go of. */
function slowLibrary(stored: HighlightInText[]) {
  const waiting: (() => void)[] = [];
  const list = ({ ids }: { ids?: HighlightId[] }) => {
    const found = stored.filter(({ id }) => ids?.includes(id) ?? true);
    if (ids) return Promise.resolve(found);
    return new Promise<HighlightInText[]>((resolve) => waiting.push(() => resolve(found)));
  };
  setClient({ highlights: { list } } as unknown as Client);
  return { letGo: () => waiting.splice(0).forEach((give) => void give()), list };
}

test('a change of one highlight does not lose a change of many that is being read', async () => {
  const { letGo, list } = slowLibrary([1, 2, 3].map(highlight));
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const queryKey = keys.highlights(documentId);
  queries.setQueryData(queryKey, [highlight(1)]);
  const stop = new QueryObserver(queries, { queryKey, queryFn: () => list({}) }).subscribe(() => {});

  const many = applyChange(queries, changed(null));
  const one = applyChange(queries, changed([highlight(3).id]));
  await new Promise((resolve) => setTimeout(resolve));
  letGo();
  await Promise.all([many, one]);
  expect(queries.getQueryData<HighlightInText[]>(queryKey)?.map(({ start }) => start)).toEqual([1, 2, 3]);
  stop();
  queries.clear();
});

test('a document’s other text takes its highlights away before the new ones are read', async () => {
  const versionOf = (n: number) => VersionId.parse(idOf(n));
  const seen: (HighlightInText[] | undefined)[] = [];
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const list = () => {
    seen.push(queries.getQueryData<HighlightInText[]>(keys.highlights(documentId)));
    return Promise.resolve([highlight(2)]);
  };
  setClient({ highlights: { list } } as unknown as Client);
  const documentKey = [...keys.documents, documentId];
  queries.setQueryData(documentKey, documentSummary({ id: documentId, versionId: versionOf(1) }));
  queries.setQueryData(keys.highlights(documentId), [highlight(1)]);
  const next = documentSummary({ id: documentId, versionId: versionOf(2) });
  const stops = [
    new QueryObserver(queries, { queryKey: documentKey, queryFn: () => Promise.resolve(next) }),
    new QueryObserver(queries, { queryKey: keys.highlights(documentId), queryFn: list }),
  ].map((observer) => observer.subscribe(() => {}));

  await applyChange(queries, { ...changed([]), kinds: ['document', 'highlight'] });
  expect(seen[0]).toBeUndefined();
  expect(queries.getQueryData<HighlightInText[]>(keys.highlights(documentId))).toEqual([highlight(2)]);
  for (const stop of stops) stop();
  queries.clear();
});

test('no list that was asked for before takes away what is shown of a command', async () => {
  const stored = [1, 2, 3].map(highlight);
  const { letGo } = slowLibrary(stored);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const queryKey = keys.highlights(documentId);
  const shown = () => queries.getQueryData<HighlightInText[]>(queryKey)?.map(({ start }) => start);
  queries.setQueryData(queryKey, stored);

  // The second is deleted and a fourth made while the list is on its way; one command is answered before it, one after.
  const list = queries.fetchQuery({
    queryKey,
    queryFn: () => readList(queries, documentId),
    staleTime: 0,
  });
  await new Promise((resolve) => setTimeout(resolve));
  const { promise: made, resolve: answer } = Promise.withResolvers<void>();
  const [second, fourth] = [highlight(2), highlight(4)];
  showInList(queries, documentId, [second.id, fourth.id], [fourth]);
  await highlightsAhead.holding(second.id, Promise.resolve());
  const making = highlightsAhead.holding(fourth.id, made);
  letGo();
  await list;
  expect(shown()).toEqual([1, 3, 4]);
  answer();
  await making;

  // What is asked for after that is newer: here nothing of it was stored.
  const again = queries.fetchQuery({
    queryKey,
    queryFn: () => readList(queries, documentId),
    staleTime: 0,
  });
  await new Promise((resolve) => setTimeout(resolve));
  letGo();
  await again;
  expect(shown()).toEqual([1, 2, 3]);
  queries.clear();
});

test('a change that is told while a command is on its way is read once that is answered', async () => {
  const stored = [highlight(1)];
  slowLibrary(stored);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const queryKey = keys.highlights(documentId);
  queries.setQueryData(queryKey, stored);
  const { id } = highlight(1);
  const { promise: recoloured, resolve: answer } = Promise.withResolvers<void>();
  const recolouring = highlightsAhead.holding(id, recoloured);
  showInList(queries, documentId, [id], [{ ...highlight(1), colour: 2 }]);
  const change = applyChange(queries, changed([id]));
  await new Promise((resolve) => setTimeout(resolve));
  expect(queries.getQueryData<HighlightInText[]>(queryKey)?.[0]?.colour).toBe(2);
  stored[0] = { ...highlight(1), colour: 3 };
  answer();
  await Promise.all([recolouring, change]);
  expect(queries.getQueryData<HighlightInText[]>(queryKey)?.[0]?.colour).toBe(3);
  queries.clear();
});
