import { availableParallelism } from 'node:os';
import { type Log, stderrLog } from '../../log.ts';
import { ImportError, type ImportedText, type ReadOptions, type Unpacked } from '../importer.ts';
import { checkAnswer } from './import-answer.ts';
import { ChildEnded, ImportChild } from './import-child.ts';
import type { Frame } from './import-frame.ts';
import type { ProcessLimits } from './import-process.ts';

/** Limits on one import: beyond them a file costs the user more than it can be worth. */
export interface ImportLimits extends ProcessLimits {
  readonly timeoutMs: number;
}

/**
 * A process of Node holds some 600 MB of address space that it never writes to, which the system counts as well: it may come
 * to 900 MB of memory in use. With its start and its end a file is done within a minute.
 */
export const defaultLimits: ImportLimits = { timeoutMs: 50_000, heapMb: 768, memoryMb: 1408 };

/**
 * When a process that reads files is thrown away, however well it has done. Loading what reads the formats takes it one to
 * one and a half seconds of work and what it reads with is slow at first: as much as two hundred files take. With a process
 * for each file, reading many would take fifty times as long.
 *
 * That a process reads many files must not carry anything from one to another. What could: an object that all code shares,
 * such as `Object.prototype`, changed by one file's data; a process that shows such a change is not used again (see
 * `areIntrinsicsAs`). A library's own memory of earlier files; ours keep nothing but what they were loaded with. A reader that
 * is still at work on a file that was given up; such a process is ended. And none can make code from text. So a process
 * serves on only after an answer in good order to a file that took neither long nor much memory, and a file at which a
 * process fails that has read others before is read once more in a new one: no file is blamed for another.
 */
const retirement = { files: 2000, workMs: 120_000, memory: 640 * 2 ** 20, idleMs: 10_000 };

/**
 * Reads files in processes of their own, which may touch nothing else (see `startImportProcess`). A file that takes too
 * long, too much memory or too much room ends its process, not the app; the next file gets a new one.
 */
export class ImportPool {
  /** How many files are read side by side: a core is left to the app. */
  readonly atOnce = Math.max(1, Math.min(4, availableParallelism() - 1));
  readonly #limits: ImportLimits;
  readonly #log: Log;
  readonly #idle: Resting[] = [];
  readonly #children = new Set<ImportChild>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(limits: Partial<ImportLimits> = {}, log: Log = stderrLog) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#log = log;
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
    await this.#turn(signal);
    try {
      const first = await this.#readNow(bytes, options, signal);
      if (first !== 'again') return first;
      const second = await this.#readNow(bytes, options, signal, { isNew: true });
      if (second === 'again') throw new Error('A new process has read other files before.');
      return second;
    } finally {
      this.#busy--;
      // Each looks again, in order: one that was aborted leaves its turn to the next.
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }

  async close(): Promise<void> {
    const children = [...this.#children];
    for (const child of children) {
      child.setIdle(false);
      child.kill();
    }
    for (const { timer } of this.#idle.splice(0)) clearTimeout(timer);
    this.#children.clear();
    await Promise.all(children.map(({ gone }) => gone));
  }

  /** Waits until a file may be read, and counts it. */
  async #turn(signal?: AbortSignal): Promise<void> {
    while (this.#busy >= this.atOnce) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
      signal?.throwIfAborted();
    }
    this.#busy++;
  }

  /** `again`: it failed in a process that had read other files. */
  async #readNow(
    bytes: Uint8Array,
    options: ReadOptions,
    signal?: AbortSignal,
    { isNew = false } = {},
  ): Promise<ImportedText | Unpacked | 'again'> {
    const child = this.#take(isNew);
    const stop = () => child.kill();
    signal?.addEventListener('abort', stop, { once: true });
    let mayServeOn = false;
    try {
      const frame = await child.ask(bytes, options, this.#limits.timeoutMs);
      const { outcome, isAsBefore, memory } = this.#check(frame, options.name);
      mayServeOn = isAsBefore && memory < retirement.memory && isFresh(child);
      if (outcome.kind === 'text') return outcome.imported;
      if (outcome.kind === 'members') return outcome.unpacked;
      if (outcome.kind === 'failed') throw new ImportError(outcome.message, outcome.needs);
      mayServeOn = false;
      if (child.files > 1) return 'again';
      this.#log.error(`Reading ${options.name} failed`, outcome.trace);
      throw new ImportError(broken(options.name));
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof ChildEnded && error.end.kind !== 'too-long' && child.files > 1) return 'again';
      throw error instanceof ChildEnded ? this.#describe(error, options.name) : error;
    } finally {
      signal?.removeEventListener('abort', stop);
      if (mayServeOn) this.#rest(child);
      else this.#retire(child);
    }
  }

  /** An answer that cannot be right is the file's doing: it has got the better of what reads it. */
  #check(frame: Frame, name: string): ReturnType<typeof checkAnswer> {
    try {
      return checkAnswer(frame);
    } catch (error) {
      this.#log.error(`Reading ${name} gave an answer that is refused`, error);
      throw new ImportError(broken(name));
    }
  }

  #describe({ end }: ChildEnded, name: string): ImportError {
    switch (end.kind) {
      case 'too-long':
        return new ImportError(`Reading ${name} took too long and was stopped. Nothing was changed.`);
      case 'too-much-memory':
        return new ImportError(
          `Reading ${name} needed more memory than an import may take. Nothing was changed.`,
        );
      case 'too-much-output':
        return new ImportError(`${name} holds more than Postil can take in; split it first.`);
      case 'died':
        this.#log.error(`The process that read ${name} ended`, end.trace);
        return new ImportError(broken(name));
    }
  }

  #take(isNew: boolean): ImportChild {
    for (let next = isNew ? undefined : this.#idle.pop(); next; next = this.#idle.pop()) {
      clearTimeout(next.timer);
      if (next.child.hasEnded) continue;
      next.child.setIdle(false);
      return next.child;
    }
    const child = new ImportChild(this.#limits);
    this.#children.add(child);
    return child;
  }

  #rest(child: ImportChild): void {
    const timer = setTimeout(() => this.#retire(child), retirement.idleMs).unref();
    child.setIdle(true);
    this.#idle.push({ child, timer });
  }

  #retire(child: ImportChild): void {
    const at = this.#idle.findIndex((resting) => resting.child === child);
    if (at >= 0) clearTimeout(this.#idle.splice(at, 1)[0]?.timer);
    this.#children.delete(child);
    child.kill();
  }
}

/** A process that waits for its next file. */
interface Resting {
  readonly child: ImportChild;
  readonly timer: NodeJS.Timeout;
}

const isFresh = ({ files, workMs }: ImportChild): boolean =>
  files < retirement.files && workMs < retirement.workMs;

const broken = (name: string): string =>
  `${name} could not be read: it is damaged, or made in a way that Postil does not know. Nothing was changed.`;
