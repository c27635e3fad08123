import { describe, expect, test } from 'vitest';
import { isKey, type KeyPress, keyNames } from '../../../../renderer/ui/keys.ts';

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...modifiers,
});

describe('isKey', () => {
  const cases: [string, KeyPress, string, boolean][] = [
    ['a letter by what is printed on it', press('z', 'KeyY', { ctrlKey: true }), 'Ctrl+Z', true],
    ['not by where it stands, if it is Latin', press('y', 'KeyZ', { ctrlKey: true }), 'Ctrl+Z', false],
    ['a letter of another script by where it stands', press('ئ', 'KeyZ', { ctrlKey: true }), 'Ctrl+Z', true],
    ['a digit behind a dead key', press('Dead', 'Digit4', { altKey: true }), 'Alt+4', true],
    [
      'with Shift only if Shift is asked for',
      press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }),
      'Ctrl+Z',
      false,
    ],
    ['Shift and the letter', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z', true],
    ['a question mark, wherever it needs Shift', press('?', 'Slash', { shiftKey: true }), '?', true],
    ['the backslash key of any layout', press('#', 'Backslash', { ctrlKey: true }), 'Ctrl+\\', true],
    ['an arrow', press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'Alt+ArrowLeft', true],
    [
      'nothing while a word is composed',
      press('z', 'KeyZ', { ctrlKey: true, isComposing: true }),
      'Ctrl+Z',
      false,
    ],
  ];
  test.each(cases)('%s', (_, event, binding, expected) => {
    expect(isKey(event, binding, false)).toBe(expected);
  });

  test('⌘ stands for Ctrl on a Mac, and Ctrl does not', () => {
    expect(isKey(press('z', 'KeyZ', { metaKey: true }), 'Ctrl+Z', true)).toBe(true);
    expect(isKey(press('z', 'KeyZ', { ctrlKey: true }), 'Ctrl+Z', true)).toBe(false);
  });
});

test('keys are named as they are printed', () => {
  expect(keyNames('Ctrl+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyNames('Ctrl+Alt+ArrowLeft', true)).toEqual(['⌘', '⌥', '←']);
});
