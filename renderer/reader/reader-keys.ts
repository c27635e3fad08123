import { type Colour, colours } from '../../core/model/highlight.ts';
import type { ReaderKey } from './use-reader-keys.ts';

/** What the reader's keys do. Each says whether there was anything to act on. */
export interface ReaderDeeds {
  mark(colour: Colour): boolean;
  markAgain(): boolean;
  open(field: 'tag'): boolean;
  editNote(): boolean;
  deleteSelected(): boolean;
  step(towards: 1 | -1): boolean;
  cycle(): boolean;
  leave(): boolean;
  selectAll(): boolean;
  toggleMargin(): boolean;
}

/** The reader's keys. */
export function readerKeys(deeds: ReaderDeeds): ReaderKey[] {
  return [
    ...colours.map((colour) => ({ keys: [`Alt+${colour}`], run: () => deeds.mark(colour) })),
    { keys: ['H', 'Alt+H'], run: deeds.markAgain },
    { keys: ['T', 'Alt+T'], run: () => deeds.open('tag') },
    { keys: ['N', 'Alt+N', 'Enter'], run: deeds.editNote },
    { keys: ['Delete', 'Backspace'], run: deeds.deleteSelected },
    { keys: [']'], run: () => deeds.step(1) },
    { keys: ['['], run: () => deeds.step(-1) },
    { keys: ['.'], run: deeds.cycle },
    { keys: ['Escape'], run: deeds.leave },
    { keys: ['Ctrl+A'], run: deeds.selectAll },
    { keys: ['Ctrl+Shift+\\'], run: deeds.toggleMargin },
  ];
}
