import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { OwnerMode } from './run-owner.ts';
import type { Step } from './stream.ts';

interface Reply {
  readonly problems?: readonly string[];
  readonly error?: string;
}

/** The owner has been killed, so no answer will come. */
export class OwnerDied extends Error {}

/** The backend's process, seen from its parent. One question at a time. */
export class OwnerProcess {
  readonly #child: ChildProcess;
  #isKilled = false;

  constructor(entry: string, libraryPath: string, mode: OwnerMode) {
    this.#child = fork(entry, [libraryPath, mode], {
      execArgv: [],
      env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(entry), 'compiled') },
    });
  }

  async ready(): Promise<void> {
    await this.#reply();
  }

  /** Sends a command; comes back when it is acknowledged. Throws the owner's error if it refuses. */
  async perform({ procedure, input }: Step): Promise<void> {
    await this.#ask({ procedure, input });
  }

  /** What the library's own check finds. */
  async check(): Promise<readonly string[]> {
    return (await this.#ask({ procedure: 'check' })).problems ?? [];
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#isKilled = true;
    if (this.#hasEnded) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  get #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #ask(message: object): Promise<Reply> {
    const answer = this.#reply();
    if (this.#child.connected) this.#child.send(message, () => {});
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
        const { exitCode, signalCode } = this.#child;
        reject(
          this.#isKilled
            ? new OwnerDied()
            : new Error(`The owner ended by itself: ${exitCode ?? signalCode}.`),
        );
      };
      const settle = () => {
        this.#child.off('message', onMessage).off('exit', onExit);
      };
      if (this.#hasEnded) onExit();
      else this.#child.once('message', onMessage).once('exit', onExit);
    });
  }
}
