import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlannedFile } from '../../../../../electron/backend/exporters/make-files.ts';
import { compareExports, writeExports } from '../../../../../electron/backend/exporters/write-exports.ts';

let root: string;
let library: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'postil-export-'));
  library = root;
  folder = path.join(root, 'new', 'out');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (markdown: string, name = 'documents/a.md') => ({ path: name, highlights: 1, markdown });
const write = (markdown: string, overwrite: string[] = []) =>
  writeExports(library, folder, [file(markdown)], overwrite);
const statuses = async (files: readonly PlannedFile[]) => {
  const found: string[] = [];
  for await (const { status } of compareExports(library, folder, files)) found.push(status);
  return found;
};
const target = () => path.join(folder, 'documents', 'a.md');

test('writes, leaves alone what is the same, and replaces what it wrote itself', async () => {
  expect(await write('one')).toEqual([{ path: 'documents/a.md', status: 'written' }]);
  const before = statSync(target());
  expect(await write('one')).toEqual([{ path: 'documents/a.md', status: 'unchanged' }]);
  expect(statSync(target()).ino).toBe(before.ino);
  expect(await write('two')).toEqual([{ path: 'documents/a.md', status: 'written' }]);
  expect(readFileSync(target(), 'utf8')).toBe('two');
  expect(readdirSync(path.dirname(target()))).toEqual(['a.md']);
});

test('a file that someone else changed or made is left alone, unless it is named', async () => {
  await write('one');
  writeFileSync(target(), 'mine');
  expect(await write('two')).toEqual([{ path: 'documents/a.md', status: 'conflict' }]);
  expect(readFileSync(target(), 'utf8')).toBe('mine');
  expect(await statuses([file('two')])).toEqual(['conflict']);
  expect(await write('two', ['documents/a.md'])).toEqual([{ path: 'documents/a.md', status: 'written' }]);
  expect(readFileSync(target(), 'utf8')).toBe('two');
});

test('a comparison tells new, changed and unchanged apart', async () => {
  await writeExports(library, folder, [file('one', 'a.md'), file('one', 'b.md')], []);
  const files = [file('two', 'a.md'), file('one', 'b.md'), file('x', 'c.md')];
  expect(await statuses(files)).toEqual(['changed', 'unchanged', 'new']);
});

test('a folder that is not whole is refused', async () => {
  await expect(writeExports(library, 'relative/folder', [file('one')], [])).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

test('a file in place of the folder is a FILE_PROBLEM with its path', async () => {
  writeFileSync(path.join(root, 'new'), 'a file');
  await expect(write('one')).rejects.toMatchObject({ code: 'FILE_PROBLEM', data: { path: target() } });
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that cannot be written to is a FILE_PROBLEM',
  async () => {
    await write('one');
    chmodSync(path.dirname(target()), 0o500);
    await expect(write('two')).rejects.toMatchObject({ code: 'FILE_PROBLEM' });
    chmodSync(path.dirname(target()), 0o700);
    expect(readFileSync(target(), 'utf8')).toBe('one');
  },
);

test('a lost list of what was written makes conflicts, never silent replacements', async () => {
  await write('one');
  rmSync(path.join(library, 'exports.json'));
  expect((await write('two'))[0]?.status).toBe('conflict');
  writeFileSync(path.join(library, 'exports.json'), '{damaged');
  expect((await write('two'))[0]?.status).toBe('conflict');
  expect(existsSync(target())).toBe(true);
});
