import { z } from 'zod';
import { Colour } from './highlight.ts';
import { DocumentId, HighlightId, NoteId, TagId, Timestamp } from './ids.ts';
import { TagKind } from './tag.ts';

/** What can lie in the trash, in the order in which it is shown. */
export const trashKinds = ['document', 'highlight', 'note', 'tag'] as const;
export const TrashKind = z.enum(trashKinds);
export type TrashKind = z.infer<typeof TrashKind>;

/** How long a deleted thing can be restored, in milliseconds: 30 days. */
export const trashKeptMs = 30 * 24 * 60 * 60 * 1000;

/** Names one thing in the trash. */
export const TrashKey = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), id: DocumentId }),
  z.object({ kind: z.literal('highlight'), id: HighlightId }),
  z.object({ kind: z.literal('note'), id: NoteId }),
  z.object({ kind: z.literal('tag'), id: TagId }),
]);
export type TrashKey = z.infer<typeof TrashKey>;

/** A document by what it is called: its title, else its first words, else its file's name. */
const NamedDocument = z.object({
  id: DocumentId,
  title: z.string().nullable(),
  opening: z.string(),
  fileName: z.string(),
  isInTrash: z.boolean(),
});

const times = {
  deletedAt: Timestamp,
  /** From when on it is removed for good: 30 days after it was deleted. */
  keptUntil: Timestamp,
};

/** One thing in the trash: what it is, where it was, until when it can be restored. Long texts are cut. */
export const TrashItem = z.discriminatedUnion('kind', [
  NamedDocument.omit({ isInTrash: true }).extend({
    ...times,
    kind: z.literal('document'),
    id: DocumentId,
    highlights: z.number().int(),
  }),
  z.object({
    ...times,
    kind: z.literal('highlight'),
    id: HighlightId,
    quote: z.string(),
    colour: Colour,
    hasNote: z.boolean(),
    document: NamedDocument,
  }),
  z.object({
    ...times,
    kind: z.literal('note'),
    id: NoteId,
    body: z.string(),
    quote: z.string(),
    document: NamedDocument,
  }),
  z.object({
    ...times,
    kind: z.literal('tag'),
    id: TagId,
    name: z.string(),
    tagKind: TagKind,
    /** How many highlights it would be put on again. */
    highlights: z.number().int(),
    /** Whether these carry another tag in its place, into which it was merged or by which it was replaced. */
    isReplaced: z.boolean(),
  }),
]);
export type TrashItem = z.infer<typeof TrashItem>;
