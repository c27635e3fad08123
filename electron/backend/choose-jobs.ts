import type { StoredJob } from '../../db/import-jobs.ts';

/** How many bytes of files that wait for their reader, or are waited for by others, are held at once. */
const mostHeld = 16 * 2 ** 20;

type Choosable = Pick<StoredJob, 'size' | 'beginnings'>;

/** How many jobs are at work at once, and how many if they are small: some then wait to be stored together. */
interface Room {
  readonly atOnce: number;
  readonly most: number;
}

/**
 * Which of the waiting jobs are begun beside those that run, from the first on. A file that was at work when the app ended is
 * read by itself, so that none is blamed for another.
 */
export function chooseJobs<J extends Choosable>(
  waiting: readonly J[],
  running: readonly Choosable[],
  { atOnce, most }: Room,
): J[] {
  const chosen: J[] = [];
  for (const job of waiting) {
    const all = [...running, ...chosen, job];
    const held = all.reduce((sum, { size }) => sum + size, 0);
    const isRoom = all.length <= atOnce || (all.length <= most && held <= mostHeld);
    const wantsToBeAlone = all.some(({ beginnings }) => beginnings > 0);
    if (all.length > 1 && (wantsToBeAlone || !isRoom)) break;
    chosen.push(job);
  }
  return chosen;
}
