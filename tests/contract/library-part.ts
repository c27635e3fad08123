import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { DossierFilter } from '../../core/contract/dossier.ts';
import { TableFilter } from '../../core/contract/highlight-table.ts';
import type { LibraryChanged } from '../../core/contract/library.ts';
import { Colour } from '../../core/model/highlight.ts';
import { CommandId, HighlightId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';
import { command, makeRecords, range } from './make-records.ts';

/** Tests of `library.*`, and what is told, kept and handed over. */
export function testLibrary(given: () => Pick<Connection, 'client'>): void {
  const { newDocument, newHighlight } = makeRecords(given);

  test('undo and redo', async () => {
    const { client } = given();
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
    const { client } = given();
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
    const { client } = given();
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

  test('every change is told to whoever listens', async () => {
    const { client } = given();
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
    const { client } = given();
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
    const { client } = given();
    const before = (await client.library.preferences()).markNames;
    expect(before).toHaveLength(8);
    const markNames = before.with(2, '  Allegation ');
    expect((await client.library.setPreferences({ markNames })).markNames[2]).toBe('Allegation');
    const [error] = await safe(client.library.setPreferences({ markNames: before.with(2, ' ') }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    await client.library.setPreferences({ markNames: before });
  });

  test('annotations are brought in, and notes handed over', async () => {
    const { client } = given();
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
    const out = mkdtempSync(join(tmpdir(), 'postil-contract-'));
    const [written] = await client.exports.write({ scope, folder: out });
    expect(written).toEqual({ path: preview?.path, status: 'written' });
    expect(readFileSync(join(out, written?.path ?? ''), 'utf8')).toBe(preview?.markdown);
    expect(preview?.markdown).toContain('From elsewhere');
    const asked = await client.exports.preview({ scope, folder: out, path: preview?.path ?? '' });
    expect(asked).toEqual([{ ...preview, status: 'unchanged' }]);
    expect(await client.exports.preview({ scope, folder: out, path: 'other.md' })).toEqual([]);
  });

  test('exports of several parts lie side by side', async () => {
    const { client } = given();
    const { documentId } = await client.library.addSample(command());
    const tag = (await client.tags.list()).find(({ highlights }) => highlights > 0);
    if (!tag) throw new Error('The sample has no tag.');
    const all = { kind: 'dossier' as const, id: tag.id };
    const table = {
      ...{ kind: 'highlights' as const, grouping: null, format: 'csv' as const },
      sort: { by: 'text' as const, direction: 'ascending' as const },
    };
    const filters = [{}, { documentIds: [documentId] }, { colours: [Colour.parse(1)] }];
    const out = mkdtempSync(join(tmpdir(), 'postil-contract-'));
    const paths: string[] = [];
    for (const scope of [
      all,
      { ...all, filter: DossierFilter.parse({ withMembers: true, from: '2020' }) },
      ...filters.map((filter) => ({
        ...table,
        choice: { filter: TableFilter.parse(filter), except: [], count: 0 },
      })),
    ]) {
      const [written] = await client.exports.write({ scope, folder: out });
      expect(written?.status).toBe('written');
      paths.push(written?.path ?? '');
    }
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths[1]).toBe((paths[0] ?? '').replace('.md', ' (with members, from 2020).md'));
    expect(paths[2]).toBe('Highlights.csv');
    await client.library.undo(command());
  });

  test('the sample case is added, as one step of undo', async () => {
    const { client } = given();
    const before = (await client.library.info()).documents;
    const { documentId } = await client.library.addSample(command());
    expect((await client.highlights.list({ documentId })).length).toBeGreaterThan(0);
    await client.library.undo(command());
    expect((await client.library.info()).documents).toBe(before);
  });

  test('what no shell is there for is refused', async () => {
    const { client } = given();
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
}
