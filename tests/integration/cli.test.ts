import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runPostil } from '../helpers/run-postil.ts';

let folder: string;
let library: string;
const postil = (...args: string[]) => runPostil(library, ...args);
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postil-cli-'));
  library = at('library');
  mkdirSync(at('sources/inner'), { recursive: true });
  writeFileSync(at('sources/a.txt'), 'The port at Deir\u00a0Ezzor was closed.');
  writeFileSync(at('sources/inner/b.md'), '---\ntitle: Second\n---\n\nAnother text.');
  writeFileSync(at('sources/skipped.bin'), 'xx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('imports folders and files, lists, shows, searches, exports and checks', async () => {
  const imported = await postil('import', at('sources'), at('sources/a.txt'));
  expect(imported.code).toBe(0);
  expect(imported.lines.map(({ path: file, status, title }) => [file, status, title])).toEqual([
    [at('sources/a.txt'), 'created', null],
    [at('sources/inner/b.md'), 'created', 'Second'],
    [at('sources/a.txt'), 'duplicate', null],
  ]);

  const list = await postil('list');
  expect(list.lines.map((line) => line.title)).toEqual(['Second', null]);

  const shown = await postil('show', 'a.txt');
  expect(shown.lines[0]?.text).toBe('The port at Deir\u00a0Ezzor was closed.');

  const found = await postil('search', 'deir ezzor');
  expect(found.lines).toMatchObject([{ kind: 'text', documentId: imported.lines[0]?.documentId }]);

  const exported = await postil('export', 'markdown', '--to', at('out'), '--document', 'Second');
  expect(exported.lines).toEqual([{ path: 'Second.md', status: 'written' }]);
  expect(readdirSync(at('out'))).toEqual(['Second.md']);

  expect((await postil('check')).code).toBe(0);
}, 120_000);

test('an old library is brought up to date, and says so beside what was asked for', async () => {
  const old = path.join(import.meta.dirname, '../fixtures/library-schema-1.sqlite.gz');
  mkdirSync(library);
  writeFileSync(path.join(library, 'library.sqlite'), gunzipSync(readFileSync(old)));
  const first = await postil('list');
  expect(first.lines).toHaveLength(2);
  expect(first.stderr).toMatch(/^This library is from an earlier Postil .*\nStep 1 of \d+…\nStep 2 of /);
  expect((await postil('list')).stderr).toBe('');
}, 60_000);

test('lists where names of the codebook stand', async () => {
  const codebook = {
    format: 'postil-codebook/1',
    tags: [{ kind: 'place', name: 'Deir ez-Zor', names: ['Deir Ezzor'] }],
  };
  writeFileSync(at('codebook.json'), JSON.stringify(codebook));
  await postil('import', at('sources'));
  await postil('tags', 'import', at('codebook.json'));
  const found = { file: 'a.txt', start: 12, end: 22, quote: 'Deir\u00a0Ezzor', state: 'open' };
  const mention = { ...found, tag: 'Deir ez-Zor', alias: 'Deir Ezzor' };
  expect((await postil('mentions', '--all')).lines).toMatchObject([mention]);
  expect((await postil('mentions', 'a.txt', '--tag', 'deir ezzor')).lines).toMatchObject([mention]);
  expect((await postil('mentions', 'a.txt', '--all')).code).toBe(2);
}, 120_000);

test('a file that cannot be imported fails on its own line, and the others come in', async () => {
  const { code, lines, stderr } = await postil(
    'import',
    at('none.txt'),
    at('sources/skipped.bin'),
    at('sources/a.txt'),
  );
  expect([code, lines.map((line) => line.status)]).toEqual([1, ['failed', 'created', 'created']]);
  expect(stderr).toContain('none.txt: The file cannot be read: there is no file of this name.');
});

test('files that someone else changed are left alone, exit 1, and replaced on demand', async () => {
  await postil('import', at('sources/a.txt'));
  const to = ['export', 'markdown', '--to', at('out')];
  const [written] = (await postil(...to)).lines;
  writeFileSync(path.join(at('out'), String(written?.path)), 'mine');
  const conflict = await postil(...to);
  expect([conflict.code, conflict.lines[0]?.status]).toEqual([1, 'conflict']);
  const replaced = await postil(...to, '--overwrite');
  expect([replaced.code, replaced.lines[0]?.status]).toEqual([0, 'written']);
});

test('check exits 1 and names the damage', async () => {
  await postil('import', at('sources/a.txt'));
  const [original = ''] = readdirSync(path.join(library, 'originals'), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  rmSync(original);
  writeFileSync(original, 'other bytes');
  const db = new Database(path.join(library, 'library.sqlite'));
  db.exec('DROP TRIGGER block_no_update');
  db.exec("UPDATE block SET text = replace(text, 'closed', 'opened')");
  db.close();
  const { code, lines } = await postil('check');
  expect(code).toBe(1);
  expect(lines.filter((line) => !line.ok).map((line) => line.check)).toEqual(['texts', 'originals']);
});

describe('wrong usage exits 2 and says what to do', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['bogus']],
    ['an unknown option', ['list', '--nope']],
    ['an option of another command', ['list', '--to', 'x']],
    ['too few arguments', ['show']],
    ['too many arguments', ['list', 'x']],
    ['no folder', ['export', 'markdown']],
    ['two scopes', ['export', 'markdown', '--to', 'x', '--document', 'a', '--tag', 'b']],
    ['a filter without a tag', ['export', 'markdown', '--to', 'x', '--with-members']],
    ['a date that is none', ['export', 'markdown', '--to', 'x', '--tag', 'a', '--from', 'May']],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await postil(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('postil');
  });
});

test.each([
  ['a document that is not there', ['show', 'nothing'], 'document “nothing”'],
  [
    'a file that is not there',
    ['annotations', 'import', 'nothing.json'],
    'nothing.json cannot be read: there is no file of this name',
  ],
])('%s exits 1 with a sentence', async (_, args, sentence) => {
  const { code, stdout, stderr } = await postil(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});
