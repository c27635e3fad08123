import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CommandId } from '../../../../core/model/ids.ts';
import { readCounts } from '../../../../db/counts.ts';
import { listDocuments } from '../../../../db/documents.ts';
import { type Backend, openBackend } from '../../../../electron/backend/backend.ts';
import { noHost } from '../../../../electron/backend/host-services.ts';
import { addSample } from '../../../../electron/backend/sample/add-sample.ts';
import { sampleCase } from '../../../../electron/backend/sample/sample-highlights.ts';
import { sampleTags } from '../../../../electron/backend/sample/sample-tags.ts';
import { sharedImporters } from '../../../helpers/shared-importers.ts';

const newId = () => CommandId.parse(uuidv7());
const whole = {
  documents: sampleCase.length,
  highlights: sampleCase.flatMap((part) => part.highlights).length,
  tags: Object.keys(sampleTags).length,
  trash: 0,
  ...{ toReview: 0, toCheck: 0 },
};
const nothing = { documents: 0, highlights: 0, tags: 0, trash: 0, toReview: 0, toCheck: 0 };

let folder: string;
let backend: Backend;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-sample-'));
  backend = await openBackend({ libraryPath: folder, host: noHost, importers: sharedImporters });
});

afterEach(async () => {
  await backend.close();
  await rm(folder, { recursive: true, force: true });
});

const add = (id = newId()) => addSample(backend.context, id);
const counts = () => readCounts(backend.context.library.db);

test('adds documents with highlights, tags and notes; the one to open stands first', async () => {
  const first = await add();
  const documents = listDocuments(backend.context.library.db);
  expect(counts()).toEqual(whole);
  expect(documents.map((document) => document.fileName)).toEqual(sampleCase.map((part) => part.file.name));
  expect(documents[0]?.id).toBe(first);
  expect(documents.map((document) => document.notes)).toEqual(
    sampleCase.map((part) => part.highlights.filter((one) => one.note).length),
  );
});

test('adding it again doubles nothing', async () => {
  const first = await add();
  expect(await add()).toBe(first);
  expect(counts()).toEqual(whole);
});

test('the same command again gives the same answer, even after it was undone', async () => {
  const id = newId();
  const first = await add(id);
  backend.context.library.undo(newId());
  expect(await add(id)).toBe(first);
  expect(counts()).toEqual(nothing);
});

test('is one step of undo and one of redo', async () => {
  await add();
  const { library } = backend.context;
  expect(library.undo(newId()).label).toBe('Sample case added');
  expect(counts()).toEqual(nothing);
  expect(library.journalState().undo).toBeNull();
  library.redo(newId());
  expect(counts()).toEqual(whole);
});

test('comes back whole after an undo', async () => {
  await add();
  backend.context.library.undo(newId());
  await add();
  expect(counts()).toEqual(whole);
});
