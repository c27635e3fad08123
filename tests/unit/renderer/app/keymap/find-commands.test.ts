import { expect, test } from 'vitest';
import { findLines } from '../../../../../renderer/app/keymap/find-commands.ts';

const lines = [
  { label: 'Command palette', keys: ['Ctrl+K'] },
  { label: 'Previous sentence', keys: ['K'] },
  { label: 'Next region', keys: ['F6'] },
  { label: 'Delete the highlight', keys: ['Delete', 'Backspace'] },
  { label: 'Choose a colour', keys: [] },
];
const found = (typed: string) => findLines(lines, typed).map(({ label }) => label);

const cases: [string, string, string[]][] = [
  ['nothing typed is everything', '', lines.map(({ label }) => label)],
  ['words of the label in any order', 'palette comm', ['Command palette']],
  ['a key alone', 'k', ['Command palette', 'Previous sentence']],
  ['keys together', 'Ctrl+K', ['Command palette']],
  ['keys with spaces', 'ctrl k', ['Command palette']],
  ['a key by the name that is printed', 'del', ['Delete the highlight']],
  ['a word and a key', 'next f6', ['Next region']],
  ['nothing that fits', 'zebra', []],
];
test.each(cases)('%s', (_, typed, expected) => {
  expect(found(typed)).toEqual(expected);
});
