import { EventPublisher, ORPCError } from '@orpc/server';
import {
  type BatchId,
  type ImportJob,
  ImportJobId,
  type ImportsChanged,
  JobOutcome,
} from '../../core/contract/imports.ts';
import { CommandId, DocumentId } from '../../core/model/ids.ts';
import {
  beginJob,
  cancelJob,
  endAsUnpacked,
  endJob,
  forgetJobs,
  insertJob,
  listJobs,
  type NewJob,
  nextJobs,
  pauseJobs,
  readJob,
  releaseJob,
  resumeJobs,
  retryJob,
  type StoredJob,
} from '../../db/import-jobs.ts';
import { LibraryError, notAllowed } from '../../db/library-error.ts';
import type { ImportContext } from './context.ts';
import { toContractError } from './contract-error.ts';
import { failedImport, type ImportIds, importFile, labelOf, memberIds } from './import-document.ts';
import { type JobEnd, jobOf } from './import-job-state.ts';
import { ImportError, type Member } from './importers/importer.ts';
import { hashBytes } from './originals.ts';

/** How often a file may have been begun when the app ended, before it is no longer tried by itself. */
const mostBeginnings = 3;

/** How long changes are gathered before they are told. */
const gatherMs = 250;

/** A job that is at work. */
interface Running {
  readonly abort: AbortController;
  stage: 'waiting' | 'reading' | 'saving';
}

/** What the procedure `imports.add` takes. */
export interface AddedFile {
  readonly id: ImportJobId;
  readonly batchId: BatchId;
  readonly documentId: DocumentId;
  readonly file: File;
}

/**
 * Works off the import queue, which lies in the library: a file is kept with its bytes when it is added, and its job ends in
 * its own time. A job that was under way when the app ended is done again; its ids are the same, so it makes no doubles.
 */
export class ImportJobs {
  readonly #context: ImportContext;
  readonly #feed = new EventPublisher<{ changed: ImportsChanged }>();
  readonly #running = new Map<ImportJobId, Running>();
  /** Given for the next try, and kept nowhere else. */
  readonly #passwords = new Map<ImportJobId, string>();
  /** One more than is read at once: while one is stored, the next is being read. */
  readonly #atOnce: number;
  readonly #changed = new Set<ImportJobId>();
  readonly #cleared = new Set<ImportJobId>();
  #telling: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(context: ImportContext) {
    this.#context = context;
    this.#atOnce = context.importers.atOnce + 1;
  }

  /** Begins with what was not read when the app ended. */
  start(): void {
    const { library } = this.#context;
    for (const job of listJobs(library.db)) {
      if (job.stage !== 'waiting' || job.beginnings < mostBeginnings) continue;
      const outcome = outcomeOf(failedImport(job.fileName, sentences.endedOften));
      try {
        this.#end(job, { kind: 'done', outcome });
      } catch (error) {
        // A full disk must not keep the library from being opened.
        this.#context.log.error(`Job ${job.id} could not be ended`, error);
        return;
      }
    }
    this.#wake();
  }

  /** Keeps a file and lets it wait for its turn. Its bytes and its job are on the disk when this returns. */
  async add({ file, ...ids }: AddedFile): Promise<ImportJob> {
    const { library } = this.#context;
    const known = readJob(library.db, ids.id);
    if (known) return this.#jobOf(known);
    const name = labelOf(file.name);
    await this.#keep([
      { ...ids, name, fileName: name, depth: 0, bytes: new Uint8Array(await file.arrayBuffer()) },
    ]);
    const job = readJob(library.db, ids.id);
    if (!job) throw new Error(`Job ${ids.id} was not kept.`);
    this.#wake();
    return this.#jobOf(job);
  }

  list(): ImportJob[] {
    return listJobs(this.#context.library.db).map((job) => this.#jobOf(job));
  }

  changes(signal?: AbortSignal) {
    return this.#feed.subscribe('changed', { ...(signal && { signal }) });
  }

  pause(): void {
    this.#changeAll(pauseJobs);
  }

  resume(): void {
    this.#changeAll(resumeJobs);
    this.#wake();
  }

  /** Stops one job, or all that have not ended. */
  cancel(only?: ImportJobId): void {
    const { library } = this.#context;
    const jobs = only
      ? [only]
      : listJobs(library.db)
          .filter(isUnfinished)
          .map(({ id }) => id);
    library.change((db) => {
      for (const id of jobs) cancelJob(db, id);
    });
    for (const id of jobs) {
      this.#running.get(id)?.abort.abort();
      this.#tell(id);
    }
  }

  /** Reads a file again that failed or was cancelled. Throws `NOT_FOUND`, and `NOT_ALLOWED` for any other. */
  retry(id: ImportJobId, given: { password?: string | undefined; encoding?: string | undefined }): void {
    const { library } = this.#context;
    const job = readJob(library.db, id);
    if (!job) throw new LibraryError('NOT_FOUND', 'This file is no longer in the list.', { what: 'import' });
    if (!mayBeRetried(job)) throw notAllowed('This file is in the library, or on its way.');
    if (given.password !== undefined) this.#passwords.set(id, given.password);
    library.change((db) => retryJob(db, id, given.encoding ?? null));
    this.#tell(id);
    this.#wake();
  }

  /** Forgets one job that has ended, or all. */
  clear(only?: ImportJobId): void {
    const { library } = this.#context;
    const ended = listJobs(library.db).filter((job) => !isUnfinished(job) && (!only || job.id === only));
    const ids = ended.map(({ id }) => id).filter((id) => !this.#running.has(id));
    library.change((db) => forgetJobs(db, ids));
    library.removeUnusedOriginals();
    for (const id of ids) {
      this.#cleared.add(id);
      this.#tell(id);
    }
  }

  /** Stops what is under way; it waits for the next time the library is opened. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const running = [...this.#running.keys()];
    for (const { abort } of this.#running.values()) abort.abort();
    while (this.#running.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.#telling) clearTimeout(this.#telling);
    try {
      this.#context.library.change((db) => {
        for (const id of running) releaseJob(db, id);
      });
    } catch (error) {
      // They count as begun once more, which is all the harm.
      this.#context.log.error('Imports that were cut short could not be noted', error);
    }
  }

  /** Begins as many jobs as there is room for. */
  #wake(): void {
    while (!this.#isClosed && this.#running.size < this.#atOnce) {
      const next = nextJobs(this.#context.library.db, this.#running.size + 1).find(
        ({ id }) => !this.#running.has(id),
      );
      if (!next) return;
      const running: Running = { abort: new AbortController(), stage: 'waiting' };
      this.#running.set(next.id, running);
      void this.#run(next, running).then(
        () => this.#leave(next.id, { goesOn: true }),
        (error: unknown) => {
          // Its row cannot be written: it waits on, and is not begun again at once, which would fail for ever.
          this.#context.log.error(`Job ${next.id} could not be ended`, error);
          this.#leave(next.id, { goesOn: false });
        },
      );
    }
  }

  #leave(id: ImportJobId, { goesOn }: { goesOn: boolean }): void {
    this.#running.delete(id);
    this.#tell(id);
    if (goesOn) this.#wake();
  }

  async #run(job: StoredJob, running: Running): Promise<void> {
    const { signal } = running.abort;
    const { library, log } = this.#context;
    try {
      library.change((db) => beginJob(db, job.id));
      this.#end(job, await this.#import(job, running));
    } catch (error) {
      // Closed, or cancelled: its row says which.
      if (signal.aborted) return;
      const { message, needs } =
        error instanceof ImportError ? error : { message: toContractError(error, log).message, needs: null };
      if (error instanceof ORPCError && error.code === 'DISK_FULL') this.pause();
      this.#end(job, { kind: 'done', outcome: outcomeOf(failedImport(job.fileName, message, needs)) });
    }
  }

  async #import(job: StoredJob, running: Running): Promise<JobEnd> {
    const context = this.#context;
    const { signal } = running.abort;
    const password = this.#passwords.get(job.id);
    this.#passwords.delete(job.id);
    const ids: ImportIds = {
      commandId: CommandId.parse(job.id),
      documentId: job.documentId,
      groupId: job.batchId,
      ...(password !== undefined && { password }),
      ...(job.encoding !== null && { encoding: job.encoding }),
    };
    const source = { name: job.fileName, bytes: await context.library.originals.read(job.sha256) };
    const keepMembers = (members: readonly Member[]) =>
      this.#keep(
        members.map((member, i) => memberJob(job, ids, member, i)),
        signal,
      );
    const events = importFile({ context, signal, depth: job.depth, keepMembers }, ids, source);
    for (;;) {
      const next = await events.next();
      if (next.done) {
        const { own, members, warnings } = next.value;
        return own
          ? { kind: 'done', outcome: outcomeOf(own) }
          : { kind: 'unpacked', outcome: { members: members.length, warnings: [...warnings] } };
      }
      if (next.value.stage === 'reading' || next.value.stage === 'saving') running.stage = next.value.stage;
      this.#tell(job.id);
    }
  }

  /** Stores files and then their jobs, which are cancelled with the job that they came from. */
  async #keep(files: readonly KeptFile[], signal?: AbortSignal): Promise<void> {
    const { library } = this.#context;
    await library.storing(async () => {
      const jobs: NewJob[] = [];
      for (const { bytes, ...job } of files) {
        const sha256 = hashBytes(bytes);
        await library.originals.store(bytes, sha256);
        jobs.push({ ...job, sha256, size: bytes.byteLength });
      }
      library.change((db) => {
        for (const job of jobs) {
          insertJob(db, job);
          if (signal?.aborted && !this.#isClosed) cancelJob(db, job.id);
        }
      });
    });
    for (const { id } of files) this.#tell(id);
  }

  #end(job: StoredJob, end: JobEnd): void {
    this.#context.library.change((db) => {
      if (end.kind === 'done') endJob(db, job.id, end.outcome);
      else endAsUnpacked(db, job.id, end.outcome);
    });
    this.#tell(job.id);
  }

  #changeAll(change: typeof pauseJobs): void {
    const { library } = this.#context;
    const before = listJobs(library.db).filter(isUnfinished);
    library.change(change);
    for (const { id } of before) this.#tell(id);
  }

  #jobOf(job: StoredJob): ImportJob {
    return jobOf(job, this.#running.get(job.id)?.stage);
  }

  /** Tells the listeners soon that a job stands otherwise, with all others of the time until then. */
  #tell(id: ImportJobId): void {
    this.#changed.add(id);
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      if (this.#isClosed) return;
      const { db } = this.#context.library;
      const jobs = [...this.#changed].flatMap((one) => readJob(db, one) ?? []);
      const cleared = [...this.#cleared];
      this.#changed.clear();
      this.#cleared.clear();
      this.#feed.publish('changed', { jobs: jobs.map((job) => this.#jobOf(job)), cleared });
    }, gatherMs).unref();
  }
}

/** A file to be kept, with its job but for what follows from its bytes. */
type KeptFile = Pick<StoredJob, 'id' | 'batchId' | 'documentId' | 'name' | 'fileName' | 'depth'> & {
  readonly bytes: Uint8Array;
};

/** The job of a file that lies in another; its ids follow from that one's. */
function memberJob(job: StoredJob, ids: ImportIds, { name, bytes }: Member, index: number): KeptFile {
  const { commandId, documentId } = memberIds(ids, index);
  return {
    id: ImportJobId.parse(commandId),
    batchId: job.batchId,
    documentId: DocumentId.parse(documentId),
    name: `${job.name} › ${name}`,
    fileName: name,
    depth: job.depth + 1,
    bytes,
  };
}

const outcomeOf = (result: object): JobOutcome => JobOutcome.parse(result);

const isUnfinished = ({ stage }: StoredJob): boolean => stage === 'waiting' || stage === 'paused';

function mayBeRetried({ stage, outcome }: StoredJob): boolean {
  if (stage === 'cancelled') return true;
  return stage === 'done' && JobOutcome.parse(JSON.parse(outcome ?? 'null')).status === 'failed';
}

const sentences = {
  endedOften:
    'Postil has ended several times while it read this file, so it was left out. Nothing was changed. Retry it by itself.',
};
