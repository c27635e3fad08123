import type { DocumentSummary } from '../../core/contract/documents.ts';
import { useReview, useVersions } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { carriedWords } from './carried-words.ts';
import { changedBy } from './changed-by.ts';
import { setReviewPanel } from './review-panel.ts';

/** One quiet line for a document whose highlights wait for a look; nothing for others. */
export function Waiting({ document }: { document: DocumentSummary }) {
  const isWaiting = document.toReview > 0;
  const { data: items } = useReview(document.id, { enabled: isWaiting });
  const { data: versions } = useVersions(document.id, { enabled: isWaiting });
  if (!isWaiting || !items) return null;
  const changed = items.filter(({ state }) => state === 'changed').length;
  const [words] = carriedWords({
    changed,
    lost: items.length - changed,
    by: changedBy(versions ?? []),
  });
  if (!words) return null;
  return (
    <span>
      {words}.{' '}
      <Button kind="link" onClick={() => setReviewPanel(document.id, { isOpen: true })}>
        Review
      </Button>
    </span>
  );
}
