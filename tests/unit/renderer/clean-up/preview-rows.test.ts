import { expect, test } from 'vitest';
import type { CleanUpPart } from '../../../../core/contract/captures.ts';
import type { Fate } from '../../../../core/model/source-part.ts';
import { type Changes, noChanges, setKept } from '../../../../renderer/clean-up/part-choices.ts';
import { lineSpan, type PreviewMode, previewRows } from '../../../../renderer/clean-up/preview-rows.ts';

const fates: Readonly<Record<string, Fate>> = {
  k: { kind: 'kept' },
  m: { kind: 'moved', field: 'authors' },
  n: { kind: 'removed', reason: 'navigation' },
  f: { kind: 'removed', reason: 'footer' },
};

/** A source with one part a letter: kept, moved, navigation, footer. */
const source = (letters: string): CleanUpPart[] =>
  [...letters].map((letter, index) => ({
    ...{ line: 2 * index + 1, type: 'paragraph', text: `${letter}${index}`, words: 1 },
    fate: fates[letter] ?? { kind: 'kept' },
  }));

/** The rows in short: `navigation[` for a group’s head, a part’s number, `+3` for a fold of three parts. */
function show(
  letters: string,
  {
    changes = noChanges,
    mode = 'removals',
    opened = [],
  }: { changes?: Changes; mode?: PreviewMode; opened?: number[] } = {},
): string {
  return previewRows(source(letters), changes, mode, new Set(opened))
    .map((row) => {
      if (row.kind === 'group') return `${row.reasons.join('+')}[`;
      return row.kind === 'fold' ? `+${row.parts.length}` : String(row.part);
    })
    .join(' ');
}

test.each([
  ['a short group is shown whole', 'knnnk', '0 navigation[ 1 2 3 4'],
  ['of a long one the beginning', 'nnnnnnk', 'navigation[ 0 1 +4 6'],
  ['text shows its first and its last block', 'kkkkkk', '0 +4 5'],
  ['one block alone is never folded away', 'kkk', '0 1 2'],
  ['what stands in fields has a line of its own', 'mkm', '0 1 2'],
  ['a few parts of another reason are no group of their own', 'nnnnfnnn', 'navigation+footer[ 0 1 +6'],
  ['but many are', 'nnnfff', 'navigation[ 0 1 2 footer[ 3 4 5'],
])('%s', (_, letters, expected) => expect(show(letters)).toBe(expected));

test('the article alone, and the original, show every block of theirs', () => {
  expect(show('nkkkkkm', { mode: 'article' })).toBe('1 2 3 4 5');
  expect(show('nkkkkkm', { mode: 'original' })).toBe('0 1 2 3 4 5 6');
});

test('what was opened or changed is never folded', () => {
  expect(show('nnnnnnnn', { opened: [4, 5] })).toBe('navigation[ 0 1 +2 4 5 +2');
  const changes = setKept(source('kkkkkkk'), noChanges, [3], false);
  expect(show('kkkkkkk', { changes })).toBe('0 1 2 by-hand[ 3 4 5 6');
});

test('the lines of a group', () => {
  const parts = source('nnn');
  expect(lineSpan(parts, [0, 1, 2])).toBe('Lines 1–5');
  expect(lineSpan(parts, [1])).toBe('Line 3');
  expect(
    lineSpan(
      source('n').map((part) => ({ ...part, line: null })),
      [0],
    ),
  ).toBe('');
});
