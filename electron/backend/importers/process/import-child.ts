import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ReadOptions } from '../importer.ts';
import {
  decodeBody,
  decodeHead,
  encodeFrame,
  type Frame,
  frameHeadSize,
  frameLimits,
} from './import-frame.ts';
import { type ProcessLimits, startImportProcess } from './import-process.ts';

/** Why a process that reads files gave no answer. */
export type ChildEnd =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-much-memory' }
  | { readonly kind: 'too-much-output' }
  /** It ended on its own; `trace` is the end of what it printed. */
  | { readonly kind: 'died'; readonly trace: string };

/** No answer came, and none will: the process is gone. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded';
  readonly end: ChildEnd;

  constructor(end: ChildEnd) {
    super(`A process that reads files gave no answer: ${end.kind}.`);
    this.end = end;
  }
}

/** How much of what a dying process prints is kept. */
const traceLength = 4000;

/** A process that reads files, seen from the backend. It answers one task at a time. */
export class ImportChild {
  readonly #process: ChildProcess;
  /** Ends when the process has. */
  readonly gone: Promise<void>;
  readonly #ready: Promise<Frame>;
  #trace = '';
  #files = 0;
  #workMs = 0;
  /** What has come of the answer that is awaited. */
  #parts: Buffer[] = [];
  #size = 0;
  #settle: ((answer: Frame | ChildEnd) => void) | null = null;

  constructor(limits: ProcessLimits) {
    this.#process = startImportProcess(limits);
    this.gone = new Promise((resolve) =>
      this.#process.once('close', () => resolve()).once('error', () => resolve()),
    );
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#trace = (this.#trace + text).slice(-traceLength);
    });
    const answers = this.#process.stdio[3] as Readable;
    answers.on('data', (part: Buffer) => {
      const end = this.#take(part);
      if (end) this.#fail(end);
    });
    // A pipe to a process that is gone breaks; its end says so.
    for (const pipe of [answers, this.#process.stdin, this.#process.stderr]) pipe?.on('error', () => {});
    this.#process.on('error', (error) => {
      this.#trace += error.message;
      this.#die();
    });
    this.#process.on('close', (code, signal) => {
      this.#trace += ` It ended with ${signal ?? code}.`;
      this.#die();
    });
    this.#ready = this.#answer();
    this.#ready.catch(() => {});
  }

  /** How many files it was asked to read. */
  get files(): number {
    return this.#files;
  }

  /** How long it was at work on them. */
  get workMs(): number {
    return this.#workMs;
  }

  /** Whether it has ended, or has been told to. */
  get hasEnded(): boolean {
    const { exitCode, signalCode, killed, pid } = this.#process;
    return pid === undefined || exitCode !== null || signalCode !== null || killed;
  }

  /** The answer to one task. Throws `ChildEnded`, and ends the process, when none comes in time or it is too large. */
  async ask(bytes: Uint8Array, options: ReadOptions, timeoutMs: number): Promise<Frame> {
    const startedAt = performance.now();
    this.#files++;
    // Its start counts too: one that hangs before it is ready must not be waited for.
    const clock = setTimeout(() => this.#fail({ kind: 'too-long' }), timeoutMs);
    try {
      await this.#ready;
      const answer = this.#answer();
      for (const part of encodeFrame(options, [bytes])) this.#process.stdin?.write(part);
      return await answer;
    } finally {
      clearTimeout(clock);
      this.#workMs += performance.now() - startedAt;
    }
  }

  /** kill -9. Whoever waits for an answer learns that it has ended. */
  kill(): void {
    this.#fail({ kind: 'died', trace: 'It was ended.' });
  }

  /** Keeps this process from keeping its parent running, or no longer. */
  setIdle(isIdle: boolean): void {
    for (const handle of [this.#process, ...this.#process.stdio]) {
      const change: unknown = handle && Reflect.get(handle, isIdle ? 'unref' : 'ref');
      if (typeof change === 'function') change.call(handle);
    }
  }

  #answer(): Promise<Frame> {
    return new Promise((resolve, reject) => {
      this.#settle = (answer) => {
        this.#settle = null;
        if ('json' in answer) resolve(answer);
        else reject(new ChildEnded(answer));
      };
      if (this.hasEnded) this.#die();
    });
  }

  /** Takes what has come, and answers when it is whole; gives what is wrong with it. */
  #take(part: Buffer): ChildEnd | null {
    if (!this.#settle) return { kind: 'died', trace: 'It answered what nobody had asked.' };
    this.#parts.push(part);
    this.#size += part.byteLength;
    if (this.#size < frameHeadSize) return null;
    // Only the head is looked at before everything is there.
    if ((this.#parts[0]?.byteLength ?? 0) < frameHeadSize) this.#parts = [Buffer.concat(this.#parts)];
    const lengths = decodeHead(this.#parts[0] ?? part);
    if (lengths.json > frameLimits.json || lengths.bytes > frameLimits.bytes)
      return { kind: 'too-much-output' };
    const length = frameHeadSize + lengths.json + lengths.bytes;
    if (this.#size < length) return null;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    if (whole.byteLength > length) return { kind: 'too-much-output' };
    try {
      this.#settle(decodeBody(whole.subarray(frameHeadSize), lengths.json));
      return null;
    } catch (error) {
      return { kind: 'died', trace: `Its answer is no JSON: ${String(error)}` };
    }
  }

  /** It ended by itself: of memory, where V8 says so or an allocation failed. */
  #die(): void {
    const isOfMemory = /heap out of memory|Allocation failed|bad_alloc|out of memory|ENOMEM/i.test(
      this.#trace,
    );
    this.#settle?.(isOfMemory ? { kind: 'too-much-memory' } : { kind: 'died', trace: this.#trace });
  }

  #fail(end: ChildEnd): void {
    this.#process.kill('SIGKILL');
    this.#parts = [];
    this.#settle?.(end);
  }
}
