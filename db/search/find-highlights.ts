import type { ReadableDb } from '../sql.ts';
import type { Candidate } from './candidate-test.ts';
import type { Condition } from './condition.ts';
import type { FoundText } from './found-text.ts';
import { type Item, itemColumns, testItems } from './item-test.ts';

/** Those of some documents, in order, that have a highlight of which a condition holds by itself. */
export function findHighlights(
  db: ReadableDb,
  candidates: readonly Candidate[],
  condition: Condition,
): FoundText[] {
  const items = db.all<Item & { readonly id: string; readonly at: number }>(
    `SELECT t.at, h.id, h.quote AS text, ${itemColumns(condition)}
     FROM json_each(?) c CROSS JOIN indexed_text t ON t.at = c.value
     CROSS JOIN document d ON d.key = t.documentKey
     CROSS JOIN highlight h ON h.documentId = d.id AND h.versionId = d.versionId
     WHERE h.deletedAt IS NULL AND d.deletedAt IS NULL ORDER BY h.start`,
    JSON.stringify(candidates.map(({ at }) => at)),
  );
  const ids = new Map<number, string[]>();
  const isHeld = testItems(condition);
  for (const item of items) {
    if (!isHeld(item)) continue;
    const known = ids.get(item.at);
    if (known) known.push(item.id);
    else ids.set(item.at, [item.id]);
  }
  return candidates.flatMap((one) => {
    const highlights = ids.get(one.at);
    return highlights ? { ...one, highlights } : [];
  });
}
