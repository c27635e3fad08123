import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../../../core/contract/documents.ts';
import type { DocumentId } from '../../../../core/model/ids.ts';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { readDocument } from '../../../../renderer/app/read-document.ts';
import { documentSummary } from '../../../helpers/document-summary.ts';

/** A library of some documents that notes what it was asked for. */
function library(stored: readonly DocumentSummary[], { isClosed = false } = {}) {
  const asked: { listed: number; alone: number } = { listed: 0, alone: 0 };
  const list = async ({ ids }: { ids: DocumentId[] }) => {
    asked.listed += 1;
    if (isClosed) throw new Error('closed');
    return stored.filter(({ id }) => ids.includes(id));
  };
  const get = async ({ id }: { id: DocumentId }) => {
    asked.alone += 1;
    const found = stored.find((document) => document.id === id);
    if (!found) throw new Error('gone');
    return found;
  };
  setClient({ documents: { list, get } } as unknown as Client);
  return asked;
}

test('documents that are asked for at the same time are one request', async () => {
  const stored = Array.from({ length: 30 }, (_, i) => documentSummary({ title: `${i}` }));
  const asked = library(stored);
  const [first] = stored;
  const ids = [...stored, ...(first ? [first] : [])].map(({ id }) => id);
  const found = await Promise.all(ids.map(readDocument));
  expect(found.map(({ id }) => id)).toEqual(ids);
  expect(asked).toEqual({ listed: 1, alone: 0 });
});

test('one that is not there fails alone', async () => {
  const [there, gone] = [documentSummary(), documentSummary()];
  library([there]);
  const [found, missing] = await Promise.allSettled([readDocument(there.id), readDocument(gone.id)]);
  expect(found).toMatchObject({ status: 'fulfilled', value: { id: there.id } });
  expect(missing).toMatchObject({ status: 'rejected', reason: { message: 'gone' } });
});

test('a request that fails fails for all of them, and the next is made anew', async () => {
  const stored = [documentSummary(), documentSummary()];
  library(stored, { isClosed: true });
  const found = await Promise.allSettled(stored.map(({ id }) => readDocument(id)));
  expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  library(stored);
  await expect(Promise.all(stored.map(({ id }) => readDocument(id)))).resolves.toHaveLength(2);
});
