// biome-ignore-all lint/a11y/useSemanticElements: only some of the rows are drawn, which a table element does not know
// biome-ignore-all lint/a11y/useFocusableInteractive: a row takes the focus
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TableGroup, TableRow, TableSort } from '../../core/contract/highlight-table.ts';
import type { TableColumn } from '../../core/contract/library.ts';
import { groupKeys } from '../../core/contract/table-group-keys.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { Button } from '../ui/Button.tsx';
import { columnWidths } from './columns.ts';
import { GroupLine } from './GroupLine.tsx';
import { RowLine } from './RowLine.tsx';
import styles from './TableGrid.module.css';
import { TableHead } from './TableHead.tsx';
import type { TableLine, TableLines } from './table-lines.ts';
import { useTableRows, type Wanted } from './table-queries.ts';
import { choose, everything, isChosen, nothing, sizeOf, type TableSelection } from './table-selection.ts';
import { useChooseLines } from './use-choose-lines.ts';

const lineHeight = 32;

export interface TableGridProps {
  readonly wanted: Wanted;
  readonly sort: TableSort;
  readonly lines: TableLines;
  readonly total: number;
  readonly columns: readonly TableColumn[];
  readonly tags: ReadonlyMap<string, TagSummary>;
  readonly selection: TableSelection;
  readonly onSelect: (selection: TableSelection) => void;
  readonly onSort: (sort: TableSort) => void;
  readonly onClose: (group: TableGroup, isClosed: boolean) => void;
  readonly onMore: () => void;
  /** Told of the row that has the focus, or had it last. */
  readonly onActive: (row: TableRow | undefined) => void;
}

/** Where one was in a table, in this window. */
let left = { of: '', at: 0, top: 0 };

/**
 * The lines of the table: one stop of Tab, arrow keys between lines, Space chooses, with Shift as many as are between,
 * Enter opens the passage, the arrows to the sides close and open a group.
 */
export function TableGrid({ wanted, sort, lines, total, columns, tags, selection, ...on }: TableGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const of = JSON.stringify([wanted, sort]);
  const [place, setPlace] = useState(() => ({ of, at: left.of === of ? left.at : 0 }));
  const at = Math.min(place.of === of ? place.at : 0, lines.count - 1);
  const anchor = useRef(at);
  const focusWanted = useRef(false);
  const rows = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    initialOffset: left.of === of ? left.top : 0,
  });
  const drawn = rows.getVirtualItems();
  const places = drawn.flatMap(({ index }) => placeOf(lines.at(index)));
  const read = useTableRows(wanted, sort, [...places, ...placeOf(lines.at(at))]);
  const chooseLines = useChooseLines({ wanted, sort, lines, tags, selection, onSelect: on.onSelect });
  const rowAt = (index: number): TableRow | undefined => {
    const [one] = placeOf(lines.at(index));
    return one && read.rowAt(one);
  };

  const active = rowAt(at);
  const { onActive } = on;
  useEffect(() => onActive(active), [active, onActive]);
  useEffect(() => {
    const element = scroller.current;
    return () => {
      left = { of, at, top: element?.scrollTop ?? 0 };
    };
  }, [of, at]);
  const isOther = useRef(of);
  useLayoutEffect(() => {
    if (isOther.current === of) return;
    isOther.current = of;
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [of]);
  useEffect(() => {
    if (!focusWanted.current) return;
    const line = grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (line) focusWanted.current = false;
    line?.focus({ preventScroll: true });
  });

  const goToLine = (next: number, { extend = false } = {}) => {
    const index = Math.max(0, Math.min(lines.count - 1, next));
    if (extend) void chooseLines(anchor.current, index);
    else anchor.current = index;
    focusWanted.current = true;
    setPlace({ of, at: index });
    rows.scrollToIndex(index);
    // The line may still have to be drawn: until then the list keeps the keys.
    grid.current?.focus({ preventScroll: true });
  };
  const toggle = (index: number) => {
    const line = lines.at(index);
    const row = rowAt(index);
    if (line?.kind === 'group') void chooseLines.group(line.group);
    else if (row) {
      const key = {
        id: row.id,
        groups: groupKeys(row, row.document, wanted.grouping, (id) => tags.get(id)?.kind),
      };
      on.onSelect(choose(selection, [key], !isChosen(selection, row.id)));
    }
  };
  const open = (row: TableRow | undefined) =>
    row && goTo({ view: 'document', id: row.documentId, highlightId: row.id });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.altKey) return;
    if (event.target.role !== 'row' && event.target !== grid.current) return;
    const line = lines.at(at);
    const isCommand = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 1);
    const step = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page },
      ...{ Home: 0, End: lines.count - 1 },
    }[event.key];
    if (step !== undefined && !isCommand) goToLine(step, { extend: event.shiftKey });
    else if (event.key.toLowerCase() === 'a' && isCommand) on.onSelect(everything);
    else if (isCommand) return;
    else if (event.key === ' ' && event.shiftKey) void chooseLines(anchor.current, at);
    else if (event.key === ' ') {
      anchor.current = at;
      toggle(at);
    } else if (event.key === 'Escape') on.onSelect(nothing);
    else if (line?.kind === 'group' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      on.onClose(line.group, event.key === 'ArrowLeft');
    else if (event.key !== 'Enter') return;
    else if (line?.kind === 'group') on.onClose(line.group, !line.isClosed);
    else if (line?.kind === 'more') on.onMore();
    else open(active);
    event.preventDefault();
    event.stopPropagation();
  };

  const onPress = (index: number, event: MouseEvent, isTick: boolean) => {
    if (event.shiftKey) {
      goToLine(index, { extend: true });
      return;
    }
    goToLine(index);
    if (isTick || event.ctrlKey || event.metaKey) toggle(index);
  };

  const isGrouped = wanted.grouping !== null;
  const widths = columnWidths(columns);
  const chosen = sizeOf(selection, total);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both have a name
    <div
      ref={grid}
      tabIndex={-1}
      role={isGrouped ? 'treegrid' : 'grid'}
      aria-label="Highlights"
      aria-rowcount={lines.count + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable="true"
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <TableHead
        columns={columns}
        widths={widths}
        sort={sort}
        chosen={chosen === 0 ? 'none' : chosen < total ? 'some' : 'all'}
        onChooseAll={(isAll) => on.onSelect(isAll ? everything : nothing)}
        onSort={on.onSort}
      />
      {read.error && (
        <p className={styles.error} role="alert">
          {errorSentence(read.error)}
          <Button kind="link" onClick={read.readAgain}>
            Try again
          </Button>
        </p>
      )}
      <div ref={scroller} role="rowgroup" className={styles.scroller}>
        <div className={styles.lines} style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ key, index, start }) => {
            const line = lines.at(index);
            const common = { rowIndex: index + 2, top: start, isTabStop: index === at };
            if (line?.kind === 'group')
              return (
                <GroupLine
                  key={key}
                  {...common}
                  group={line.group}
                  grouping={wanted.grouping}
                  isClosed={line.isClosed}
                  tags={tags}
                  selection={selection}
                  onPress={(event, isTick) => onPress(index, event, isTick)}
                  onClose={() => on.onClose(line.group, !line.isClosed)}
                />
              );
            if (line?.kind === 'more')
              return (
                <div
                  key={key}
                  role="row"
                  aria-rowindex={index + 2}
                  tabIndex={index === at ? 0 : -1}
                  className={styles.more}
                  style={{ top: start }}
                >
                  <span role="gridcell">
                    <Button kind="link" tabIndex={-1} onClick={on.onMore}>
                      Show more groups
                    </Button>
                  </span>
                </div>
              );
            const row = rowAt(index);
            return (
              <RowLine
                key={key}
                {...common}
                row={row}
                columns={columns}
                widths={widths}
                level={isGrouped ? 2 : null}
                tags={tags}
                isChosen={row !== undefined && isChosen(selection, row.id)}
                onPress={(event, isTick) => onPress(index, event, isTick)}
                onOpen={() => open(row)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const placeOf = (line: TableLine | undefined) =>
  line?.kind === 'row' ? [{ group: line.group.key, at: line.at }] : [];
