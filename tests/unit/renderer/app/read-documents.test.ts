import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../../../core/contract/documents.ts';
import type { DocumentId } from '../../../../core/model/ids.ts';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { keys } from '../../../../renderer/app/query-keys.ts';
import { readDocuments } from '../../../../renderer/app/read-documents.ts';
import { documentSummary } from '../../../helpers/document-summary.ts';

/** A library that answers when it is told to, and notes what it was asked for. */
function library(stored: DocumentSummary[]) {
  const asked: (readonly DocumentId[])[] = [];
  const answers: (() => void)[] = [];
  const list = ({ ids }: { ids: DocumentId[] }) => {
    asked.push(ids);
    const found = stored.filter(({ id }) => ids.includes(id));
    return new Promise<DocumentSummary[]>((resolve) => answers.push(() => resolve(found)));
  };
  setClient({ documents: { list } } as unknown as Client);
  return { asked, answers };
}

const titleOf = (queries: QueryClient, { id }: DocumentSummary) =>
  queries.getQueryData<DocumentSummary>([...keys.documents, id])?.title;

const known = (queries: QueryClient, document: DocumentSummary) =>
  queries.setQueryData([...keys.documents, document.id], document);

test('a change reads those of its documents that are shown, and no others', async () => {
  const [a, b] = [documentSummary({ title: 'a' }), documentSummary({ title: 'b' })];
  const other = documentSummary({ title: 'other' });
  const { asked, answers } = library([{ ...b, title: 'B' }, other]);
  const queries = new QueryClient();
  for (const document of [a, b]) known(queries, document);
  const reading = readDocuments(queries, [b.id, other.id]);
  answers[0]?.();
  await reading;
  expect(asked).toEqual([[b.id]]);
  expect([titleOf(queries, a), titleOf(queries, b)]).toEqual(['a', 'B']);
});

test('an older answer that comes late changes nothing', async () => {
  const document = documentSummary({ title: 'first' });
  const stored = [{ ...document, title: 'second' }];
  const { answers } = library(stored);
  const queries = new QueryClient();
  known(queries, document);
  const second = readDocuments(queries, [document.id]);
  stored[0] = { ...document, title: 'third' };
  const third = readDocuments(queries, [document.id]);
  answers[1]?.();
  await third;
  answers[0]?.();
  await second;
  expect(titleOf(queries, document)).toBe('third');
});

test('nothing is read while nothing of it is shown', async () => {
  const { asked } = library([]);
  await readDocuments(new QueryClient(), [documentSummary().id]);
  expect(asked).toEqual([]);
});
