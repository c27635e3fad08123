/** Whether the keyboard is a Mac's: ⌘ then stands where Ctrl is written, ⌥ where Alt is. */
export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** What of a keyboard event decides which key it is. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/** Keys with a name of their own in a binding, because their sign would be read as part of the notation. */
const signs: Record<string, string> = { '+': 'Plus', '=': 'Plus', '-': 'Minus', _: 'Minus', ' ': 'Space' };

/** What keys of a US keyboard print, without and with Shift; for keys whose own sign a modifier has changed. */
const printedAt: Record<string, string> = {
  Backquote: '`~',
  Backslash: '\\|',
  IntlBackslash: '\\|',
  BracketLeft: '[{',
  BracketRight: ']}',
  Comma: ',<',
  Period: '.>',
  Quote: '\'"',
  Semicolon: ';:',
  Slash: '/?',
};

/**
 * Whether a key event is the binding, written as `Ctrl+Shift+Z` or `Alt+1`. A Latin letter is matched by what is
 * printed on the key; digits, letters of other scripts and dead keys by where the key stands. A sign such as `]` is
 * matched by what the key gives, however it must be typed (with Shift or AltGr), unless Ctrl is asked for.
 */
export function isKey(event: KeyPress, binding: string, mac = isMac): boolean {
  if (event.isComposing) return false;
  const { key, wants } = parseBinding(binding);
  const isSign = isSignKey(key);
  // On a Mac the Alt key itself may be reported as AltGr.
  const altGr = !mac && (event.getModifierState?.('AltGraph') ?? false);
  if (altGr && !isSign) return false;
  const command = !altGr && (mac ? event.metaKey : event.ctrlKey);
  const other = mac ? event.ctrlKey : event.metaKey;
  const alt = !altGr && event.altKey;
  if (command !== wants('Ctrl') || other || alt !== wants('Alt')) return false;
  if (isSign && !wants('Ctrl')) return printedSign(event, alt) === key;
  if (key === 'Plus' || key === 'Minus') return pressed(event) === key;
  return event.shiftKey === wants('Shift') && pressed(event) === key;
}

/** The binding that a key press would be recorded as; null for a modifier alone and for what no binding can name. */
export function bindingOf(event: KeyPress, mac = isMac): string | null {
  if (
    event.isComposing ||
    /^(Control|Shift|Alt|AltGraph|Meta|OS|CapsLock|Process|Unidentified)$/.test(event.key)
  )
    return null;
  if (mac ? event.ctrlKey : event.metaKey) return null;
  const altGr = !mac && (event.getModifierState?.('AltGraph') ?? false);
  const ctrl = !altGr && (mac ? event.metaKey : event.ctrlKey);
  const alt = !altGr && event.altKey;
  const sign = ctrl ? null : printedSign(event, alt);
  const key = sign && isSignKey(sign) ? sign : altGr ? null : pressed(event);
  if (!key || key === 'Dead' || (isSignKey(key) && !ctrl && key !== sign)) return null;
  const isShifted = event.shiftKey && (!isSignKey(key) || ctrl) && key !== 'Plus' && key !== 'Minus';
  return [ctrl && 'Ctrl', alt && 'Alt', isShifted && 'Shift', key].filter(Boolean).join('+');
}

/** A binding's parts. */
export function parseBinding(binding: string): { key: string; wants: (modifier: string) => boolean } {
  const parts = binding.split('+');
  return { key: parts.at(-1) ?? '', wants: (modifier) => parts.slice(0, -1).includes(modifier) };
}

/** Whether a key of a binding is a sign: one character that is neither a Latin letter nor a digit. */
const isSignKey = (key: string): boolean => key.length === 1 && !/[A-Z0-9]/i.test(key);

function printedSign({ key, code, shiftKey }: KeyPress, isAlt: boolean): string | null {
  if (signs[key]) return null;
  const atPlace = printedAt[code]?.[shiftKey ? 1 : 0];
  if (isAlt && atPlace && !/^[\x21-\x7e]$/.test(key)) return atPlace;
  return key.length === 1 ? key : null;
}

function pressed({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^(Key|Digit)/.test(code)) return code.slice(-1);
  const isNamed = key.length > 1 && key !== 'Dead';
  return isNamed || /^\d$/.test(key) ? key : (signs[key] ?? printedAt[code]?.[0] ?? key);
}

/** A binding's keys as they are printed on this keyboard, to be shown one by one. */
export function keyNames(binding: string, mac = isMac): string[] {
  const macNames: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };
  const names: Record<string, string> = {
    Enter: '↵',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Delete: 'Del',
    Escape: 'Esc',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Plus: '+',
    Minus: '−',
  };
  return binding.split('+').map((part) => (mac ? macNames[part] : undefined) ?? names[part] ?? part);
}

/** A binding in the words of `aria-keyshortcuts`. */
export const ariaKeys = (binding: string, mac = isMac): string =>
  binding
    .replace('Ctrl', mac ? 'Meta' : 'Control')
    .replace(/Plus$/, '+')
    .replace(/Minus$/, '-');

/** Whether the focus is where typing goes: a field keeps its own undo and its letters. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !/^(button|checkbox|radio|submit|file)$/.test(target.type)))
  );
}
