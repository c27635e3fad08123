import { isDeepStrictEqual } from 'node:util';
import { OwnerDied, OwnerProcess } from './owner-process.ts';
import { type History, nextStep, present, randomNumbers, type State, type Step } from './stream.ts';

/** What came of it. `lost`: restarts that showed less than was acknowledged; `doubled`: commands done twice when sent again. */
export interface Report {
  kills: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  /** What SQLite says of the file at the end: `ok`. */
  integrity: string;
}

export interface KillOptions {
  readonly libraryPath: string;
  readonly kills: number;
  readonly seed: number;
  /** The control: an owner that says "done" before it is. */
  readonly acknowledgesEarly?: boolean;
}

/** The longest that an owner works before it is killed. */
const longestLifeMs = 140;

/**
 * Kills the backend's process at random moments under a mixed stream of commands, starts it again, compares what it
 * shows with what was acknowledged, and sends again the command that got no answer. Ends early at the first difference.
 */
export async function killOwner(options: KillOptions): Promise<Report> {
  const random = randomNumbers(options.seed);
  const report: Report = { kills: 0, acknowledged: 0, lost: 0, doubled: 0, integrity: '' };
  const empty: State = { documents: [], tags: {}, marks: {} };
  let history: History = { past: [empty], future: [] };
  let pending: Step | null = null;

  while (report.kills < options.kills && report.lost + report.doubled === 0) {
    const owner = new OwnerProcess(options.libraryPath, options.acknowledgesEarly ?? false);
    // Now and then the owner is killed while it opens the library.
    const timer = random(20) === 0 ? killLater(owner, random(2 * longestLifeMs)) : null;
    try {
      await owner.ready();
      await timer;
      history = await recover(owner, history, pending, report);
      pending = null;
      const killed = killLater(owner, random(longestLifeMs));
      try {
        for (;;) {
          pending = nextStep(history, random);
          await owner.perform(pending);
          history = pending.apply(history);
          report.acknowledged++;
        }
      } finally {
        await killed;
      }
    } catch (error) {
      await owner.kill();
      if (!(error instanceof OwnerDied)) throw error;
    }
    report.kills++;
  }
  report.integrity = await checkAtEnd(options.libraryPath);
  return report;
}

async function killLater(owner: OwnerProcess, delayMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  await owner.kill();
}

/** Compares the restarted owner with what it has acknowledged, and sends the unanswered command again. */
async function recover(
  owner: OwnerProcess,
  history: History,
  pending: Step | null,
  report: Report,
): Promise<History> {
  const shown = await owner.state();
  const after = pending?.apply(history) ?? history;
  const wasDone = isDeepStrictEqual(shown, present(after));
  if (!wasDone && !isDeepStrictEqual(shown, present(history))) {
    report.lost++;
    return history;
  }
  if (!pending) return history;
  await owner.perform(pending);
  report.acknowledged++;
  if (!isDeepStrictEqual(await owner.state(), present(after))) {
    if (wasDone) report.doubled++;
    else report.lost++;
  }
  return after;
}

async function checkAtEnd(libraryPath: string): Promise<string> {
  const owner = new OwnerProcess(libraryPath, false);
  await owner.ready();
  const integrity = await owner.check();
  await owner.kill();
  return integrity;
}
