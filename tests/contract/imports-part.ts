import { safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { BatchId, ImportJobId } from '../../core/contract/imports.ts';
import { DocumentId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';

/** Tests of `imports.*`. */
export function testImports(given: () => Pick<Connection, 'client'>): void {
  test('a file that is handed over is read in its turn, told of, and forgotten when it is cleared', async () => {
    const { client } = given();
    const abort = new AbortController();
    const events = await client.imports.changes(undefined, { signal: abort.signal });
    await client.imports.pause();
    const id = ImportJobId.parse(uuidv7());
    const documentId = DocumentId.parse(uuidv7());
    const file = new File([`Words that are handed over, ${id}.`], 'folder/handed.txt');
    const job = await client.imports.add({ id, batchId: BatchId.parse(uuidv7()), documentId, file });
    expect(job).toMatchObject({ id, name: 'handed.txt', size: file.size });

    let cleared = false;
    for await (const { jobs, cleared: gone } of events) {
      const now = jobs.find((one) => one.id === id);
      if (now?.state.stage === 'done') {
        expect(now.state.outcome).toMatchObject({ status: 'created', documentId, error: null });
        expect(await client.imports.list()).toContainEqual(now);
        const [error] = await safe(client.imports.retry({ id }));
        expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
        await client.imports.clear({});
      }
      if (gone.includes(id)) {
        cleared = true;
        break;
      }
    }
    abort.abort();
    expect(cleared).toBe(true);
    expect(await client.imports.list()).toEqual([]);
    expect((await client.documents.get({ id: documentId })).fileName).toBe('handed.txt');
  });

  test('a file that is cancelled while it waits is not read, until it is tried again', async () => {
    const { client } = given();
    const ids = Array.from({ length: 8 }, () => ImportJobId.parse(uuidv7()));
    const batchId = BatchId.parse(uuidv7());
    for (const id of ids) {
      const file = new File([`Words to be cancelled, ${id}.`], 'cancelled.txt');
      await client.imports.add({ id, batchId, documentId: DocumentId.parse(uuidv7()), file });
    }
    await client.imports.cancel({});
    const stageOf = async (id: ImportJobId) =>
      (await client.imports.list()).find((job) => job.id === id)?.state.stage;
    const last = ids.at(-1);
    if (!last) throw new Error('There are eight.');
    expect(await stageOf(last)).toBe('cancelled');
    await client.imports.retry({ id: last });
    await client.imports.resume();
    await expect.poll(() => stageOf(last), { timeout: 30_000 }).toBe('done');
    await client.imports.clear({});
  });
}
