import { type Colour, colours } from '../../../core/model/highlight.ts';
import { isCommand } from '../../app/keymap/keymap-store.ts';
import { isKey } from '../../ui/keys.ts';

/** The mark that a key chooses, Alt+1 to Alt+8 if the user has not changed them; undefined for any other key. */
export function markOfKey(event: KeyboardEvent): Colour | undefined {
  return colours.find((colour) => isCommand(event, `reader.mark-${colour}`));
}

/** The mark that a digit alone chooses, where one of the marks has the focus. */
export function markOfDigit(event: KeyboardEvent): Colour | undefined {
  return colours.find((colour) => isKey(event, String(colour)));
}
