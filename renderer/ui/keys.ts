/** Whether the keyboard is a Mac's: ⌘ then stands where Ctrl is written, ⌥ where Alt is. */
export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** What of a keyboard event decides which key it is. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/**
 * Whether a key event is the binding, written as `Ctrl+Shift+Z` or `Alt+1`. A Latin letter is matched by what is
 * printed on the key; everything else (digits, other scripts, dead keys) by where the key stands.
 */
export function isKey(event: KeyPress, binding: string, mac = isMac): boolean {
  if (event.isComposing) return false;
  const parts = binding.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const command = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (command !== wants('Ctrl') || other || event.altKey !== wants('Alt')) return false;
  if (key === '?') return event.key === '?';
  return event.shiftKey === wants('Shift') && pressed(event) === key;
}

function pressed({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^(Key|Digit)/.test(code)) return code.slice(-1);
  return code === 'Backslash' || code === 'IntlBackslash' ? '\\' : key;
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
  };
  return binding.split('+').map((part) => (mac ? macNames[part] : undefined) ?? names[part] ?? part);
}

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
