import type { Connection } from './connection.ts';
import { LibraryError } from './library-error.ts';
import { replayChange } from './rows.ts';
import { type Change, gatherRuns, isRun, type UseRun } from './use-runs.ts';
import { writeRuns } from './write-runs.ts';

/** Makes changes in their order, each as `replayChange` does; tags on very many highlights at once. */
export function replayChanges(db: Connection, changes: readonly Change[]): void {
  let runs: UseRun[] = [];
  const writeGathered = () => {
    if (!writeRuns(db, runs)) {
      throw new LibraryError(
        'NOT_ALLOWED',
        'This was changed since and cannot be undone. Nothing was changed.',
        { reason: 'highlight_tag is not as the journal left it' },
      );
    }
    runs = [];
  };
  for (const change of gatherRuns(changes)) {
    if (isRun(change)) {
      if (runs.some(({ tagId }) => tagId === change.tagId)) writeGathered();
      runs.push(change);
    } else {
      writeGathered();
      replayChange(db, change);
    }
  }
  writeGathered();
}
