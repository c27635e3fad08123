import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CommandId } from '../model/ids.ts';
import { TrashItem, TrashKey } from '../model/trash.ts';
import { errors } from './errors.ts';

/** Some things in the trash; or all, with the number that the user was shown: if it is another by now, nothing is done. */
export const TrashChoice = z.union([
  z.object({ items: z.array(TrashKey).min(1).max(10_000) }),
  z.object({ all: z.number().int().positive() }),
]);
export type TrashChoice = z.infer<typeof TrashChoice>;

const onTrash = z.object({ commandId: CommandId, choice: TrashChoice });

/** How many things of each kind lie in the trash. */
export const TrashCounts = z.object({
  document: z.number().int(),
  highlight: z.number().int(),
  note: z.number().int(),
  tag: z.number().int(),
});
export type TrashCounts = z.infer<typeof TrashCounts>;

/**
 * The trash: what was deleted in the last 30 days. What is older is removed for good when the library is opened. A
 * document's highlights and a highlight's note lie in the trash with it, and are no things of their own there.
 */
export const trash = {
  /** A page of the trash: by kind, then the last deleted first. */
  list: oc
    .errors(errors)
    .input(z.object({ offset: z.number().int().nonnegative(), limit: z.number().int().min(1).max(200) }))
    .output(z.object({ counts: TrashCounts, items: z.array(TrashItem) })),
  /**
   * Takes things out of the trash, as one step of undo. What a thing stands in comes back with it: a highlight's document,
   * a note's highlight. A note whose highlight has another one since is put below that. A tag goes back onto its
   * highlights, beside the one that it was merged into, and to the broader and narrower tags that are still there. `remarks` are sentences that say where a thing
   * did not come back just as it was. What is no longer in the trash is passed over; if nothing else was chosen, it is an
   * error.
   */
  restore: oc
    .errors(errors)
    .input(onTrash)
    .output(z.object({ restored: z.number().int(), remarks: z.array(z.string()) })),
  /**
   * Removes things for good, with what belongs to them, the words that the journal keeps of them, and originals that
   * nothing refers to any more. This cannot be undone; undo and redo pass over steps of which nothing is left.
   */
  purge: oc
    .errors(errors)
    .input(onTrash)
    .output(z.object({ purged: z.number().int() })),
};
