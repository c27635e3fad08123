import type { HighlightId } from '../../core/model/ids.ts';

/*
 * Which readings of a highlight are older than what is shown of it. What a command of this window will do is shown before
 * the library has answered; until then nothing that is read is newer, and after it only what was asked for later.
 */

/** Counts what this window asks of the library, so that it can be told what came before what. */
let asked = 0;
/** When what is shown of a highlight was asked for, or done. */
const shownSince = new Map<HighlightId, number>();
const held = new Map<HighlightId, Promise<unknown>>();

/** The place in time of what is asked for now. */
export const askingNow = (): number => ++asked;

/** Holds a highlight until a command on it has ended, and gives what that gave. */
export async function holding<T>(id: HighlightId, command: Promise<T>): Promise<T> {
  const all = Promise.allSettled([held.get(id), command]).then(() => {
    if (held.get(id) === all) held.delete(id);
  });
  held.set(id, all);
  try {
    return await command;
  } finally {
    shownSince.set(id, ++asked);
  }
}

/** Ends when the commands on some highlights that are on their way have ended. */
export const whenFree = (ids: readonly HighlightId[]): Promise<unknown> =>
  Promise.all(ids.map((id) => held.get(id)));

/** Notes that highlights are shown as they were asked for then. */
export function shownAsOf(ids: readonly HighlightId[], then: number): void {
  for (const id of ids) shownSince.set(id, Math.max(then, shownSince.get(id) ?? 0));
}

/** Whether what is shown of a highlight is newer than what was asked for then. */
export const isNewerThan = (then: number, id: HighlightId): boolean =>
  held.has(id) || (shownSince.get(id) ?? 0) > then;

/** The highlights of which something newer is shown than was asked for then. */
export const newerThan = (then: number): HighlightId[] =>
  [...new Set([...held.keys(), ...shownSince.keys()])].filter((id) => isNewerThan(then, id));
