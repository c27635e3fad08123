import { z } from 'zod';
import type { BatchId, ImportJobId, JobOutcome } from '../core/contract/imports.ts';
import type { DocumentId, Sha256 } from '../core/model/ids.ts';
import type { PurgeDb } from './purge.ts';
import type { ReadableDb } from './sql.ts';

/** A file of the import queue as it is kept. That one is being read is not kept: after a crash it waits again. */
export interface StoredJob {
  readonly id: ImportJobId;
  readonly batchId: BatchId;
  readonly documentId: DocumentId;
  /** Its place in the queue. */
  readonly key: number;
  /** The file's own name, and that under which it is shown. */
  readonly fileName: string;
  readonly name: string;
  /** How many files it lies in. */
  readonly depth: number;
  /** Its bytes among the originals. */
  readonly sha256: Sha256;
  readonly size: number;
  /** The encoding that the user has chosen for it. */
  readonly encoding: string | null;
  /** How often it was begun and neither ended nor was released. */
  readonly beginnings: number;
  readonly stage: StoredStage;
  /** JSON of what came of it; for `done` and `unpacked`. */
  readonly outcome: string | null;
}

export type StoredStage = 'waiting' | 'paused' | 'cancelled' | 'unpacked' | 'done';

/** What is kept of a job that was nothing but other files: how many, and what was left out. */
export const UnpackedOutcome = z.object({ members: z.number().int(), warnings: z.array(z.string()) });
export type UnpackedOutcome = z.infer<typeof UnpackedOutcome>;

/** A job as it is added. */
export type NewJob = Omit<StoredJob, 'key' | 'encoding' | 'beginnings' | 'stage' | 'outcome'>;

/** All jobs, in the order of the queue. */
export const listJobs = (db: ReadableDb): StoredJob[] => db.all('SELECT * FROM import_job ORDER BY key');

/** One job, if it is known. */
export const readJob = (db: ReadableDb, id: ImportJobId): StoredJob | undefined =>
  db.get('SELECT * FROM import_job WHERE id = ?', id);

/** The next jobs to be read. */
export const nextJobs = (db: ReadableDb, count: number): StoredJob[] =>
  db.all("SELECT * FROM import_job WHERE stage = 'waiting' ORDER BY key LIMIT ?", count);

/** Adds a job, which waits, or pauses if the others do. One that is known stays as it is. */
export function insertJob(db: PurgeDb, job: NewJob): void {
  const stage = isPaused(db) ? 'paused' : 'waiting';
  db.run(
    `INSERT OR IGNORE INTO import_job (id, batchId, documentId, fileName, name, depth, sha256, size, stage)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[job.id, job.batchId, job.documentId, job.fileName, job.name],
    ...[job.depth, job.sha256, job.size, stage],
  );
}

/** Whether the user has paused the queue. */
export const isPaused = (db: ReadableDb): boolean =>
  db.get("SELECT 1 FROM import_job WHERE stage = 'paused' LIMIT 1") !== undefined;

/** Pauses all that wait. */
export const pauseJobs = (db: PurgeDb): void =>
  db.run("UPDATE import_job SET stage = 'paused' WHERE stage = 'waiting'");

/** Lets all that pause wait again. */
export const resumeJobs = (db: PurgeDb): void =>
  db.run("UPDATE import_job SET stage = 'waiting' WHERE stage = 'paused'");

/** Notes that a job is begun. */
export const beginJob = (db: PurgeDb, id: ImportJobId): void =>
  db.run('UPDATE import_job SET beginnings = beginnings + 1 WHERE id = ?', id);

/** Notes that a job was left in good order. */
export const releaseJob = (db: PurgeDb, id: ImportJobId): void =>
  db.run('UPDATE import_job SET beginnings = 0 WHERE id = ?', id);

/** Says what came of a job. */
export function endJob(db: PurgeDb, id: ImportJobId, outcome: JobOutcome): void {
  db.run("UPDATE import_job SET stage = 'done', outcome = ? WHERE id = ?", JSON.stringify(outcome), id);
}

/** Says that a job was nothing but other files. */
export function endAsUnpacked(db: PurgeDb, id: ImportJobId, outcome: UnpackedOutcome): void {
  db.run("UPDATE import_job SET stage = 'unpacked', outcome = ? WHERE id = ?", JSON.stringify(outcome), id);
}

/** Cancels a job that has not ended. */
export function cancelJob(db: PurgeDb, id: ImportJobId): void {
  db.run("UPDATE import_job SET stage = 'cancelled' WHERE id = ? AND stage IN ('waiting', 'paused')", id);
}

/** Lets a job that has ended wait for another try. */
export function retryJob(db: PurgeDb, id: ImportJobId, encoding: string | null): void {
  db.run(
    "UPDATE import_job SET stage = 'waiting', outcome = NULL, beginnings = 0, encoding = ifnull(?, encoding) WHERE id = ?",
    encoding,
    id,
  );
}

/** Forgets jobs; the bytes of those that nothing else has come to need are noted, to be removed. */
export function forgetJobs(db: PurgeDb, ids: readonly ImportJobId[]): void {
  const list = JSON.stringify(ids);
  db.run(
    `INSERT OR IGNORE INTO original_to_remove (sha256)
     SELECT sha256 FROM import_job WHERE id IN (SELECT value FROM json_each(?))`,
    list,
  );
  db.run('DELETE FROM import_job WHERE id IN (SELECT value FROM json_each(?))', list);
}
