import { carryAnchors } from '../core/anchoring/carry-anchors.ts';
import { describeAnchor } from '../core/anchoring/describe-anchor.ts';
import type { SharedText } from '../core/anchoring/map-versions.ts';
import type { Place } from '../core/anchoring/place.ts';
import type { DocumentId, HighlightId, VersionId } from '../core/model/ids.ts';
import type { Carried } from '../core/model/version.ts';
import type { WritableDb } from './sql.ts';
import { readText } from './versions.ts';

/** Two versions of a document. */
export interface Change {
  readonly documentId: DocumentId;
  readonly from: VersionId;
  readonly to: VersionId;
}

interface Placed {
  readonly id: HighlightId;
  readonly versionId: VersionId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly formerQuote: string | null;
}

/**
 * Takes the highlights of a document, also those that were lost before, to another of its versions. One whose words have
 * changed keeps the former ones until somebody has looked; one without a certain place stays on the version that it was on.
 * Those in the trash come along, so that they can be restored. Counts what can be seen. `shared` says what the texts of the
 * two versions have in common, where that is known.
 */
export function carryHighlights(
  write: WritableDb,
  { documentId, from, to }: Change,
  shared?: readonly SharedText[],
): Carried {
  const highlights = write.all<Placed & { deletedAt: number | null }>(
    `SELECT id, versionId, start, "end", quote, formerQuote, deletedAt FROM highlight
     WHERE documentId = ? AND versionId <> ?`,
    documentId,
    to,
  );
  const newText = readText(write, to);
  const counts = { exact: 0, changed: 0, lost: 0 };
  for (const [versionId, group] of Map.groupBy(highlights, (highlight) => highlight.versionId)) {
    const known = versionId === from ? shared : undefined;
    const carried = carryAnchors(readText(write, versionId), newText, group, known);
    carried.forEach((anchor, i) => {
      const highlight = group[i];
      if (!highlight) return;
      if (highlight.deletedAt === null) counts[anchor.kind]++;
      if (anchor.kind === 'lost') return;
      place(write, highlight, to, newText, anchor, anchor.kind === 'changed' ? anchor.confidence : null);
    });
  }
  return counts;
}

function place(
  write: WritableDb,
  { id, quote: oldQuote, formerQuote }: Placed,
  versionId: VersionId,
  text: string,
  { start, end }: Place,
  confidence: number | null,
): void {
  const described = describeAnchor(text, { start, end });
  const former = formerQuote ?? (confidence === null ? null : oldQuote);
  write.update(
    'highlight',
    { id },
    {
      ...{ versionId, start, end, ...described },
      formerQuote: former === described.quote ? null : former,
      confidence: confidence ?? 1,
    },
  );
}
