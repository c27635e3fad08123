import { importFiles } from './commands.ts';

/** Lets the user choose files and imports them. */
export function pickFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html';
  input.addEventListener('change', () => importFiles([...(input.files ?? [])]));
  input.click();
}
