import { expect, test } from 'vitest';
import { mergeChanges, mergedNames } from '../../../../renderer/codebook/merge-preview.ts';
import { tagSummary } from '../../../helpers/tag-summary.ts';

const ferry = tagSummary('Ferry guild', { aliases: ['Boatmen'], definition: 'Those who row.' });
const boat = tagSummary('Boatmen', { aliases: ['Rowers'], definition: 'Who rows.', useWhen: 'They row.' });
const plain = tagSummary('Oarsmen', { parents: ['Union'] });

const lines = (...args: Parameters<typeof mergeChanges>) =>
  // Without the signs that keep a name's direction to itself.
  mergeChanges(...args).map(({ text }) => text.replaceAll(/[\u2068\u2069]/g, ''));
const none = () => 0;

test('a name that both have is one name', () => {
  expect(mergedNames(ferry, [boat])).toEqual(['Ferry guild', 'Boatmen', 'Rowers']);
});

test('says what moves, what is taken over and what is lost', () => {
  expect(lines(ferry, [boat], 9, () => 2)).toEqual([
    '9 highlights take the tag “Ferry guild”',
    '“Rowers” becomes another name',
    '2 tags below it move below “Ferry guild”',
    'The definition of “Boatmen” is not kept',
    'The “use when” comes from “Boatmen”',
  ]);
});

test('the first of several gives what the kept tag leaves empty', () => {
  const texts = lines(plain, [ferry, boat], 1, none);
  expect(texts).toContain('1 highlight takes the tag “Oarsmen”');
  expect(texts).toContain('“Ferry guild” and 2 more names become other names');
  expect(texts).toContain('The definition comes from “Ferry guild”');
  expect(texts).toContain('The definition of “Boatmen” is not kept');
});

test('parents come along, but not one that is merged itself', () => {
  const union = tagSummary('Union');
  expect(lines(ferry, [plain], 0, none)).toContain('“Ferry guild” comes to stand below 1 more tag');
  expect(lines(ferry, [plain, union], 0, none).join()).not.toContain('more tag');
});

test('the same text is not lost', () => {
  const twin = tagSummary('Twin', { definition: ferry.definition });
  expect(lines(ferry, [twin], 0, none)).toEqual(['“Twin” becomes another name']);
});
