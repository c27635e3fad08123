import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommandId, DocumentId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { sharedImporters } from '../helpers/shared-importers.ts';

const text =
  'The port was closed on Monday.\n\nNobody had been told. The port was closed on Monday.\n\n🇸🇾 Flags were seen.';

let folder: string;
let backend: Backend;
let documentId: DocumentId;
let sha256: string;

const client = () => createRouterClient(backend.router, { context: backend.context });
const commandId = () => CommandId.parse(uuidv7());

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'postil-annotations-'));
  backend = await openBackend({
    libraryPath: path.join(folder, 'case'),
    host: noHost,
    importers: sharedImporters,
  });
  documentId = DocumentId.parse(uuidv7());
  const file = new File([text], 'port report.txt');
  for await (const _ of await client().documents.import({ commandId: commandId(), documentId, file }));
  sha256 = (await client().documents.get({ id: documentId })).originalSha256;
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const annotate = (value: unknown) => importText(JSON.stringify(value));
const importText = (json: string) =>
  client().annotations.import({ commandId: commandId(), file: new File([json], 'a.json') });
const highlights = () => client().highlights.list({ documentId });
const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const annotation = (selector: unknown, more: object = {}) => ({
  id: 'urn:one',
  type: 'Annotation',
  target: { source: 'port%20report.txt', selector },
  ...more,
});

describe('the document is found', () => {
  test.each([
    ['by its id', () => documentId],
    ['by its id as a URN', () => `urn:uuid:${documentId}`],
    ['by its original’s SHA-256', () => `urn:sha256:${sha256}`],
    ['by its file name', () => 'port report.txt'],
    ['by the end of an address', () => 'https://a.example/x/port%20report.txt?v=1#top'],
  ])('%s', async (_, source) => {
    const report = await annotate([
      { target: { source: source(), selector: quote('Nobody had been told.') } },
    ]);
    expect(report).toMatchObject({ imported: 1, problems: [] });
  });

  test('or the annotation is listed', async () => {
    const report = await annotate([
      { id: 'urn:x', target: { source: 'other.txt', selector: quote('port') } },
    ]);
    expect(report).toMatchObject({ imported: 0, needsReview: 1, failed: 0 });
    expect(report.problems).toEqual([
      { index: 1, id: 'urn:x', quote: 'port', reason: 'The library has no document “other.txt”.' },
    ]);
  });
});

describe('the passage is found', () => {
  const sentence = 'The port was closed on Monday.';
  test.each<[string, unknown, string]>([
    ['a quotation', quote('Nobody had been told.'), '31:Nobody had been told.'],
    ['context', quote(sentence, { prefix: 'been told. ' }), `53:${sentence}`],
    [
      'a position beside it',
      [quote(sentence), { type: 'TextPositionSelector', start: 53, end: 83 }],
      `53:${sentence}`,
    ],
    ['a selector that we do not know', [{ type: 'XPathSelector', value: '/p' }, quote('Flags')], '89:Flags'],
    ['a refinement', { type: 'FragmentSelector', value: 'x', refinedBy: quote('Flags') }, '89:Flags'],
    [
      'a refinement of a quotation',
      quote('Nobody had been told. The port', { refinedBy: quote('port') }),
      '57:port',
    ],
    [
      'a position in a quotation',
      quote('🇸🇾 Flags', { refinedBy: { type: 'TextPositionSelector', start: 3, end: 5 } }),
      '89:Fl',
    ],
  ])('by %s', async (_, selector, found) => {
    expect(await annotate(annotation(selector))).toMatchObject({ imported: 1, problems: [] });
    const [highlight] = await highlights();
    const { text: words } = await client().documents.text({ ...highlight, id: documentId });
    expect(`${highlight?.start}:${words}`).toBe(found);
  });

  test.each([
    ['words that are there twice', quote(sentence), 'more than once'],
    ['words that are not there', quote('Something else'), 'not in the document'],
    [
      'other words around it',
      quote('Nobody had', { prefix: 'xx', suffix: 'yy' }),
      'other words before and after',
    ],
    ['a position alone', { type: 'TextPositionSelector', start: 0, end: 3 }, 'no quotation to check it with'],
    ['no selector', undefined, 'selects no quotation'],
  ])('%s: listed, not guessed', async (_, selector, reason) => {
    const report = await annotate(annotation(selector));
    expect(report).toMatchObject({ imported: 0, needsReview: 1 });
    expect(report.problems[0]?.reason).toContain(reason);
    expect(await highlights()).toEqual([]);
  });
});

describe('what is said of it', () => {
  const body = (purpose: string, value: string, format?: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format,
  });
  const bring = async (...bodies: object[]) => {
    const report = await annotate(annotation(quote('Nobody'), { body: bodies }));
    const [highlight] = await highlights();
    const tags = await client().tags.list();
    const names = highlight?.tagIds
      .map((id) => tags.find((tag) => tag.id === id))
      .map((tag) => `${tag?.kind}/${tag?.name}`);
    return { report, highlight, names };
  };

  test('tags are found by name or alias, folded, or made', async () => {
    const id = (await import('../../core/model/ids.ts')).TagId.parse(uuidv7());
    await client().tags.create({ commandId: commandId(), id, kind: 'actor', name: 'Kata’ib Hezbollah' });
    await client().tags.update({ commandId: commandId(), id, fields: { aliases: ['Hezbollah Brigades'] } });
    const { names } = await bring(
      body('tagging', "actor/KATA'IB Hezbollah"),
      body('tagging', 'hezbollah brigades'),
      body('tagging', 'theme: Closed ports'),
      body('tagging', 'Place/Northern quay'),
      body('tagging', 'Plain'),
    );
    expect(names).toEqual([
      'actor/Kata’ib Hezbollah',
      'theme/Closed ports',
      'place/Northern quay',
      'theme/Plain',
    ]);
  });

  test.each([
    ['plain text is shown as it is', '# *a*\n<b>', undefined, '\\# \\*a\\*\\\n\\<b>'],
    ['Markdown is kept', '**a**\n\n- b', 'text/markdown', '**a**\n\n- b'],
    ['HTML becomes its text', '<p>a *b*</p><script>x</script>', 'text/html', 'a \\*b\\*'],
  ])('comments: %s', async (_, value, format, note) => {
    expect((await bring(body('commenting', value, format))).highlight?.note?.body).toBe(note);
  });

  test('several comments are one note', async () => {
    const { highlight } = await bring(
      body('commenting', 'a'),
      body('describing', 'b'),
      body('highlighting', ''),
    );
    expect(highlight?.note?.body).toBe('a\n\nb');
  });

  test.each([
    ['a mark’s name', [body('classifying', 'judgement')], {}, 4],
    ['a mark’s number', [body('classifying', '7')], {}, 7],
    ['a property of its own', [], { 'postil:colour': 5 }, 5],
    ['nothing', [], {}, 1],
  ])('colour: %s', async (_, bodies, more, colour) => {
    await annotate(annotation(quote('Nobody'), { body: bodies, ...more }));
    expect((await highlights())[0]?.colour).toBe(colour);
  });

  test('what cannot be taken over is told', async () => {
    const { report } = await bring({ type: 'SpecificResource', source: 'https://a.example' });
    expect(report).toMatchObject({
      imported: 1,
      problems: [{ index: 1, reason: 'A body without text was left out.' }],
    });
  });
});

describe('the file', () => {
  const one = (n: number) => ({ ...annotation(quote('Nobody')), id: `urn:${n}` });
  test.each([
    ['an array', JSON.stringify([one(1), one(2)])],
    ['one object a line', `${JSON.stringify(one(1))}\n\n${JSON.stringify(one(2))}\n`],
    ['a page', JSON.stringify({ type: 'AnnotationPage', items: [one(1), one(2)] })],
    ['a collection', JSON.stringify({ type: 'AnnotationCollection', first: { items: [one(1), one(2)] } })],
  ])('may be %s', async (_, json) => {
    expect(await importText(json)).toMatchObject({ imported: 2, failed: 0 });
  });

  test('what is no annotation is counted and told, the others come in', async () => {
    const report = await importText(`${JSON.stringify(one(1))}\n{"id": "urn:bad"}\nnot json\n`);
    expect(report).toMatchObject({
      imported: 1,
      failed: 2,
      problems: [
        { index: 2, id: 'urn:bad' },
        { index: 3, id: null },
      ],
    });
  });

  test('that is no JSON is refused', async () => {
    await expect(importText('hello')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('comes in once, with or without ids, and one undo takes all of it back', async () => {
    const { id: _, ...nameless } = one(3);
    const file = [one(1), one(2), nameless];
    expect(await annotate(file)).toMatchObject({ imported: 3, unchanged: 0 });
    expect(await annotate(file)).toMatchObject({ imported: 0, unchanged: 3 });
    expect(await highlights()).toHaveLength(3);
    await client().library.undo({ commandId: commandId() });
    expect(await highlights()).toEqual([]);
  });

  test('the same command twice gives the same report', async () => {
    const file = new File([JSON.stringify([one(1)])], 'a.json');
    const again = { commandId: commandId(), file };
    const report = await client().annotations.import(again);
    expect(await client().annotations.import(again)).toEqual(report);
  });
});

test('a note that was typed shows the same in the exported file', async () => {
  const typed = '*stars* and [brackets] and <html>\n# a line\n> quoted\n1. one';
  await annotate(
    annotation(quote('Nobody'), { body: { type: 'TextualBody', purpose: 'commenting', value: typed } }),
  );
  const scope = { kind: 'document', id: documentId } as const;
  const out = path.join(folder, 'out');
  await client().exports.write({ scope, folder: out });
  const [name = ''] = readdirSync(out);
  const { parseMarkdown, textOf } = await import('../helpers/parse-markdown.ts');
  const root = parseMarkdown(readFileSync(path.join(out, name), 'utf8'));
  expect(textOf(root)).toContain(`Note: ${typed}`);
  const [preview] = await client().exports.preview({ scope, folder: out });
  expect(preview?.status).toBe('unchanged');
  writeFileSync(path.join(out, name), 'mine');
  expect((await client().exports.preview({ scope, folder: out }))[0]?.status).toBe('conflict');
});
