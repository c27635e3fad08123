// biome-ignore-all lint/a11y/useSemanticElements: only some of the rows are drawn, which a table element does not know
// biome-ignore-all lint/a11y/useFocusableInteractive: the selected row and the buttons of the head take the focus
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { DocumentId, TagId } from '../../core/model/ids.ts';
import { deleteDocument } from '../app/commands.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { usePreferences } from '../app/queries.ts';
import { useProgress } from '../reader/progress/reading-progress.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './DocumentTable.module.css';
import { firstDirection, type SortColumn, type Sorting } from './document-list.ts';
import { documentMenu } from './document-menu.tsx';
import { selectedDocument } from './selection.ts';

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
  readonly documents: readonly DocumentSummary[];
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly selectedId: DocumentId | null;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The documents as a table: one stop of Tab, arrow keys between rows, Enter opens, Delete deletes. */
export function DocumentTable({ documents, tags, selectedId, sorting, onSort }: DocumentTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const progressOf = useProgress(usePreferences().data);
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: documents.length > virtualAbove ? 12 : virtualAbove,
    getItemKey: (index) => documents[index]?.id ?? index,
  });

  const focusRow = (index: number) => {
    const document = documents[Math.max(0, Math.min(documents.length - 1, index))];
    if (!document) return;
    selectedDocument.set(document.id);
    rows.scrollToIndex(documents.indexOf(document));
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`#document-${document.id}`)?.focus(),
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = documents.findIndex(({ id }) => id === selectedId);
    const document = documents[at];
    if (!document || !(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    if (isCommand(event.nativeEvent, 'item.delete')) {
      event.preventDefault();
      focusRow(at === documents.length - 1 ? at - 1 : at + 1);
      void deleteDocument(document.id);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !rowKeys.has(event.key)) return;
    event.preventDefault();
    switch (event.key) {
      case 'ArrowDown':
        return focusRow(at + 1);
      case 'ArrowUp':
        return focusRow(at - 1);
      case 'Home':
        return focusRow(0);
      case 'End':
        return focusRow(documents.length - 1);
      case 'Enter':
        return goTo({ view: 'document', id: document.id });
    }
  };

  return (
    <div
      role="grid"
      aria-label="Documents"
      aria-rowcount={documents.length + 1}
      className={styles.table}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map(({ column, label }) => (
          <span
            key={label}
            role="columnheader"
            aria-sort={column === sorting.column ? sorting.direction : undefined}
            tabIndex={-1}
          >
            {column ? (
              <button type="button" onClick={() => onSort(nextSorting(sorting, column))}>
                {label}
                {column === sorting.column && <Arrow direction={sorting.direction} />}
              </button>
            ) : (
              label
            )}
          </span>
        ))}
      </div>
      <ContextMenu entries={selectedId ? documentMenu(selectedId) : []}>
        <div ref={scroller} role="rowgroup" className={styles.scroller}>
          <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ key, index, start }) => {
              const document = documents[index];
              return (
                document && (
                  <DocumentRow
                    key={key}
                    document={document}
                    tags={tags}
                    progress={progressOf(document.id)}
                    index={index}
                    isSelected={document.id === selectedId}
                    top={start}
                  />
                )
              );
            })}
          </div>
        </div>
      </ContextMenu>
    </div>
  );
}

const nextSorting = (now: Sorting, column: SortColumn): Sorting => {
  if (now.column !== column) return { column, direction: firstDirection(column) };
  return { column, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
};

function Arrow({ direction }: { direction: Sorting['direction'] }) {
  const Icon = direction === 'ascending' ? ArrowUp : ArrowDown;
  return <Icon size={12} strokeWidth={2.15} aria-hidden="true" />;
}
