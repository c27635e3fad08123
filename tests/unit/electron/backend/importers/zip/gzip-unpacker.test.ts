import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isImportableName } from '../../../../../../core/model/readable-files.ts';
import { importMembers } from '../../../../../helpers/import-members.ts';

const page = '<p>The crossing is closed.';

it('holds one document, named without its ending', async () => {
  const { members, warnings } = await importMembers(gzipSync(page), 'report.html.gz');
  expect(members.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['report.html', page],
  ]);
  expect(warnings).toEqual([]);
  expect(['report.html.gz', 'data.csv.gz'].map(isImportableName)).toEqual([true, false]);
});

it.each([
  ['cut off', gzipSync(page).subarray(0, 20), /report.html.gz is damaged/],
  ['more than its size says', gzipSync(new Uint8Array(3_000_000)), /far more than its size says/],
])('is refused with a sentence if it is %s', async (_, bytes, sentence) => {
  await expect(importMembers(bytes, 'report.html.gz')).rejects.toThrow(sentence);
});

it('is refused if what it holds is no document', async () => {
  await expect(importMembers(gzipSync('a;b'), 'table.dat.gz')).rejects.toThrow(/holds no document/);
});
