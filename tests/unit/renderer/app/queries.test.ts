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
import { applyChange, keys } from '../../../../renderer/app/queries.ts';
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
