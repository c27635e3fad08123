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

const shown = (queries: QueryClient) =>
  queries.getQueryData<DocumentSummary[]>(keys.documents)?.map(({ title }) => title);

test('a change reads the documents that it touched, and puts them into the list in their place', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((title) => documentSummary({ title })).reverse();
  if (!a || !b || !c) throw new Error();
  const added = documentSummary({ title: 'new' });
  const { asked, answers } = library([{ ...b, title: 'B' }, added]);
  const queries = new QueryClient();
  queries.setQueryData(keys.documents, [a, b, c]);
  queries.setQueryData([...keys.documents, b.id], b);
  const reading = readDocuments(queries, [b.id, c.id, added.id]);
  answers[0]?.();
  await reading;
  expect(asked).toEqual([[b.id, c.id, added.id]]);
  expect(shown(queries)).toEqual(['new', 'c', 'B']);
  expect(queries.getQueryData<DocumentSummary>([...keys.documents, b.id])?.title).toBe('B');
});

test('an older answer that comes late changes nothing', async () => {
  const document = documentSummary({ title: 'first' });
  const stored = [{ ...document, title: 'second' }];
  const { answers } = library(stored);
  const queries = new QueryClient();
  queries.setQueryData(keys.documents, [document]);
  const second = readDocuments(queries, [document.id]);
  stored[0] = { ...document, title: 'third' };
  const third = readDocuments(queries, [document.id]);
  answers[1]?.();
  await third;
  answers[0]?.();
  await second;
  expect(shown(queries)).toEqual(['third']);
});

test('nothing is read while nothing of it is shown', async () => {
  const { asked } = library([]);
  await readDocuments(new QueryClient(), [documentSummary().id]);
  expect(asked).toEqual([]);
});
