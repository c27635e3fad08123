import { carryAnchors } from '../../../core/anchoring/carry-anchors.ts';
import type { ToReview } from '../../../core/contract/captures.ts';
import { type DocumentId, TextOffset, type VersionId } from '../../../core/model/ids.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { listUncertain, type Uncertain } from '../../../db/uncertain-highlights.ts';
import { currentVersion, readText } from '../../../db/versions.ts';

/** The highlights that wait for a look, each lost one with the places where it may belong now. */
export function listToReview(db: ReadableDb, documentId?: DocumentId): ToReview[] {
  const all = listUncertain(db, documentId);
  const lost = all.filter(({ state }) => state === 'lost');
  const found = new Map<string, ToReview['candidates']>();
  for (const [id, ofDocument] of Map.groupBy(lost, (one) => one.documentId)) {
    const current = currentVersion(db, id);
    for (const group of Map.groupBy(ofDocument, ({ versionId }) => versionId).values()) {
      candidatesIn(db, current, group).forEach((candidates, i) => {
        found.set(group[i]?.id ?? '', candidates);
      });
    }
  }
  return all.map((one) => ({ ...one, candidates: found.get(one.id) ?? [] }));
}

/** Where lost highlights of one version may belong in the current text. */
function candidatesIn(
  db: ReadableDb,
  current: VersionId,
  lost: readonly Uncertain[],
): ToReview['candidates'][] {
  const [first] = lost;
  if (!first) return [];
  const text = readText(db, current);
  return carryAnchors(readText(db, first.versionId), text, lost).map((carried) => {
    // One that was lost to a change that was known may be found where nothing is known.
    const places = carried.kind === 'lost' ? carried.candidates : [carried];
    return places.slice(0, 5).map(({ start, end }) => ({
      versionId: current,
      range: { start: TextOffset.parse(start), end: TextOffset.parse(end) },
      quote: text.slice(start, end),
    }));
  });
}
