import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BatchId, type ImportJob, ImportJobId } from '../../../../core/contract/imports.ts';
import { CommandId, DocumentId } from '../../../../core/model/ids.ts';
import { type Backend, openBackend } from '../../../../electron/backend/backend.ts';
import { allDocuments } from '../../../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../../../electron/backend/host-services.ts';
import { ImportPool } from '../../../../electron/backend/importers/process/import-pool.ts';
import { runImport } from '../../../../electron/backend/importers/run-import.ts';
import { makeZip } from '../../../helpers/make-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let libraryPath = '';
let backend: Backend;
const open = async () => {
  backend = await openBackend({ libraryPath, host: noHost });
};
const client = () => createRouterClient(backend.router, { context: backend.context });

beforeEach(async () => {
  libraryPath = mkdtempSync(join(folder, 'library-'));
  await open();
});
afterEach(async () => {
  await backend.close();
  rmSync(libraryPath, { recursive: true, force: true });
});

const batchId = () => BatchId.parse(uuidv7());
const add = (name: string, content: string | Uint8Array<ArrayBuffer>, batch = batchId()) =>
  client().imports.add({
    id: ImportJobId.parse(uuidv7()),
    batchId: batch,
    documentId: DocumentId.parse(uuidv7()),
    file: new File([content], name),
  });

/** The queue when nothing in it is on its way any more. */
async function settled(): Promise<ImportJob[]> {
  for (;;) {
    const jobs = await client().imports.list();
    if (jobs.every(({ state }) => ['done', 'unpacked', 'cancelled', 'paused'].includes(state.stage)))
      return jobs;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const shown = (jobs: readonly ImportJob[]) =>
  jobs.map(({ name, state }) =>
    state.stage === 'done' ? `${name}: ${state.outcome.status}` : `${name}: ${state.stage}`,
  );
const titles = async () => (await allDocuments(client())).map(({ opening }) => opening).sort();
const text = (words: string) => `${words}. Nobody has written this anywhere else, ${words} apart.`;

test('files are read in turn, and all of one batch are one step of undo', async () => {
  const batch = batchId();
  for (const name of ['a.txt', 'b.md', 'c.txt']) await add(name, text(`The words of ${name}`), batch);
  expect(shown(await settled())).toEqual(['a.txt: created', 'b.md: created', 'c.txt: created']);
  expect(await titles()).toHaveLength(3);
  await client().library.undo({ commandId: CommandId.parse(uuidv7()) });
  expect(await titles()).toEqual([]);
});

test('a file that fails says why, can be tried again, and leaves nothing when it is cleared', async () => {
  await add('broken.txt', new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 7]));
  const [job] = await settled();
  expect(job?.state).toMatchObject({ stage: 'done', outcome: { status: 'failed', documentId: null } });
  if (!job) return;
  await client().imports.retry({ id: job.id });
  expect(shown(await settled())).toEqual(['broken.txt: failed']);
  await client().imports.clear({});
  expect(await client().imports.list()).toEqual([]);
  const files = readdirSync(join(libraryPath, 'originals'), { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile())).toEqual([]);
});

test('what is in the library cannot be tried again', async () => {
  const { id } = await add('a.txt', text('Words'));
  await settled();
  await expect(client().imports.retry({ id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('adding a job again adds nothing', async () => {
  const job = { id: ImportJobId.parse(uuidv7()), batchId: batchId(), documentId: DocumentId.parse(uuidv7()) };
  for (let i = 0; i < 2; i++)
    await client().imports.add({ ...job, file: new File([text('Words')], 'a.txt') });
  expect(shown(await settled())).toEqual(['a.txt: created']);
});

test('a pause lasts until it is lifted, and longer than the app', async () => {
  const batch = batchId();
  for (let i = 0; i < 6; i++) await add(`${i}.txt`, text(`Number ${i}`), batch);
  await client().imports.pause();
  const paused = await settled();
  expect(shown(paused)).toContain('5.txt: paused');
  await backend.close();
  await open();
  expect(shown(await client().imports.list())).toEqual(shown(paused));
  await client().imports.resume();
  expect(shown(await settled())).toEqual(Array.from({ length: 6 }, (_, i) => `${i}.txt: created`));
  expect(await titles()).toHaveLength(6);
});

test('what was not read when the app was closed is read later, once', async () => {
  for (let i = 0; i < 5; i++) await add(`${i}.txt`, text(`Number ${i}`));
  await backend.close();
  await open();
  await client().imports.resume();
  expect(shown(await settled())).toEqual(Array.from({ length: 5 }, (_, i) => `${i}.txt: created`));
  expect(await titles()).toHaveLength(5);
});

test('a cancelled file is not imported, and can be tried again', async () => {
  const jobs = [];
  for (let i = 0; i < 4; i++) jobs.push(await add(`${i}.txt`, text(`Number ${i}`)));
  await client().imports.cancel({ id: jobs[3]?.id });
  expect(shown(await settled()).at(-1)).toBe('3.txt: cancelled');
  expect(await titles()).toHaveLength(3);
  const last = jobs[3];
  if (last) await client().imports.retry({ id: last.id });
  await settled();
  expect(await titles()).toHaveLength(4);
});

test('the files of an archive are jobs of their own', async () => {
  const zip = new Uint8Array(
    await makeZip({ 'one.txt': text('First'), 'folder/two.txt': text('Second'), 'photo.png': 'x' }),
  );
  await add('case.zip', zip);
  const jobs = await settled();
  expect(shown(jobs)).toEqual([
    'case.zip: unpacked',
    'case.zip › one.txt: created',
    'case.zip › two.txt: created',
  ]);
  expect(jobs[0]?.state).toMatchObject({ members: 2 });
});

test('listeners learn of every job, gathered', async () => {
  const seen = new Map<string, string>();
  const abort = new AbortController();
  const events = await client().imports.changes(undefined, { signal: abort.signal });
  let count = 0;
  const listening = (async () => {
    for await (const { jobs } of events) {
      count++;
      for (const { name, state } of jobs) seen.set(name, state.stage);
      if ([...seen.values()].filter((stage) => stage === 'done').length === 20) return;
    }
  })();
  for (let i = 0; i < 20; i++) await add(`${i}.txt`, text(`Number ${i}`));
  await listening;
  abort.abort();
  expect(seen.size).toBe(20);
  expect(count).toBeLessThan(40);
});

test('a queue that cannot be written stands still, and goes on with the next file', async () => {
  const { library, log } = backend.context;
  const told = vi.spyOn(log, 'error').mockImplementation(() => {});
  const write = library.change.bind(library);
  const change = vi.spyOn(library, 'change');
  // The job is kept, and no later change of the queue is.
  change
    .mockImplementationOnce((work) => write(work))
    .mockImplementation(() => {
      throw new Error('The disk is full.');
    });
  await add('a.txt', text('First'));
  await vi.waitFor(() =>
    expect(told).toHaveBeenCalledWith(expect.stringContaining('could not be written'), expect.anything()),
  );
  expect(change.mock.calls.length).toBeLessThan(5);
  vi.restoreAllMocks();
  await add('b.txt', text('Second'));
  expect(shown(await settled())).toEqual(['a.txt: created', 'b.txt: created']);
});

test('a job whose end cannot be written waits, and is not done twice', async () => {
  const { library, log } = backend.context;
  const told = vi.spyOn(log, 'error').mockImplementation(() => {});
  const write = library.change.bind(library);
  vi.spyOn(library, 'change')
    // It is kept, and begun; its end is not noted.
    .mockImplementationOnce((work) => write(work))
    .mockImplementationOnce((work) => write(work))
    .mockImplementationOnce(() => {
      throw new Error('The disk is full.');
    });
  await add('a.txt', text('First'));
  await vi.waitFor(
    () => expect(told).toHaveBeenCalledWith(expect.stringContaining('could not be ended'), expect.anything()),
    { timeout: 30_000 },
  );
  vi.restoreAllMocks();
  await add('b.txt', text('Second'));
  expect(shown(await settled())).toEqual(['a.txt: created', 'b.txt: created']);
  expect(await titles()).toHaveLength(2);
});

test('many files are stored in few transactions, and told in few messages', async () => {
  await backend.close();
  // Reads when all are there, and at once: how long that takes is not what is counted.
  const importers = new ImportPool();
  const added = Promise.withResolvers<void>();
  vi.spyOn(importers, 'read').mockImplementation(async (bytes, options) => {
    await added.promise;
    const outcome = await runImport({ ...options, bytes });
    if (outcome.kind !== 'text') throw new Error('This is no text.');
    return outcome.imported;
  });
  backend = await openBackend({ libraryPath, host: noHost, importers });
  const { library } = backend.context;
  const spies = [
    vi.spyOn(library, 'change'),
    vi.spyOn(library, 'commands'),
    vi.spyOn(library, 'command'),
  ] as const;
  const told: number[] = [];
  const abort = new AbortController();
  const events = await client().library.changes(undefined, { signal: abort.signal });
  const listening = (async () => {
    for await (const { documentIds } of events) told.push(documentIds.length);
  })();

  const batch = batchId();
  for (let i = 0; i < 40; i++) await add(`${i}.txt`, text(`Number ${i}`), batch);
  added.resolve();
  expect(shown(await settled())).toEqual(Array.from({ length: 40 }, (_, i) => `${i}.txt: created`));
  // Each is kept by itself, as that is acknowledged; then each by itself would be begun, stored and ended: 120.
  const transactions = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  expect(transactions).toBeLessThan(40 + 40);
  expect(spies[1].mock.calls.flatMap(([tasks]) => tasks)).toHaveLength(40);
  await vi.waitFor(() => expect(told.reduce((sum, count) => sum + count, 0)).toBe(40));
  expect(told.length).toBeLessThan(20);
  abort.abort();
  await listening.catch(() => {});
  vi.restoreAllMocks();
});
