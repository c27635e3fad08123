import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKeptByBrowser } from '../../../../../renderer/app/keymap/browser-keys.ts';
import {
  type KeyCommandId,
  keyCommand,
  keyCommandIds,
} from '../../../../../renderer/app/keymap/key-commands.ts';
import {
  defaultKeymapSettings,
  Keymap,
  type KeymapSettings,
} from '../../../../../renderer/app/keymap/keymap.ts';
import { conflictsOf, isRebound, rebind, resetKeys } from '../../../../../renderer/app/keymap/rebind.ts';
import { bindingOf, isKey, type KeyPress } from '../../../../../renderer/ui/keys.ts';

const browser = defaultKeymapSettings;
const desktop: KeymapSettings = { ...browser, shell: 'desktop' };

/** The press of a key on a US keyboard, written as a binding. */
function press(binding: string): KeyPress {
  const parts = binding.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const shifted = '{}?:"<>|~'.includes(key) || has('Shift');
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : '';
  return {
    key:
      /^[A-Z]$/.test(key) && !shifted
        ? key.toLowerCase()
        : ({ Space: ' ', Plus: '+', Minus: '-' }[key] ?? key),
    code,
    ctrlKey: has('Ctrl'),
    metaKey: false,
    altKey: has('Alt'),
    shiftKey: shifted,
    isComposing: false,
  };
}

const meant = (binding: string, { isTyping = false, settings = browser } = {}) =>
  new Keymap(settings).commandsOf(press(binding), { isTyping });

describe('the list of commands', () => {
  test('no two commands that act in the same place have the same key, but for those that know how to share', () => {
    const placeOf = (id: string) => id.slice(0, id.indexOf('.'));
    const shared = [browser, desktop].flatMap((settings) => {
      const keymap = new Keymap(settings);
      return keyCommandIds.flatMap((id, index) =>
        keyCommandIds
          .slice(index + 1)
          .filter((other) => [placeOf(id), 'app'].includes(placeOf(other)) || placeOf(id) === 'app')
          .flatMap((other) =>
            keymap
              .keys(id)
              .filter((key) => keymap.keys(other).includes(key))
              .map((key) => `${key}: ${id}, ${other}`),
          ),
      );
    });
    // The card is opened where no note or address is at the caret.
    const knowHow = new Set(['Enter: reader.follow, reader.open-card']);
    expect(shared.filter((pair) => !knowHow.has(pair))).toEqual([]);
  });

  test('each command has a key that works in a browser', () => {
    const without = keyCommandIds.filter((id) => {
      const shown = new Keymap(browser).shownKey(id);
      return !shown || isKeptByBrowser(shown);
    });
    expect(without).toEqual([]);
  });

  test('something is done for each command', () => {
    const root = join(import.meta.dirname, '../../../../../renderer');
    const source = globSync('**/*.{ts,tsx}', { cwd: root })
      .filter((path) => !path.endsWith('key-commands.ts'))
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    // The eight marks and the nine pinned tags are given together, by their digits.
    const named = keyCommandIds.map((id) => id.replace(/-\d$/, ''));
    expect(named.filter((id) => !source.includes(`'${id}'`))).toEqual([]);
  });

  test('each binding is written as it would be recorded', () => {
    for (const id of keyCommandIds)
      for (const key of [...keyCommand(id).keys, ...(keyCommand(id).browserKeys ?? [])])
        expect(bindingOf(press(key), false)).toBe(key);
  });
});

describe('the shells', () => {
  test('the window on the desktop shows the usual key, the browser one that it does not keep', () => {
    expect(new Keymap(desktop).shownKey('app.close-tab')).toBe('Ctrl+W');
    expect(new Keymap(browser).shownKey('app.close-tab')).toBe('Alt+X');
  });

  test('in a browser the usual key works too, where it lets it through', () => {
    expect(meant('Ctrl+W')).toContain('app.close-tab');
    expect(meant('Alt+X')).toContain('app.close-tab');
  });
});

describe('letters', () => {
  const cases: [string, string, boolean, KeyCommandId[]][] = [
    ['a letter acts where nothing is typed', 'T', false, ['reader.tag']],
    ['and not in a field', 'T', true, []],
    ['with Alt it acts in a field', 'Alt+T', true, ['reader.tag']],
    ['with Alt it acts elsewhere too', 'Alt+T', false, ['reader.tag']],
    ['with Shift it is another', 'Shift+J', false, ['reader.extend-next-sentence']],
    ['with Shift and Alt too', 'Alt+Shift+J', true, ['reader.extend-next-sentence']],
    ['a sign has a form with Alt', 'Alt+]', true, ['reader.next-highlight', 'clean-up.next']],
    ['a digit with Alt marks', 'Alt+3', true, ['reader.mark-3']],
    ['a digit alone is another', '3', false, ['reader.pinned-3']],
    ['and has a form with Alt and Shift', 'Alt+Shift+3', true, ['reader.pinned-3']],
    ['a field keeps its own undo', 'Ctrl+Z', true, []],
    ['and its own deleting', 'Delete', true, []],
    ['but not the palette', 'Ctrl+K', true, ['app.palette']],
    ['nor the regions', 'F6', true, ['app.next-region']],
    ['nor what closes an editor', 'Ctrl+Enter', true, ['editor.save', 'clean-up.accept']],
    ['nor what leads to another tab', 'Alt+PageDown', true, ['app.next-tab']],
  ];
  test.each(cases)('%s', (_, binding, isTyping, expected) => {
    expect(meant(binding, { isTyping })).toEqual(expected);
  });

  test('switched off, they do nothing, and the forms with Alt remain and are shown', () => {
    const settings = { ...browser, singleKeys: false };
    for (const key of ['T', 'Shift+J', ']', '?', 'Space']) expect(meant(key, { settings })).toEqual([]);
    expect(meant('Alt+T', { settings })).toEqual(['reader.tag']);
    expect(meant('Ctrl+K', { settings })).toEqual(['app.palette']);
    expect(new Keymap(settings).shownKey('reader.tag')).toBe('Alt+T');
  });

  test('in a field, the form with Alt is shown', () => {
    expect(new Keymap(browser).shownKey('reader.note', { inField: true })).toBe('Alt+N');
    expect(new Keymap(browser).shownKey('reader.select-all', { inField: true })).toBeUndefined();
  });

  test('a form with Alt gives way to a binding that was chosen', () => {
    const settings = { ...browser, own: { 'app.export': ['Alt+T'] } };
    expect(meant('Alt+T', { settings })).toEqual(['app.export']);
    expect(meant('T', { settings })).toEqual(['reader.tag']);
  });
});

describe('own bindings', () => {
  const withOwn = (own: KeymapSettings['own']): KeymapSettings => ({ ...browser, own });

  test('a key of another command is a conflict only where both act', () => {
    expect(conflictsOf('reader.tag', 'N', browser)).toEqual(['reader.note']);
    expect(conflictsOf('reader.tag', 'Ctrl+K', browser)).toEqual(['app.palette']);
    expect(conflictsOf('reader.tag', 'Ctrl+B', browser)).toEqual([]);
    expect(conflictsOf('reader.tag', 'T', browser)).toEqual([]);
  });

  test('a key that is replaced leaves its command', () => {
    const settings = withOwn(rebind('reader.tag', ['W'], browser));
    expect(meant('W', { settings })).toEqual(['reader.tag']);
    expect(meant('T', { settings })).toEqual([]);
    expect(new Keymap(settings).keys('reader.widen')).toEqual([]);
  });

  test('a command keeps its other keys when it loses one', () => {
    const settings = withOwn(rebind('reader.tag', ['Backspace'], browser));
    expect(new Keymap(settings).keys('reader.delete')).toEqual(['Delete']);
  });

  test('reset gives the usual keys back, also from a command that had taken one', () => {
    const taken = withOwn(rebind('reader.tag', ['W'], browser));
    const settings = withOwn(resetKeys('reader.widen', taken));
    expect(meant('W', { settings })).toEqual(['reader.widen']);
    expect(isRebound('reader.widen', settings)).toBe(false);
    expect(new Keymap(settings).keys('reader.tag')).toEqual([]);
    expect(resetKeys('reader.tag', settings)).toEqual({});
  });

  test('a command may be left without a key', () => {
    const settings = withOwn(rebind('reader.tag', [], browser));
    expect(new Keymap(settings).shownKey('reader.tag')).toBeUndefined();
  });
});

test('what is recorded of any key press is matched by that press', () => {
  const events = fc.record({
    key: fc.constantFrom(
      'a',
      'Q',
      'z',
      'ئ',
      'Dead',
      '1',
      '!',
      '[',
      '{',
      '?',
      'ß',
      '+',
      '=',
      '-',
      ' ',
      'Enter',
      'F5',
      'ArrowLeft',
      '“',
      '¡',
    ),
    code: fc.constantFrom(
      'KeyA',
      'KeyQ',
      'Digit1',
      'BracketLeft',
      'Slash',
      'Minus',
      'Equal',
      'Space',
      'Enter',
      'F5',
      'Backslash',
    ),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.boolean(),
    shiftKey: fc.boolean(),
    isComposing: fc.constant(false),
  });
  fc.assert(
    fc.property(events, fc.boolean(), (event, mac) => {
      const binding = bindingOf(event, mac);
      if (binding !== null) expect(isKey(event, binding, mac), binding).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
