import { describe, expect, it, vi } from 'vitest';
import { TagId } from '../../../../../core/model/ids.ts';
import type { KeyCommandId } from '../../../../../renderer/app/keymap/key-commands.ts';
import { Keymap } from '../../../../../renderer/app/keymap/keymap.ts';
import { markingKeys } from '../../../../../renderer/reader/marking/marking.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key, code: /^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}` },
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
  ...more,
});

/** The keys of a passage's way from reading to tag and note, in either shell. */
const flow: readonly (readonly [KeyCommandId, ReturnType<typeof press>])[] = [
  ['reader.next-sentence', press('j')],
  ['reader.previous-sentence', press('k')],
  ['reader.extend-next-sentence', press('J', { shiftKey: true })],
  ['reader.widen', press('w')],
  ['reader.narrow', press('W', { shiftKey: true })],
  ['reader.pinned-1', press('1')],
  ['reader.pinned-9', press('9')],
  ['reader.mark-3', press('3', { altKey: true })],
  ['reader.tag', press('t')],
  ['reader.note', press('n')],
  ['reader.colour', press('c')],
  ['reader.repeat-tags', press('r')],
  ['reader.pin', press('i')],
  ['app.undo', press('z')],
];

describe.each(['desktop', 'browser'] as const)('the keys of marking in the shell: %s', (shell) => {
  const all = new Keymap({ own: {}, singleKeys: true, shell });
  const withoutLetters = new Keymap({ own: {}, singleKeys: false, shell });

  it.each(flow)('%s', (id, event) => {
    expect(all.commandsOf(event, { isTyping: false })).toContain(id);
  });

  it.each(flow.filter(([id]) => !id.startsWith('reader.pinned')))(
    '%s with Alt, where letters are off',
    (id, event) => {
      const plain = event.altKey ? [] : withoutLetters.commandsOf(event, { isTyping: false });
      expect(plain).not.toContain(id);
      const withAlt = { ...event, altKey: true };
      expect(withoutLetters.commandsOf(withAlt, { isTyping: true })).toContain(id);
    },
  );
});

it('a digit acts on the tag that is pinned to it, and one without a tag is left to others', () => {
  const toll = TagId.parse('0190a0b0-0000-7000-8000-000000000001');
  const toggleTag = vi.fn(() => true);
  const deeds = { mark: () => true, repeat: () => true, open: () => true, toggleTag };
  const keys = markingKeys(deeds, 1, [null, toll]);
  expect(keys['reader.pinned-2']?.()).toBe(true);
  expect(toggleTag).toHaveBeenCalledExactlyOnceWith(toll);
  expect(keys['reader.pinned-1']?.()).toBe(false);
  expect(keys['reader.pinned-9']?.()).toBe(false);
});
