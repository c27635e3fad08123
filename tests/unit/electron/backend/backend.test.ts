import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import type { ImportEvent } from '../../../../core/contract/documents.ts';
import { CommandId, DocumentId, TagId } from '../../../../core/model/ids.ts';
import { openBackend } from '../../../../electron/backend/backend.ts';
import { allDocuments } from '../../../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../../../electron/backend/host-services.ts';
import { sharedImporters } from '../../../helpers/shared-importers.ts';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'postil-backend-')), 'library');
const command = () => ({ commandId: CommandId.parse(uuidv7()) });

async function open(libraryPath = newFolder()) {
  const logged: unknown[] = [];
  const log = { error: (_message: string, cause: unknown) => logged.push(cause) };
  const backend = await openBackend({ libraryPath, host: noHost, importers: sharedImporters, log });
  const client = createRouterClient(backend.router, { context: backend.context });
  return { backend, client, libraryPath, logged };
}

const toImport = (text: string) => ({
  ...command(),
  documentId: DocumentId.parse(uuidv7()),
  file: new File([text], 'report.txt'),
});

test('one process at a time has a library; once closed it is free', async () => {
  const { backend, libraryPath } = await open();
  await expect(open(libraryPath)).rejects.toThrow(/already open/);
  await backend.close();
  const again = await open(libraryPath);
  await again.backend.close();
});

test('nobody else on the machine may read a library', async () => {
  const { backend, libraryPath } = await open();
  onTestFinished(() => backend.close());
  if (process.platform === 'win32') return;
  expect(statSync(libraryPath).mode & 0o777).toBe(0o700);
  for (const name of ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm']) {
    expect(statSync(join(libraryPath, name)).mode & 0o777, name).toBe(0o600);
  }
});

test('a full disk is told as such; nothing is changed, and the same command works once there is room', async () => {
  const { backend, client, logged } = await open();
  onTestFinished(() => backend.close());
  const { db } = backend.context.library;
  const pages = db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  db.get(`PRAGMA max_page_count = ${pages}`);
  const big = toImport('A paragraph of some words. '.repeat(20_000));
  const tooBig = async () => {
    for await (const _ of await client.documents.import(big));
  };
  await expect(tooBig()).rejects.toMatchObject({ code: 'DISK_FULL', defined: true });
  expect(await client.library.info()).toMatchObject({ documents: 0, journal: { undo: null } });
  db.get('PRAGMA max_page_count = 1000000');
  await tooBig();
  expect(await allDocuments(client)).toMatchObject([{ id: big.documentId }]);
  expect(logged).toEqual([]);
});

test('an import that is cancelled leaves nothing behind', async () => {
  const { backend, client, libraryPath, logged } = await open();
  onTestFinished(() => backend.close());
  const stop = new AbortController();
  const stages: ImportEvent['stage'][] = [];
  const cancelled = async () => {
    const events = await client.documents.import(toImport('Some words.'), { signal: stop.signal });
    for await (const { stage } of events) {
      stages.push(stage);
      if (stage === 'reading') stop.abort(new Error('Cancelled'));
    }
  };
  await expect(cancelled()).rejects.toThrow('Cancelled');
  expect(stages).toEqual(['waiting', 'reading']);
  expect(await allDocuments(client)).toEqual([]);
  expect(existsSync(join(libraryPath, 'originals'))).toBe(false);
  expect(logged).toEqual([]);
});

test('the same file sent side by side becomes one document', async () => {
  const { backend, client } = await open();
  onTestFinished(() => backend.close());
  const importOne = async () => {
    for await (const event of await client.documents.import(toImport('The very same words.'))) {
      if (event.stage === 'done') return event.result.status;
    }
    return null;
  };
  const statuses = await Promise.all([importOne(), importOne(), importOne()]);
  expect(statuses.sort()).toEqual(['created', 'duplicate', 'duplicate']);
  expect(await allDocuments(client)).toHaveLength(1);
});

test('a file that cannot be read leaves no original', async () => {
  const { backend, client, libraryPath } = await open();
  onTestFinished(() => backend.close());
  const file = new File(['%PDF-1.7\n\0\0'], 'report.pdf');
  for await (const event of await client.documents.import({ ...toImport(''), file })) {
    if (event.stage === 'done') expect(event.result).toMatchObject({ status: 'failed', documentId: null });
  }
  expect(readdirSync(libraryPath)).not.toContain('originals');
});

test('everything is as it was after a restart, undo too', async () => {
  const first = await open();
  const tagId = TagId.parse(uuidv7());
  await first.client.tags.create({ ...command(), id: tagId, kind: 'place', name: 'Al-Bukamal' });
  await first.client.tags.update({ ...command(), id: tagId, fields: { definition: 'On the border.' } });
  const before = await first.client.tags.list();
  await first.backend.close();
  const { backend, client } = await open(first.libraryPath);
  onTestFinished(() => backend.close());
  expect(await client.tags.list()).toEqual(before);
  expect((await client.library.info()).journal).toMatchObject({ undo: 'Tag changed', redo: null });
  await client.library.undo(command());
  expect(await client.tags.list()).toMatchObject([{ id: tagId, definition: '' }]);
});

test('metadata beyond what the model takes is cut, and the library can be listed', async () => {
  const { backend, client } = await open();
  onTestFinished(() => backend.close());
  const authors = Array.from({ length: 201 }, (_, i) => `Author ${i}`);
  const declared = JSON.stringify({ '@type': 'Article', author: authors, publisher: 'P'.repeat(600) });
  const paragraph = `<p>${'The two ships had left the northern quay before the order came in. '.repeat(4)}</p>`;
  const page = `<html><head><script type="application/ld+json">${declared}</script></head><body>${paragraph}</body></html>`;
  const request = { ...toImport(''), file: new File([page], 'report.html') };
  const events: ImportEvent[] = [];
  for await (const event of await client.documents.import(request)) events.push(event);
  expect(events.at(-1)).toMatchObject({ stage: 'done', result: { status: 'created' } });
  const [document] = await allDocuments(client);
  expect(document).toMatchObject({ publisher: 'P'.repeat(500) });
  expect(document?.authors).toEqual(authors.slice(0, document?.authors.length));
  expect(document?.authors.length).toBeLessThanOrEqual(200);
});
