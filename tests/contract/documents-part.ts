import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { ImportResult } from '../../core/contract/documents.ts';
import { DocumentId } from '../../core/model/ids.ts';
import { allDocuments } from '../../electron/backend/cli/all-documents.ts';
import { hashBytes } from '../../electron/backend/originals.ts';
import { makePng } from '../helpers/make-png.ts';
import type { Connection } from './connections.ts';
import { command, makeRecords, text } from './make-records.ts';

/** Tests of the documents of a library. */
export function testDocuments(given: () => Pick<Connection, 'client'>): void {
  const { importText, newDocument } = makeRecords(given);

  test('a file is imported in stages and found again as it was', async () => {
    const { client } = given();
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
    const { client } = given();
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
    const { client } = given();
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
    const { client } = given();
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
    const { client } = given();
    const before = (await client.library.info()).documents;
    const { result } = await importText('picture.bin', '\0\x01\x02\0\0\0\xff'.repeat(50));
    expect(result).toMatchObject({ status: 'failed', documentId: null });
    expect(result.error).toMatch(/\.$/);
    expect((await client.library.info()).documents).toBe(before);
  });

  test('an import that is sent again is done once', async () => {
    const { client } = given();
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
    const { client } = given();
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

  test('something is found in one document, from a place on', async () => {
    const { client } = given();
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
}
