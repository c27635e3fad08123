import { execFile } from 'node:child_process';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { ImportError } from '../../../../../../electron/backend/importers/importer.ts';
import { ImportChild } from '../../../../../../electron/backend/importers/process/import-child.ts';
import {
  defaultLimits,
  ImportPool,
} from '../../../../../../electron/backend/importers/process/import-pool.ts';
import {
  readingPriority,
  startImportProcess,
} from '../../../../../../electron/backend/importers/process/import-process.ts';
import { fileEndings, fileMakers } from '../../../../../helpers/make-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('ImportPool', () => {
  const pool = new ImportPool();
  afterAll(() => pool.close());

  test('reads files side by side', async () => {
    const names = ['a.txt', 'b.md', 'c.html'];
    const read = await Promise.all(names.map((name) => pool.read(bytes('Some words.'), { name })));
    expect(read.map((file) => 'extractor' in file && file.extractor)).toEqual([
      'text/2',
      'markdown/2',
      'html/3',
    ]);
  });

  test('a file that cannot be read is an ImportError with a sentence', async () => {
    const refused = pool.read(bytes('GIF89a'), { name: 'a.gif' });
    await expect(refused).rejects.toBeInstanceOf(ImportError);
    await expect(refused).rejects.toThrow('a.gif is a picture. Postil reads web pages, PDF, Word,');
  });

  test('stops when it is aborted, and reads the next file', async () => {
    const stop = new AbortController();
    const long = pool.read(bytes('word '.repeat(3_000_000)), { name: 'long.md' }, stop.signal);
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await expect(long).rejects.toThrow('stopped');
    expect(await pool.read(bytes('Next.'), { name: 'a.txt' })).toMatchObject({ extractor: 'text/2' });
  });

  test('a file that was aborted before it began is never read', async () => {
    await expect(
      pool.read(bytes('x'), { name: 'a.txt' }, AbortSignal.abort(new Error('before'))),
    ).rejects.toThrow('before');
  });
});

test('what reads a format is loaded before the first file of it, so that its process may read the next', async () => {
  const child = new ImportChild(defaultLimits);
  const article = { title: 'Boats', author: 'Mara Lindqvist', paragraphs: ['Some words are on this page.'] };
  const changed: string[] = [];
  for (const ending of fileEndings) {
    const { json } = await child.ask(await fileMakers[ending](article), { name: `a.${ending}` }, 60_000);
    if (Reflect.get(Object(json), 'isAsBefore') !== true) changed.push(ending);
  }
  child.kill();
  expect(changed).toEqual([]);
});

describe('limits', () => {
  test('a file that takes too long ends its thread, not the pool', async () => {
    const pool = new ImportPool({ timeoutMs: 1 });
    await expect(pool.read(bytes('word '.repeat(1_000_000)), { name: 'slow.txt' })).rejects.toThrow(
      'took too long',
    );
    await pool.close();
  });

  // In a process of its own: where V8 ends the process before the thread, this test fails and the others go on.
  test('a file that needs too much memory ends its thread, not the pool', async () => {
    const script = join(import.meta.dirname, '../../../../../helpers/greedy-import.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    expect(stdout).toContain('needed more memory');
  });
});

test.skipIf(process.platform === 'win32')('a process that reads files lets others work first', () => {
  const reading = startImportProcess({ heapMb: 64, memoryMb: 1024 });
  expect(getPriority(reading.pid)).toBe(getPriority() + readingPriority);
  reading.kill('SIGKILL');
});
