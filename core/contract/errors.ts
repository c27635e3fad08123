import { z } from 'zod';
import { DossierText } from '../model/dossier-text.ts';
import { Note } from '../model/highlight.ts';
import { CommandId } from '../model/ids.ts';

/**
 * What can go wrong that a user can act on. Each `message` is a whole sentence: what happened, what is safe,
 * what to do. Anything else is a bug and reaches the client as INTERNAL_SERVER_ERROR with an id, logged in full.
 */
export const errors = {
  /** The named record does not exist, or lies in the trash. */
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  /** The input contradicts the library's rules: a range outside the text, a tag that would be its own ancestor. */
  NOT_ALLOWED: { data: z.object({ reason: z.string() }) },
  /** The note was changed since it was read; `current` is what is stored. The sent text is not lost: the client keeps it. */
  NOTE_CHANGED: { data: z.object({ current: Note.nullable() }) },
  /** The same for a text of a dossier. */
  TEXT_CHANGED: { data: z.object({ current: DossierText }) },
  /** There is nothing to undo, or to redo. */
  NOTHING_TO_UNDO: {},
  /** The step that was to be undone or redone is not the next any more. Nothing was changed; `next` is the next one now. */
  UNDO_CHANGED: { data: z.object({ next: z.object({ label: z.string(), step: CommandId }).nullable() }) },
  /** The disk is full. Nothing was changed; send the same command again once there is room. */
  DISK_FULL: {},
  /** Reading or writing a file failed. `path` is the file, as the user knows it. */
  FILE_PROBLEM: { data: z.object({ path: z.string() }) },
} as const;
