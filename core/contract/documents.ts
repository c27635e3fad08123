import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { Document, Metadata } from '../model/document.ts';
import { Colour } from '../model/highlight.ts';
import { CommandId, DocumentId, TagId } from '../model/ids.ts';
import { Version } from '../model/version.ts';
import { errors } from './errors.ts';

/** A document as lists show it. */
export const DocumentSummary = Document.extend({
  highlights: z.number().int(),
  notes: z.number().int(),
  /** How many highlights each mark has, in mark order; marks with none are left out. */
  marks: z.array(z.object({ colour: Colour, count: z.number().int() })),
  /** The tags used in it, the most used first. */
  tagIds: z.array(TagId),
  /** The first characters of its text, for lists and for documents without a title. */
  opening: z.string(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

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
});
export type ImportResult = z.infer<typeof ImportResult>;

/** Stages in order; `done` is the last event and the only one with a result. */
export const ImportEvent = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('waiting') }),
  z.object({ stage: z.literal('reading') }),
  z.object({ stage: z.literal('saving') }),
  z.object({ stage: z.literal('done'), result: ImportResult }),
]);
export type ImportEvent = z.infer<typeof ImportEvent>;

/** The largest file that is taken, in bytes. */
export const maxFileSize = 200 * 1024 * 1024;

/** Documents: bringing them in, listing them, reading their texts. */
export const documents = {
  /**
   * Imports one file: keeps its bytes, reads its text, proposes its metadata. The client sends several files side
   * by side. A file that cannot be read ends as `failed`, never as an error of the call. Aborting the call cancels.
   */
  import: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, documentId: DocumentId, file: z.file().max(maxFileSize) }))
    .output(eventIterator(ImportEvent)),
  /** All documents that are not in the trash, the last imported first. */
  list: oc.errors(errors).output(z.array(DocumentSummary)),
  get: oc
    .errors(errors)
    .input(z.object({ id: DocumentId }))
    .output(DocumentSummary),
  /** The current version, with its text. */
  version: oc
    .errors(errors)
    .input(z.object({ id: DocumentId }))
    .output(Version),
  /** The imported bytes, unchanged. */
  original: oc
    .errors(errors)
    .input(z.object({ id: DocumentId }))
    .output(z.object({ file: z.file() })),
  updateMetadata: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, id: DocumentId, metadata: Metadata.partial() })),
  /** Moves a document with its highlights to the trash. */
  delete: oc.errors(errors).input(z.object({ commandId: CommandId, id: DocumentId })),
};
