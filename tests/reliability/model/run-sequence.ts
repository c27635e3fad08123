import { isDeepStrictEqual } from 'node:util';
import { isDefinedError, safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { CommandId } from '../../../core/model/ids.ts';
import { type Action, type Step, toPastStep, toStep } from './random-step.ts';
import { emptyState, isLive, type State, visible } from './state.ts';
import type { TestedLibrary } from './tested-library.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** The library beside the model: what it has to show after each step, and which step undo would take back. */
class Run {
  readonly #library: TestedLibrary;
  readonly #states: State[];
  readonly #groups: (string | undefined)[];
  #at: number;

  constructor(library: TestedLibrary, documentIds: readonly string[]) {
    this.#library = library;
    this.#states = [emptyState];
    for (const id of documentIds) {
      const { documents } = this.#now(-1);
      this.#states.push({ ...emptyState, documents: { ...documents, [id]: { isDeleted: false } } });
    }
    this.#groups = this.#states.map(() => undefined);
    this.#at = this.#states.length - 1;
  }

  #now(at = this.#at): State {
    return this.#states.at(at) ?? emptyState;
  }

  async act(action: Action): Promise<void> {
    const { what } = action;
    if (what === 'undo') await this.move(-1);
    else if (what === 'redo') await this.move(1);
    else if (what === 'stale') await this.#undoStale();
    else if (what === 'restart') await this.restart();
    else {
      const step =
        what === 'past' ? await toPastStep(this.#library, this.#now(), action) : toStep(this.#now(), action);
      if (step) await this.#take(step, action);
    }
  }

  async restart(): Promise<void> {
    await this.#library.restart();
    await this.compare('after a restart');
  }

  /** Undoes or redoes one step; gives whether there was one. */
  async move(by: 1 | -1): Promise<boolean> {
    const { client } = this.#library;
    const { journal } = await client.library.info();
    const [name, way] =
      by === -1 ? ([journal.undoStep, 'undo'] as const) : ([journal.redoStep, 'redo'] as const);
    const wanted = this.#states[this.#at + by];
    const [error, done] = await safe(
      client.library[way]({ ...command(), ...(name === null ? {} : { step: name }) }),
    );
    if (wanted === undefined) {
      expect(isDefinedError(error) && error.code, 'NOTHING_TO_UNDO', way);
      return false;
    }
    if (!done) throw error;
    this.#at += by;
    await this.compare(way);
    if (done.highlightId) expect(isLive(this.#now(), done.highlightId), true, 'the highlight to go to');
    return true;
  }

  /** A step that is not the next is refused, and nothing changes. */
  async #undoStale(): Promise<void> {
    const step = CommandId.parse(uuidv7());
    const [error] = await safe(this.#library.client.library.undo({ ...command(), step }));
    const code = this.#at === 0 ? 'NOTHING_TO_UNDO' : 'UNDO_CHANGED';
    expect(isDefinedError(error) && error.code, code, 'undo of another step');
    await this.compare('after an undo that was refused');
  }

  async #take({ send, apply, groupId }: Step, action: Action): Promise<void> {
    const [error] = await safe(send(this.#library));
    if (error && !isDefinedError(error)) throw error;
    expect(
      error === null,
      apply !== null,
      `${JSON.stringify(action)} is ${apply ? 'done' : 'refused'}: ${error}`,
    );
    const next = apply?.(this.#now()) ?? this.#now();
    if (!isDeepStrictEqual(next, this.#now())) {
      const isSameStep = groupId !== undefined && this.#groups[this.#at] === groupId;
      if (!isSameStep) this.#at++;
      this.#states.splice(this.#at, Number.POSITIVE_INFINITY, next);
      this.#groups.splice(this.#at, Number.POSITIVE_INFINITY, groupId);
    }
    await this.compare(JSON.stringify(action));
  }

  /** Throws unless the library shows what the model says. */
  async compare(when: string): Promise<void> {
    expect(await this.#library.visible(), visible(this.#now()), when);
    const { journal } = await this.#library.client.library.info();
    expect(
      [journal.undo !== null, journal.redo !== null],
      [this.#at > 0, this.#at < this.#states.length - 1],
      `${when}: whether there is something to undo and to redo`,
    );
  }
}

/** Runs a sequence, then undoes all, restarts and redoes all. Throws at the first difference. Gives the number of steps. */
export async function runSequence(
  library: TestedLibrary,
  documentIds: readonly string[],
  sequence: readonly Action[],
): Promise<number> {
  await library.restart();
  const run = new Run(library, documentIds);
  await run.compare('at the beginning');
  let steps = sequence.length;
  for (const action of sequence) await run.act(action);
  while (await run.move(1)) steps++;
  const last = await library.visible();
  while (await run.move(-1)) steps++;
  expect(await library.visible(), visible(emptyState), 'with all undone');
  await run.restart();
  while (await run.move(1)) steps++;
  expect(await library.visible(), last, 'with all redone');
  expect(await library.problems(), [], 'the library’s own check');
  return steps;
}

/** Plain, so that a failing sequence is shrunk fast. */
function expect(actual: unknown, expected: unknown, when: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${when}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`);
}
