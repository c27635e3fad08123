import type { RowChange } from './rows.ts';

/** Highlights that one after the other lost one tag, or got one, each with the place of the tag among its tags. */
export interface UseRun {
  readonly table: 'highlight_tag';
  readonly tagId: string;
  readonly isAdded: boolean;
  readonly uses: readonly (readonly [highlightId: string, position: number])[];
}

/** What happened to one row, or to one tag on many highlights. */
export type Change = RowChange | UseRun;

/** Whether a change is of one tag on many highlights. */
export const isRun = (change: Change): change is UseRun => 'uses' in change;

/** So few already: an entry that loses changes gets shorter, whatever it loses. */
const shortestRun = 2;

/** The same changes, those of one tag that follow each other as one; what is of a single highlight is the change of a row. */
export function gatherRuns(changes: readonly Change[]): Change[] {
  const gathered: Change[] = [];
  for (let at = 0; at < changes.length; ) {
    const run = runAt(changes, at);
    const change = changes[at];
    if (run) gathered.push(run);
    else if (change) gathered.push(...(isShort(change) ? singleChanges([change]) : [change]));
    at += run?.uses.length ?? 1;
  }
  return gathered;
}

const isShort = (change: Change): boolean => isRun(change) && change.uses.length < shortestRun;

/** The same changes, each of one row. */
export const singleChanges = (changes: readonly Change[]): RowChange[] =>
  changes.flatMap((change) => (isRun(change) ? changesOfRun(change) : change));

/** A run of uses that come by their columns. */
export const runOf = (
  tagId: string,
  isAdded: boolean,
  uses: readonly { readonly highlightId: string; readonly position: number }[],
): UseRun => ({
  ...{ table: 'highlight_tag', tagId, isAdded },
  uses: uses.map(({ highlightId, position }) => [highlightId, position]),
});

/** What takes a run back. */
export const inverseRun = (run: UseRun): UseRun => ({ ...run, isAdded: !run.isAdded });

function changesOfRun({ table, tagId, isAdded, uses }: UseRun): RowChange[] {
  return uses.map(([highlightId, position]) => {
    const row = { highlightId, tagId, position };
    return { table, before: isAdded ? null : row, after: isAdded ? row : null };
  });
}

/** The run that begins at a place among changes; null if there is none that is long enough. */
function runAt(changes: readonly Change[], from: number): UseRun | null {
  const first = readUse(changes[from]);
  if (!first) return null;
  const { tagId, isAdded } = first;
  const uses: [string, number][] = [];
  for (let at = from; at < changes.length; at++) {
    const use = readUse(changes[at]);
    if (use?.tagId !== tagId || use.isAdded !== isAdded) break;
    uses.push([use.highlightId, use.position]);
  }
  return uses.length < shortestRun ? null : { table: 'highlight_tag', tagId, isAdded, uses };
}

function readUse(change: Change | undefined) {
  if (change?.table !== 'highlight_tag' || isRun(change) || (change.before && change.after)) return null;
  const { highlightId, tagId, position } = change.after ?? change.before ?? {};
  if (typeof highlightId !== 'string' || typeof tagId !== 'string' || typeof position !== 'number') {
    return null;
  }
  return { highlightId, tagId, position, isAdded: change.after !== null };
}
