import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useDocument } from '../../app/queries.ts';
import { displayTitle } from '../../library/display-title.ts';
import { showSourceDate } from '../../library/show-source-date.ts';
import { countOf } from '../../ui/count-of.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './Results.module.css';
import type { DocumentRow } from './result-rows.ts';

/** A found document: its title with what matches in it, who published it and when, and how many hits it has. */
export const DocumentLine = memo(function DocumentLine({
  row: { found, isOpen, title },
}: {
  readonly row: DocumentRow;
}) {
  const { data: document } = useDocument(found.documentId);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  const shown = document && displayTitle(document);
  const { count, isComplete } = found.count;
  return (
    <>
      <Icon aria-hidden="true" />
      <b className={shown?.isWorking ? styles.working : undefined} title={shown?.text}>
        <bdi>
          {title && !title.isCut.start && !title.isCut.end ? (
            <MarkedText text={title.snippet} matches={title.matches} />
          ) : (
            shown?.text
          )}
        </bdi>
      </b>
      {document && (
        <span className={styles.byline}>
          {document.publisher && (
            <>
              <bdi>{document.publisher}</bdi>,{' '}
            </>
          )}
          {showSourceDate(document)}
        </span>
      )}
      <span className={styles.count}>{isComplete ? countOf(count, 'hit') : `${count}+ hits`}</span>
    </>
  );
});
