import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { ImportResult } from '../../core/contract/documents.ts';
import { emptyMetadata } from '../../core/model/document.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, NoteId, TagId } from '../../core/model/ids.ts';
import type { Fate } from '../../core/model/source-part.ts';
import type { Backend } from '../../electron/backend/backend.ts';
import { paragraph, toCapture } from '../../electron/backend/importers/blocks.ts';
import type { ImportedText } from '../../electron/backend/importers/importer.ts';
import type { Connection } from './connections.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

const sentences = [
  'The harbour office counted forty boats at the eastern quay before the storm came in from the north.',
  'Similary, the guards at the ford were told to close the road and to send everybody back to the town.',
  'Nobody in the village could say who had paid the guild, or whether the letter had ever been sent.',
  'By the evening the water had risen by a hand, and the miller took his sacks up to the second floor.',
];

/** Nobody marks these; they make two captures of an article alike. */
const others = [
  'The ferryman had been ill since the spring, and his daughter had taken the oar without asking anybody for leave.',
  'On the other bank a cart with timber waited for three days, guarded by two boys who slept under it in turns.',
  'A letter of the council, read aloud at the well, promised that the toll would be returned to those who had paid it twice.',
  'What became of the money that the guild had collected for the new bridge is told in different ways by different people.',
  'Old people said that the river had changed its bed in the year of the great frost, and that it would do so again.',
  'The smith, who kept the only boat on the northern side, refused to lend it to anybody who came without a seal.',
];

/** What is asked of versions, clean-up and review, whichever way the backend is reached. */
export function testCaptures(
  reach: () => {
    backend: Backend;
    connect: (backend: Backend) => Promise<Connection>;
    client: Connection['client'];
  },
) {
  async function importFile(name: string, body: string, client = reach().client): Promise<ImportResult> {
    const request = { ...command(), documentId: DocumentId.parse(uuidv7()), file: new File([body], name) };
    for await (const event of await client.documents.import(request)) {
      if (event.stage === 'done') return event.result;
    }
    throw new Error('The import did not end.');
  }

  /** An article of its own for a test, with each sentence highlighted. */
  async function newArticle() {
    const { client } = reach();
    const own = uuidv7().replaceAll('-', ' ');
    const lines = sentences.map((sentence) => `${sentence} ${own}`);
    lines.push(...others.map((other) => `${other} ${own}`));
    const { documentId } = await importFile('article.md', lines.join('\n\n'));
    const id = DocumentId.parse(documentId);
    const ids: HighlightId[] = [];
    let start = 0;
    for (const line of lines.slice(0, sentences.length)) {
      const highlight = HighlightId.parse(uuidv7());
      const range = TextRange.parse({ start, end: start + line.length - own.length - 1 });
      await client.highlights.create({ ...command(), id: highlight, documentId: id, range, colour: 1 });
      ids.push(highlight);
      start += line.length + 1;
    }
    return { id, ids, lines, own };
  }

  const quotes = async (id: DocumentId) => {
    const { client } = reach();
    const { text } = await client.documents.text({ id });
    const list = await client.highlights.list({ documentId: id });
    return list.map(({ start, end }) => text.slice(start, end));
  };

  test('nearly the same text is a new version; every highlight is shown or waits for a look', async () => {
    const { client } = reach();
    const { id, ids, lines } = await newArticle();
    const before = await quotes(id);
    const [first, second, , ...rest] = lines;
    const edited = [first, second?.replace('the road', 'the bridge'), ...rest].join('\n\n');
    const result = await importFile('article again.md', edited);
    expect(result).toMatchObject({ status: 'new-version', documentId: id, knownBy: 'text' });
    expect(result.carried).toEqual({ exact: 2, changed: 1, lost: 1 });
    const shown = await client.highlights.list({ documentId: id });
    const waiting = await client.review.list({ documentId: id });
    const lost = waiting.filter(({ state }) => state === 'lost');
    expect(shown.length + lost.length).toBe(ids.length);
    expect(waiting.map(({ state, formerQuote }) => [state, formerQuote])).toEqual(
      expect.arrayContaining([
        ['changed', sentences[1]],
        ['lost', sentences[2]],
      ]),
    );
    expect(await client.documents.get({ id })).toMatchObject({ toReview: 2, versions: 2, highlights: 3 });
    expect(await client.documents.get({ id })).toMatchObject({ fileName: 'article again.md' });
    expect((await client.library.info()).toReview).toBeGreaterThanOrEqual(2);

    const changed = waiting.find(({ state }) => state === 'changed');
    const [early] = await client.exports.preview({ scope: { kind: 'document', id }, folder: null });
    expect(early?.markdown).toContain(`Highlighted were the words “${sentences[1]}”`);
    await client.review.confirm({ ...command(), ids: changed ? [changed.id] : [] });
    const { text } = await client.documents.text({ id });
    const at = text.indexOf('the miller');
    const range = TextRange.parse({ start: at, end: at + 10 });
    const [missing] = lost;
    if (!missing) throw new Error('No highlight was lost.');
    const stale = { range, versionId: missing.versionId };
    for (const change of [
      client.highlights.create({
        ...{ ...command(), id: HighlightId.parse(uuidv7()), documentId: id, colour: 1 },
        ...stale,
      }),
      client.highlights.move({ ...command(), id: ids[0] ?? missing.id, ...stale }),
      client.highlights.move({ ...command(), id: missing.id, ...stale }),
    ]) {
      await expect(change).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    await expect(client.review.confirm({ ...command(), ids: [missing.id] })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const tag = TagId.parse(uuidv7());
    await client.tags.create({ ...command(), id: tag, kind: 'actor', name: `Guild ${tag}` });
    await client.highlights.addTag({ ...command(), id: missing.id, tagId: tag });
    const noteId = NoteId.parse(uuidv7());
    const note = {
      editId: uuidv7(),
      id: noteId,
      highlightId: missing.id,
      body: 'Who paid?',
      baseRevision: 0,
    };
    await client.notes.write({ ...command(), ...note });
    const [file] = await client.exports.preview({ scope: { kind: 'document', id }, folder: null });
    for (const words of [sentences[2], 'Who paid?', 'To place', 'of an earlier version']) {
      expect(file?.markdown).toContain(words);
    }
    const { versionId } = await client.documents.get({ id });
    await client.highlights.move({ ...command(), id: missing.id, range, versionId });
    expect(await client.review.list({ documentId: id })).toEqual([]);
    expect(await quotes(id)).toContain('the miller');

    for (let steps = 0; steps < 6; steps++) await client.library.undo(command());
    expect(await client.review.list({ documentId: id })).toEqual([]);
    expect(await quotes(id)).toEqual(before);
    // What undo took back comes again with the same file, and is no duplicate.
    expect(await importFile('article again.md', edited)).toMatchObject({ status: 'new-version' });
  });

  test('versions are listed, compared, used again and made documents of their own', async () => {
    const { client } = reach();
    const { id, lines, own } = await newArticle();
    const before = await quotes(id);
    const edited = `${lines.join('\n\n')}\n\nA correction was added at noon.`;
    await importFile('later.md', edited);
    const [late, first] = await client.versions.list({ documentId: id });
    if (!late || !first) throw new Error('There are not two versions.');
    expect([late, first]).toMatchObject([
      { isCurrent: true, fileName: 'later.md', madeBy: 'import' },
      { isCurrent: false, fileName: 'article.md' },
    ]);
    const { blocks, more } = await client.versions.compare({ documentId: id, from: first.id, to: late.id });
    expect(more).toBe(false);
    expect(JSON.stringify(blocks)).toContain('A correction was added at noon.');

    await client.versions.use({ ...command(), documentId: id, versionId: first.id });
    expect((await client.documents.text({ id })).text).not.toContain('at noon');
    expect(await quotes(id)).toEqual(before);
    await client.versions.use({ ...command(), documentId: id, versionId: late.id });
    const newId = DocumentId.parse(uuidv7());
    await client.versions.separate({ ...command(), documentId: id, newId });
    expect((await client.documents.text({ id })).text).not.toContain('at noon');
    expect((await client.documents.text({ id: newId })).text).toContain('at noon');
    expect(await quotes(id)).toEqual(before);
    await client.documents.delete({ ...command(), id: newId });
    const stranger = DocumentId.parse(uuidv7());
    await expect(
      client.versions.use({ ...command(), documentId: stranger, versionId: first.id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(own).toBeTruthy();
  });

  test('a corrected word keeps every mark and the original; words that go leave their mark to be placed', async () => {
    const { client } = reach();
    const { id, ids, lines } = await newArticle();
    const before = await quotes(id);
    const { text } = await client.documents.text({ id });
    const { shape } = await client.documents.open({ id });
    const at = text.indexOf('Similary');
    const corrected = await client.versions.correct({
      ...{ ...command(), documentId: id, versionId: shape.versionId, text: 'Similarly' },
      range: TextRange.parse({ start: at, end: at + 8 }),
    });
    expect(corrected.carried).toEqual({ exact: 4, changed: 0, lost: 0 });
    expect(await quotes(id)).toEqual(before.map((quote) => quote.replace('Similary', 'Similarly')));
    const { file } = await client.documents.original({ id });
    expect(await file.text()).toBe(lines.join('\n\n'));

    const now = (await client.documents.text({ id })).text;
    const gone = now.indexOf(sentences[2] ?? '');
    const end = gone + (sentences[2]?.length ?? 0);
    const request = { ...command(), documentId: id, text: '', range: TextRange.parse({ start: gone, end }) };
    await expect(client.versions.correct({ ...request, versionId: shape.versionId })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const deleted = await client.versions.correct({
      ...{ ...request, ...command() },
      versionId: corrected.versionId,
    });
    expect(deleted.carried).toMatchObject({ lost: 1 });
    const [lost] = (await client.review.list({ documentId: id })).filter(({ state }) => state === 'lost');
    expect(lost).toMatchObject({ id: ids[2], quote: sentences[2] });
    await client.library.undo(command());
    expect((await client.documents.text({ id })).text).toBe(now);
    expect(await quotes(id)).toHaveLength(4);
  });

  test('a clean-up is seen, changed, remembered for the site, and undone', async () => {
    const { backend, connect } = reach();
    const own = uuidv7();
    const page = (...lines: [text: string, fate: Fate][]) => importedPage(own, lines);
    const kept: Fate = { kind: 'kept' };
    const clutter: Fate = { kind: 'removed', reason: 'related' };
    let imported = page(
      ['Home | News | About', { kind: 'removed', reason: 'navigation' }],
      [`The ferry left ${own}`, kept],
      ['Read next: the price of a ford', clutter],
      ['It came back at noon.', kept],
    );
    const importers = { ...backend.context.importers, read: async () => imported, close: async () => {} };
    const connection = await connect({
      ...backend,
      context: {
        ...backend.context,
        importers: Object.assign(Object.create(backend.context.importers), importers),
      },
    });
    const { client } = connection;
    const result = await importFile('page.html', own, client);
    expect(result).toMatchObject({ status: 'created', needsCheck: true });
    const id = DocumentId.parse(result.documentId);
    expect(await client.cleanUp.waiting()).toContain(id);
    const cleanUp = await client.cleanUp.read({ documentId: id });
    expect(cleanUp.parts.map(({ text, fate }) => [text, fate.kind])).toEqual([
      ['Home | News | About', 'removed'],
      [`The ferry left ${own}`, 'kept'],
      ['Read next: the price of a ford', 'removed'],
      ['It came back at noon.', 'kept'],
    ]);
    expect(cleanUp).toMatchObject({ site: `${own}.example`, alike: 0 });
    const at = { documentId: id, versionId: cleanUp.versionId };
    const range = TextRange.parse({
      start: `The ferry left ${own}`.length + 1,
      end: `The ferry left ${own}`.length + 22,
    });
    const highlight = HighlightId.parse(uuidv7());
    await client.highlights.create({ ...command(), id: highlight, documentId: id, range, colour: 2 });
    const accepted = await client.cleanUp.accept({
      ...{ ...command(), ...at, metadata: { title: 'The ferry' }, remember: true },
      changes: [
        { part: 2, fate: kept },
        { part: 1, fate: { kind: 'removed', reason: 'by-hand' } },
      ],
    });
    expect(accepted.carried).toEqual({ exact: 1, changed: 0, lost: 0 });
    const { text } = await client.documents.text({ id });
    expect(text).toBe('Read next: the price of a ford\nIt came back at noon.');
    expect(await quotes(id)).toEqual(['It came back at noon.']);
    expect(await client.documents.get({ id })).toMatchObject({ title: 'The ferry', needsCheck: false });

    imported = page(
      [`Another page ${own}`, kept],
      ['Read next: the price of a ford', clutter],
      ['Share', { kind: 'removed', reason: 'sharing' }],
    );
    const next = await importFile('next.html', `${own} next`, client);
    const { text: other } = await client.documents.text({ id: DocumentId.parse(next.documentId) });
    expect(other).toBe(`Another page ${own}\nRead next: the price of a ford`);

    await client.library.undo(command());
    await client.library.undo(command());
    expect((await client.documents.text({ id })).text).toBe(`The ferry left ${own}\nIt came back at noon.`);
    expect(await client.cleanUp.waiting()).toContain(id);
    const nothing = [1, 3].map((part) => ({ part, fate: clutter }));
    await expect(
      client.cleanUp.accept({ ...command(), ...at, metadata: {}, remember: false, changes: nothing }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await connection.close();
  });

  test('a text is read again in the encoding that the user names', async () => {
    const { client } = reach();
    const own = uuidv7();
    const { documentId } = await importFile('latin.txt', `Der Fährmann ${own}.`);
    const id = DocumentId.parse(documentId);
    await client.versions.reopen({ ...command(), documentId: id, encoding: 'windows-1252' });
    expect((await client.documents.text({ id })).text).toBe(`Der FÃ¤hrmann ${own}.`);
    const [version] = await client.versions.list({ documentId: id });
    expect(version).toMatchObject({ madeBy: 'encoding', encoding: 'windows-1252', isCurrent: true });
    await client.library.undo(command());
    expect((await client.documents.text({ id })).text).toBe(`Der Fährmann ${own}.`);
  });
}

/** What an importer would read out of a page of these lines. */
function importedPage(site: string, lines: readonly [text: string, fate: Fate][]): ImportedText {
  const parts = lines.map(([text, fate], i) => ({ block: paragraph(text), fate, line: i + 1 }));
  return {
    ...toCapture(parts, 'page.html'),
    ...{
      pages: [],
      members: [],
      otherDates: [],
      encoding: 'utf-8',
      pictures: [],
      evidence: {},
      warnings: [],
    },
    metadata: { ...emptyMetadata, url: `https://www.${site}.example/${uuidv7()}` },
    extractor: 'html/0',
    mediaType: 'text/html',
  };
}
