import { setImmediate } from 'node:timers/promises';
import { type FindEvent, type FindInDocument, maxHits } from '../../../core/contract/find.ts';
import { findPattern } from '../../../core/text/find-pattern.ts';
import { readBlockStart } from '../../../db/block-texts.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { currentVersion, readTextLength } from '../../../db/versions.ts';
import { type FoldedTexts, sliceLength } from './folded-texts.ts';

/** How long a search works before it lets others have the thread, in ms. */
const turnMs = 8;

/**
 * Finds in a document's current version, a slice of its text at a time, from the given place on. The first hit there is
 * told as soon as it is found, the rest as it goes. Throws `NOT_FOUND`; ends once the signal is aborted.
 */
export async function* findInDocument(
  { db, texts }: { db: ReadableDb; texts: FoldedTexts },
  { id, query, options, from }: FindInDocument,
  signal?: AbortSignal,
): AsyncGenerator<FindEvent> {
  const versionId = currentVersion(db, id);
  const pattern = findPattern(query, options);
  const slices = pattern ? Math.floor(readTextLength(db, versionId) / sliceLength) + 1 : 0;
  const first = Math.floor(readBlockStart(db, versionId, from) / sliceLength);
  let places: number[] = [];
  let left = maxHits;
  let isReached = false;
  let turn = performance.now();
  for (let i = 0; pattern && i < slices && left >= 0; i++) {
    const slice = (first + i) % slices;
    const hits = texts.slice(db, versionId, pattern.folding, slice).find(pattern);
    for (const { start, end } of hits.slice(0, left)) places.push(start, end);
    left -= hits.length;
    const isFirst: boolean = !isReached && (hits.at(-1)?.end ?? 0) > from;
    const isEnd = slice === slices - 1;
    if (!isFirst && !isEnd && performance.now() - turn < turnMs) continue;
    isReached ||= isFirst;
    if (places.length > 0) yield { kind: 'hits', places };
    places = [];
    await setImmediate();
    if (signal?.aborted) return;
    turn = performance.now();
  }
  if (places.length > 0) yield { kind: 'hits', places };
  yield { kind: 'done', isComplete: left >= 0 };
}
