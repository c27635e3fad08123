import { z } from 'zod';
import { DocumentId, HighlightId, NoteId, TagId, TextOffset, Timestamp, VersionId } from './ids.ts';

/** What the eight marks mean until the user names them, in key order: mark `n` is colour `n`. */
export const markNames = [
  'Key fact',
  'Event',
  'Claim',
  'Judgement',
  'Capability',
  'Context',
  'Quote',
  'To check',
] as const;

/** What the user calls a mark. */
export const MarkName = z.string().trim().min(1).max(40);

/** The names of all eight marks, in key order. */
export const MarkNames = z.array(MarkName).length(markNames.length).readonly();
export type MarkNames = z.infer<typeof MarkNames>;

/** A mark, 1 to 8; its meaning is what the user has named it (`Preferences.markNames`). */
export const Colour = z.union(
  [1, 2, 3, 4, 5, 6, 7, 8].map((n) => z.literal(n)) as [
    z.ZodLiteral<1>,
    z.ZodLiteral<2>,
    z.ZodLiteral<3>,
    z.ZodLiteral<4>,
    z.ZodLiteral<5>,
    z.ZodLiteral<6>,
    z.ZodLiteral<7>,
    z.ZodLiteral<8>,
  ],
);
export type Colour = z.infer<typeof Colour>;
/** All marks, in key order. */
export const colours: readonly Colour[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** A half-open range `[start, end)` of a version's canonical text; never empty. */
export const TextRange = z
  .object({ start: TextOffset, end: TextOffset })
  .refine((range) => range.start < range.end, 'A range must hold at least one character.');
export type TextRange = z.infer<typeof TextRange>;

/** A note in Markdown, in the analyst's own words. `revision` grows by one with each change. */
export const Note = z.object({
  id: NoteId,
  highlightId: HighlightId,
  body: z.string(),
  revision: z.number().int().positive(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Note = z.infer<typeof Note>;

/** The most characters a note may hold. */
export const maxNoteLength = 200_000;

/** A highlighted passage. `quote` is exactly `text.slice(start, end)` of its version. */
export const Highlight = z.object({
  id: HighlightId,
  documentId: DocumentId,
  versionId: VersionId,
  start: TextOffset,
  end: TextOffset,
  quote: z.string(),
  /** Up to 32 code units before and after the quote. */
  prefix: z.string(),
  suffix: z.string(),
  colour: Colour,
  /** In the order in which they were added. */
  tagIds: z.array(TagId),
  note: Note.nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Highlight = z.infer<typeof Highlight>;
