// biome-ignore-all lint/a11y/useSemanticElements: a row of the grid in DocumentTable
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not
import { memo } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { ReadingProgress } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { TagChip } from '../ui/TagChip.tsx';
import { byline } from './byline.ts';
import styles from './DocumentTable.module.css';
import { displayTitle } from './display-title.ts';
import { MarkBars } from './MarkBars.tsx';
import { ReadShare } from './ReadShare.tsx';
import { selectedDocument } from './selection.ts';
import { showDay } from './show-day.ts';
import { estimateBasis, showSourceDate } from './show-source-date.ts';

export interface DocumentRowProps {
  readonly document: DocumentSummary;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  /** How far it was read; undefined if it was not begun. */
  readonly progress: ReadingProgress | undefined;
  readonly index: number;
  readonly isSelected: boolean;
  /** Where the row stands in the list, in pixels. */
  readonly top: number;
}

/** A document in the library's list. Drawn anew only when it changes: an import changes the list many times. */
export const DocumentRow = memo(function DocumentRow({
  document,
  tags,
  progress,
  index,
  isSelected,
  top,
}: DocumentRowProps) {
  const select = () => selectedDocument.set(document.id);
  const title = displayTitle(document);
  const [firstTag, ...otherTags] = document.tagIds
    .map((id) => tags.get(id))
    .filter((tag) => tag !== undefined);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
    <div
      role="row"
      id={`document-${document.id}`}
      className={styles.row}
      style={{ top }}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onClick={select}
      onFocus={select}
      onContextMenu={select}
      onDoubleClick={() => goTo({ view: 'document', id: document.id })}
    >
      <span role="gridcell" className={styles.title}>
        <bdi
          className={title.isWorking ? styles.working : ''}
          dir="auto"
          lang={document.language ?? undefined}
        >
          {title.text}
        </bdi>
        <small dir="auto">
          {document.toReview > 0 && (
            <a className={styles.badge} tabIndex={-1} href={toHash({ view: 'review', id: document.id })}>
              {document.toReview} to review
            </a>
          )}
          {document.needsCheck && (
            <a className={styles.badge} tabIndex={-1} href={toHash({ view: 'clean-up', id: document.id })}>
              Check the clean-up
            </a>
          )}
          {byline(document)}
        </small>
      </span>
      <span
        role="gridcell"
        className={document.publishedOn ? styles.date : styles.unknown}
        title={estimateBasis(document)}
      >
        {showSourceDate(document)}
      </span>
      <span role="gridcell" className={styles.count}>
        {document.highlights > 0 && (
          <>
            <MarkBars marks={document.marks} />
            {document.highlights}
          </>
        )}
      </span>
      <span role="gridcell">
        <ReadShare progress={progress} />
      </span>
      <span role="gridcell" className={styles.date}>
        {showDay(document.importedAt)}
      </span>
      <span role="gridcell" className={styles.tags}>
        {firstTag && <TagChip tag={firstTag} />}
        {otherTags.length > 0 && (
          <span className={styles.more} title={otherTags.map(({ name }) => name).join(', ')}>
            +{otherTags.length}
          </span>
        )}
      </span>
    </div>
  );
});
