import { type ImportJob, type ImportJobId, JobOutcome, type JobState } from '../../core/contract/imports.ts';
import { endAsUnpacked, endJob, type StoredJob, UnpackedOutcome } from '../../db/import-jobs.ts';
import type { PurgeDb } from '../../db/purge.ts';

/** How a job has ended. */
export type JobEnd =
  | { readonly kind: 'done'; readonly outcome: JobOutcome }
  | { readonly kind: 'unpacked'; readonly outcome: UnpackedOutcome };

/** A job as the contract knows it. `running`: how far it is, for one that is at work now. */
export function jobOf(job: StoredJob, running?: 'waiting' | 'reading' | 'saving'): ImportJob {
  const { id, batchId, key, name, size } = job;
  return { id, batchId, order: key, name, size, state: stateOf(job, running) };
}

function stateOf({ stage, outcome }: StoredJob, running?: 'waiting' | 'reading' | 'saving'): JobState {
  const stored: unknown = JSON.parse(outcome ?? 'null');
  if (stage === 'done') return { stage, outcome: JobOutcome.parse(stored) };
  if (stage === 'unpacked') return { stage, ...UnpackedOutcome.parse(stored) };
  return { stage: stage === 'cancelled' ? stage : (running ?? stage) };
}

/** Notes how a job has ended. */
export function noteEnd(db: PurgeDb, id: ImportJobId, end: JobEnd): void {
  if (end.kind === 'done') endJob(db, id, end.outcome);
  else endAsUnpacked(db, id, end.outcome);
}
