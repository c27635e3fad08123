import type { BatchId, ImportJob, ImportJobId, ImportsChanged } from '../../core/contract/imports.ts';

/** A file as the panel shows it: a job of the library, or a file that is not handed over yet, or cannot be. */
export interface ShownJob {
  readonly id: ImportJobId;
  readonly name: string;
  readonly state: ImportJob['state'] | { stage: 'handing' } | { stage: 'refused'; sentence: string };
}

/** A file with the names that it is handed over under. */
export interface HandedFile {
  readonly id: ImportJobId;
  readonly batchId: BatchId;
  readonly file: File;
}

/** What the queue needs of the library. */
export interface QueueDoor {
  /** Hands a file over; ends when it is safe there. */
  add(file: HandedFile): Promise<ImportJob>;
  /** What to say of a file that could not be handed over. */
  sentenceOf(error: unknown): string;
  newIds(): Pick<HandedFile, 'id'>;
  newBatch(): BatchId;
}

const endStages: readonly ShownJob['state']['stage'][] = ['done', 'unpacked', 'cancelled', 'refused'];

export const isFinished = ({ state }: ShownJob): boolean => endStages.includes(state.stage);

/** How often whoever shows the queue is told of changes, at most. */
const tellMs = 250;

/** The library's import queue as this window knows it. Files that are dropped here are handed over, a few at a time. */
export class ImportQueue {
  /** In the order of the queue: first those of the library, then those on their way to it. */
  readonly #jobs = new Map<ImportJobId, ImportJob>();
  readonly #local = new Map<ImportJobId, ShownJob>();
  readonly #toHand: HandedFile[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #door: QueueDoor;
  readonly #atOnce: number;
  #handing = 0;
  #shown: readonly ShownJob[] = [];
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor(door: QueueDoor, atOnce = 3) {
    this.#door = door;
    this.#atOnce = atOnce;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Every file, in the order of the queue. */
  readonly jobs = (): readonly ShownJob[] => this.#shown;

  /** Hands files over; they are one batch, and one step of undo. */
  add(files: readonly File[]): void {
    const batchId = this.#door.newBatch();
    for (const file of files) {
      const { id } = this.#door.newIds();
      this.#toHand.push({ id, batchId, file });
      this.#local.set(id, { id, name: file.name, state: { stage: 'handing' } });
    }
    this.#tell(0);
    this.#handNext();
  }

  /** Takes all jobs that the library has, after a start or a break. */
  replace(jobs: readonly ImportJob[]): void {
    this.#jobs.clear();
    for (const job of jobs) this.#take(job);
    this.#tell();
  }

  /** Takes what has changed in the library. */
  change({ jobs, cleared }: ImportsChanged): void {
    for (const job of jobs) this.#take(job);
    for (const id of cleared) this.#jobs.delete(id);
    this.#tell();
  }

  /** Hands no more files over. */
  cancel(): void {
    for (const { id } of this.#toHand.splice(0)) this.#local.delete(id);
    this.#tell(0);
  }

  /** Forgets what could not be handed over: one file, or all. */
  forgetRefused(only?: ImportJobId): void {
    for (const [id, { state }] of this.#local) {
      if (state.stage === 'refused' && (!only || id === only)) this.#local.delete(id);
    }
    this.#tell(0);
  }

  #take(job: ImportJob): void {
    this.#local.delete(job.id);
    this.#jobs.set(job.id, job);
  }

  #handNext(): void {
    while (this.#handing < this.#atOnce) {
      const next = this.#toHand.shift();
      if (!next) return;
      this.#handing++;
      void this.#hand(next).finally(() => {
        this.#handing--;
        this.#handNext();
      });
    }
  }

  async #hand(file: HandedFile): Promise<void> {
    try {
      const job = await this.#door.add(file);
      // What the library has told of it meanwhile is newer.
      if (!this.#jobs.has(job.id)) this.#take(job);
    } catch (error) {
      const { id } = file;
      const state = { stage: 'refused', sentence: this.#door.sentenceOf(error) } as const;
      this.#local.set(id, { id, name: file.file.name, state });
    }
    this.#tell();
  }

  #tell(delay = tellMs): void {
    if (delay === 0 && this.#telling) {
      clearTimeout(this.#telling);
      this.#telling = null;
    }
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      this.#shown = [...[...this.#jobs.values()].sort((a, b) => a.order - b.order), ...this.#local.values()];
      for (const listener of this.#listeners) listener();
    }, delay);
  }
}
