import type { HighlightId } from '../core/model/ids.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** The highlight that an annotation of this id became, wherever it is now; an import does not bring it a second time. */
export function findImportedHighlight(db: ReadableDb, annotationId: string): HighlightId | undefined {
  return db.get<{ id: HighlightId }>(
    'SELECT highlightId AS id FROM annotation_source WHERE id = ?',
    annotationId,
  )?.id;
}

/** Remembers which highlight an imported annotation became. */
export function insertAnnotationSource(
  write: WritableDb,
  annotationId: string,
  highlightId: HighlightId,
): void {
  write.insert('annotation_source', { id: annotationId, highlightId });
}
