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
  readonly confidence: number | null;
  readonly deletedAt: number | null;
}

/**
 * Takes the highlights of a document, also those that were lost before, to another of its versions. One whose words have
 * changed, or whose place is not proven, keeps the former words until somebody has looked, however often it is taken on; one
 * without a likely place stays on the version that it was on.
 * Those in the trash come along, so that they can be restored. Counts what can be seen. `shared` says what the texts of the
 * two versions have in common where the analyst has made the one out of the other: nobody has to look at a highlight for
 * words that were corrected inside it.
 */
export function carryHighlights(
  write: WritableDb,
  { documentId, from, to }: Change,
  shared?: readonly SharedText[],
): Carried {
  const highlights = write.all<Placed>(
    `SELECT id, versionId, start, "end", quote, formerQuote, confidence, deletedAt FROM highlight
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
      const isCorrected = anchor.kind === 'changed' && known !== undefined && standsIn(known, highlight);
      if (highlight.deletedAt === null) counts[isCorrected ? 'exact' : anchor.kind]++;
      if (anchor.kind === 'lost') return;
      const confidence = anchor.kind === 'exact' || isCorrected ? 1 : anchor.confidence;
      place(write, highlight, to, newText, anchor, confidence);
    });
  }
  return counts;
}

/** Whether a passage begins and ends in what two texts share, or at its edge. */
function standsIn(shared: readonly SharedText[], { start, end }: Placed): boolean {
  return [start, end].every((offset) =>
    shared.some(({ from, length }) => offset >= from && offset <= from + length),
  );
}

function place(
  write: WritableDb,
  highlight: Placed,
  versionId: VersionId,
  text: string,
  { start, end }: Place,
  confidence: number,
): void {
  const anchor = { versionId, start, end, ...describeAnchor(text, { start, end }) };
  const formerQuote = highlight.formerQuote ?? (confidence < 1 ? highlight.quote : null);
  const isSettled = formerQuote === null || hasComeBack(text, anchor.quote, highlight, formerQuote);
  const certainty = isSettled ? 1 : Math.min(confidence, highlight.confidence ?? 1);
  write.update(
    'highlight',
    { id: highlight.id },
    { ...anchor, formerQuote: isSettled ? null : formerQuote, confidence: certainty },
  );
}

/** Whether a passage has its former words again, at the one place that has them. */
function hasComeBack(text: string, quote: string, { quote: last }: Placed, former: string): boolean {
  return quote === former && last !== former && text.indexOf(former) === text.lastIndexOf(former);
}
