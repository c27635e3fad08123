// biome-ignore-all lint/a11y/useSemanticElements: only some of the rows are drawn, which a table element does not know
// biome-ignore-all lint/a11y/useFocusableInteractive: a row takes the focus
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { TrashCounts } from '../../core/contract/trash.ts';
import type { TrashItem } from '../../core/model/trash.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import styles from './TrashList.module.css';
import { TrashRow } from './TrashRow.tsx';
import { totalOf, trashLines } from './trash-rows.ts';
import { extend, isSelected, noSelection, type TrashSelection, toggle } from './trash-selection.ts';
import { headings } from './trash-words.ts';
import { useTrashItems } from './use-trash.ts';

const rowHeight = 52;
const headingHeight = 36;
const virtualAbove = 200;

export interface TrashListProps {
  readonly counts: TrashCounts;
  readonly selection: TrashSelection;
  readonly onSelect: (selection: TrashSelection) => void;
  /** Both are asked for one thing, or for null: the chosen ones. */
  readonly onRestore: (item: TrashItem | null) => void;
  readonly onPurge: (item: TrashItem | null) => void;
}

/**
 * What lies in the trash, by kind: one stop of Tab, arrow keys between rows, Space chooses, Enter restores, Delete deletes
 * for good.
 */
export function TrashList({ counts, selection, onSelect, onRestore, onPurge }: TrashListProps) {
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => trashLines(counts), [counts]);
  const total = totalOf(counts);
  const [wantedAt, setAt] = useState(0);
  const at = Math.min(wantedAt, total - 1);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('heading' in (lines[index] ?? {}) ? headingHeight : rowHeight),
    overscan: total > virtualAbove ? 12 : virtualAbove,
  });
  const drawn = rows.getVirtualItems();
  const items = useTrashItems(drawn.flatMap(({ index }) => placeOf(lines[index])).concat(Math.max(0, at)));

  const focusRow = (next: number): TrashItem | undefined => {
    const place = Math.max(0, Math.min(total - 1, next));
    setAt(place);
    rows.scrollToIndex(lines.findIndex((line) => placeOf(line)[0] === place));
    // The row may still have to be read and drawn: until then the list keeps the keys.
    grid.current?.focus({ preventScroll: true });
    return items.get(place);
  };
  const keepFocus = useKeptFocus(grid, '[role="row"][tabindex="0"]');

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.altKey) return;
    if (event.target.role !== 'row' && event.target !== grid.current) return;
    const item = items.get(at);
    const isCommand = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 }[event.key];
    if (step !== undefined && !isCommand) {
      const next = focusRow(step);
      if (event.shiftKey && item && next) onSelect(extend(selection, [item, next]));
    } else if (event.key.toLowerCase() === 'a' && isCommand) onSelect('all');
    else if (isCommand || !item) return;
    else if (event.key === ' ') onSelect(toggle(selection, item));
    else if (event.key === 'Escape') onSelect(noSelection);
    else if (event.key === 'Enter') onRestore(isSelected(selection, item.id) ? null : item);
    else if (event.key === 'Delete') onPurge(isSelected(selection, item.id) ? null : item);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const press = (place: number, item: TrashItem, how: { extend: boolean }) => {
    if (!how.extend) return onSelect(toggle(selection, item));
    const [from, to] = place < at ? [place, at] : [at, place];
    const between = Array.from({ length: to - from + 1 }, (_, n) => items.get(from + n) ?? []).flat();
    onSelect(extend(selection, between));
  };

  return (
    <div
      ref={grid}
      tabIndex={-1}
      role="grid"
      aria-label="Deleted things"
      aria-rowcount={lines.length}
      aria-multiselectable="true"
      className={styles.list}
      onKeyDown={onKeyDown}
      {...keepFocus}
    >
      <div ref={scroller} role="rowgroup" className={styles.scroller}>
        <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ key, index, start }) => {
            const line = lines[index];
            if (!line) return null;
            if ('heading' in line) {
              return (
                <div
                  key={key}
                  role="row"
                  aria-rowindex={index + 1}
                  className={styles.heading}
                  style={{ top: start }}
                >
                  <span role="rowheader">
                    {headings[line.heading]} <small>{counts[line.heading].toLocaleString('en')}</small>
                  </span>
                </div>
              );
            }
            const item = items.get(line.at);
            return (
              item && (
                <TrashRow
                  key={item.id}
                  item={item}
                  rowIndex={index + 1}
                  isChosen={isSelected(selection, item.id)}
                  isTabStop={line.at === at}
                  top={start}
                  onPress={(how) => press(line.at, item, how)}
                  onFocus={() => setAt(line.at)}
                  onRestore={() => onRestore(item)}
                  onPurge={() => onPurge(item)}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

const placeOf = (line: ReturnType<typeof trashLines>[number] | undefined): number[] =>
  line && 'at' in line ? [line.at] : [];
