import type { RowChange } from './rows.ts';

const references = ['id', 'documentId', 'highlightId', 'tagId', 'parentId'];

/**
 * The changes of a journal entry without those of records that are gone. Where a tag took the place of one that is gone, it
 * keeps it: undo would otherwise take the highlight's tag and give none back.
 */
export function withoutGone(changes: readonly RowChange[], gone: ReadonlySet<string>): RowChange[] {
  const isOfGone = ({ before, after }: RowChange) =>
    [before, after].some((row) => row && references.some((column) => gone.has(String(row[column]))));
  const lost = changes.filter((change) => change.table === 'highlight_tag' && isOfGone(change)).map(readUse);
  const heirs = new Set(lost.map(({ highlightId, isAdded }) => keyOf(highlightId, !isAdded)));
  return changes.filter((change) => {
    if (isOfGone(change)) return false;
    if (change.table !== 'highlight_tag') return true;
    const { highlightId, isAdded } = readUse(change);
    return !heirs.has(keyOf(highlightId, isAdded));
  });
}

function readUse({ before, after }: RowChange): { highlightId: string; isAdded: boolean } {
  return { highlightId: String((after ?? before)?.highlightId), isAdded: before === null };
}

function keyOf(highlightId: string, isAdded: boolean): string {
  return `${highlightId} ${isAdded}`;
}
