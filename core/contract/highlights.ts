import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Colour, Highlight, maxNoteLength, TextRange } from '../model/highlight.ts';
import { HighlightStep, JournalSeq } from '../model/history.ts';
import { CommandId, DocumentId, GroupId, HighlightId, NoteId, TagId, VersionId } from '../model/ids.ts';
import { errors } from './errors.ts';

/** A highlight as the reader of its document has it: the words stand in the text. */
export const HighlightInText = Highlight.omit({
  documentId: true,
  versionId: true,
  quote: true,
  prefix: true,
  suffix: true,
});
export type HighlightInText = z.infer<typeof HighlightInText>;

/** The most highlights that a change names; one that touches more names none. */
export const maxNamedHighlights = 500;

/** The most passages that are marked at once, and the most UTF-16 code units that they hold together: a long text. */
export const maxPassages = 10_000;
const maxMarkedAtOnce = 20_000_000;

const Passages = z
  .array(z.object({ id: HighlightId, range: TextRange }))
  .max(maxPassages)
  .refine(
    (passages) => passages.reduce((sum, { range }) => sum + range.end - range.start, 0) <= maxMarkedAtOnce,
    'These passages are too long to be marked at once.',
  );

/** The version that a range was chosen in, if the client says so; refused if the text is another by now. */
const seenVersion = VersionId.optional();

const onHighlight = z.object({ commandId: CommandId, id: HighlightId });

/** Highlights: one marked passage of one document each. */
export const highlights = {
  /**
   * A document's highlights on its current version, by start, then longest first, then oldest first; of the given ids
   * only, if any are given. Ids that are gone are left out.
   */
  list: oc
    .errors(errors)
    .input(z.object({ documentId: DocumentId, ids: z.array(HighlightId).max(maxNamedHighlights).optional() }))
    .output(z.array(HighlightInText)),
  /** Marks a passage of the document's current version, with tags if any are given. Equal ranges may be marked twice. */
  create: oc
    .errors(errors)
    .input(
      z.object({
        commandId: CommandId,
        groupId: GroupId,
        id: HighlightId,
        documentId: DocumentId,
        versionId: seenVersion,
        range: TextRange,
        colour: Colour,
        tagIds: z.array(TagId).max(100).default([]),
      }),
    )
    .output(Highlight),
  /** Marks several passages of a document's current version alike. One command: all or none, and one step of undo. */
  createMany: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      groupId: GroupId,
      documentId: DocumentId,
      versionId: seenVersion,
      passages: Passages,
      colour: Colour,
      tagIds: z.array(TagId).max(100).default([]),
    }),
  ),
  recolour: oc.errors(errors).input(onHighlight.extend({ colour: Colour })),
  /** Changes which passage is marked; tags and note stay. One that waited for a look is settled by it. */
  move: oc
    .errors(errors)
    .input(onHighlight.extend({ range: TextRange, versionId: seenVersion, groupId: GroupId })),
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
  /** The steps in a highlight's life, the last first. */
  history: oc
    .errors(errors)
    .input(z.object({ id: HighlightId }))
    .output(z.array(HighlightStep)),
  /**
   * Gives a highlight the passage, or the note, that it had after a step of its history: for a step that deleted the note,
   * the note that was deleted. The present note is overwritten and stays in the history.
   */
  restorePast: oc
    .errors(errors)
    .input(onHighlight.extend({ seq: JournalSeq, part: z.enum(['passage', 'note']) })),
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
