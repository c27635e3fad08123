// biome-ignore-all lint/a11y/useSemanticElements: only some of the rows are drawn, which a table element does not know
// biome-ignore-all lint/a11y/useFocusableInteractive: the selected row and the buttons of the head take the focus
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { DocumentSort } from '../../core/contract/documents.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { DocumentId, TagId } from '../../core/model/ids.ts';
import { deleteDocument } from '../app/commands.ts';
import { useDocumentRows, type WantedList } from '../app/document-queries.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { usePreferences } from '../app/queries.ts';
import { useProgress } from '../reader/progress/reading-progress.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './DocumentTable.module.css';
import { documentMenu } from './document-menu.tsx';
import { selectedDocument } from './selection.ts';
import { nextSort, type SortColumn } from './sorting.ts';

const rowHeight = 51;
const virtualAbove = 200;
const rowKeys = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter']);

const columns: readonly { readonly column: SortColumn | null; readonly label: string }[] = [
  { column: 'title', label: 'Title' },
  { column: 'published', label: 'Published' },
  { column: 'highlights', label: 'Highlights' },
  { column: null, label: 'Reading' },
  { column: 'added', label: 'Added' },
  { column: null, label: 'Tags' },
];

export interface DocumentTableProps {
  /** What the list is narrowed and sorted by, and how long it is. */
  readonly list: WantedList;
  readonly total: number;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly selectedId: DocumentId | null;
  /** Where the selected document stands in the list; null while that is not known. */
  readonly selectedAt: number | null;
  readonly onSort: (sort: DocumentSort) => void;
}

/**
 * The documents as a table: one stop of Tab, arrow keys between rows, Enter opens, Delete deletes. Rows are read page by page
 * as they come into sight; the selected one stays drawn, so that it keeps the focus.
 */
export function DocumentTable({ list, total, tags, selectedId, selectedAt, onSort }: DocumentTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const progressOf = useProgress(usePreferences().data);
  const { sort } = list;
  const drawn = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: total > virtualAbove ? 12 : virtualAbove,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (selectedAt === null || selectedAt >= total || inSight.includes(selectedAt)) return inSight;
      return [...inSight, selectedAt].sort((a, b) => a - b);
    },
  });
  const items = drawn.getVirtualItems();
  const { rowAt, readRow } = useDocumentRows(
    list,
    items.map(({ index }) => index),
  );
  /** The last step that was asked for: one that has to wait for its row does not overtake it. */
  const step = useRef(0);

  const focusRow = async (index: number) => {
    const at = Math.max(0, Math.min(total - 1, index));
    const turn = ++step.current;
    const document = rowAt(at) ?? (await readRow(at).catch(() => undefined));
    if (!document || turn !== step.current) return;
    selectedDocument.set(document.id);
    drawn.scrollToIndex(at);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`#document-${document.id}`)?.focus(),
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!selectedId || !(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    const at = Number(event.target.ariaRowIndex) - 2;
    if (isCommand(event.nativeEvent, 'item.delete')) {
      event.preventDefault();
      void focusRow(at === total - 1 ? at - 1 : at + 1);
      void deleteDocument(selectedId);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !rowKeys.has(event.key)) return;
    event.preventDefault();
    switch (event.key) {
      case 'ArrowDown':
        return void focusRow(at + 1);
      case 'ArrowUp':
        return void focusRow(at - 1);
      case 'Home':
        return void focusRow(0);
      case 'End':
        return void focusRow(total - 1);
      case 'Enter':
        return goTo({ view: 'document', id: selectedId });
    }
  };

  return (
    <div
      role="grid"
      aria-label="Documents"
      aria-rowcount={total + 1}
      className={styles.table}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map(({ column, label }) => (
          <span
            key={label}
            role="columnheader"
            aria-sort={column === sort.by ? sort.direction : undefined}
            tabIndex={-1}
          >
            {column ? (
              <button type="button" onClick={() => onSort(nextSort(sort, column))}>
                {label}
                {column === sort.by && <Arrow direction={sort.direction} />}
              </button>
            ) : (
              label
            )}
          </span>
        ))}
      </div>
      <ContextMenu entries={selectedId ? documentMenu(selectedId) : []}>
        <div ref={scroller} role="rowgroup" className={styles.scroller}>
          <div className={styles.rows} style={{ height: drawn.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const document = rowAt(index);
              return document ? (
                <DocumentRow
                  key={document.id}
                  document={document}
                  tags={tags}
                  progress={progressOf(document.id)}
                  index={index}
                  isSelected={document.id === selectedId}
                  top={start}
                />
              ) : (
                <WaitingRow key={index} index={index} top={start} />
              );
            })}
          </div>
        </div>
      </ContextMenu>
    </div>
  );
}

/** A row that is still read. */
function WaitingRow({ index, top }: { readonly index: number; readonly top: number }) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy="true"
      className={`${styles.row} ${styles.waiting}`}
      style={{ top }}
    >
      {columns.map(({ label }) => (
        <span key={label} role="gridcell">
          <i />
        </span>
      ))}
    </div>
  );
}

function Arrow({ direction }: { direction: DocumentSort['direction'] }) {
  const Icon = direction === 'ascending' ? ArrowUp : ArrowDown;
  return <Icon size={12} strokeWidth={2.15} aria-hidden="true" />;
}
