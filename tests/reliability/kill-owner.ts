import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { OwnerDied, OwnerProcess } from './owner-process.ts';
import { readLibrary, type Stored } from './read-library.ts';
import type { OwnerMode } from './run-owner.ts';
import { type History, nextStep, present, randomNumbers, type Step } from './stream.ts';

/** What came of it. */
export interface Report {
  kills: number;
  acknowledged: number;
  /** Commands that were done but not acknowledged, and were sent again. */
  repeated: number;
  /** Restarts that showed less than was acknowledged. */
  lost: number;
  /** Commands that were done twice, or refused, when they were sent again. */
  doubled: number;
  /** The difference, if there is one, and what the library's own check finds at the end. */
  problems: string[];
}

export interface KillOptions {
  /** The bundle of the owner's process. */
  readonly entry: string;
  readonly libraryPath: string;
  readonly kills: number;
  readonly seed: number;
  readonly mode: OwnerMode;
}

/** The longest that an owner works before it is killed; now and then it gets longer, enough for an import. */
const longestLifeMs = 140;
const longestLongLifeMs = 700;

/**
 * Kills the backend's process at random moments under a mixed stream of commands, starts it again, compares what is
 * stored with what was acknowledged, and sends again the command that got no answer. Ends early at the first difference.
 */
export async function killOwner({ entry, libraryPath, kills, seed, mode }: KillOptions): Promise<Report> {
  const random = randomNumbers(seed);
  const report: Report = { kills: 0, acknowledged: 0, repeated: 0, lost: 0, doubled: 0, problems: [] };
  let history: History = { past: [{ documents: [], tags: {}, marks: {} }], future: [] };
  let pending: Step | null = null;

  const withOwner = async (work: (owner: OwnerProcess) => Promise<void>) => {
    const owner = new OwnerProcess(entry, libraryPath, mode);
    try {
      await work(owner);
    } finally {
      await owner.kill();
    }
  };
  const recoverFirst = async (owner: OwnerProcess) => {
    await owner.ready();
    history = await recover(owner, libraryPath, history, pending, report);
    pending = null;
  };
  const workOn = async (owner: OwnerProcess) => {
    for (;;) {
      pending = nextStep(history, random);
      await owner.perform(pending);
      history = pending.apply(history);
      pending = null;
      report.acknowledged++;
    }
  };

  for (; report.kills < kills && report.lost + report.doubled === 0; report.kills++) {
    await withOwner(async (owner) => {
      // Now and then it is killed while it opens the library.
      if (random(20) === 0) return untilKilled(owner, owner.ready(), random(longestLifeMs));
      await recoverFirst(owner);
      // After a difference the stream would name what is not there.
      if (report.lost + report.doubled > 0) return;
      return untilKilled(owner, workOn(owner), random(random(10) === 0 ? longestLongLifeMs : longestLifeMs));
    });
  }
  await withOwner(async (owner) => {
    if (report.lost + report.doubled === 0) await recoverFirst(owner);
    else await owner.ready();
    report.problems.push(...(await owner.check()));
  });
  return report;
}

/** Kills the owner after a while; throws whatever happens to its work before. */
async function untilKilled(owner: OwnerProcess, work: Promise<void>, delayMs: number): Promise<void> {
  const [outcome] = await Promise.allSettled([work, delay(delayMs).then(() => owner.kill())]);
  if (outcome.status === 'rejected' && !(outcome.reason instanceof OwnerDied)) throw outcome.reason;
}

/** Compares what is stored with what was acknowledged, sends the unanswered command again and compares anew. */
async function recover(
  owner: OwnerProcess,
  libraryPath: string,
  history: History,
  pending: Step | null,
  report: Report,
): Promise<History> {
  const expected = { state: present(history), commands: report.acknowledged };
  const after = pending?.apply(history) ?? history;
  const expectedAfter = { state: present(after), commands: report.acknowledged + 1 };

  const stored = readLibrary(libraryPath);
  const wasDone = pending !== null && isDeepStrictEqual(stored, expectedAfter);
  if (!wasDone && !isDeepStrictEqual(stored, expected)) {
    report.lost++;
    report.problems.push(difference(report, stored, expected, pending));
    return history;
  }
  if (!pending) return history;

  const refusal = await owner.perform(pending).then(
    () => null,
    (error: unknown) => error,
  );
  // The first time, any command of the stream must be done.
  if (refusal && !wasDone) throw refusal;
  const storedAfter = readLibrary(libraryPath);
  if (refusal || !isDeepStrictEqual(storedAfter, expectedAfter)) {
    if (wasDone) report.doubled++;
    else report.lost++;
    report.problems.push(difference(report, storedAfter, expectedAfter, pending));
  }
  report.acknowledged++;
  if (wasDone) report.repeated++;
  return after;
}

function difference({ kills }: Report, stored: Stored, expected: Stored, pending: Step | null): string {
  const count = ({ state, commands }: Stored) =>
    `${commands} commands, ${state.documents.length} documents, ${Object.keys(state.tags).length} tags, ` +
    `${Object.keys(state.marks).length} highlights`;
  return `After kill ${kills}, ${pending?.procedure ?? 'nothing'} unanswered: stored ${count(stored)}; expected ${count(expected)}.`;
}
