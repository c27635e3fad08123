import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../core/contract/contract.ts';
import type { ImportEvent, ImportResult } from '../../core/contract/documents.ts';
import { HighlightInText } from '../../core/contract/highlights.ts';
import type { LibraryChanged } from '../../core/contract/library.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, NoteId, SavedSearchId, TagId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { allDocuments } from '../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { hashBytes } from '../../electron/backend/originals.ts';
import { makePng } from '../helpers/make-png.ts';
import { testCaptures } from './captures-part.ts';
import { testCodebook } from './codebook-part.ts';
import { type Connection, connections } from './connections.ts';
import { testDossier } from './dossier-part.ts';
import { testImports } from './imports-part.ts';
import { testMentions } from './mentions-part.ts';
import { recordCalls } from './recorded-client.ts';
import { testTable } from './table-part.ts';

const text = 'The title line\n\nA first paragraph about Ḥizb Allāh.\n\nA second paragraph 🇮🇷 about Iran.\n';
const command = () => ({ commandId: CommandId.parse(uuidv7()) });
const range = (start: number, end: number) => TextRange.parse({ start, end });

describe.each(Object.entries(connections))('over %s', (_name, connect) => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-contract-'));
  const called = new Set<string>();
  const logged: unknown[] = [];
  let backend: Backend;
  let connection: Connection;
  let client: Connection['client'];

  beforeAll(async () => {
    const log = { error: (_message: string, cause: unknown) => logged.push(cause) };
    backend = await openBackend({ libraryPath: join(folder, 'library'), host: noHost, log });
    connection = await connect(backend);
    client = recordCalls(connection.client, called);
  });

  afterAll(async () => {
    await connection.close();
    await backend.close();
  });

  async function importText(name: string, body: string): Promise<{ stages: string[]; result: ImportResult }> {
    const events: ImportEvent[] = [];
    const request = { ...command(), documentId: DocumentId.parse(uuidv7()), file: new File([body], name) };
    for await (const event of await client.documents.import(request)) events.push(event);
    const last = events.at(-1);
    if (last?.stage !== 'done') throw new Error('The import did not end.');
    return { stages: events.map((event) => event.stage), result: last.result };
  }

  /** A document of its own for a test. */
  async function newDocument(): Promise<DocumentId> {
    const { result } = await importText('page.txt', `${text}\nNumber ${uuidv7()}.\n`);
    return DocumentId.parse(result.documentId);
  }

  async function newTag(name: string): Promise<TagId> {
    const id = TagId.parse(uuidv7());
    await client.tags.create({ ...command(), id, kind: 'actor', name });
    return id;
  }

  async function newHighlight(documentId: DocumentId, tagIds: TagId[] = []): Promise<HighlightId> {
    const id = HighlightId.parse(uuidv7());
    await client.highlights.create({ ...command(), id, documentId, range: range(4, 9), colour: 3, tagIds });
    return id;
  }

  test('a file is imported in stages and found again as it was', async () => {
    const { stages, result } = await importText('folder\\report.txt', text);
    expect(stages).toEqual(['waiting', 'reading', 'saving', 'done']);
    expect(result).toMatchObject({ name: 'report.txt', status: 'created', words: 14, error: null });
    const id = DocumentId.parse(result.documentId);
    const document = await client.documents.get({ id });
    expect(await allDocuments(client)).toContainEqual(document);
    const { text: stored } = await client.documents.text({ id });
    expect(stored).toContain('🇮🇷 about Iran.');
    const opened = await client.documents.open({ id });
    expect(opened.shape).toMatchObject({ documentId: id, length: stored.length, starts: [0] });
    expect(opened.chunks).toMatchObject([{ index: 0, content: expect.stringContaining('🇮🇷 about Iran.') }]);
    const { versionId } = opened.shape;
    expect(await client.documents.chunks({ versionId, indexes: [0, 7] })).toEqual(opened.chunks);
    const { file } = await client.documents.original({ id });
    expect(file.name).toBe('report.txt');
    expect(await file.text()).toBe(text);
  });

  test('the library’s list is read in pages, and documents by their names', async () => {
    const word = `w${uuidv7().replaceAll('-', '')}`;
    const ids: DocumentId[] = [];
    for (const n of [2, 10, 1]) {
      const { result } = await importText(`${word} ${n}.txt`, `Text ${n} of ${word}.`);
      ids.push(DocumentId.parse(result.documentId));
    }
    const sort = { by: 'title', direction: 'ascending' } as const;
    const page = (offset: number) => client.documents.page({ filter: word, sort, offset, limit: 2 });
    const [first, second] = [await page(0), await page(2)];
    expect([first.total, second.total]).toEqual([3, 3]);
    const listed = [...first.documents, ...second.documents].map(({ id }) => id);
    expect(listed).toEqual([ids[2], ids[0], ids[1]]);
    for (const [at, id] of listed.entries()) {
      expect(await client.documents.place({ filter: word, sort, id })).toEqual({ at });
    }
    const gone = DocumentId.parse(uuidv7());
    expect(await client.documents.place({ filter: word, sort, id: gone })).toEqual({ at: null });
    expect(await client.documents.names({ ids: [gone, ...ids] })).toHaveLength(3);
    expect(await client.documents.list({ ids: [gone, ...ids] })).toHaveLength(3);
    expect(await client.documents.match({ words: word, limit: 2 })).toMatchObject({ total: 3 });
  });

  test('a picture of a source is served; other bytes of the library are not', async () => {
    const png = makePng(40, 30);
    const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    const { result } = await importText('page.html', `<p>Words.</p><img alt="A quay" src="${source}">`);
    const { file } = await client.documents.image({ sha256: hashBytes(png) });
    expect(file.type).toBe('image/png');
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(png))).toBe(true);
    const page = await client.documents.get({ id: DocumentId.parse(result.documentId) });
    for (const sha256 of [page.originalSha256, hashBytes('nothing that was imported')]) {
      await expect(client.documents.image({ sha256 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  test('the same bytes, and the same text, are known; from the trash they come back', async () => {
    const body = `Once only ${uuidv7()}.`;
    const { result } = await importText('a.txt', body);
    const id = DocumentId.parse(result.documentId);
    expect((await importText('b.txt', body)).result).toMatchObject({ status: 'duplicate', documentId: id });
    expect((await importText('c.txt', `${body}\r\n`)).result).toMatchObject({
      status: 'duplicate',
      documentId: id,
    });
    await client.documents.delete({ ...command(), id });
    expect((await importText('d.txt', body)).result).toMatchObject({ status: 'created', documentId: id });
    expect(await client.documents.get({ id })).toMatchObject({ id, fileName: 'a.txt' });
  });

  test('a file that cannot be read fails with a sentence and leaves nothing', async () => {
    const before = (await client.library.info()).documents;
    const { result } = await importText('picture.bin', '\0\x01\x02\0\0\0\xff'.repeat(50));
    expect(result).toMatchObject({ status: 'failed', documentId: null });
    expect(result.error).toMatch(/\.$/);
    expect((await client.library.info()).documents).toBe(before);
  });

  test('an import that is sent again is done once', async () => {
    const documentId = DocumentId.parse(uuidv7());
    const request = { ...command(), documentId, file: new File([`Sent twice ${uuidv7()}`], 'a.txt') };
    const results: ImportResult[] = [];
    for (const _ of [1, 2]) {
      for await (const event of await client.documents.import(request)) {
        if (event.stage === 'done') results.push(event.result);
      }
    }
    expect(results[0]?.status).toBe('created');
    expect(results[1]).toEqual(results[0]);
  });

  test('metadata is set field by field', async () => {
    const id = await newDocument();
    await client.documents.updateMetadata({
      ...command(),
      id,
      metadata: { title: ' New ', publishedOn: '2024-02' },
    });
    await client.documents.updateMetadata({ ...command(), id, metadata: { authors: ['A. Name'] } });
    expect(await client.documents.get({ id })).toMatchObject({
      title: 'New',
      publishedOn: '2024-02',
      authors: ['A. Name'],
      publisher: null,
    });
  });

  test('a highlight keeps its exact words and what is around them', async () => {
    const documentId = await newDocument();
    const { text: stored } = await client.documents.text({ id: documentId });
    const start = stored.indexOf('Ḥizb');
    const id = HighlightId.parse(uuidv7());
    const tagId = await newTag('Hezbollah');
    const place = { range: range(start, start + 10), colour: 8 as const, tagIds: [tagId] };
    const made = await client.highlights.create({ ...command(), id, documentId, ...place });
    expect(made).toMatchObject({ quote: 'Ḥizb Allāh', tagIds: [tagId], note: null, colour: 8 });
    expect(stored).toContain(made.prefix + made.quote + made.suffix);
    expect(made.prefix).toHaveLength(32);
    expect(await client.highlights.list({ documentId })).toEqual([HighlightInText.parse(made)]);
    await client.highlights.move({ ...command(), id, range: range(start, start + 4) });
    await client.highlights.recolour({ ...command(), id, colour: 1 });
    const other = await newTag('other');
    await client.highlights.addTag({ ...command(), id, tagId: other });
    await client.highlights.removeTag({ ...command(), id, tagId });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ colour: 1, tagIds: [other] }]);
    const { passages } = await client.dossier.passages({ tagId: other });
    expect(passages).toMatchObject([
      { passage: { quote: 'Ḥizb', suffix: expect.stringMatching(/^ Allāh/) } },
    ]);
    await client.highlights.delete({ ...command(), id });
    expect(await client.highlights.list({ documentId })).toEqual([]);
  });

  test('changes of a range in one group are one step of undo', async () => {
    const documentId = await newDocument();
    const id = await newHighlight(documentId);
    const groupId = uuidv7();
    for (const end of [11, 12, 13])
      await client.highlights.move({ ...command(), id, groupId, range: range(4, end) });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ start: 4, end: 13 }]);
    expect(await client.library.undo(command())).toMatchObject({ label: 'Range changed', documentId });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ start: 4, end: 9 }]);
  });

  test('highlights are merged into the oldest, and undone at once', async () => {
    const documentId = await newDocument();
    const id = await newHighlight(documentId, [await newTag('first')]);
    const other = HighlightId.parse(uuidv7());
    const place = { documentId, range: range(6, 14), colour: 1 as const, tagIds: [await newTag('second')] };
    await client.highlights.create({ ...command(), id: other, ...place });
    const before = await client.highlights.list({ documentId });
    const merge = { ids: [other, id], noteId: NoteId.parse(uuidv7()) };
    expect(await client.highlights.merge({ ...command(), ...merge })).toEqual({ id });
    expect(await client.highlights.list({ documentId })).toMatchObject([
      { id, start: 4, end: 14, colour: 3, tagIds: [expect.any(String), ...place.tagIds] },
    ]);
    await client.library.undo(command());
    expect(await client.highlights.list({ documentId })).toEqual(before);
    const [error] = await safe(client.highlights.merge({ ...command(), ...merge, ids: [id, id] }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('a range outside the text, or inside a character, is refused', async () => {
    const documentId = await newDocument();
    const { text: stored } = await client.documents.text({ id: documentId });
    const flag = stored.indexOf('🇮🇷');
    for (const wrong of [range(0, stored.length + 1), range(flag + 1, flag + 4), range(flag, flag + 1)]) {
      const input = {
        ...command(),
        id: HighlightId.parse(uuidv7()),
        documentId,
        range: wrong,
        colour: 1 as const,
      };
      const [error] = await safe(client.highlights.create(input));
      expect(error).toMatchObject({ code: 'NOT_ALLOWED', data: { reason: expect.stringMatching(/\.$/) } });
    }
    const whole = range(0, stored.length);
    const input = {
      ...command(),
      id: HighlightId.parse(uuidv7()),
      documentId,
      range: whole,
      colour: 1 as const,
    };
    expect((await client.highlights.create(input)).quote).toBe(stored);
  });

  test('a note is written, refused when it is out of date, and removed', async () => {
    const highlightId = await newHighlight(await newDocument());
    const id = NoteId.parse(uuidv7());
    const editId = uuidv7();
    const write = (body: string, baseRevision: number) =>
      client.notes.write({ ...command(), editId, id, highlightId, body, baseRevision });
    expect(await write('Mine *so far*', 0)).toEqual({ revision: 1 });
    expect(await write('Mine', 1)).toEqual({ revision: 2 });
    const [error] = await safe(write('Late', 1));
    expect(isDefinedError(error) && error.code === 'NOTE_CHANGED' && error.data.current).toMatchObject({
      id,
      body: 'Mine',
      revision: 2,
    });
    expect(await write(' ', 2)).toEqual({ revision: 0 });
    expect(await write('Again', 0)).toMatchObject({ revision: expect.any(Number) });
  });

  test('tags are made, changed, used and deleted', async () => {
    const parent = await newTag('parent');
    const id = await newTag('IRGC');
    const fields = {
      aliases: ['Sepah', 'سپاه'],
      definition: 'The Guards.',
      parentIds: [parent],
      colour: 2 as const,
    };
    await client.tags.update({ ...command(), id, fields: { ...fields, aliases: ['Sepah'] } });
    await client.tags.update({ ...command(), id, fields: {}, addAliases: ['سپاه'] });
    const documentId = await newDocument();
    await newHighlight(documentId, [id, parent]);
    const tag = (await client.tags.list()).find((one) => one.id === id);
    expect(tag).toMatchObject({ ...fields, name: 'IRGC', highlights: 1, documents: 1 });
    const dossier = await client.dossier.read({ tagId: id });
    expect(dossier).toMatchObject({ tag, appearsWith: [{ tagId: parent, count: 1 }] });
    const [error] = await safe(client.tags.update({ ...command(), id: parent, fields: { parentIds: [id] } }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
    await client.tags.delete({ ...command(), ids: [id] });
    const [gone] = await safe(client.dossier.read({ tagId: id }));
    expect(gone).toMatchObject({ code: 'NOT_FOUND', data: { what: 'This tag' } });
  });

  test('words are found', async () => {
    const documentId = await newDocument();
    const { documents, next } = await client.search.find({ query: '"hizb allah"', limit: 100 });
    expect(next).toBeNull();
    const [place] = documents.find((one) => one.documentId === documentId)?.places ?? [];
    const words = ({ start, end }: { start: number; end: number }) => place?.snippet.slice(start, end);
    expect(place?.matches.map(words)).toEqual(['Ḥizb Allāh']);
    const inDocument = await client.search.places({ query: '"hizb allah"', documentId });
    expect(inDocument.places[0]).toEqual(place);
    const facets = await client.search.facets({ query: '"hizb allah"' });
    expect(facets.documents.count).toBe(documents.length);
  });

  test('no query is refused: what is not understood is named', async () => {
    const answer = await client.search.find({ query: '((( tag: "§' });
    expect(answer.documents).toEqual([]);
    expect(answer.problems.length).toBeGreaterThan(3);
  });

  test('searches are kept in an order of their own', async () => {
    const ids = [uuidv7(), uuidv7()].map((id) => SavedSearchId.parse(id));
    const [first, second] = ids as [SavedSearchId, SavedSearchId];
    await client.search.saved.save({ ...command(), id: first, name: 'One', query: 'tag:"A" OR b' });
    await client.search.saved.save({ ...command(), id: second, name: 'Two', query: 'c' });
    await client.search.saved.reorder({ ...command(), ids: [second] });
    await client.search.saved.rename({ ...command(), id: first, name: 'Uno' });
    const mine = async () => (await client.search.saved.list()).filter(({ id }) => ids.includes(id));
    expect(await mine()).toEqual([
      { id: second, name: 'Two', query: 'c' },
      { id: first, name: 'Uno', query: 'tag:"A" OR b' },
    ]);
    await client.search.saved.remove({ ...command(), id: second });
    await client.library.undo(command());
    expect(await mine()).toHaveLength(2);
    const [error] = await safe(
      client.search.saved.remove({ ...command(), id: SavedSearchId.parse(uuidv7()) }),
    );
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('something is found in one document, from a place on', async () => {
    const id = await newDocument();
    const places: number[] = [];
    const options = { matchCase: false, matchAccents: false, wholeWords: false };
    for await (const event of await client.documents.find({ id, query: 'hizb allah', from: 0, options })) {
      if (event.kind === 'hits') places.push(...event.places);
      else expect(event.isComplete).toBe(true);
    }
    const { text: words } = await client.documents.text({ id });
    expect(words.slice(places[0], places[1])).toBe('Ḥizb Allāh');
    expect(places).toHaveLength(2);
  });

  test('several passages are marked at once, as one step of undo', async () => {
    const documentId = await newDocument();
    const tagId = await newTag('Many');
    const passages = [range(4, 9), range(4, 9), range(10, 14)].map((place) => ({
      id: HighlightId.parse(uuidv7()),
      range: place,
    }));
    const wanted = { documentId, passages, colour: 3 as const, tagIds: [tagId] };
    await client.highlights.createMany({ ...command(), ...wanted });
    const made = await client.highlights.list({ documentId });
    expect(made.map(({ id, start, end, tagIds }) => ({ id, start, end, tagIds }))).toEqual(
      passages.map(({ id, range: { start, end } }) => ({ id, start, end, tagIds: [tagId] })),
    );
    expect(await client.library.undo(command())).toMatchObject({ label: '3 highlights added' });
    expect(await client.highlights.list({ documentId })).toEqual([]);
    const outside = { id: HighlightId.parse(uuidv7()), range: range(0, 100_000) };
    const [error] = await safe(
      client.highlights.createMany({ ...command(), ...wanted, passages: [...passages, outside] }),
    );
    expect(isDefinedError(error) && error.code).toBe('NOT_ALLOWED');
    const long = Array.from({ length: 3 }, () => ({ ...outside, range: range(0, 10_000_000) }));
    const [refused] = await safe(client.highlights.createMany({ ...command(), ...wanted, passages: long }));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await client.highlights.list({ documentId })).toEqual([]);
  });

  test('undo and redo', async () => {
    const documentId = await newDocument();
    const id = await newHighlight(documentId);
    await client.highlights.delete({ ...command(), id });
    const { journal } = await client.library.info();
    expect(journal).toMatchObject({ undo: 'Highlight deleted', redo: null });
    const label = 'Highlight deleted';
    expect(await client.library.undo(command())).toEqual({ label, documentId, highlightId: id, at: 4 });
    expect(await client.highlights.list({ documentId })).toHaveLength(1);
    expect(await client.library.redo(command())).toEqual({ label, documentId, highlightId: null, at: 4 });
    expect(await client.highlights.list({ documentId })).toEqual([]);
    const [error] = await safe(client.library.redo(command()));
    expect(error).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  test('a step that is not the next is neither undone nor redone', async () => {
    const documentId = await newDocument();
    const id = await newHighlight(documentId);
    const { journal } = await client.library.info();
    await client.highlights.recolour({ ...command(), id, colour: 7 });
    const [error] = await safe(
      client.library.undo({ ...command(), step: CommandId.parse(journal.undoStep) }),
    );
    const now = (await client.library.info()).journal;
    expect(isDefinedError(error) && error.code === 'UNDO_CHANGED' && error.data.next).toEqual({
      label: 'Colour changed',
      step: now.undoStep,
    });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ colour: 7 }]);
    await client.library.undo({ ...command(), step: CommandId.parse(now.undoStep) });
    const { redoStep } = (await client.library.info()).journal;
    const [other] = await safe(client.library.redo({ ...command(), step: CommandId.parse(now.undoStep) }));
    expect(other).toMatchObject({ code: 'UNDO_CHANGED' });
    await client.library.redo({ ...command(), step: CommandId.parse(redoStep) });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ colour: 7 }]);
  });

  test('what is deleted lies in the trash, comes back or goes for good', async () => {
    const documentId = await newDocument();
    const id = await newHighlight(documentId);
    const gone = await newHighlight(documentId);
    for (const each of [id, gone]) await client.highlights.delete({ ...command(), id: each });
    const { counts, items } = await client.trash.list({ offset: 0, limit: 200 });
    expect(counts.highlight).toBe(items.filter(({ kind }) => kind === 'highlight').length);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'highlight', id, quote: 'title', colour: 3, hasNote: false }),
    );
    const choice = (highlightId: HighlightId) => ({
      items: [{ kind: 'highlight' as const, id: highlightId }],
    });
    expect(await client.trash.restore({ ...command(), choice: choice(id) })).toEqual({
      restored: 1,
      remarks: [],
    });
    expect(await client.trash.purge({ ...command(), choice: choice(gone) })).toEqual({ purged: 1 });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ id }]);
    const [error] = await safe(client.trash.restore({ ...command(), choice: choice(gone) }));
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
    expect((await client.library.info()).trash).toBe(items.length - 2);
  });

  test('a highlight’s history is told, and its past comes back', async () => {
    const documentId = await newDocument();
    const id = await newHighlight(documentId);
    await client.highlights.move({ ...command(), id, range: range(0, 3) });
    const [moved, created] = await client.highlights.history({ id });
    expect(moved).toMatchObject({
      how: 'done',
      changes: [{ what: 'moved', from: { quote: 'title' }, to: { quote: 'The' } }],
    });
    expect(created).toMatchObject({ changes: [{ what: 'created', colour: 3, place: { quote: 'title' } }] });
    await client.highlights.restorePast({ ...command(), id, seq: created?.seq ?? 0, part: 'passage' });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ start: 4, end: 9 }]);
    const { steps } = await client.library.history({ documentId, limit: 2 });
    expect(steps).toMatchObject([
      { label: 'Earlier passage restored', how: 'done', undoSteps: 1, documents: [{ id: documentId }] },
      { label: 'Range changed', undoSteps: 2 },
    ]);
    const { undoStep } = (await client.library.info()).journal;
    expect(steps[0]?.step).toBe(undoStep);
    const all = await client.library.history({ limit: 1 });
    expect(all).toMatchObject({ steps: [steps[0]], next: steps[0]?.seq });
  });

  test('every change is told to whoever listens', async () => {
    const documentId = await newDocument();
    const stop = new AbortController();
    const changes = await client.library.changes(undefined, { signal: stop.signal });
    const next = changes.next();
    // The subscription stands once the call has reached the backend, as this later one has.
    await client.library.info();
    const { commandId } = command();
    const id = HighlightId.parse(uuidv7());
    await client.highlights.create({ commandId, id, documentId, range: range(0, 3), colour: 1 });
    const expected = { commandId, kinds: ['highlight'], documentIds: [documentId], highlightIds: [id] };
    expect((await next).value as LibraryChanged).toMatchObject({
      ...expected,
      journal: { undo: 'Highlight added' },
    });
    stop.abort();
    await changes.return?.();
  });

  test('preferences: what is not given stays', async () => {
    expect(await client.library.preferences()).toMatchObject({ theme: 'system', readingPlaces: {} });
    await client.library.setPreferences({
      theme: 'dark',
      readingPlaces: { a: 1 },
      progress: { a: { at: 1, of: 9 } },
    });
    const now = await client.library.setPreferences({
      readingPlaces: { b: 2 },
      progress: { b: { at: 2, of: 9 } },
    });
    expect(now).toMatchObject({
      theme: 'dark',
      lastColour: 1,
      readingPlaces: { a: 1, b: 2 },
      progress: { a: { at: 1, of: 9 }, b: { at: 2, of: 9 } },
    });
    expect(await client.library.preferences()).toEqual(now);
  });

  test('the marks are called what the user calls them', async () => {
    const before = (await client.library.preferences()).markNames;
    expect(before).toHaveLength(8);
    const markNames = before.with(2, '  Allegation ');
    expect((await client.library.setPreferences({ markNames })).markNames[2]).toBe('Allegation');
    const [error] = await safe(client.library.setPreferences({ markNames: before.with(2, ' ') }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    await client.library.setPreferences({ markNames: before });
  });

  test('annotations are brought in, and notes handed over', async () => {
    const documentId = await newDocument();
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${uuidv7()}`,
      type: 'Annotation',
      body: [{ type: 'TextualBody', purpose: 'commenting', value: 'From elsewhere' }],
      target: { source: documentId, selector: { type: 'TextQuoteSelector', exact: 'second paragraph' } },
    };
    const file = new File([JSON.stringify([annotation])], 'annotations.json');
    expect(await client.annotations.import({ ...command(), file })).toMatchObject({
      imported: 1,
      problems: [],
    });
    const scope = { kind: 'document' as const, id: documentId };
    const [preview] = await client.exports.preview({ scope, folder: null });
    expect(preview).toMatchObject({ status: 'new', highlights: 1 });
    const out = join(folder, `out-${uuidv7()}`);
    const [written] = await client.exports.write({ scope, folder: out });
    expect(written).toEqual({ path: preview?.path, status: 'written' });
    expect(readFileSync(join(out, written?.path ?? ''), 'utf8')).toBe(preview?.markdown);
    expect(preview?.markdown).toContain('From elsewhere');
  });

  test('the sample case is added, as one step of undo', async () => {
    const before = (await client.library.info()).documents;
    const { documentId } = await client.library.addSample(command());
    expect((await client.highlights.list({ documentId })).length).toBeGreaterThan(0);
    await client.library.undo(command());
    expect((await client.library.info()).documents).toBe(before);
  });

  test('what no shell is there for is refused', async () => {
    expect(await client.host.info()).toMatchObject({
      shell: 'none',
      canChooseFolder: false,
      canReveal: false,
    });
    for (const call of [client.host.chooseFolder({ title: 'Where?' }), client.host.reveal({ path: '/' })]) {
      const [error] = await safe<unknown, unknown>(call);
      expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  test('input that is none never reaches the library', async () => {
    const [error] = await safe(
      client.documents.get({ id: DocumentId.parse(uuidv7()).slice(1) as DocumentId }),
    );
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(logged).toEqual([]);
  });

  test('an unexpected error is logged in full and reaches the client as an id', async () => {
    const host = { ...noHost, info: () => Promise.reject(new Error('A bug with details')) };
    const broken = await connect({ ...backend, context: { ...backend.context, host } });
    const [error] = await safe(broken.client.host.info());
    await broken.close();
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', data: { id: expect.any(String) } });
    expect(JSON.stringify(error)).not.toContain('details');
    expect(logged.splice(0)).toMatchObject([{ message: 'A bug with details' }]);
  });

  const connectAndRecord = async (to: Backend) => {
    const own = await connect(to);
    return { ...own, client: recordCalls(own.client, called) };
  };
  testCaptures(() => ({ backend, connect: connectAndRecord, client }));
  testImports(() => ({ client }));
  testTable(() => ({ client }));

  testDossier(() => ({ client }));
  testCodebook(() => ({ client }));
  testMentions(() => ({ client }));

  test('no procedure of the contract was left out', () => {
    const all = Object.entries(contract).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    );
    expect([...called].sort()).toEqual(all.sort());
  });
});
