import { expect, test } from 'vitest';
import { doneWords, previewWords } from '../../../../renderer/table/bulk-words.ts';

const counts = (chosen: number, changed: number) => ({ chosen, changed, documents: 1 });

test.each([
  ['addTag', 14, 12, 'Adds “Tolls” to 12 of 14, 2 have it.'],
  ['addTag', 14, 13, 'Adds “Tolls” to 13 of 14, 1 has it.'],
  ['addTag', 14, 14, 'Adds “Tolls” to all 14.'],
  ['addTag', 14, 0, 'All 14 have “Tolls” already.'],
  ['addTag', 1, 1, 'Adds “Tolls” to this highlight.'],
  ['addTag', 1, 0, 'It has “Tolls” already.'],
  ['removeTag', 14, 2, 'Takes “Tolls” off 2 of 14, 12 do not have it.'],
  ['removeTag', 14, 0, 'None of them has “Tolls”.'],
  ['recolour', 1200, 1199, 'Marks 1,199 of 1,200 as “Tolls”, 1 is already.'],
] as const)('the preview of %s on %i that changes %i says so', (kind, chosen, changed, words) => {
  expect(previewWords(kind, 'Tolls', counts(chosen, changed))).toBe(words);
});

test('what was done is counted', () => {
  expect(doneWords('addTag', 'Tolls', counts(14, 12))).toBe('“Tolls” added to 12 highlights');
  expect(doneWords('delete', '', counts(1, 1))).toBe('Highlight deleted');
});
