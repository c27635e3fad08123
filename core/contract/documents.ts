import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { Document, Metadata } from '../model/document.ts';
import { Colour } from '../model/highlight.ts';
import {
  CommandId,
  DocumentId,
  GroupId,
  HighlightId,
  Sha256,
  TagId,
  TextOffset,
  VersionId,
} from '../model/ids.ts';
import { PageStart } from '../model/source-part.ts';
import { Carried } from '../model/version.ts';
import { errors } from './errors.ts';
import { FindEvent, FindInDocument } from './find.ts';
import { HighlightInText } from './highlights.ts';

/** A document as lists show it. */
export const DocumentSummary = Document.extend({
  highlights: z.number().int(),
  notes: z.number().int(),
  /** How many highlights wait for a look, since the text has changed: with other words, or without a certain place. */
  toReview: z.number().int(),
  /** How many versions it has. */
  versions: z.number().int(),
  /** How many highlights each mark has, in mark order; marks with none are left out. */
  marks: z.array(z.object({ colour: Colour, count: z.number().int() })),
  /** The tags used in it, the most used first. */
  tagIds: z.array(TagId),
  /** The first characters of its text, for lists and for documents without a title. */
  opening: z.string(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** What a document goes by where it is only named, in any list but the library's. */
export const DocumentName = DocumentSummary.pick({
  id: true,
  title: true,
  opening: true,
  fileName: true,
  authors: true,
  publisher: true,
  publishedOn: true,
  dateEstimate: true,
  language: true,
  isPartial: true,
  highlights: true,
});
export type DocumentName = z.infer<typeof DocumentName>;

/**
 * How the library's list is sorted. Names by their letters and numbers, `published` by what is stated or else estimated, those
 * without a date last; equals by when they were added, in the same direction.
 */
export const DocumentSort = z.object({
  by: z.enum(['title', 'published', 'highlights', 'added']),
  direction: z.enum(['ascending', 'descending']),
});
export type DocumentSort = z.infer<typeof DocumentSort>;

/** The library's list: the documents that hold every word of `filter` in title, people, publisher, file name or tags. */
const listed = { filter: z.string().max(1000).default(''), sort: DocumentSort };

/** The most documents of the library's list that are read at once. */
export const maxDocumentPage = 200;

/** `duplicate`: its bytes or its text are in the library already. `new-version`: of a document that is. */
export const ImportStatus = z.enum(['created', 'duplicate', 'new-version', 'failed']);

/** What became of one file. `error` is set for `failed` only; `documentId` is null for `failed` only. */
export const ImportResult = Metadata.extend({
  name: z.string(),
  status: ImportStatus,
  documentId: DocumentId.nullable(),
  words: z.number().int(),
  warnings: z.array(z.string()),
  error: z.string().nullable(),
  /** What the user can give so that a failed file is imported after all. */
  needs: z.enum(['password', 'encoding']).nullable(),
  /** Whether parts of the source were set aside that nobody has looked at yet. */
  needsCheck: z.boolean(),
  /** What became of the highlights of a document that got a new version; null for others. */
  carried: Carried.nullable(),
  /** Whether a new version was known by its address or by its text. */
  knownBy: z.enum(['address', 'text']).nullable(),
  /** How often names of the codebook stand in the new text; null for files that brought none, or if there are no names. */
  mentions: z.number().int().nullable().default(null),
});
export type ImportResult = z.infer<typeof ImportResult>;

/**
 * Stages in order; `done` is the last event. A file that holds files gives the result of each as `member`, named
 * `archive.zip › page.html`, and then its own: that of the first, or of the first that failed.
 */
export const ImportEvent = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('waiting') }),
  z.object({ stage: z.literal('reading') }),
  z.object({ stage: z.literal('saving') }),
  z.object({ stage: z.literal('member'), result: ImportResult }),
  z.object({ stage: z.literal('done'), result: ImportResult }),
]);
export type ImportEvent = z.infer<typeof ImportEvent>;

/** A text but for its words: what it takes to scroll in it and to go to any place of it. */
export const TextShape = z.object({
  documentId: DocumentId,
  versionId: VersionId,
  /** UTF-16 code units of the canonical text. */
  length: z.number().int().nonnegative(),
  /** The chunks in order, by column: where each begins, how many blocks it holds, how many body paragraphs stand before it. */
  starts: z.array(z.number().int()),
  blocks: z.array(z.number().int()),
  paragraphs: z.array(z.number().int()),
  headings: z.array(
    z.object({ start: TextOffset, end: TextOffset, level: z.number().int(), title: z.string() }),
  ),
  /** Where the pages of a paged source begin; empty for others. */
  pages: z.array(PageStart),
  /** The direction of most of its letters: it decides the sides of the reader. */
  direction: z.enum(['ltr', 'rtl']),
  isArabic: z.boolean(),
});
export type TextShape = z.infer<typeof TextShape>;

/** One chunk of a text: its blocks as ProseMirror JSON of the schema in core/text/schema.ts, as text. */
export const ChunkContent = z.object({ index: z.number().int().nonnegative(), content: z.string() });
export type ChunkContent = z.infer<typeof ChunkContent>;

/** A document as it is opened: its shape, the words around the first place, and what is marked in them. */
export const OpenedText = z.object({
  shape: TextShape,
  at: TextOffset,
  chunks: z.array(ChunkContent),
  highlights: z.array(HighlightInText),
});
export type OpenedText = z.infer<typeof OpenedText>;

/** The largest file that is taken, in bytes. */
export const maxFileSize = 200 * 1024 * 1024;

/** The most documents that are read by their ids at once. */
export const maxNamedDocuments = 500;

/** Documents: bringing them in, listing them, reading their texts. */
export const documents = {
  /**
   * Imports one file: keeps its bytes, reads its text, proposes its metadata. The client sends several files side
   * by side. A file that cannot be read ends as `failed`, never as an error of the call. Aborting the call cancels.
   */
  import: oc
    .errors(errors)
    .input(
      z.object({
        commandId: CommandId,
        documentId: DocumentId,
        groupId: GroupId,
        file: z.file().max(maxFileSize),
        password: z.string().max(1000).optional(),
        encoding: z.string().max(40).optional(),
      }),
    )
    .output(eventIterator(ImportEvent)),
  /** Some documents, the last imported first, without those that are not there or lie in the trash. */
  list: oc
    .errors(errors)
    .input(z.object({ ids: z.array(DocumentId).max(maxNamedDocuments) }))
    .output(z.array(DocumentSummary)),
  /** A page of the library's list, and how long the list is. */
  page: oc
    .errors(errors)
    .input(
      z.object({
        ...listed,
        offset: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(maxDocumentPage),
      }),
    )
    .output(z.object({ documents: z.array(DocumentSummary), total: z.number().int() })),
  /** Where a document stands in the library's list, from 0; null if it does not. */
  place: oc
    .errors(errors)
    .input(z.object({ ...listed, id: DocumentId }))
    .output(z.object({ at: z.number().int().nullable() })),
  /** What some documents go by; those that are not there or lie in the trash are left out. */
  names: oc
    .errors(errors)
    .input(z.object({ ids: z.array(DocumentId).max(maxNamedDocuments) }))
    .output(z.array(DocumentName)),
  /**
   * The documents whose name, people or publisher hold the words, each of which may be a part: those that begin with them
   * first, then those with more highlights. And how many there are.
   */
  match: oc
    .errors(errors)
    .input(z.object({ words: z.string().max(1000), limit: z.number().int().min(1).max(maxDocumentPage) }))
    .output(z.object({ documents: z.array(DocumentName), total: z.number().int() })),
  get: oc
    .errors(errors)
    .input(z.object({ id: DocumentId }))
    .output(DocumentSummary),
  /** Opens the current version at an offset or at a highlight; without one, or with one that is gone, at its beginning. */
  open: oc
    .errors(errors)
    .input(z.object({ id: DocumentId, at: TextOffset.optional(), highlightId: HighlightId.optional() }))
    .output(OpenedText),
  /** Chunks of a version, by their place among its chunks. */
  chunks: oc
    .errors(errors)
    .input(z.object({ versionId: VersionId, indexes: z.array(z.number().int().nonnegative()).max(64) }))
    .output(z.array(ChunkContent)),
  /** `[start, end)` of the current version's canonical text; all of it if neither is given. */
  text: oc
    .errors(errors)
    .input(z.object({ id: DocumentId, start: TextOffset.optional(), end: TextOffset.optional() }))
    .output(z.object({ text: z.string() })),
  /** Where something stands in the current version's text, each hit exactly. Aborting the call ends the search. */
  find: oc.errors(errors).input(FindInDocument).output(eventIterator(FindEvent)),
  /** The imported bytes, unchanged. */
  original: oc
    .errors(errors)
    .input(z.object({ id: DocumentId }))
    .output(z.object({ file: z.file() })),
  /** A picture of a source, as bytes that a browser may draw in an <img> and nowhere else. */
  image: oc
    .errors(errors)
    .input(z.object({ sha256: Sha256 }))
    .output(z.object({ file: z.file() })),
  updateMetadata: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, id: DocumentId, metadata: Metadata.partial() })),
  /** Moves a document with its highlights to the trash. */
  delete: oc.errors(errors).input(z.object({ commandId: CommandId, id: DocumentId })),
};
