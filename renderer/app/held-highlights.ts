import type { HighlightId } from '../../core/model/ids.ts';

/*
 * Highlights that commands of this window are changing. What is shown of them is newer than what is read until the library
 * has answered; its change is told after that, and they are read again then.
 */

const held = new Map<HighlightId, number>();

/** Whether a command on a highlight is on its way. */
export const isHeld = (id: HighlightId): boolean => held.has(id);

/** Holds a highlight until a command on it has ended, and gives what that gave. */
export async function holding<T>(id: HighlightId, command: Promise<T>): Promise<T> {
  held.set(id, (held.get(id) ?? 0) + 1);
  try {
    return await command;
  } finally {
    const left = (held.get(id) ?? 1) - 1;
    if (left > 0) held.set(id, left);
    else held.delete(id);
  }
}
