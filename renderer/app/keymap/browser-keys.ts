/** What Chrome, Edge and Firefox keep for themselves: a page never hears of them, or cannot refuse them. */
const kept = new Set([
  'Ctrl+N',
  'Ctrl+Shift+N',
  'Ctrl+T',
  'Ctrl+Shift+T',
  'Ctrl+W',
  'Ctrl+Shift+W',
  'Ctrl+Tab',
  'Ctrl+Shift+Tab',
  'Ctrl+PageDown',
  'Ctrl+PageUp',
  'Ctrl+Q',
  'Ctrl+Shift+P',
  'Alt+F4',
  'F11',
]);

/** Whether a browser keeps a binding for itself, so that it works in the desktop window only. */
export const isKeptByBrowser = (binding: string): boolean => kept.has(binding);
