import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CleanUpPart } from '../../core/contract/captures.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import styles from './Preview.module.css';
import { PreviewLine } from './PreviewLine.tsx';
import { type Changes, fateOf } from './part-choices.ts';
import { type PreviewMode, type PreviewRow, previewRows } from './preview-rows.ts';

export interface PreviewProps {
  readonly parts: readonly CleanUpPart[];
  readonly changes: Changes;
  readonly mode: PreviewMode;
  /** A part to go to, another object each time. */
  readonly sought: { readonly part: number } | null;
  readonly language: string | null;
  readonly onKeep: (parts: readonly number[], isKept: boolean) => void;
}

/** The most parts that a fold shows at once in one go of the keys. */
const page = 10;

/**
 * The source in its order, what is text and what is left out. One stop of Tab: arrows move, Space and Enter keep or drop
 * a line, K does so with its group.
 */
export function Preview({ parts, changes, mode, sought, language, onKeep }: PreviewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [stop, setStop] = useState<string | null>(null);
  const rows = useMemo(() => previewRows(parts, changes, mode, opened), [parts, changes, mode, opened]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(rows[index], parts, changes),
    overscan: 12,
    getItemKey: (index) => rows[index]?.key ?? index,
    paddingStart: 8,
    paddingEnd: 24,
  });
  const stopAt = Math.max(
    0,
    rows.findIndex(({ key }) => key === stop),
  );
  const wanted = useRef<string | null>(null);

  const focusRow = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    setStop(row.key);
    wanted.current = row.key;
    virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' });
  };
  // A row may be drawn only after the list has scrolled to it.
  useLayoutEffect(() => {
    const row =
      wanted.current && scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  // Keys begin in the source, unless the focus is somewhere on purpose.
  useEffect(() => {
    if (document.activeElement === document.body)
      scroller.current
        ?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
        ?.focus({ preventScroll: true });
  }, []);

  const latest = useRef({ rows, virtual });
  latest.current = { rows, virtual };
  useEffect(() => {
    if (!sought) return;
    const at = latest.current.rows.findIndex((row) => partsOf(row).includes(sought.part));
    if (at < 0) return;
    latest.current.virtual.scrollToIndex(at, { align: 'start' });
    setStop(latest.current.rows[at]?.key ?? null);
  }, [sought]);

  /** Keeps or drops parts; the focus goes with the first of them. */
  const keep = (indexes: readonly number[], isKept: boolean) => {
    const [first] = indexes;
    if (first === undefined) return;
    const key = `part ${first}`;
    setStop(key);
    if (scroller.current?.contains(document.activeElement)) wanted.current = key;
    onKeep(indexes, isKept);
  };
  const toggle = (part: number) => keep([part], fateOf(parts, changes, part).kind !== 'kept');
  const toggleGroup = (index: number) => {
    const group = groupAt(rows, changes, index);
    const [first] = group;
    if (first !== undefined) keep(group, fateOf(parts, changes, first).kind !== 'kept');
  };
  const open = (indexes: readonly number[]) => {
    setOpened(new Set([...opened, ...indexes]));
    const key = `part ${indexes[0]}`;
    setStop(key);
    wanted.current = key;
  };
  const close = (indexes: readonly number[]) => {
    const next = new Set(opened);
    for (const index of indexes) next.delete(index);
    setOpened(next);
    setStop(`group ${indexes[0]}`);
    wanted.current = `group ${indexes[0]}`;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    if (isCommand(event.nativeEvent, 'clean-up.keep-group')) {
      event.preventDefault();
      return toggleGroup(stopAt);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: stopAt + 1,
      ArrowUp: stopAt - 1,
      PageDown: stopAt + page,
      PageUp: stopAt - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    const row = rows[stopAt];
    if (to !== undefined) {
      event.preventDefault();
      focusRow(to);
    } else if ((event.key === ' ' || event.key === 'Enter') && row?.kind === 'part') {
      event.preventDefault();
      toggle(row.part);
    } else if (event.key === 'ArrowLeft') {
      const group = rows.slice(0, stopAt + 1).findLast(({ kind }) => kind === 'group');
      const isWithin = group && row && partsOf(group).includes(partsOf(row)[0] ?? -1);
      if (group && isWithin) close(partsOf(group));
    } else if (
      event.key === 'ArrowRight' &&
      (row?.kind === 'fold' || (row?.kind === 'group' && row.isFolded))
    ) {
      open(row.parts);
    }
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be scrolled through in parts */}
      <div
        role="group"
        aria-label={mode === 'original' ? 'Original, line by line' : 'Source, line by line'}
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => target.dataset.row && setStop(target.dataset.row)}
      >
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          const next = rows[index + 1];
          return (
            row && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.row}
                style={{ top: start }}
              >
                <PreviewLine
                  row={row}
                  parts={parts}
                  changes={changes}
                  mode={mode}
                  language={language}
                  isStop={index === stopAt}
                  isLast={!isOfGroup(next)}
                  onToggle={toggle}
                  onKeep={keep}
                  onOpen={open}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

const partsOf = (row: PreviewRow): readonly number[] => (row.kind === 'part' ? [row.part] : row.parts);

const isOfGroup = (row: PreviewRow | undefined): boolean =>
  (row?.kind === 'part' && row.reason !== undefined) || (row?.kind === 'fold' && !row.isKept);

/** The parts of the group that a row belongs to; of a part that was kept or dropped by hand, those around it that were too. */
function groupAt(rows: readonly PreviewRow[], changes: Changes, index: number): readonly number[] {
  const row = rows[index];
  if (!row) return [];
  if (row.kind === 'group') return row.parts;
  const [part = -1] = partsOf(row);
  const group = rows.slice(0, index).findLast(({ kind }) => kind === 'group');
  if (group && partsOf(group).includes(part)) return partsOf(group);
  let [from, to] = [part, part];
  while (changes.has(from - 1)) from -= 1;
  while (changes.has(to + 1)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** About how high a row is, until it is measured. */
function estimate(row: PreviewRow | undefined, parts: readonly CleanUpPart[], changes: Changes): number {
  if (row?.kind !== 'part') return 28;
  const isText = fateOf(parts, changes, row.part).kind === 'kept';
  return isText ? 16 + 23 * Math.ceil((parts[row.part]?.text.length ?? 0) / 80) : 20;
}
