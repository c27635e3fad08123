import type { Colour } from '../../core/model/highlight.ts';
import type { KeyHandlers } from '../app/keymap/use-keys.ts';

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

/** The reader's commands. */
export function readerKeys(deeds: ReaderDeeds): KeyHandlers {
  const mark = (colour: Colour) => () => deeds.mark(colour);
  return {
    'reader.mark-1': mark(1),
    'reader.mark-2': mark(2),
    'reader.mark-3': mark(3),
    'reader.mark-4': mark(4),
    'reader.mark-5': mark(5),
    'reader.mark-6': mark(6),
    'reader.mark-7': mark(7),
    'reader.mark-8': mark(8),
    'reader.mark-again': deeds.markAgain,
    'reader.tag': () => deeds.open('tag'),
    'reader.note': deeds.editNote,
    'reader.open-card': deeds.editNote,
    'reader.delete': deeds.deleteSelected,
    'reader.next-highlight': () => deeds.step(1),
    'reader.previous-highlight': () => deeds.step(-1),
    'reader.cycle': deeds.cycle,
    'reader.leave': deeds.leave,
    'reader.select-all': deeds.selectAll,
    'reader.margin': deeds.toggleMargin,
  };
}
