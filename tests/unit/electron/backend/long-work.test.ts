import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TagId } from '../../../../core/model/ids.ts';
import { emptyTagFields } from '../../../../core/model/tag.ts';
import { checkDatabase } from '../../../../db/check.ts';
import { insertHighlight } from '../../../../db/highlights.ts';
import { openDatabase } from '../../../../db/open.ts';
import { insertTag } from '../../../../db/tags.ts';
import { type Backend, openBackend } from '../../../../electron/backend/backend.ts';
import { noHost } from '../../../../electron/backend/host-services.ts';
import { importDocument } from '../../../../electron/backend/import-document.ts';
import { addDocument, command, newId, range } from '../../db/library-fixture.ts';

const marked = 100;
const [from, into] = [newId.tag(), newId.tag()];
let folder: string;
let backend: Backend;

/** A library with two tags, the first on many highlights. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-long-work-'));
  const db = openDatabase(join(folder, 'library.sqlite'));
  const documentId = addDocument(db, ['Some words of a text.']);
  command(db, (write) => {
    insertTag(write, from, { ...emptyTagFields, kind: 'actor', name: 'from' });
    insertTag(write, into, { ...emptyTagFields, kind: 'theme', name: 'into' });
    for (let i = 0; i < marked; i++) {
      const tagIds = i % 4 === 0 ? [from, into] : [from];
      insertHighlight(write, { id: newId.highlight(), documentId, range: range(0, 4), colour: 1, tagIds });
    }
  });
  db.close();
  backend = await openBackend({ libraryPath: folder, host: noHost });
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const client = () => createRouterClient(backend.router, { context: backend.context });
const uses = () => backend.context.library.db.all('SELECT * FROM highlight_tag ORDER BY highlightId, tagId');
const usesOf = async (id: TagId) => (await client().tags.list()).find((tag) => tag.id === id)?.highlights;
const merge = () => ({ id: newId.command(), kind: 'codebook.merge' as const, ids: [from], into });

test('work aside can be read beside, is told, and is one step of undo', async () => {
  const { library, changes } = backend.context;
  const before = uses();
  const told: string[] = [];
  changes.subscribe('changed', ({ commandId }) => void told.push(commandId));
  const work = merge();
  const working = library.workAside(work);
  expect(library.isFree).toBe(false);
  expect(await usesOf(into)).toBe(marked / 4);
  expect(told).toEqual([]);
  expect(await working).toMatchObject({ id: into, name: 'into', aliases: ['from'] });
  expect(library.isFree).toBe(true);
  expect(told).toEqual([work.id]);
  expect(await usesOf(into)).toBe(marked);
  await library.workAside({ id: newId.command(), kind: 'library.undo', step: work.id });
  expect(uses()).toEqual(before);
  expect(checkDatabase(library.db as never).flatMap(({ problems }) => problems)).toEqual([]);
});

test('a search knows what was changed aside', async () => {
  const { library, searches } = backend.context;
  const names = () => searches.tags().all.map(({ names }) => names.join(', '));
  const run = searches.run('words', false);
  expect(names()).toEqual(['from', 'into']);
  expect(searches.run('words', false)).toBe(run);
  await library.workAside(merge());
  expect(names()).toEqual(['into, from']);
  expect(searches.run('words', false)).not.toBe(run);
});

test('whoever writes meanwhile waits for it, and the same work sent again is done once', async () => {
  const { library } = backend.context;
  const work = merge();
  const [first, again, renamed] = await Promise.all([
    library.workAside(work),
    client().codebook.merge({ commandId: work.id, ids: [from], into }),
    client().tags.update({ commandId: newId.command(), id: into, fields: { name: 'other' } }),
  ]);
  expect(renamed).toBeUndefined();
  expect(again).toEqual(first);
  expect((await client().library.info()).journal.undo).toBe('Tag changed');
});

test('what reads a file first waits before it writes, so that others can go on reading', async () => {
  const { library } = backend.context;
  const file = new File(['Some words to read.'], 'words.txt');
  const add = async () => {
    const ids = { commandId: newId.command(), documentId: newId.document() };
    for await (const event of importDocument(backend.context, { ...ids, file })) {
      if (event.stage === 'done') return event.result.status;
    }
  };
  expect(await add()).toBe('created');
  const wasFree: boolean[] = [];
  const command = library.command.bind(library);
  vi.spyOn(library, 'command').mockImplementation((...args) => {
    wasFree.push(library.isFree);
    return command(...args);
  });
  const working = library.workAside(merge());
  expect(await add()).toBe('duplicate');
  expect(wasFree).toEqual([true]);
  await working;
});

test('what the work refuses is refused in the same words, and nothing has changed', async () => {
  const { library } = backend.context;
  const before = uses();
  const refused = library.workAside({ ...merge(), ids: [into] });
  await expect(refused).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
    message: 'Choose two tags or more to merge.',
  });
  expect(library.isFree).toBe(true);
  expect(uses()).toEqual(before);
});
