import type { JobOutcome } from '../../core/contract/imports.ts';
import { countOf } from '../ui/count-of.ts';
import { isFinished, type ShownJob } from './import-queue.ts';

/** `check`: all went well, and there is something to look at when there is time. */
export type ImportTone = 'waiting' | 'running' | 'good' | 'check' | 'attention';

/** What became of a file, in a sentence, and how much it wants to be seen. */
export function describeJob({ state }: ShownJob): { tone: ImportTone; sentence: string } {
  switch (state.stage) {
    case 'handing':
      return { tone: 'waiting', sentence: 'Being handed over' };
    case 'waiting':
      return { tone: 'waiting', sentence: 'Waiting' };
    case 'paused':
      return { tone: 'waiting', sentence: 'Paused' };
    case 'reading':
      return { tone: 'running', sentence: 'Reading the text' };
    case 'saving':
      return { tone: 'running', sentence: 'Saving' };
    case 'cancelled':
      return { tone: 'attention', sentence: 'Cancelled. Nothing was imported.' };
    case 'refused':
      return { tone: 'attention', sentence: state.sentence };
    case 'unpacked':
      return {
        tone: 'good',
        sentence: [`Holds ${countOf(state.members, 'file')}.`, ...state.warnings].join(' '),
      };
    case 'done':
      return describeOutcome(state.outcome);
  }
}

function describeOutcome(outcome: JobOutcome): { tone: ImportTone; sentence: string } {
  const { status, error, warnings, words, mentions, needsCheck } = outcome;
  if (status === 'failed') return { tone: 'attention', sentence: error ?? 'Nothing was imported.' };
  if (status === 'duplicate') return { tone: 'attention', sentence: 'Already in this library' };
  if (status === 'new-version') {
    const told = [...changedBy(outcome), ...warnings];
    const tone = told.length > 0 ? 'attention' : needsCheck ? 'check' : 'good';
    return { tone, sentence: ['New version of a document that was here.', ...told].join(' ') };
  }
  if (warnings.length > 0) return { tone: 'attention', sentence: warnings.join(' ') };
  const held = [countOf(words, 'word'), ...(mentions ? [countOf(mentions, 'known name')] : [])].join(', ');
  if (needsCheck) return { tone: 'check', sentence: `${held}. Parts were set aside.` };
  return { tone: 'good', sentence: held };
}

const rank: Record<ImportTone, number> = { attention: 0, check: 1, running: 2, good: 3, waiting: 4 };

/** The jobs as the panel lists them: what needs attention, the last first; what runs, what is done, what waits, in turn. */
export function inPanelOrder(jobs: readonly ShownJob[]): readonly ShownJob[] {
  const ranked = jobs.map((job, turn) => {
    const { tone } = describeJob(job);
    const isForEyes = tone === 'attention' || tone === 'check';
    return { job, rank: rank[tone], turn: isForEyes ? -turn : turn };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.turn - b.turn).map(({ job }) => job);
}

/** How far a queue is. */
export interface JobCounts {
  readonly total: number;
  readonly finished: number;
  readonly attention: number;
  readonly toCheck: number;
  readonly isPaused: boolean;
}

export function countJobs(jobs: readonly ShownJob[]): JobCounts {
  const finished = jobs.filter(isFinished);
  const tones = finished.map((job) => describeJob(job).tone);
  return {
    total: jobs.length,
    finished: finished.length,
    attention: tones.filter((tone) => tone === 'attention').length,
    toCheck: tones.filter((tone) => tone === 'check').length,
    isPaused: jobs.some(({ state }) => state.stage === 'paused'),
  };
}

/** What the user can do about a job in the panel. */
export type JobHelp = 'password' | 'encoding' | 'retry' | 'check' | 'review' | 'cancel' | null;

export function helpFor({ state }: ShownJob): JobHelp {
  switch (state.stage) {
    case 'waiting':
    case 'paused':
    case 'reading':
    case 'saving':
      return 'cancel';
    case 'cancelled':
      return 'retry';
    case 'done': {
      const { status, needs, needsCheck, carried } = state.outcome;
      if (status === 'failed') return needs ?? 'retry';
      if (carried && carried.changed + carried.lost > 0) return 'review';
      return needsCheck ? 'check' : null;
    }
    default:
      return null;
  }
}

function changedBy({ carried }: JobOutcome): string[] {
  const count = carried ? carried.changed + carried.lost : 0;
  return count > 0 ? [`${countOf(count, 'highlight')} to review.`] : [];
}
