import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { State, Step } from './stream.ts';

interface Reply {
  readonly ready?: true;
  readonly done?: string;
  readonly state?: State;
  readonly check?: string;
  readonly error?: string;
}

/** The owner has been killed, so no answer will come. */
export class OwnerDied extends Error {}

/** The backend's process, seen from its parent. One question at a time. */
export class OwnerProcess {
  readonly #child: ChildProcess;

  constructor(libraryPath: string, acknowledgesEarly: boolean) {
    const entry = fileURLToPath(new URL('./owner.worker.ts', import.meta.url));
    this.#child = fork(entry, [libraryPath, acknowledgesEarly ? 'acknowledge-early' : ''], {
      execArgv: [],
      // Starting is most of a cycle, and half of starting is compiling.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'postil-compile-cache') },
    });
  }

  async ready(): Promise<void> {
    await this.#reply();
  }

  /** Sends a command; comes back when it is acknowledged. */
  async perform({ procedure, input }: Step): Promise<void> {
    await this.#ask({ procedure, input });
  }

  async state(): Promise<State> {
    return (await this.#ask({ procedure: 'state' })).state as State;
  }

  async check(): Promise<string> {
    return (await this.#ask({ procedure: 'check' })).check ?? '';
  }

  /** kill -9. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #ask(message: object): Promise<Reply> {
    if (!this.#child.connected) throw new OwnerDied();
    const answer = this.#reply();
    this.#child.send(message, () => {});
    return answer;
  }

  #reply(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const onMessage = (raw: unknown) => {
        const reply = raw as Reply;
        settle();
        if (reply.error) reject(new Error(reply.error));
        else resolve(reply);
      };
      const onExit = () => {
        settle();
        reject(new OwnerDied());
      };
      const settle = () => {
        this.#child.off('message', onMessage).off('exit', onExit);
      };
      this.#child.once('message', onMessage).once('exit', onExit);
    });
  }
}
