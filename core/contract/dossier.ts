import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PartialDate } from '../model/document.ts';
import { DossierText, DossierTextField } from '../model/dossier-text.ts';
import { CommandId, DocumentId, DossierTextId, GroupId, TagId, TextOffset } from '../model/ids.ts';
import { DocumentSummary } from './documents.ts';
import { errors } from './errors.ts';
import { Passage, TagSummary } from './tags.ts';

/** The most passages that are read at once. */
const maxDossierPage = 200;

const Count = z.number().int();

/** Which of a tag's passages its dossier holds. Dates are those of the documents, stated or estimated. */
export const DossierFilter = z.object({
  /** Also those of all tags below it. */
  withMembers: z.boolean().default(false),
  /** One of these is enough. */
  themes: z.array(TagId).max(500).default([]),
  /** The document's date lies, or may lie, on this date or after it; documents without one do not pass. */
  from: PartialDate.nullable().default(null),
  /** The same for this date or before it. */
  to: PartialDate.nullable().default(null),
  /** Only documents without any date. */
  isUndated: z.boolean().default(false),
});
export type DossierFilter = z.infer<typeof DossierFilter>;

const chosen = { tagId: TagId, filter: DossierFilter.default(DossierFilter.parse({})) };

/** How many passages, and in how many documents. */
const Extent = z.object({ passages: Count, documents: Count });

/** Passages of documents that are dated within `[from, to]`: those of the tag itself, and those of its members alone. */
export const TimeBin = z.object({
  from: PartialDate,
  to: PartialDate,
  own: Count,
  members: Count,
  /** How many of them are dated by an estimate. */
  estimated: Count,
});
export type TimeBin = z.infer<typeof TimeBin>;

/** What time is counted in. */
const timeUnits = ['day', 'month', 'year', 'decade'] as const;
export const TimeUnit = z.enum(timeUnits);
export type TimeUnit = z.infer<typeof TimeUnit>;

/** A tag with what the library's texts say under it, in numbers. Passages without a place in their text are not counted. */
export const Dossier = z.object({
  tag: TagSummary,
  /** All tags below it. */
  memberIds: z.array(TagId),
  /** The passages of the tag itself, and those of it and its members. */
  own: Extent,
  withMembers: Extent,
  /** What the filter leaves. */
  shown: Extent,
  /** Other tags on the passages that the filter leaves, the most frequent first; `members` are among them. */
  appearsWith: z.array(z.object({ tagId: TagId, count: Count })),
  /** The passages by time, whatever dates and themes the filter leaves: only bins that hold some, in order. */
  time: z.object({ unit: TimeUnit, bins: z.array(TimeBin), undated: Count }),
});
export type Dossier = z.infer<typeof Dossier>;

/** What the passages stand under. By theme, a passage stands under each of its themes. */
export const DossierOrder = z.enum(['time', 'theme']);
export type DossierOrder = z.infer<typeof DossierOrder>;

/** The passages of one theme, null for those that have none, from place `start` in the order on. */
export const ThemeGroup = z.object({ themeId: TagId.nullable(), start: Count, count: Count });
export type ThemeGroup = z.infer<typeof ThemeGroup>;

/** What stands before and after a passage in its sentence, at most 160 code units on a side; `…` where it goes on. */
export const Sentence = z.object({ before: z.string(), after: z.string() });
export type Sentence = z.infer<typeof Sentence>;

/** A page of passages. */
export const DossierPage = z.object({
  /** How many places the order has. */
  of: Count,
  /** By theme: all groups; by time: none. */
  themes: z.array(ThemeGroup),
  passages: z.array(
    z.object({
      passage: Passage,
      /** Of a passage that is no more than a name of one of its tags; else null. */
      sentence: Sentence.nullable(),
      /** Whether the passage before it in the order is of another document or theme, or there is none. */
      opensDocument: z.boolean(),
      opensTheme: z.boolean(),
    }),
  ),
  /** The passages' documents, each once. */
  documents: z.array(DocumentSummary),
});
export type DossierPage = z.infer<typeof DossierPage>;

/** The most documents that names are counted in one by one, and the most forms that are listed. */
export const maxNamedDocuments = 8;
export const maxNameForms = 200;

/** What a document goes by: its title, or what stands in for it. */
const NamedDocument = z.object({
  id: DocumentId,
  title: z.string().nullable(),
  opening: z.string(),
  fileName: z.string(),
  language: z.string().nullable(),
});

/** How often something is named in one document, and where first. */
const NamedIn = z.object({ documentId: DocumentId, count: Count, start: TextOffset, end: TextOffset });

/** How the library's texts name a tag and its members. Mentions that were refused, or are rather of another tag, do not count. */
export const DossierNames = z.object({
  /** The documents that name them most often, in order of time: the columns of the table. */
  columns: z.array(NamedDocument),
  /** The forms of the tag's own names, the most frequent first, with the columns in which they stand. */
  forms: z.array(z.object({ form: z.string(), mentions: Count, documents: Count, in: z.array(NamedIn) })),
  /** How many forms there are. */
  of: Count,
  /** All of the tag's own mentions, and those with its members; by column the same. */
  own: z.object({ mentions: Count, documents: Count, in: z.array(NamedIn) }),
  withMembers: z.object({ mentions: Count, documents: Count, in: z.array(NamedIn) }),
  /** The members that are named, the most frequent first. */
  members: z.array(z.object({ tagId: TagId, mentions: Count, documents: Count, in: z.array(NamedIn) })),
  /** Documents that name it, or with members one of those, and have no passage of it: how many, and the first of them. */
  without: z.object({
    documents: Count,
    first: z.array(NamedDocument.extend({ count: Count, start: TextOffset, end: TextOffset })),
  }),
});
export type DossierNames = z.infer<typeof DossierNames>;

/** All that is known under one tag, and what the analyst makes of it. */
export const dossier = {
  /** A tag's dossier in numbers. Throws `NOT_FOUND`. */
  read: oc.errors(errors).input(z.object(chosen)).output(Dossier),
  /** A page of its passages: by the time of their documents, undated last, and by place in the text; or by theme first. */
  passages: oc
    .errors(errors)
    .input(
      z.object({
        ...chosen,
        by: DossierOrder.default('time'),
        offset: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(maxDossierPage).default(maxDossierPage),
      }),
    )
    .output(DossierPage),
  /** Its names as they are found. Aborting the call ends the search. */
  names: oc
    .errors(errors)
    .input(z.object({ tagId: TagId, withMembers: z.boolean().default(false) }))
    .output(DossierNames),
  /** The analyst's texts, in order. */
  texts: oc
    .errors(errors)
    .input(z.object({ tagId: TagId }))
    .output(z.array(DossierText)),
  /** Adds an empty text: last of those before what the texts say, or of all. */
  addText: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      groupId: GroupId,
      id: DossierTextId,
      tagId: TagId,
      at: z.enum(['top', 'end']).default('top'),
    }),
  ),
  /** Writes a text's heading or body. Throws `TEXT_CHANGED` if what is stored is not `base`. */
  writeText: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      groupId: GroupId,
      id: DossierTextId,
      field: DossierTextField,
      value: z.string().max(1_000_000),
      /** What the value was made from. */
      base: z.string().max(1_000_000),
    }),
  ),
  /** Moves a text by one place: past its neighbour, or past what the library's texts say. */
  moveText: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, id: DossierTextId, by: z.union([z.literal(-1), z.literal(1)]) })),
  deleteText: oc.errors(errors).input(z.object({ commandId: CommandId, id: DossierTextId })),
};
