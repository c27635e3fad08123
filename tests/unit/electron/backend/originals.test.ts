import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashBytes, Originals } from '../../../../electron/backend/originals.ts';

const bytes = new TextEncoder().encode('A report.\n');
const sha256 = hashBytes(bytes);

function newStore() {
  const folder = join(mkdtempSync(join(tmpdir(), 'postil-originals-')), 'originals');
  return { originals: new Originals(folder), file: join(folder, sha256.slice(0, 2), sha256) };
}

test('bytes are kept under their hash, read-only, with nothing beside them', async () => {
  const { originals, file } = newStore();
  await originals.store(bytes, sha256);
  await originals.store(bytes, sha256);
  expect(readFileSync(file, 'utf8')).toBe('A report.\n');
  expect(readdirSync(join(file, '..'))).toEqual([sha256]);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o444);
  expect(Buffer.from(await originals.read(sha256)).equals(bytes)).toBe(true);
});

test('a file that was cut short is stored again', async () => {
  const { originals, file } = newStore();
  await originals.store(bytes, sha256);
  chmodSync(file, 0o600);
  writeFileSync(file, 'A rep');
  await originals.store(bytes, sha256);
  expect(readFileSync(file, 'utf8')).toBe('A report.\n');
});

test('bytes that are missing or damaged are never handed out', async () => {
  const { originals, file } = newStore();
  await expect(originals.read(sha256)).rejects.toMatchObject({ code: 'FILE_PROBLEM', data: { path: file } });
  await originals.store(bytes, sha256);
  chmodSync(file, 0o600);
  writeFileSync(file, 'B report.\n');
  await expect(originals.read(sha256)).rejects.toMatchObject({ code: 'FILE_PROBLEM' });
});
