import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Colour, Highlight, maxNoteLength, TextRange } from '../model/highlight.ts';
import { CommandId, DocumentId, GroupId, HighlightId, NoteId, TagId } from '../model/ids.ts';
import { errors } from './errors.ts';

const onHighlight = z.object({ commandId: CommandId, id: HighlightId });

/** Highlights: one marked passage of one document each. */
export const highlights = {
  /** A document's highlights on its current version, by start, then longest first, then oldest first. */
  list: oc
    .errors(errors)
    .input(z.object({ documentId: DocumentId }))
    .output(z.array(Highlight)),
  /** Marks a passage of the document's current version, with tags if any are given. Equal ranges may be marked twice. */
  create: oc
    .errors(errors)
    .input(
      z.object({
        commandId: CommandId,
        groupId: GroupId,
        id: HighlightId,
        documentId: DocumentId,
        range: TextRange,
        colour: Colour,
        tagIds: z.array(TagId).max(100).default([]),
      }),
    )
    .output(Highlight),
  recolour: oc.errors(errors).input(onHighlight.extend({ colour: Colour })),
  /** Changes which passage is marked; tags and note stay. */
  move: oc.errors(errors).input(onHighlight.extend({ range: TextRange, groupId: GroupId })),
  /**
   * Makes one highlight of several that overlap or touch: the oldest, over the passages of all, with the tags of all and
   * their notes joined; the others go to the trash. `noteId` names the note if the oldest has none. Gives the one kept.
   */
  merge: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, ids: z.array(HighlightId).min(2).max(1000), noteId: NoteId }))
    .output(z.object({ id: HighlightId })),
  addTag: oc.errors(errors).input(onHighlight.extend({ tagId: TagId, groupId: GroupId })),
  removeTag: oc.errors(errors).input(onHighlight.extend({ tagId: TagId })),
  /** Moves a highlight with its note to the trash. */
  delete: oc.errors(errors).input(onHighlight.extend({ groupId: GroupId })),
};

/** Notes: at most one a highlight. */
export const notes = {
  /**
   * Writes a highlight's note; an empty body removes it. `baseRevision` is the revision that was read, 0 for none.
   * Saves of one `editId` (one stay in the editor) count as one step of undo. Gives the revision now stored, 0 for none.
   */
  write: oc
    .errors(errors)
    .input(
      z.object({
        commandId: CommandId,
        editId: z.uuid(),
        id: NoteId,
        highlightId: HighlightId,
        body: z.string().max(maxNoteLength),
        baseRevision: z.number().int().nonnegative(),
      }),
    )
    .output(z.object({ revision: z.number().int().nonnegative() })),
};
