import { z } from 'zod';
import { Colour, TextRange } from './highlight.ts';
import { CommandId, DocumentId, HighlightId, TagId, Timestamp } from './ids.ts';

/** A place in the journal: it grows with every command. */
export const JournalSeq = z.number().int().positive();

/** Whether something was done, taken back by undo, or done again by redo. */
export const HowDone = z.enum(['done', 'undone', 'redone']);
export type HowDone = z.infer<typeof HowDone>;

const Place = z.object({ range: TextRange, quote: z.string() });

/** One thing that became of a highlight. A tag's name is null once the tag is gone for good. */
export const HighlightChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('created'), place: Place, colour: Colour }),
  z.object({ what: z.literal('deleted') }),
  z.object({ what: z.literal('restored') }),
  z.object({ what: z.literal('moved'), from: Place, to: Place }),
  z.object({ what: z.literal('recoloured'), from: Colour, to: Colour }),
  z.object({ what: z.literal('tagged'), tagId: TagId, name: z.string().nullable() }),
  z.object({ what: z.literal('untagged'), tagId: TagId, name: z.string().nullable() }),
  z.object({ what: z.literal('note written'), body: z.string() }),
  z.object({ what: z.literal('note deleted'), body: z.string() }),
]);
export type HighlightChange = z.infer<typeof HighlightChange>;

/** A step in a highlight's life. Saves of one stay in the note's editor are one step. */
export const HighlightStep = z.object({
  seq: JournalSeq,
  at: Timestamp,
  how: HowDone,
  changes: z.array(HighlightChange).min(1),
});
export type HighlightStep = z.infer<typeof HighlightStep>;

/** A step of the library's history. */
export const HistoryStep = z.object({
  seq: JournalSeq,
  /** The step's name for `library.undo`. */
  step: CommandId,
  at: Timestamp,
  /** What was done, in words: `Highlight moved`. */
  label: z.string(),
  how: HowDone,
  /** The words of the one highlight that it changed, cut if they are long, or the name of the one tag. */
  about: z.string().nullable(),
  /** That highlight, unless it lies in the trash. */
  highlightId: HighlightId.nullable(),
  /** The documents that it changed and that are not gone for good: the first three, and how many there are. */
  documents: z.array(
    z.object({
      id: DocumentId,
      title: z.string().nullable(),
      opening: z.string(),
      fileName: z.string(),
      isInTrash: z.boolean(),
    }),
  ),
  documentCount: z.number().int(),
  /** How many steps undo has to take back until this one is taken back too; null if it cannot, or would take very many. */
  undoSteps: z.number().int().positive().nullable(),
});
export type HistoryStep = z.infer<typeof HistoryStep>;
