import { useMemo } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import { useReview } from '../app/queries.ts';

const none: ReadonlySet<HighlightId> = new Set();

/** The highlights of a document whose words have changed, and which nobody has confirmed. */
export function useUnconfirmed({
  id,
  toReview,
}: Pick<DocumentSummary, 'id' | 'toReview'>): ReadonlySet<HighlightId> {
  const { data } = useReview(id, { enabled: toReview > 0 });
  return useMemo(() => {
    if (toReview === 0 || !data) return none;
    return new Set(data.filter(({ state }) => state === 'changed').map((item) => item.id));
  }, [data, toReview]);
}
