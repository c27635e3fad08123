import { z } from 'zod';
import { HighlightId, TagId } from '../core/model/ids.ts';
import { readChanges } from './journal-changes.ts';
import type { RowChange } from './rows.ts';
import type { JournalledTable, ReadableDb } from './sql.ts';

const Use = z.object({ highlightId: HighlightId, tagId: TagId, position: z.number() });
const Parent = z.object({ tagId: TagId, parentId: TagId, position: z.number() });

/** What a tag in the trash was linked to when it was deleted, but for what has gone for good since. */
export interface TagLinks {
  readonly uses: readonly z.infer<typeof Use>[];
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
export function readTagLinks(db: ReadableDb, id: TagId, known = new Map<number, RowChange[]>()): TagLinks {
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
    const changes = known.get(seq) ?? readChanges(row?.changes);
    known.set(seq, changes);
    if (!changes.some((change) => isDeletion(change, id))) continue;
    if (row?.kind === 'library.undo') {
      before = row.target ?? seq;
      continue;
    }
    const removed = (table: JournalledTable) =>
      changes.flatMap((change) => (change.table === table && change.after === null ? [change.before] : []));
    return {
      uses: removed('highlight_tag')
        .filter((use) => use?.tagId === id)
        .map((use) => Use.parse(use)),
      parents: removed('tag_parent')
        .map((link) => Parent.parse(link))
        .filter((link) => link.tagId === id || link.parentId === id),
      isReplaced:
        row?.kind === 'codebook.merge' ||
        changes.some((change) => change.table === 'highlight_tag' && change.before === null),
    };
  }
  return { uses: [], parents: [], isReplaced: false };
}

function isDeletion({ table, before, after }: RowChange, id: TagId): boolean {
  return table === 'tag' && after?.id === id && before?.deletedAt === null && after.deletedAt !== null;
}
