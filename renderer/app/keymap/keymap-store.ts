import { useEffect, useSyncExternalStore } from 'react';
import { isTyping } from '../../ui/keys.ts';
import { useHost, usePreferences } from '../queries.ts';
import type { KeyCommandId } from './key-commands.ts';
import { defaultKeymapSettings, Keymap } from './keymap.ts';

const listeners = new Set<() => void>();
let current = new Keymap(defaultKeymapSettings);

/** The keymap that holds now, for those who are called by an event. */
export const keymap = (): Keymap => current;

/**
 * Whether a key event is a command's, for those who listen in their own element: a popover or an editor to its own
 * commands, a list to those of its items. A command of the reader is meant only by a key that the field does not type.
 */
export function isCommand(event: KeyboardEvent, id: KeyCommandId): boolean {
  const mayType = isTyping(event.target) && !id.startsWith('editor.');
  return mayType ? current.commandsOf(event, { isTyping: true }).includes(id) : current.isCommand(event, id);
}

/** The keymap that holds now; draws anew when the user changes it. */
export const useKeymap = (): Keymap =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );

/** Keeps the keymap as the preferences and the shell have it. Called once, by the app. */
export function useKeymapSettings(): void {
  const { data: preferences } = usePreferences();
  const { data: host } = useHost();
  const own = preferences?.keys;
  const singleKeys = preferences?.singleKeys ?? true;
  const shell = host?.shell === 'desktop' ? 'desktop' : 'browser';
  useEffect(() => {
    if (!own) return;
    current = new Keymap({ own, singleKeys, shell });
    for (const listener of listeners) listener();
  }, [own, singleKeys, shell]);
}
