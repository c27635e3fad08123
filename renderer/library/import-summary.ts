import { countOf } from '../ui/count-of.ts';
import { type ImportJob, isFinished } from './import-queue.ts';

export type ImportTone = 'waiting' | 'running' | 'good' | 'attention';

/** What became of a file, in a sentence, and how much it wants to be seen. */
export function describeJob({ state }: ImportJob): { tone: ImportTone; sentence: string } {
  switch (state.stage) {
    case 'waiting':
      return { tone: 'waiting', sentence: 'Waiting' };
    case 'reading':
      return { tone: 'running', sentence: 'Reading the text' };
    case 'saving':
      return { tone: 'running', sentence: 'Saving' };
    case 'cancelled':
      return { tone: 'attention', sentence: 'Cancelled. Nothing was imported.' };
    case 'stopped':
      return { tone: 'attention', sentence: state.sentence };
    case 'done':
      return describeResult(state.result);
  }
}

type Result = Extract<ImportJob['state'], { stage: 'done' }>['result'];

function describeResult({ status, error, warnings, words }: Result): { tone: ImportTone; sentence: string } {
  if (status === 'failed') return { tone: 'attention', sentence: error ?? 'Nothing was imported.' };
  if (status === 'duplicate') return { tone: 'attention', sentence: 'Already in this library' };
  if (status === 'new-version') return { tone: 'good', sentence: 'New version of a document that was here' };
  if (warnings.length > 0) return { tone: 'attention', sentence: warnings.join(' ') };
  return { tone: 'good', sentence: countOf(words, 'word') };
}

const rank: Record<ImportTone, number> = { attention: 0, running: 1, good: 2, waiting: 3 };

/** The jobs as the panel lists them: what needs attention, what runs, what is done, what waits. */
export const inPanelOrder = (jobs: readonly ImportJob[]): readonly ImportJob[] =>
  jobs.toSorted((a, b) => rank[describeJob(a).tone] - rank[describeJob(b).tone]);

export function countJobs(jobs: readonly ImportJob[]): {
  total: number;
  finished: number;
  attention: number;
} {
  return {
    total: jobs.length,
    finished: jobs.filter(isFinished).length,
    attention: jobs.filter((job) => describeJob(job).tone === 'attention').length,
  };
}
