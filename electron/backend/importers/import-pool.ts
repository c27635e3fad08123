import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { ImportError, type ImportedText, type ReadOptions, type Unpacked } from './importer.ts';
import type { ImportOutcome, ImportTask } from './run-import.ts';

/** Limits on one import: beyond them a file costs the user more than it can be worth. */
export interface ImportLimits {
  readonly timeoutMs: number;
  readonly heapMb: number;
}

const defaultLimits: ImportLimits = { timeoutMs: 60_000, heapMb: 768 };

/**
 * Reads files on threads of its own, one file a task. A file that takes too long or too much memory ends its thread,
 * not the app; the next file gets a new one.
 */
export class ImportPool {
  readonly #pool: Tinypool;
  readonly #limits: ImportLimits;

  constructor(limits: Partial<ImportLimits> = {}) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#pool = new Tinypool({
      filename: workerFile(),
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
      concurrentTasksPerWorker: 1,
      idleTimeout: 10_000,
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.heapMb,
        // What one collection may move into the old generation: more than V8's leeway there would end the whole process.
        maxYoungGenerationSizeMb: 8,
      },
    });
    // A thread that dies without a file to read harms nothing; unheard, its error would end the app.
    this.#pool.on('error', () => {});
  }

  /**
   * The text of one file, or the files that it wraps. Throws `ImportError` for a file that cannot be read, and the signal's reason when it is
   * aborted, which stops the work at once.
   */
  async read(
    bytes: Uint8Array,
    options: ReadOptions,
    signal?: AbortSignal,
  ): Promise<ImportedText | Unpacked> {
    signal?.throwIfAborted();
    const clock = AbortSignal.timeout(this.#limits.timeoutMs);
    const stop = signal ? AbortSignal.any([signal, clock]) : clock;
    const outcome = await this.#run({ bytes, ...options }, stop).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw describeDeath(error, clock.aborted, options.name);
    });
    if (outcome.kind === 'failed') throw new ImportError(outcome.message, outcome.needs);
    return outcome.kind === 'text' ? outcome.imported : outcome.unpacked;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #run(task: ImportTask, signal: AbortSignal): Promise<ImportOutcome> {
    return this.#pool.run(task, { signal });
  }
}

/** Turns the end of a thread into a sentence; any other error is a bug and stays as it is. */
function describeDeath(error: unknown, timedOut: boolean, name: string): unknown {
  if (timedOut) return new ImportError(`Reading ${name} took too long and was stopped. Nothing was changed.`);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new ImportError(
      `Reading ${name} needed more memory than an import may take. Nothing was changed.`,
    );
  }
  return error;
}

/** The worker's entry: beside this file in the sources, at the top of the output once bundled. */
function workerFile(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const places = ['./', '../'].map((folder) =>
    fileURLToPath(new URL(`${folder}import.worker.${extension}`, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`The import worker is missing beside ${import.meta.url}.`);
  return found;
}
