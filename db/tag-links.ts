import { z } from 'zod';
import { HighlightId, TagId } from '../core/model/ids.ts';
import { readStoredChanges } from './journal-changes.ts';
import type { ReadableDb } from './sql.ts';
import { type Change, gatherRuns, isRun } from './use-runs.ts';

const Parent = z.object({ tagId: TagId, parentId: TagId, position: z.number() });

/** What a tag in the trash was linked to when it was deleted, but for what has gone for good since. */
export interface TagLinks {
  readonly uses: readonly { readonly highlightId: HighlightId; readonly position: number }[];
  /** To broader tags and from narrower ones. */
  readonly parents: readonly z.infer<typeof Parent>[];
  /** Whether another tag took its place on its highlights: it was merged into that, or replaced by it. */
  readonly isReplaced: boolean;
}

/**
 * Reads a tag's links from the journal entry of its deletion: the links themselves went with the tag. If it lies in the
 * trash because a restoration was undone, that is the deletion before the restoration. `known` keeps
 * the entries that were read, for those who ask for several tags.
 */
export function readTagLinks(
  db: ReadableDb,
  id: TagId,
  known = new Map<number, readonly Change[]>(),
): TagLinks {
  let before = Number.POSITIVE_INFINITY;
  for (const { seq } of db.all<{ seq: number }>(
    'SELECT seq FROM journal_record WHERE recordId = ? ORDER BY seq DESC',
    id,
  )) {
    if (seq >= before) continue;
    const row = db.get<{ kind: string; target: number | null; changes: string }>(
      'SELECT kind, target, changes FROM journal WHERE seq = ?',
      seq,
    );
    const changes = known.get(seq) ?? gatherRuns(readStoredChanges(row?.changes ?? '[]'));
    known.set(seq, changes);
    if (!changes.some((change) => isDeletion(change, id))) continue;
    if (row?.kind === 'library.undo') {
      before = row.target ?? seq;
      continue;
    }
    return {
      uses: changes.flatMap((change) => usesTaken(change, id)),
      parents: changes
        .flatMap((change) =>
          !isRun(change) && change.table === 'tag_parent' && change.after === null
            ? [Parent.parse(change.before)]
            : [],
        )
        .filter((link) => link.tagId === id || link.parentId === id),
      isReplaced: row?.kind === 'codebook.merge' || changes.some(putsTag),
    };
  }
  return { uses: [], parents: [], isReplaced: false };
}

/** The uses of a tag that a change takes away. */
function usesTaken(change: Change, id: TagId): TagLinks['uses'] {
  if (isRun(change)) {
    if (change.isAdded || change.tagId !== id) return [];
    return change.uses.map(([highlightId, position]) => ({
      highlightId: highlightId as HighlightId,
      position,
    }));
  }
  const { table, before, after } = change;
  if (table !== 'highlight_tag' || after !== null || before?.tagId !== id) return [];
  return [{ highlightId: HighlightId.parse(before.highlightId), position: Number(before.position) }];
}

/** Whether a change puts a tag on a highlight. */
const putsTag = (change: Change): boolean =>
  isRun(change) ? change.isAdded : change.table === 'highlight_tag' && change.before === null;

function isDeletion(change: Change, id: TagId): boolean {
  if (isRun(change)) return false;
  const { table, before, after } = change;
  return table === 'tag' && after?.id === id && before?.deletedAt === null && after.deletedAt !== null;
}
