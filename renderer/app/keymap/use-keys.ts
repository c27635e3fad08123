import { useLayoutEffect, useRef, useState } from 'react';
import { isKey, isTyping } from '../../ui/keys.ts';
import type { KeyCommandId } from './key-commands.ts';
import { type KeyHandlers, type KeyPlace, KeyPlaces, type KeysOptions } from './key-places.ts';
import { keymap } from './keymap-store.ts';

let placesEver = 0;
const places = new KeyPlaces();

/**
 * Gives commands of the key list what they do, for as long as the component is mounted. Dialogs (`[data-modal]`) keep
 * all keys for themselves; text fields keep what they need to be typed in; a pressed button keeps Enter and Space.
 */
export function useKeys(handlers: KeyHandlers, options: KeysOptions = {}): void {
  // Counted while drawing, when an outer component comes before those within.
  const [order] = useState(() => placesEver++);
  const place = useRef<KeyPlace>({ order, handlers, options });
  useLayoutEffect(() => {
    place.current.handlers = handlers;
    place.current.options = options;
  });
  // Before the first frame: what can be seen can be used.
  useLayoutEffect(() => {
    const here = place.current;
    if (places.isEmpty) document.addEventListener('keydown', onKeyDown);
    places.add(here);
    return () => {
      places.remove(here);
      if (places.isEmpty) document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Whether a command can be tried now: it has a handler in an active place. */
export const canRunCommand = (id: KeyCommandId): boolean => places.canRun(id);

/** Does what the command's key would do; says whether it acted. */
export const runCommand = (id: KeyCommandId): boolean => places.run(id);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented && !isOnDisabledButton(event)) return;
  if (document.querySelector('[data-modal]')) {
    // The browser would take back what was typed in a field behind the dialog, and go there.
    if (!isTyping(event.target) && fieldUndo.some((key) => isKey(event, key))) event.preventDefault();
    return;
  }
  if (isPress(event)) return;
  const typing = { isTyping: isTyping(event.target) };
  if (places.take(event, keymap().commandsOf(event, typing), typing)) event.preventDefault();
}

/** A disabled button that keeps the focus takes the effect off every key but Tab; the key was still nobody's. */
const isOnDisabledButton = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('button[aria-disabled="true"]') !== null;

/** The browser's own keys for undo and redo of what is typed. */
const fieldUndo = ['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y'];

/** What Enter and Space press by themselves. */
const pressable =
  'button, a, summary, input, [role="button"], [role="radio"], [role="checkbox"], [role="switch"], [role="option"], [role="tab"]';

/** Whether the key belongs to the control that has the focus: it presses it, or chooses in its menu. */
function isPress({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || ctrlKey || metaKey || altKey) return false;
  if (target.closest('[role="menu"]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest(pressable) !== null;
}
