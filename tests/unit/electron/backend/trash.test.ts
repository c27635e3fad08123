import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safe } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { afterEach, expect, test, vi } from 'vitest';
import { maxNoteLength, TextRange } from '../../../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, NoteId, TagId } from '../../../../core/model/ids.ts';
import { type TrashKey, trashKeptMs } from '../../../../core/model/trash.ts';
import { readStackEntry } from '../../../../db/journal.ts';
import { indexJournal } from '../../../../db/journal-index.ts';
import { purge } from '../../../../db/purge.ts';
import { type Backend, openBackend } from '../../../../electron/backend/backend.ts';
import { checkLibrary } from '../../../../electron/backend/check-library.ts';
import { allDocuments } from '../../../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../../../electron/backend/host-services.ts';
import { hashBytes } from '../../../../electron/backend/originals.ts';
import { makePng } from '../../../helpers/make-png.ts';
import { sharedImporters } from '../../../helpers/shared-importers.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** A library that can be closed and opened again, and what a test does with it. */
class Case {
  readonly path = join(mkdtempSync(join(tmpdir(), 'postil-trash-')), 'library');
  backend!: Backend;

  static async open(): Promise<Case> {
    const made = new Case();
    await made.restart();
    return made;
  }

  get client() {
    return createRouterClient(this.backend.router, { context: this.backend.context });
  }

  async restart(): Promise<void> {
    await this.backend?.close();
    this.backend = await openBackend({ libraryPath: this.path, host: noHost, importers: sharedImporters });
  }

  /** Opens the library so many days later. */
  async later(days: number): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 24 * 60 * 60 * 1000 });
    await this.restart();
  }

  async document(text = `Some words to mark. Number ${uuidv7()}.`, name = 'a.txt'): Promise<DocumentId> {
    const documentId = DocumentId.parse(uuidv7());
    const request = { ...command(), documentId, file: new File([text], name) };
    for await (const event of await this.client.documents.import(request)) {
      if (event.stage === 'done' && event.result.documentId) return event.result.documentId;
    }
    throw new Error('Nothing was imported.');
  }

  async highlight(documentId: DocumentId, tagIds: TagId[] = []): Promise<HighlightId> {
    const id = HighlightId.parse(uuidv7());
    const range = TextRange.parse({ start: 5, end: 10 });
    await this.client.highlights.create({ ...command(), id, documentId, range, colour: 2, tagIds });
    return id;
  }

  async note(highlightId: HighlightId, body: string): Promise<NoteId> {
    const id = NoteId.parse(uuidv7());
    const editId = uuidv7();
    await this.client.notes.write({ ...command(), editId, id, highlightId, body, baseRevision: 0 });
    return id;
  }

  async deleteNote(highlightId: HighlightId, id: NoteId, baseRevision = 1): Promise<void> {
    const editId = uuidv7();
    await this.client.notes.write({ ...command(), editId, id, highlightId, body: '', baseRevision });
  }

  async tag(name: string, parentIds: TagId[] = []): Promise<TagId> {
    const id = TagId.parse(uuidv7());
    await this.client.tags.create({ ...command(), id, kind: 'actor', name });
    if (parentIds.length > 0) await this.client.tags.update({ ...command(), id, fields: { parentIds } });
    return id;
  }

  async noteOn(documentId: DocumentId): Promise<string | undefined> {
    const [highlight] = await this.client.highlights.list({ documentId });
    return highlight?.note?.body;
  }

  async trash() {
    return (await this.client.trash.list({ offset: 0, limit: 200 })).items;
  }

  restore(...items: TrashKey[]) {
    return this.client.trash.restore({ ...command(), choice: { items } });
  }

  purge(...items: TrashKey[]) {
    return this.client.trash.purge({ ...command(), choice: { items } });
  }

  /** Sentences of what is wrong with the library: none. */
  async problems(): Promise<readonly string[]> {
    return (await checkLibrary(this.backend.context.library)).flatMap((result) => result.problems);
  }

  /** The words that the library's tables, the journal among them, still hold. */
  holds(words: string): boolean {
    const { db } = this.backend.context.library;
    const tables = ['journal', 'note', 'highlight', 'document', 'block', 'chunk', 'tag'];
    return tables.some((table) => JSON.stringify(db.all(`SELECT * FROM ${table}`)).includes(words));
  }
}

afterEach(() => void vi.useRealTimers());

test('what is deleted is listed with where it was, and counted', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const highlightId = await one.highlight(documentId);
  const other = await one.highlight(documentId);
  const noteId = await one.note(other, 'A *word* of mine');
  const tagId = await one.tag('Iran');
  await one.client.highlights.addTag({ ...command(), id: other, tagId });
  await one.client.highlights.delete({ ...command(), id: highlightId });
  await one.deleteNote(other, noteId);
  await one.client.tags.delete({ ...command(), ids: [tagId] });
  const { counts, items } = await one.client.trash.list({ offset: 0, limit: 200 });
  expect(counts).toEqual({ document: 0, highlight: 1, note: 1, tag: 1 });
  expect(items).toMatchObject([
    { kind: 'highlight', id: highlightId, quote: 'words', document: { id: documentId, isInTrash: false } },
    { kind: 'note', id: noteId, body: 'A *word* of mine', quote: 'words' },
    { kind: 'tag', id: tagId, name: 'Iran', tagKind: 'actor', highlights: 1, isReplaced: false },
  ]);
  for (const { deletedAt, keptUntil } of items) expect(keptUntil - deletedAt).toBe(trashKeptMs);
  expect((await one.client.library.info()).trash).toBe(3);
  expect((await one.client.trash.list({ offset: 1, limit: 1 })).items).toMatchObject([{ kind: 'note' }]);
});

test('what an undo has taken back is not in the trash', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  await one.highlight(documentId);
  await one.client.library.undo(command());
  await one.client.library.undo(command());
  expect(await one.trash()).toEqual([]);
  await one.client.library.redo(command());
  expect(await allDocuments(one.client)).toHaveLength(1);
});

test('a highlight comes back with its note and tags, and undo takes it back to the trash', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const tagId = await one.tag('Iran');
  const id = await one.highlight(documentId, [tagId]);
  await one.note(id, 'Mine');
  const [before] = await one.client.highlights.list({ documentId });
  await one.client.highlights.delete({ ...command(), id });
  await one.restart();
  expect(await one.restore({ kind: 'highlight', id })).toEqual({ restored: 1, remarks: [] });
  const [after] = await one.client.highlights.list({ documentId });
  expect({ ...after, updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
  expect(await one.client.library.undo(command())).toMatchObject({
    label: 'Highlight restored',
    documentId,
    highlightId: null,
    at: 5,
  });
  expect(await one.trash()).toMatchObject([{ kind: 'highlight', id }]);
});

test('a highlight of a document in the trash brings that back', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const id = await one.highlight(documentId);
  await one.client.highlights.delete({ ...command(), id });
  await one.client.documents.delete({ ...command(), id: documentId });
  expect(await one.trash()).toMatchObject([
    { kind: 'document' },
    { kind: 'highlight', document: { isInTrash: true } },
  ]);
  const { remarks } = await one.restore({ kind: 'highlight', id });
  expect(remarks).toEqual([expect.stringMatching(/came back with its highlight\.$/)]);
  expect(await one.client.highlights.list({ documentId })).toMatchObject([{ id }]);
  expect(await one.trash()).toEqual([]);
});

test('a note of a highlight in the trash brings that back', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const highlightId = await one.highlight(documentId);
  const id = await one.note(highlightId, 'Mine');
  await one.deleteNote(highlightId, id);
  await one.client.highlights.delete({ ...command(), id: highlightId });
  const { remarks } = await one.restore({ kind: 'note', id });
  expect(remarks).toEqual(['The highlight came back with its note.']);
  expect(await one.noteOn(documentId)).toBe('Mine');
});

test('a note whose highlight has another one since is put below it', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const highlightId = await one.highlight(documentId);
  const old = await one.note(highlightId, 'Old');
  await one.deleteNote(highlightId, old);
  await one.note(highlightId, 'New');
  const { remarks } = await one.restore({ kind: 'note', id: old });
  expect(remarks).toEqual([expect.stringContaining('another note since')]);
  expect(await one.noteOn(documentId)).toBe('New\n\nOld');
  expect(await one.trash()).toEqual([]);
  await one.client.library.undo(command());
  expect(await one.noteOn(documentId)).toBe('New');
  expect(await one.trash()).toMatchObject([{ kind: 'note', body: 'Old' }]);
});

test('two notes that are too long for one stay where they are', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const highlightId = await one.highlight(documentId);
  const old = await one.note(highlightId, 'o'.repeat(maxNoteLength - 1));
  await one.deleteNote(highlightId, old);
  await one.note(highlightId, 'New');
  const [error] = await safe(one.restore({ kind: 'note', id: old }));
  expect(error).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('Shorten') });
  expect(await one.noteOn(documentId)).toBe('New');
  expect(await one.trash()).toHaveLength(1);
});

test('a tag goes back onto its highlights and into its place among the tags', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const parent = await one.tag('States');
  const id = await one.tag('Iran', [parent]);
  const child = await one.tag('IRGC', [id]);
  await one.highlight(documentId, [child, id]);
  const before = (await one.client.tags.list()).map(({ updatedAt: _, ...tag }) => tag);
  await one.client.tags.delete({ ...command(), ids: [id] });
  await one.restart();
  expect(await one.restore({ kind: 'tag', id })).toEqual({ restored: 1, remarks: [] });
  expect((await one.client.tags.list()).map(({ updatedAt: _, ...tag }) => tag)).toEqual(before);
  expect(await one.client.highlights.list({ documentId })).toMatchObject([{ tagIds: [child, id] }]);
});

test('of a merged tag it is said that it comes back beside the other', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const [kept, merged] = [await one.tag('Colvaro'), await one.tag('Kolvaro')];
  await one.highlight(documentId, [merged]);
  await one.client.codebook.merge({ ...command(), ids: [merged], into: kept });
  expect(await one.trash()).toMatchObject([{ id: merged, highlights: 1, isReplaced: true }]);
  const { remarks } = await one.restore({ kind: 'tag', id: merged });
  expect(remarks).toEqual([
    'The tag “Kolvaro” had been merged or replaced: its highlights carry it beside the other tag now.',
  ]);
});

test('a tag whose broader tag is in the trash comes back without it, and together they find each other', async () => {
  const one = await Case.open();
  const parent = await one.tag('States');
  const id = await one.tag('Iran', [parent]);
  await one.client.tags.delete({ ...command(), ids: [id] });
  await one.client.tags.delete({ ...command(), ids: [parent] });
  const { remarks } = await one.restore({ kind: 'tag', id });
  expect(remarks).toEqual([
    'The tag “Iran” came back without its broader tag “States”, which is in the trash.',
  ]);
  await one.client.library.undo(command());
  expect(await one.restore({ kind: 'tag', id }, { kind: 'tag', id: parent })).toEqual({
    restored: 2,
    remarks: [],
  });
  expect(await one.client.tags.list()).toMatchObject([{ name: 'Iran', parentIds: [parent] }, {}]);
});

test('a tag that stands above its old broader tag by now comes back without that', async () => {
  const one = await Case.open();
  const parent = await one.tag('States');
  const id = await one.tag('Iran', [parent]);
  const between = await one.tag('Between', [id]);
  await one.client.tags.delete({ ...command(), ids: [id] });
  await one.client.tags.update({ ...command(), id: parent, fields: { parentIds: [between] } });
  const { remarks } = await one.restore({ kind: 'tag', id });
  expect(remarks).toHaveLength(1);
  expect((await one.client.tags.list()).filter((tag) => tag.parentIds.length > 0)).toHaveLength(2);
});

test('all comes back at once; what was chosen from an older view is refused', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  for (const _ of [1, 2, 3]) {
    await one.client.highlights.delete({ ...command(), id: await one.highlight(documentId) });
  }
  const [error] = await safe(one.client.trash.restore({ ...command(), choice: { all: 2 } }));
  expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await one.client.trash.restore({ ...command(), choice: { all: 3 } })).toMatchObject({ restored: 3 });
  expect(await one.client.highlights.list({ documentId })).toHaveLength(3);
  const { journal } = await one.client.library.info();
  expect(journal.undo).toBe('3 things restored');
});

test('what is no longer in the trash cannot be restored or deleted', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const id = await one.highlight(documentId);
  for (const call of [one.restore({ kind: 'highlight', id }), one.purge({ kind: 'highlight', id })]) {
    const [error] = await safe<unknown, unknown>(call);
    expect(error).toMatchObject({ code: 'NOT_FOUND', message: 'This is no longer in the trash.' });
  }
  expect(await one.client.highlights.list({ documentId })).toHaveLength(1);
});

test('a document that is deleted for good leaves nothing behind', async () => {
  const one = await Case.open();
  const kept = await one.document();
  const id = await one.document('Secret words of a source.');
  const highlightId = await one.highlight(id);
  await one.note(highlightId, 'A hidden thought');
  const { originalSha256 } = await one.client.documents.get({ id });
  const file = join(one.path, 'originals', originalSha256.slice(0, 2), originalSha256);
  expect(existsSync(file)).toBe(true);
  await one.client.documents.delete({ ...command(), id });
  expect(await one.purge({ kind: 'document', id })).toEqual({ purged: 1 });
  expect(existsSync(file)).toBe(false);
  for (const words of ['Secret', 'hidden', highlightId]) expect(one.holds(words)).toBe(false);
  expect(await one.problems()).toEqual([]);
  expect(await allDocuments(one.client)).toMatchObject([{ id: kept }]);
  expect((await one.client.search.find({ query: 'secret' })).documents).toEqual([]);
  expect(await one.document('Secret words of a source.')).not.toBe(id);
});

test('undo passes over steps of which nothing is left, and redo too', async () => {
  const one = await Case.open();
  const kept = await one.document();
  const keptHighlight = await one.highlight(kept);
  const id = await one.document();
  const highlightId = await one.highlight(id);
  await one.client.highlights.recolour({ ...command(), id: highlightId, colour: 7 });
  await one.client.documents.delete({ ...command(), id });
  await one.purge({ kind: 'document', id });
  const { journal } = await one.client.library.info();
  expect(journal).toMatchObject({ undo: 'Highlight added' });
  expect(await one.client.library.undo(command())).toMatchObject({
    label: 'Highlight added',
    documentId: kept,
  });
  expect(await one.client.library.undo(command())).toMatchObject({ label: 'Document imported' });
  const [error] = await safe(one.client.library.undo(command()));
  expect(error).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await one.client.library.redo(command());
  await one.client.library.redo(command());
  expect(await one.client.highlights.list({ documentId: kept })).toMatchObject([{ id: keptHighlight }]);
  expect(await one.problems()).toEqual([]);
});

test('undo takes back what is left of a step', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const tagId = await one.tag('Iran');
  await one.highlight(documentId, [tagId]);
  await one.client.tags.delete({ ...command(), ids: [tagId] });
  await one.purge({ kind: 'tag', id: tagId });
  expect(one.holds('Iran')).toBe(false);
  expect(await one.client.library.undo(command())).toMatchObject({ label: 'Highlight added' });
  expect(await one.client.highlights.list({ documentId })).toEqual([]);
  await one.client.library.redo(command());
  expect(await one.client.highlights.list({ documentId })).toMatchObject([{ tagIds: [] }]);
  expect(await one.problems()).toEqual([]);
});

test('what has lain in the trash for 30 days is gone at the next opening, and nothing before', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const id = await one.document('Secret words of a source.');
  await one.client.documents.delete({ ...command(), id });
  await one.later(29);
  expect(await one.trash()).toMatchObject([{ kind: 'document', id }]);
  const late = await one.highlight(documentId);
  await one.client.highlights.delete({ ...command(), id: late });
  await one.later(2);
  // A clock alone, which may be wrong, empties nothing: somebody has worked at that time.
  expect(await one.trash()).toHaveLength(2);
  await one.tag('Iran');
  await one.restart();
  expect(await one.trash()).toMatchObject([{ kind: 'highlight', id: late }]);
  expect(one.holds('Secret')).toBe(false);
  expect(readdirSync(join(one.path, 'originals')).length).toBeGreaterThan(0);
  expect(await one.problems()).toEqual([]);
});

test('what undo or redo has put into the trash late stays as long as anything else', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const id = await one.highlight(documentId);
  await one.client.highlights.delete({ ...command(), id });
  await one.client.library.undo(command());
  await one.later(40);
  await one.client.library.redo(command());
  await one.later(5);
  expect(await one.trash()).toMatchObject([{ kind: 'highlight', id }]);
  await one.client.library.undo(command());
  expect(await one.client.highlights.list({ documentId })).toHaveLength(1);
});

const png = makePng(40, 30);
const pictured = (words: string) =>
  `<p>${words}</p><img alt="A quay" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;

test('a picture is deleted for good with the last document that shows it', async () => {
  const one = await Case.open();
  const first = await one.document(pictured('First'), 'a.html');
  const second = await one.document(pictured('Second'), 'b.html');
  for (const id of [first, second]) await one.client.documents.delete({ ...command(), id });
  await one.purge({ kind: 'document', id: first });
  const { file } = await one.client.documents.image({ sha256: hashBytes(png) });
  expect(file.size).toBe(png.byteLength);
  await one.purge({ kind: 'document', id: second });
  await expect(one.client.documents.image({ sha256: hashBytes(png) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const files = readdirSync(join(one.path, 'originals'), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile())).toEqual([]);
  expect(await one.problems()).toEqual([]);
});

test('a picture that an import is about to name is not removed with another document', async () => {
  const one = await Case.open();
  const first = await one.document(pictured('First'), 'a.html');
  await one.client.documents.delete({ ...command(), id: first });
  const { originals } = one.backend.context.library;
  const store = originals.store.bind(originals);
  vi.spyOn(originals, 'store').mockImplementation(async (bytes, sha256) => {
    await store(bytes, sha256);
    if (sha256 === hashBytes(png)) await one.purge({ kind: 'document', id: first });
  });
  await one.document(pictured('Second'), 'b.html');
  expect(await one.problems()).toEqual([]);
  await one.restart();
  expect(await one.problems()).toEqual([]);
});

test('where a document was read is forgotten once it is deleted for good', async () => {
  const one = await Case.open();
  const [id, kept] = [await one.document(), await one.document()];
  const read = {
    readingPlaces: { [id]: 3, [kept]: 4 },
    progress: { [id]: { at: 3, of: 9 }, [kept]: { at: 4, of: 9 } },
    documentPanels: { [id]: { outline: true } },
  };
  await one.client.library.setPreferences(read);
  await one.client.documents.delete({ ...command(), id });
  expect(await one.client.library.preferences()).toMatchObject(read);
  await one.purge({ kind: 'document', id });
  const { readingPlaces, progress, documentPanels } = await one.client.library.preferences();
  expect({ readingPlaces, progress, documentPanels }).toEqual({
    readingPlaces: { [kept]: 4 },
    progress: { [kept]: { at: 4, of: 9 } },
    documentPanels: {},
  });
});

test('originals that a crash has left after a purge are removed at the next opening', async () => {
  const one = await Case.open();
  const id = await one.document();
  const { originalSha256 } = await one.client.documents.get({ id });
  const file = join(one.path, 'originals', originalSha256.slice(0, 2), originalSha256);
  await one.client.documents.delete({ ...command(), id });
  const remove = vi.spyOn(one.backend.context.library.originals, 'remove').mockImplementation(() => {
    throw new Error('Power cut');
  });
  await safe(one.purge({ kind: 'document', id }));
  expect(remove).toHaveBeenCalledOnce();
  expect(existsSync(file)).toBe(true);
  await one.restart();
  expect(existsSync(file)).toBe(false);
  expect(await one.problems()).toEqual([]);
});

test('deleting for good that breaks off at any point leaves all as it was', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const highlightId = await one.highlight(documentId, [await one.tag('Iran')]);
  await one.note(highlightId, 'Mine');
  await one.client.documents.delete({ ...command(), id: documentId });
  const { library } = one.backend.context;
  const tables = ['document', 'version', 'block', 'chunk', 'highlight', 'note', 'original', 'journal'];
  const contents = () => tables.map((table) => library.db.all(`SELECT * FROM ${table}`));
  const before = contents();
  const breakAfter = (most: number): boolean => {
    let runs = 0;
    try {
      library.command({ id: command().commandId, kind: 'test', label: 'Test' }, (write) => {
        const breaking = Object.create(write, {
          run: {
            value: (sql: string, ...values: string[]) => {
              if (++runs > most) throw new Error('Power cut');
              write.run(sql, ...values);
            },
          },
          all: { value: write.all.bind(write) },
          get: { value: write.get.bind(write) },
        });
        purge(breaking, [{ kind: 'document', id: documentId }]);
        throw new Error('Done, and thrown away');
      });
    } catch (error) {
      return error instanceof Error && error.message === 'Power cut';
    }
    return false;
  };
  let cuts = 0;
  while (breakAfter(cuts)) {
    expect(contents()).toEqual(before);
    cuts++;
  }
  expect(cuts).toBeGreaterThan(10);
  expect(contents()).toEqual(before);
  expect(await one.problems()).toEqual([]);
});

test('what finds a record’s entries can be made again from the journal', async () => {
  const one = await Case.open();
  const tagId = await one.tag('States');
  const highlightId = await one.highlight(await one.document(), [tagId]);
  await one.note(highlightId, 'Mine');
  await one.client.tags.delete({ ...command(), ids: [tagId] });
  await one.client.library.undo(command());
  const { library } = one.backend.context;
  const index = () => library.db.all('SELECT recordId, seq FROM journal_record ORDER BY seq, recordId');
  const before = index();
  const [made] = library.command({ id: command().commandId, kind: 'test', label: 'Test' }, (write) => {
    write.run('DELETE FROM journal_record');
    for (const { seq } of write.all<{ seq: number }>('SELECT seq FROM journal')) {
      const { documentIds, changes } = readStackEntry(write, seq);
      indexJournal(write, seq, documentIds, changes);
    }
    return [index()];
  });
  expect(made).toEqual(before);
  expect(before.length).toBeGreaterThan(8);
});

test('rows that can be seen cannot be removed', async () => {
  const one = await Case.open();
  const documentId = await one.document();
  const highlightId = await one.highlight(documentId);
  await one.note(highlightId, 'Mine');
  await one.tag('Iran');
  for (const table of ['document', 'highlight', 'note', 'tag']) {
    expect(() =>
      one.backend.context.library.command({ id: command().commandId, kind: 'test', label: 'Test' }, (write) =>
        write.run(`DELETE FROM ${table}`),
      ),
    ).toThrow(/leave by the trash only/);
  }
});
