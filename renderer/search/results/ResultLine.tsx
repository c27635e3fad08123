import { type MouseEvent, memo, type Ref } from 'react';
import type { MarkNames } from '../../../core/model/highlight.ts';
import type { TagsById } from '../tags-by-id.ts';
import { DocumentLine } from './DocumentLine.tsx';
import { HitLine } from './HitLine.tsx';
import styles from './Results.module.css';
import type { ResultRow } from './result-rows.ts';

export interface ResultLineProps {
  readonly row: ResultRow;
  readonly index: number;
  readonly id: string;
  readonly isSelected: boolean;
  readonly tags: TagsById;
  readonly markNames: MarkNames;
  /** Measures the line. */
  readonly lineRef: Ref<HTMLDivElement>;
  readonly onPress: (event: MouseEvent, row: ResultRow) => void;
  readonly onOpen: (row: ResultRow) => void;
}

/** A line of the list: a document, one of its hits, or the way to more of them. Not drawn anew while it says the same. */
export const ResultLine = memo(function ResultLine(props: ResultLineProps) {
  const { row, index, id, isSelected, tags, markNames, lineRef, onPress, onOpen } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears the keys
    <div
      id={id}
      ref={lineRef}
      role="treeitem"
      tabIndex={-1}
      data-index={index}
      data-first={row.type === 'document' && index > 0 ? '' : undefined}
      className={`${styles.line} ${styles[row.type]}`}
      aria-level={row.type === 'document' ? 1 : 2}
      aria-expanded={row.type === 'document' ? row.isOpen : undefined}
      aria-selected={isSelected}
      onClick={(event) => onPress(event, row)}
      onDoubleClick={() => onOpen(row)}
    >
      {row.type === 'document' ? (
        <DocumentLine
          id={row.found.documentId}
          isOpen={row.isOpen}
          title={row.title}
          count={row.found.count}
        />
      ) : row.type === 'hit' ? (
        <HitLine place={row.hit.place} tags={tags} markNames={markNames} />
      ) : (
        <span>
          {row.isComplete
            ? `${row.count.toLocaleString('en')} more in this document`
            : 'More in this document'}
        </span>
      )}
    </div>
  );
});
