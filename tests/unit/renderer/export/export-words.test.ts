import { expect, test } from 'vitest';
import type { ExportPreview, ExportResult } from '../../../../core/contract/exchange.ts';
import {
  filesToWrite,
  resultSentence,
  splitPath,
  statusWords,
} from '../../../../renderer/export/export-words.ts';

const file = (path: string, status: ExportPreview['status']): ExportPreview => ({
  path,
  status,
  highlights: 1,
  markdown: '',
});

const files = [
  file('a.md', 'new'),
  file('b.md', 'changed'),
  file('c.md', 'unchanged'),
  file('d.md', 'conflict'),
];

test('each status has its words', () => {
  expect(files.map(({ status }) => statusWords[status])).toEqual([
    'New',
    'Changed',
    'Unchanged',
    'Edited outside',
  ]);
});

test('a file in conflict is written only if it is to be replaced', () => {
  const paths = (replaced: string[]) => filesToWrite(files, new Set(replaced)).map(({ path }) => path);
  expect(paths([])).toEqual(['a.md', 'b.md']);
  expect(paths(['c.md', 'd.md'])).toEqual(['a.md', 'b.md', 'd.md']);
});

const results = (...statuses: ExportResult['status'][]): ExportResult[] =>
  statuses.map((status, at) => ({ path: `${at}.md`, status }));

test.each([
  ['one file', results('written'), '1 file written to /notes.'],
  [
    'what did not change',
    results('written', 'written', 'unchanged'),
    '2 files written to /notes, 1 unchanged.',
  ],
  [
    'what was left alone',
    results('written', 'unchanged', 'conflict', 'conflict'),
    '1 file written to /notes, 1 unchanged, 2 edited outside and left alone.',
  ],
  ['that nothing was written', results('unchanged'), '0 files written to /notes, 1 unchanged.'],
])('the result names %s', (_, given, sentence) => {
  expect(resultSentence(given, '/notes')).toBe(sentence);
});

test('a path is its folder and its name', () => {
  expect(splitPath('documents/A.md')).toEqual({ folder: 'documents/', name: 'A.md' });
  expect(splitPath('A.md')).toEqual({ folder: '', name: 'A.md' });
});
