import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isTyping } from '../../ui/keys.ts';
import type { KeyCommandId } from './key-commands.ts';
import { keymap } from './keymap-store.ts';

/** Does what a command says; tells whether there was anything to act on. Without an event the palette calls it. */
export type KeyHandler = (event?: KeyboardEvent) => boolean;
export type KeyHandlers = { readonly [id in KeyCommandId]?: KeyHandler };

export interface KeysOptions {
  /** Only the active one of two that are shown side by side acts. */
  readonly isActive?: boolean;
  /** Keys that no command of the same place took, where nothing is typed: the arrows of a caret, for example. */
  readonly others?: (event: KeyboardEvent) => boolean;
}

interface Place {
  readonly order: number;
  handlers: KeyHandlers;
  options: KeysOptions;
}

let placesEver = 0;
/** Where commands can be done now. The innermost, or else the newest, is asked first. */
const places: Place[] = [];

/**
 * Gives commands of the key list what they do, for as long as the component is mounted. Dialogs (`[data-modal]`) keep
 * all keys for themselves; text fields keep what they need to be typed in; a pressed button keeps Enter and Space.
 */
export function useKeys(handlers: KeyHandlers, options: KeysOptions = {}): void {
  // Counted while drawing, when an outer component comes before those within.
  const [order] = useState(() => placesEver++);
  const place = useRef<Place>({ order, handlers, options });
  useLayoutEffect(() => {
    place.current.handlers = handlers;
    place.current.options = options;
  });
  useEffect(() => {
    const here = place.current;
    if (places.length === 0) document.addEventListener('keydown', onKeyDown);
    places.push(here);
    places.sort((a, b) => b.order - a.order);
    return () => {
      places.splice(places.indexOf(here), 1);
      if (places.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Whether a command can be tried now: it has a handler in an active place. */
export const canRunCommand = (id: KeyCommandId): boolean =>
  activePlaces().some(({ handlers }) => handlers[id] !== undefined);

/** Does what the command's key would do; says whether it acted. */
export const runCommand = (id: KeyCommandId): boolean =>
  activePlaces().some(({ handlers }) => handlers[id]?.() ?? false);

const activePlaces = () => places.filter(({ options }) => options.isActive !== false);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('[data-modal]') || isPress(event)) return;
  const typing = isTyping(event.target);
  const commands = keymap().commandsOf(event, { isTyping: typing });
  const acted = activePlaces().some(
    ({ handlers, options }) =>
      commands.some((id) => handlers[id]?.(event) ?? false) ||
      (!typing && (options.others?.(event) ?? false)),
  );
  if (acted) event.preventDefault();
}

/** What Enter and Space press by themselves. */
const pressable =
  'button, a, summary, input, [role="button"], [role="radio"], [role="checkbox"], [role="switch"], [role="option"], [role="tab"]';

/** Whether the key belongs to the control that has the focus: it presses it, or chooses in its menu. */
function isPress({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || ctrlKey || metaKey || altKey) return false;
  if (target.closest('[role="menu"]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest(pressable) !== null;
}
