import { ORPCError } from '@orpc/server';
import type { ImportResult } from '../../core/contract/documents.ts';
import { type BatchId, type ImportJob, type ImportJobId, JobOutcome } from '../../core/contract/imports.ts';
import { CommandId, type DocumentId } from '../../core/model/ids.ts';
import {
  beginJob,
  cancelJob,
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
import { chooseJobs } from './choose-jobs.ts';
import type { ImportContext } from './context.ts';
import { toContractError } from './contract-error.ts';
import { GatheredCommands, mostGathered } from './gathered-commands.ts';
import { failedImport, type ImportIds, importFile, labelOf, type Surroundings } from './import-document.ts';
import { ImportFeed } from './import-feed.ts';
import { type JobEnd, jobOf, noteEnd } from './import-job-state.ts';
import { ImportError, type Member } from './importers/importer.ts';
import { type KeptFile, memberJob } from './member-job.ts';
import { hashBytes } from './originals.ts';

/** How often a file may have been begun when the app ended, before it is no longer tried: once beside others, and three times alone. */
const mostBeginnings = 4;

/** A job that is at work. */
interface Running {
  readonly job: StoredJob;
  readonly abort: AbortController;
  stage: 'waiting' | 'reading' | 'saving';
  /** Whether it waits for others, to be stored or to be ended with them. */
  rests: boolean;
}

/** A job whose end is to be noted. */
interface Ending {
  readonly running: Running;
  readonly end: JobEnd;
  done(): void;
  fail(error: unknown): void;
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
  readonly #feed: ImportFeed;
  readonly #running = new Map<ImportJobId, Running>();
  /** Given for the next try, and kept nowhere else. */
  readonly #passwords = new Map<ImportJobId, string>();
  readonly #commands: GatheredCommands<ImportResult>;
  /** One more than is read at once: while some are stored, the next is being read. */
  readonly #atOnce: number;
  #endings: Ending[] = [];
  #turning: NodeJS.Immediate | null = null;
  #isClosed = false;

  constructor(context: ImportContext) {
    this.#context = context;
    this.#commands = new GatheredCommands(context.library);
    this.#feed = new ImportFeed((id) => {
      const job = readJob(context.library.db, id);
      return job ? this.#jobOf(job) : null;
    });
    this.#atOnce = context.importers.atOnce + 1;
  }

  /** Begins with what was not read when the app ended. */
  start(): void {
    const { library } = this.#context;
    for (const job of listJobs(library.db)) {
      if (job.stage !== 'waiting' || job.beginnings < mostBeginnings) continue;
      const outcome = outcomeOf(failedImport(job.fileName, sentences.endedOften));
      try {
        library.change((db) => noteEnd(db, job.id, { kind: 'done', outcome }));
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
    return this.#feed.subscribe(signal);
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
      this.#feed.tell(id);
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
    this.#feed.tell(id);
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
      this.#feed.tellCleared(id);
    }
  }

  /** Stops what is under way; it waits for the next time the library is opened. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const running = [...this.#running.keys()];
    for (const { abort } of this.#running.values()) abort.abort();
    this.#commands.flush();
    while (this.#running.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    this.#feed.close();
    try {
      this.#context.library.change((db) => {
        for (const id of running) releaseJob(db, id);
      });
    } catch (error) {
      // They count as begun once more, which is all the harm.
      this.#context.log.error('Imports that were cut short could not be noted', error);
    }
  }

  /** Takes a turn as soon as all has been said that is said now. */
  #wake(): void {
    this.#turning ??= setImmediate(() => {
      this.#turning = null;
      this.#turn();
    });
  }

  /** Notes in one transaction which jobs have ended and which are begun, and begins these. */
  #turn(): void {
    const { library, log } = this.#context;
    if (!library.isFree) return void library.free().then(() => this.#wake());
    const endings = this.#endings;
    this.#endings = [];
    const next = this.#isClosed ? [] : this.#next();
    if (endings.length + next.length === 0) return;
    try {
      library.change((db) => {
        for (const { running, end } of endings) noteEnd(db, running.job.id, end);
        for (const { id } of next) beginJob(db, id);
      });
    } catch (error) {
      // Its rows cannot be written: jobs wait on, and are not begun again at once, which would fail for ever.
      if (endings.length === 0) log.error('The import queue could not be written', error);
      for (const ending of endings) ending.fail(error);
      return;
    }
    for (const ending of endings) ending.done();
    for (const job of next) this.#begin(job);
  }

  #next(): StoredJob[] {
    const running = [...this.#running.values()].map(({ job }) => job);
    const most = this.#atOnce + mostGathered.commands;
    if (running.length >= most) return [];
    const waiting = nextJobs(this.#context.library.db, most).filter(({ id }) => !this.#running.has(id));
    return chooseJobs(waiting, running, { atOnce: this.#atOnce, most });
  }

  #begin(job: StoredJob): void {
    const running: Running = { job, abort: new AbortController(), stage: 'waiting', rests: false };
    this.#running.set(job.id, running);
    void this.#run(running).then(
      () => this.#leave(job.id, { goesOn: true }),
      (error: unknown) => {
        this.#context.log.error(`Job ${job.id} could not be ended`, error);
        this.#leave(job.id, { goesOn: false });
      },
    );
  }

  #leave(id: ImportJobId, { goesOn }: { goesOn: boolean }): void {
    this.#running.delete(id);
    this.#feed.tell(id);
    if (goesOn) this.#wake();
    this.#storeIfAllRest();
  }

  /** Lets a job wait for others. */
  async #rest<T>(running: Running, until: Promise<T>): Promise<T> {
    running.rests = true;
    this.#storeIfAllRest();
    try {
      return await until;
    } finally {
      running.rests = false;
    }
  }

  /** What waits for others is stored when there are none that could still come to it. */
  #storeIfAllRest(): void {
    if ([...this.#running.values()].every(({ rests }) => rests)) this.#commands.flush();
  }

  async #run(running: Running): Promise<void> {
    const end = await this.#endOf(running);
    if (end) await this.#end(running, end);
  }

  /** How a job ends; null for one that is closed or cancelled meanwhile: its row says which. */
  async #endOf(running: Running): Promise<JobEnd | null> {
    const { log } = this.#context;
    try {
      return await this.#import(running);
    } catch (error) {
      if (running.abort.signal.aborted) return null;
      const { message, needs } =
        error instanceof ImportError ? error : { message: toContractError(error, log).message, needs: null };
      if (error instanceof ORPCError && error.code === 'DISK_FULL') this.pause();
      return { kind: 'done', outcome: outcomeOf(failedImport(running.job.fileName, message, needs)) };
    }
  }

  async #import(running: Running): Promise<JobEnd> {
    const context = this.#context;
    const { job } = running;
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
    const bytes = await context.library.originals.read(job.sha256);
    const source = { name: job.fileName, bytes, kept: job.sha256 };
    const keepMembers = (members: readonly Member[]) =>
      this.#keep(
        members.map((member, i) => memberJob(job, ids, member, i)),
        signal,
      );
    const run: Surroundings['run'] = (task, size) =>
      this.#rest(running, this.#commands.add(task, { size, signal }));
    const events = importFile({ context, signal, depth: job.depth, keepMembers, run }, ids, source);
    for (;;) {
      const next = await events.next();
      if (next.done) {
        const { own, members, warnings } = next.value;
        return own
          ? { kind: 'done', outcome: outcomeOf(own) }
          : { kind: 'unpacked', outcome: { members: members.length, warnings: [...warnings] } };
      }
      if (next.value.stage === 'reading' || next.value.stage === 'saving') running.stage = next.value.stage;
      this.#feed.tell(job.id);
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
      await library.free();
      library.change((db) => {
        for (const job of jobs) {
          insertJob(db, job);
          if (signal?.aborted && !this.#isClosed) cancelJob(db, job.id);
        }
      });
    });
    for (const { id } of files) this.#feed.tell(id);
  }

  /** Notes how a job has ended, with the others that end now. */
  #end(running: Running, end: JobEnd): Promise<void> {
    const noted = new Promise<void>((done, fail) => {
      this.#endings.push({ running, end, done, fail });
      this.#wake();
    });
    return this.#rest(running, noted);
  }

  #changeAll(change: typeof pauseJobs): void {
    const { library } = this.#context;
    const before = listJobs(library.db).filter(isUnfinished);
    library.change(change);
    for (const { id } of before) this.#feed.tell(id);
  }

  #jobOf(job: StoredJob): ImportJob {
    return jobOf(job, this.#running.get(job.id)?.stage);
  }
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
