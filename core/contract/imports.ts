import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { DocumentId } from '../model/ids.ts';
import { ImportResult, maxFileSize } from './documents.ts';
import { errors } from './errors.ts';

/** Names one file of the import queue: made by whoever adds it, so that adding it again adds nothing. */
export const ImportJobId = z.uuid().brand<'ImportJobId'>();
export type ImportJobId = z.infer<typeof ImportJobId>;

/** Names the files that came together: their imports, if nothing else is done in between, are one step of undo. */
export const BatchId = z.uuid().brand<'BatchId'>();
export type BatchId = z.infer<typeof BatchId>;

/** What became of a file of the queue, without what only its document needs. */
export const JobOutcome = ImportResult.pick({
  status: true,
  documentId: true,
  title: true,
  words: true,
  warnings: true,
  error: true,
  needs: true,
  needsCheck: true,
  carried: true,
  knownBy: true,
  mentions: true,
});
export type JobOutcome = z.infer<typeof JobOutcome>;

/**
 * How far a file of the queue is. `unpacked`: it was nothing but other files, which are in the queue now. `done` has an
 * outcome, which may be a failure.
 */
export const JobState = z.discriminatedUnion('stage', [
  z.object({ stage: z.enum(['waiting', 'paused', 'reading', 'saving', 'cancelled']) }),
  z.object({
    stage: z.literal('unpacked'),
    members: z.number().int().nonnegative(),
    warnings: z.array(z.string()),
  }),
  z.object({ stage: z.literal('done'), outcome: JobOutcome }),
]);
export type JobState = z.infer<typeof JobState>;

/** One file on its way into the library. It outlives the window and the app, until it is cleared. */
export const ImportJob = z.object({
  id: ImportJobId,
  batchId: BatchId,
  /** Where it stands in the queue. */
  order: z.number().int(),
  /** The file's name; of one that lies in others, theirs as well: `archive.zip › page.html`. */
  name: z.string(),
  size: z.number().int(),
  state: JobState,
});
export type ImportJob = z.infer<typeof ImportJob>;

/** Jobs that are new or stand otherwise than before, and those that were cleared. */
export const ImportsChanged = z.object({ jobs: z.array(ImportJob), cleared: z.array(ImportJobId) });
export type ImportsChanged = z.infer<typeof ImportsChanged>;

/**
 * The import queue: files are handed over and kept, and then read one after the other, whoever watches. What was not read
 * when the app ended is read when the library is opened again.
 */
export const imports = {
  /** Hands a file over. Its bytes are safe when this returns. */
  add: oc
    .errors(errors)
    .input(
      z.object({
        id: ImportJobId,
        batchId: BatchId,
        documentId: DocumentId,
        file: z.file().max(maxFileSize),
      }),
    )
    .output(ImportJob),
  /** All jobs that were not cleared, in the order of the queue. */
  list: oc.errors(errors).output(z.array(ImportJob)),
  /** What changes from now on, a few times a second at most. */
  changes: oc.errors(errors).output(eventIterator(ImportsChanged)),
  /** Begins no other file until `resume`, also after the app was closed. What is being read is read to its end. */
  pause: oc.errors(errors),
  resume: oc.errors(errors),
  /** Stops everything that has not ended, or one job. What is in the library stays there. */
  cancel: oc.errors(errors).input(z.object({ id: ImportJobId.optional() })),
  /** Reads a file again that failed or was cancelled. A password is used once and not kept. */
  retry: oc.errors(errors).input(
    z.object({
      id: ImportJobId,
      password: z.string().max(1000).optional(),
      encoding: z.string().min(1).max(40).optional(),
    }),
  ),
  /** Forgets the jobs that have ended, or one of them. */
  clear: oc.errors(errors).input(z.object({ id: ImportJobId.optional() })),
};
