import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How an import queue stands. */
export interface QueueState {
  readonly jobs: number;
  readonly ended: number;
}

interface Told extends Partial<QueueState> {
  readonly address?: string | null;
  readonly added?: number;
  readonly closed?: boolean;
}

/** The app's backend at work on its import queue, seen from its parent. */
export class QueueOwner {
  readonly #child: ChildProcess;
  readonly #heard = new Set<(told: Told) => void>();
  #state: QueueState = { jobs: 0, ended: 0 };

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (raw) => {
      const told = raw as Told;
      if (told.jobs !== undefined && told.ended !== undefined)
        this.#state = { jobs: told.jobs, ended: told.ended };
      for (const hear of this.#heard) hear(told);
    });
  }

  /** Opens a library. The address is that of the app, if a folder with the screens is given. */
  static async open(
    libraryPath: string,
    rendererFolder?: string,
  ): Promise<{ owner: QueueOwner; address: string | null }> {
    const entry = join(import.meta.dirname, 'queue-owner.worker.ts');
    const owner = new QueueOwner(fork(entry, [libraryPath, ...(rendererFolder ? [rendererFolder] : [])]));
    const { address } = await owner.#until((told) => told.address !== undefined);
    return { owner, address: address ?? null };
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The seconds that the process, and those that read for it and have ended, have worked up to now. */
  get worked(): number {
    return process.platform === 'linux' ? workedSeconds(this.pid) : Number.NaN;
  }

  get state(): QueueState {
    return this.#state;
  }

  /** Adds a folder's files; ends when the library has them all. Added again with the same seed, they are not new. */
  async add(folder: string, seed: number): Promise<void> {
    const added = this.#until((told) => told.added !== undefined);
    this.#child.send({ do: 'add', folder, seed });
    await added;
  }

  /** Ends when so many jobs have ended. */
  async ended(count: number): Promise<void> {
    await this.#until(({ ended }) => ended !== undefined && ended >= count);
  }

  /** Closes the library and ends; gives the seconds that the process and those that read for it have worked. */
  async close(): Promise<number> {
    const closed = this.#until((told) => told.closed === true);
    this.#child.send({ do: 'close' });
    await closed;
    const { worked } = this;
    await this.kill();
    return worked;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #until(isIt: (told: Told) => boolean): Promise<Told> {
    return new Promise((resolve, reject) => {
      const hear = (told: Told) => {
        if (!isIt(told)) return;
        settle();
        resolve(told);
      };
      const onExit = () => {
        settle();
        reject(new Error('The backend has ended.'));
      };
      const settle = () => {
        this.#heard.delete(hear);
        this.#child.off('exit', onExit);
      };
      this.#heard.add(hear);
      this.#child.once('exit', onExit);
    });
  }
}

/** CPU seconds of a process and of its children that have ended. */
function workedSeconds(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.split(' ').slice(11, 15).map(Number);
  const ticksPerSecond = 100;
  return (user + system + childUser + childSystem) / ticksPerSecond;
}
