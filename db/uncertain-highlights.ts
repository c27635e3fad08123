import type { ToReview } from '../core/contract/captures.ts';
import type { DocumentId, HighlightId } from '../core/model/ids.ts';
import { listPassages } from './highlights.ts';
import { notAllowed } from './library-error.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** A highlight that waits for a look, but for the places where it may belong. */
export type Uncertain = Omit<ToReview, 'candidates'>;

/** The highlights that wait for a look: of one document, or of all. */
export function listUncertain(db: ReadableDb, documentId?: DocumentId): Uncertain[] {
  const rows = db.all<{
    id: HighlightId;
    formerQuote: string | null;
    confidence: number | null;
    isLost: number;
  }>(
    `SELECT id, formerQuote, confidence, isLost FROM uncertain_highlight
     WHERE ${documentId ? 'documentId = ?' : 'TRUE'}`,
    ...(documentId ? [documentId] : []),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return listPassages(db, { uncertain: documentId ?? null }).flatMap((passage) => {
    const row = known.get(passage.id);
    if (!row) return [];
    return {
      ...passage,
      state: row.isLost === 1 ? ('lost' as const) : ('changed' as const),
      formerQuote: row.formerQuote ?? passage.quote,
      confidence: row.isLost === 1 ? 0 : (row.confidence ?? 0),
    };
  });
}

/** Whether a highlight waits for a look. */
export function isUncertain(db: ReadableDb, id: HighlightId): boolean {
  return db.get('SELECT 1 FROM uncertain_highlight WHERE id = ?', id) !== undefined;
}

/** Takes the new words of highlights as they are. Throws `NOT_ALLOWED` for one that has no place. */
export function confirmHighlights(write: WritableDb, ids: readonly HighlightId[]): void {
  const waiting = new Map(listUncertain(write).map((one) => [one.id, one]));
  for (const id of ids) {
    const one = waiting.get(id);
    if (!one) continue;
    if (one.state === 'lost') throw notAllowed('This highlight has no place yet. Select its passage first.');
    write.update('highlight', { id }, { formerQuote: null, confidence: null });
  }
}
