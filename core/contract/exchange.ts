import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CommandId, DocumentId, TagId } from '../model/ids.ts';
import { DossierFilter } from './dossier.ts';
import { errors } from './errors.ts';
import { TableChoice, TableGrouping, TableSort } from './highlight-table.ts';

/** What an export covers. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), id: DocumentId }),
  /** Without a filter, the tag's own passages. */
  z.object({ kind: z.literal('dossier'), id: TagId, filter: DossierFilter.optional() }),
  /** Every document, and a dossier for each tag in use. */
  z.object({ kind: z.literal('library') }),
  /** Highlights of the table as it shows them: one file to read, or one for spreadsheets. */
  z.object({
    kind: z.literal('highlights'),
    choice: TableChoice,
    grouping: TableGrouping.nullable(),
    sort: TableSort,
    format: z.enum(['markdown', 'csv']),
  }),
]);
export type ExportScope = z.infer<typeof ExportScope>;

/** What the written files hold besides the passages themselves. */
export const ExportOptions = z.object({
  frontMatter: z.boolean().default(true),
  notes: z.boolean().default(true),
  tags: z.boolean().default(true),
  citations: z.boolean().default(true),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

/** `path` is relative to the chosen folder, with forward slashes, a name that Windows, macOS and Linux all take. */
export const ExportPreview = z.object({
  path: z.string(),
  highlights: z.number().int(),
  status: z.enum(['new', 'changed', 'unchanged', 'conflict']),
  /** What the file holds; null where the files together are too long to be sent at once: then it is asked for by its path. */
  markdown: z.string().nullable(),
});
export type ExportPreview = z.infer<typeof ExportPreview>;

/** `conflict`: the file was changed by someone else since Postil wrote it, and was left alone. */
export const ExportResult = z.object({
  path: z.string(),
  status: z.enum(['written', 'unchanged', 'conflict']),
});
export type ExportResult = z.infer<typeof ExportResult>;

const target = { scope: ExportScope, options: ExportOptions.default(ExportOptions.parse({})) };

/** Markdown files for others to read. */
export const exports = {
  /** What an export would write. With a folder, `status` compares with what lies there; without, all are `new`. */
  preview: oc
    .errors(errors)
    .input(
      z.object({
        ...target,
        folder: z.string().nullable(),
        /** Only this file. */
        path: z.string().optional(),
      }),
    )
    .output(z.array(ExportPreview)),
  /** Writes Markdown files, each atomically. `overwrite` names the files in conflict that may be replaced. */
  write: oc
    .errors(errors)
    .input(z.object({ ...target, folder: z.string().min(1), overwrite: z.array(z.string()).default([]) }))
    .output(z.array(ExportResult)),
};

/** What of an import of annotations could not be placed or understood, and why. */
const AnnotationFailure = z.object({
  /** Place in the file, from 1. */
  index: z.number().int(),
  /** The annotation's own id, if it has one. */
  id: z.string().nullable(),
  quote: z.string().nullable(),
  reason: z.string(),
});

/** What became of a file’s annotations: counts and, for those that did not get in as a whole, why. */
export const AnnotationReport = z.object({
  imported: z.number().int(),
  /** Annotations that were there already, by their own id. */
  unchanged: z.number().int(),
  needsReview: z.number().int(),
  failed: z.number().int(),
  problems: z.array(AnnotationFailure),
});
export type AnnotationReport = z.infer<typeof AnnotationReport>;

/** Annotations that were made elsewhere. */
export const annotations = {
  /**
   * Imports W3C Web Annotations: a JSON array, or one object a line. What cannot be placed exactly is listed in
   * `problems`, never guessed; `needsReview` counts annotations whose quote fits several places or none,
   * `failed` those that cannot be understood. One step of undo.
   */
  import: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, file: z.file() }))
    .output(AnnotationReport),
};
