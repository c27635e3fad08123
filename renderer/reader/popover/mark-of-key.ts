import { type Colour, colours } from '../../../core/model/highlight.ts';
import { isKey, type KeyPress } from '../../ui/keys.ts';

/** The mark that a key chooses, Alt+1 to Alt+8; undefined for any other key. */
export function markOfKey(event: KeyPress): Colour | undefined {
  return colours.find((colour) => isKey(event, `Alt+${colour}`));
}
