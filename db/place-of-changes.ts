import type { UndoResult } from '../core/contract/library.ts';
import type { DocumentId, HighlightId, TextOffset } from '../core/model/ids.ts';
import type { ReadableDb } from './sql.ts';
import { type Change, isRun } from './use-runs.ts';

/**
 * Where changes can be seen, once they are made: the one document, the one highlight, the first place. What was done with a
 * tag that is there before and after, such as a merge, is seen in the codebook and not on a highlight that carries it.
 */
export function placeOfChanges(
  db: ReadableDb,
  changes: readonly Change[],
  documentIds: readonly DocumentId[],
): Pick<UndoResult, 'documentId' | 'highlightId' | 'at'> {
  if (changes.some((change) => !isRun(change) && change.table === 'tag' && change.before && change.after))
    return { documentId: null, highlightId: null, at: null };
  const [only, ...others] = documentIds;
  const isThere = db.get('SELECT 1 FROM document WHERE id = ? AND deletedAt IS NULL', only ?? null);
  if (!only || others.length > 0 || !isThere) return { documentId: null, highlightId: null, at: null };

  const touched = [...new Set(changes.flatMap(highlightsOf))];
  const first = db.get<{ at: TextOffset | null }>(
    'SELECT min(start) AS at FROM highlight WHERE id IN (SELECT value FROM json_each(?)) AND documentId = ?',
    JSON.stringify(touched),
    only,
  );
  const seen = db.get<{ id: HighlightId }>('SELECT id FROM live_highlight WHERE id = ?', touched[0] ?? null);
  return {
    documentId: only,
    highlightId: touched.length === 1 ? (seen?.id ?? null) : null,
    at: first?.at ?? null,
  };
}

/** The highlights whose row, note or tag a change is of. */
export function highlightsOf(change: Change): HighlightId[] {
  if (isRun(change)) return change.uses.map(([id]) => id as HighlightId);
  const row = change.after ?? change.before;
  const id = change.table === 'highlight' ? row?.id : row?.highlightId;
  return typeof id === 'string' ? [id as HighlightId] : [];
}
