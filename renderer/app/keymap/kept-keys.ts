import { flushSync } from 'react-dom';
import { isTyping } from '../../ui/keys.ts';
import { keymap } from './keymap-store.ts';

/*
 * Keys that come while an earlier one is still at work. They are kept, and then act in their order on what it has left,
 * as if they had been pressed a moment later.
 */

/** The longest that keys are kept: what never ends must not take the keyboard away. */
const patienceMs = 10_000;

/** What is to be done in turn, each on what the one before has left. */
const turns: (() => void)[] = [];
const pressedAgain = new WeakSet<Event>();
let works = 0;
let isPlaying = false;

/** Keeps the keys that come until the work of an earlier one has ended, well or not, and done its last part. */
export function keepKeysUntil(ended: Promise<unknown>, lastPart?: () => void): void {
  if (works === 0 && !isPlaying) addEventListener('keydown', keep, true);
  works += 1;
  let timer = 0;
  const patience = new Promise((resolve) => {
    timer = window.setTimeout(resolve, patienceMs);
  });
  void Promise.race([ended.catch(() => {}), patience]).then(() => {
    clearTimeout(timer);
    works -= 1;
    if (lastPart) turns.unshift(() => flushSync(lastPart));
    void play();
  });
}

async function play(): Promise<void> {
  if (isPlaying) return;
  isPlaying = true;
  while (works === 0 && turns.length > 0) {
    // What the one before has changed is drawn first.
    await new Promise((resolve) => setTimeout(resolve));
    if (works === 0) turns.shift()?.();
  }
  isPlaying = false;
  if (works === 0) removeEventListener('keydown', keep, true);
}

function keep(event: KeyboardEvent): void {
  if (pressedAgain.has(event) || !canBePressedAgain(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  turns.push(() => pressAgain(event));
}

/** Other keys do what only the browser can do. */
const named = /^(Enter|Escape|Backspace|Delete|Arrow(Up|Down|Left|Right))$/;

function canBePressedAgain(event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain && (event.key.length === 1 || named.test(event.key))) return true;
  return keymap().commandsOf(event, { isTyping: isTyping(event.target) }).length > 0;
}

/** Presses a key where the focus is now, with what the browser would do about it in a field or on a button. */
function pressAgain(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, location } = event;
  const again = new KeyboardEvent('keydown', {
    ...{ key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, location },
    modifierAltGraph: event.getModifierState('AltGraph'),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  pressedAgain.add(again);
  const target = document.activeElement ?? document.body;
  if (!target.dispatchEvent(again)) return;
  if (isTyping(target)) {
    if (key.length === 1) document.execCommand('insertText', false, key);
    else if (key === 'Backspace') document.execCommand('delete');
    else if (key === 'Delete') document.execCommand('forwardDelete');
  } else if ((key === 'Enter' || key === ' ') && target instanceof HTMLElement) {
    if (target.matches('button, a, summary, [role="button"]')) target.click();
  }
}
