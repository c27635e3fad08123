import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExportOptions } from '../../../../../core/contract/exchange.ts';
import { emptyTagFields } from '../../../../../core/model/tag.ts';
import { deleteDocument } from '../../../../../db/documents.ts';
import { insertHighlight } from '../../../../../db/highlights.ts';
import { LibraryError } from '../../../../../db/library-error.ts';
import { openDatabase } from '../../../../../db/open.ts';
import { deleteTags, insertTag } from '../../../../../db/tags.ts';
import { type Backend, openBackend } from '../../../../../electron/backend/backend.ts';
import { makeFiles } from '../../../../../electron/backend/exporters/make-files.ts';
import { planExport } from '../../../../../electron/backend/exporters/plan-export.ts';
import { noHost } from '../../../../../electron/backend/host-services.ts';
import { addDocument, command, newId, range } from '../../../db/library-fixture.ts';

const tagIds = [newId.tag(), newId.tag()] as const;
let folder: string;
let backend: Backend;
let documentIds: ReturnType<typeof addDocument>[];

/** A library with two documents, in both of which both of two tags are. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-plan-'));
  const db = openDatabase(join(folder, 'library.sqlite'));
  documentIds = ['first', 'second'].map((title) => addDocument(db, ['Some words of a text.'], title));
  command(db, (write) => {
    for (const id of tagIds) insertTag(write, id, { ...emptyTagFields, kind: 'theme', name: `tag ${id}` });
    for (const documentId of documentIds) {
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

const plan = (scope: Parameters<typeof planExport>[1]) =>
  planExport(backend.context, scope, ExportOptions.parse({}));

/** Which files are made if a document and a tag are deleted once the first is. */
async function made(files: ReturnType<typeof plan>): Promise<string[]> {
  const { library } = backend.context;
  const paths: string[] = [];
  for await (const { path } of makeFiles(library, files)) {
    if (paths.push(path) > 1) continue;
    library.command({ id: newId.command(), kind: 'test', label: 'Deleted' }, (write) => {
      deleteTags(write, tagIds.slice(1), null);
      for (const id of documentIds.slice(1)) deleteDocument(write, id);
    });
  }
  return paths;
}

test('what is deleted while a library is exported is left out of it, and the rest is not', async () => {
  const files = plan({ kind: 'library' });
  expect(files).toHaveLength(4);
  expect(await made(files)).toEqual(['documents/first.md', `dossiers/theme tag ${tagIds[0]}.md`]);
});

test('one document that was deleted is said not to be there', async () => {
  const [first = newId.document(), second = newId.document()] = documentIds;
  const files = [first, second].flatMap((id) => plan({ kind: 'document', id }));
  await expect(made(files)).rejects.toThrow(LibraryError);
});
