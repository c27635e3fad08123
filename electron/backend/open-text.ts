import type { OpenedText, TextShape } from '../../core/contract/documents.ts';
import { type DocumentId, type HighlightId, TextOffset } from '../../core/model/ids.ts';
import { listHighlights } from '../../db/highlights.ts';
import type { ReadableDb } from '../../db/sql.ts';
import { readChunks, readShape } from '../../db/versions.ts';

/** Where a text is opened. A highlight goes before an offset. */
export interface Opening {
  readonly id: DocumentId;
  readonly at?: number | undefined;
  readonly highlightId?: HighlightId | undefined;
}

/**
 * A document as it is opened: its shape, and the chunk of the place where it is opened with its neighbours. However
 * long the text, the same few chunks. Throws `NOT_FOUND`.
 */
export function openText(db: ReadableDb, { id, at, highlightId }: Opening): OpenedText {
  const shape = readShape(db, id);
  const [highlight] = highlightId ? listHighlights(db, id, { ids: [highlightId] }) : [];
  const place = Math.min(highlight?.start ?? at ?? 0, shape.length);
  const chunk = Math.max(
    0,
    shape.starts.findLastIndex((start) => start <= place),
  );
  const around = [chunk - 1, chunk, chunk + 1].filter((index) => index >= 0 && index < shape.starts.length);
  const start = shape.starts[around[0] ?? 0] ?? 0;
  return {
    shape,
    at: TextOffset.parse(place),
    chunks: readChunks(db, shape.versionId, around),
    highlights: listHighlights(db, id, { start, end: endOf(shape, around.at(-1) ?? 0) }),
  };
}

function endOf({ starts, length }: TextShape, chunk: number): number {
  return starts[chunk + 1] ?? length;
}
