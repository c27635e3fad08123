import type { RowChange } from './rows.ts';
import { type Change, gatherRuns, singleChanges } from './use-runs.ts';

/**
 * The changes of a command as the journal stores them. A tag that is taken off very many highlights, or put on them, is named
 * once, so that a merge takes a quarter of the room.
 */
export const writeChanges = (changes: readonly Change[]): string => JSON.stringify(gatherRuns(changes));

/** The changes that the journal stores as `json`, in their order, as they are stored. */
export const readStoredChanges = (json: string): Change[] => JSON.parse(json);

/** The changes that the journal stores as `json`, in their order, each of one row. */
export const readChanges = (json: string | null | undefined): RowChange[] =>
  singleChanges(readStoredChanges(json ?? '[]'));
