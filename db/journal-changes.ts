import type { RowChange } from './rows.ts';
import { changesOfRun, runAt, type UseRun } from './use-runs.ts';

/** A run of uses as it is stored. */
type StoredRun = UseRun & { readonly table: 'highlight_tag' };

/** So few already: an entry that loses changes gets shorter, whatever it loses. */
const fewest = 2;

/**
 * The changes of a command as the journal stores them. A tag that is taken off very many highlights, or put on them, is named
 * once, so that a merge takes a quarter of the room.
 */
export function writeChanges(changes: readonly RowChange[]): string {
  const stored: (RowChange | StoredRun)[] = [];
  for (let at = 0; at < changes.length; ) {
    const run = runAt(changes, at, fewest);
    const change = changes[at];
    if (run) stored.push({ table: 'highlight_tag', ...run });
    else if (change) stored.push(change);
    at += run?.uses.length ?? 1;
  }
  return JSON.stringify(stored);
}

/** The changes that the journal stores as `json`, in their order. */
export function readChanges(json: string | null | undefined): RowChange[] {
  const stored: (RowChange | StoredRun)[] = JSON.parse(json ?? '[]');
  return stored.flatMap((change) => ('uses' in change ? changesOfRun(change) : change));
}
