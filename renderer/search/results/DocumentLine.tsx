import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { FoundPlace, SearchCount } from '../../../core/contract/search-answer.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import { useFoundDocument } from '../../app/search-queries.ts';
import { displayTitle } from '../../library/display-title.ts';
import { showSourceDate } from '../../library/show-source-date.ts';
import { countOf } from '../../ui/count-of.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './Results.module.css';

export interface DocumentLineProps {
  readonly id: DocumentId;
  readonly isOpen: boolean;
  /** The hit in its title. */
  readonly title: FoundPlace | null;
  readonly count: SearchCount;
}

/** A found document: its title with what matches in it, who published it and when, and how many hits it has. */
export const DocumentLine = memo(function DocumentLine({ id, isOpen, title, count }: DocumentLineProps) {
  const document = useFoundDocument(id);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  const shown = document && displayTitle(document);
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
      <span className={styles.count}>
        {count.isComplete ? countOf(count.count, 'hit') : `${count.count}+ hits`}
      </span>
    </>
  );
});
