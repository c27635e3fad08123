import type { Connection } from './connection.ts';
import { LibraryError } from './library-error.ts';
import { type RowChange, replayChange } from './rows.ts';
import { isBefore, runAt, writeRun } from './use-runs.ts';

/** Makes changes in their order, each as `replayChange` does; a tag on very many highlights at once. */
export function replayChanges(db: Connection, changes: readonly RowChange[]): void {
  for (let at = 0; at < changes.length; ) {
    const run = runAt(changes, at);
    const change = changes[at];
    if (run && !isBefore(db, run)) {
      throw new LibraryError(
        'NOT_ALLOWED',
        'This was changed since and cannot be undone. Nothing was changed.',
        { reason: 'highlight_tag is not as the journal left it' },
      );
    }
    if (run) writeRun(db, run);
    else if (change) replayChange(db, change);
    at += run?.uses.length ?? 1;
  }
}
