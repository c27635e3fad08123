import type { ImportEvent, ImportResult } from '../../core/contract/documents.ts';

/** One file on its way into the library. `stopped`: the call itself failed, and `sentence` says why. */
export interface ImportJob {
  readonly key: number;
  readonly name: string;
  readonly state:
    | { readonly stage: 'waiting' | 'reading' | 'saving' | 'cancelled' }
    | { readonly stage: 'done'; readonly result: ImportResult }
    | { readonly stage: 'stopped'; readonly sentence: string };
}

/** Imports one file; the events end with `done`. */
export type ImportOne = (file: File, signal: AbortSignal) => Promise<AsyncIterable<ImportEvent>>;

export const isFinished = ({ state }: ImportJob): boolean =>
  state.stage === 'done' || state.stage === 'stopped' || state.stage === 'cancelled';

/** Sends files to the library, a few at a time, and keeps what became of each until it is cleared. */
export class ImportQueue {
  #jobs: readonly ImportJob[] = [];
  readonly #waiting: { key: number; file: File }[] = [];
  readonly #running = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();
  readonly #importOne: ImportOne;
  readonly #sentenceOf: (error: unknown) => string;
  readonly #atOnce: number;
  #nextKey = 1;

  constructor(importOne: ImportOne, sentenceOf: (error: unknown) => string, atOnce = 3) {
    this.#importOne = importOne;
    this.#sentenceOf = sentenceOf;
    this.#atOnce = atOnce;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly jobs = (): readonly ImportJob[] => this.#jobs;

  add(files: readonly File[]): void {
    const added = files.map((file) => ({ key: this.#nextKey++, file }));
    this.#waiting.push(...added);
    this.#change([
      ...this.#jobs,
      ...added.map(({ key, file }): ImportJob => ({ key, name: file.name, state: { stage: 'waiting' } })),
    ]);
    this.#startNext();
  }

  /** Stops everything that has not ended yet. Files that are already in the library stay there. */
  cancel(): void {
    for (const { key } of this.#waiting.splice(0)) this.#set(key, { stage: 'cancelled' });
    for (const running of this.#running.values()) running.abort();
  }

  /** Forgets the jobs that have ended. */
  clear(): void {
    this.#change(this.#jobs.filter((job) => !isFinished(job)));
  }

  #startNext(): void {
    while (this.#running.size < this.#atOnce) {
      const next = this.#waiting.shift();
      if (!next) return;
      const abort = new AbortController();
      this.#running.set(next.key, abort);
      void this.#run(next.key, next.file, abort.signal).finally(() => {
        this.#running.delete(next.key);
        this.#startNext();
      });
    }
  }

  async #run(key: number, file: File, signal: AbortSignal): Promise<void> {
    try {
      for await (const event of await this.#importOne(file, signal)) {
        if (event.stage !== 'member') this.#set(key, event);
        if (event.stage === 'done') return;
      }
      this.#set(key, signal.aborted ? { stage: 'cancelled' } : { stage: 'stopped', sentence: notFinished });
    } catch (error) {
      this.#set(
        key,
        signal.aborted ? { stage: 'cancelled' } : { stage: 'stopped', sentence: this.#sentenceOf(error) },
      );
    }
  }

  #set(key: number, state: ImportJob['state']): void {
    this.#change(this.#jobs.map((job) => (job.key === key ? { ...job, state } : job)));
  }

  #change(jobs: readonly ImportJob[]): void {
    this.#jobs = jobs;
    for (const listener of this.#listeners) listener();
  }
}

const notFinished = 'The import ended early. Nothing was imported; import the file again.';
