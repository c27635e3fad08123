import { importableEndings } from '../../core/model/readable-files.ts';
import { importFiles } from './commands.ts';

/** Lets the user choose files and imports them. */
export function pickFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = importableEndings.join(',');
  input.addEventListener('change', () => importFiles([...(input.files ?? [])]));
  input.click();
}
