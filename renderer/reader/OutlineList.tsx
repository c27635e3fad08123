import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { countOf } from '../ui/count-of.ts';
import styles from './OutlineList.module.css';
import type { OutlinePart, PartCounts } from './outline.ts';

/** A part with what is marked in it, and its number among all parts. */
export interface ListedPart extends OutlinePart, PartCounts {
  readonly number: number;
}

export interface OutlineListProps {
  readonly parts: readonly ListedPart[];
  /** The number of the part that is read. */
  readonly current: number;
  /** Where each part stands on the map beside the list, in pixels; without it they stand below each other. */
  readonly tops: readonly number[] | null;
  readonly onGo: (part: OutlinePart) => void;
}

/** A list longer than this draws only what is near its window. */
const mostDrawn = 200;
const rowHeight = 50;
const lineHeight = 15;

/** Whether the counts of a part may need a second line: both are there, and one of them has two digits. */
export function isLongCount(part: PartCounts | undefined): boolean {
  return part !== undefined && part.notes > 0 && part.highlights > 9;
}

/** The parts of a document, one Tab stop with arrow keys inside; the one that is read is kept in sight. */
export const OutlineList = memo(function OutlineList({ parts, current, tops, onGo }: OutlineListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const currentAt = parts.findLastIndex(({ number }) => number <= current);
  const at = Math.min(parts.length - 1, Math.max(0, chosen ?? currentAt));
  const isVirtual = parts.length > mostDrawn;
  const rows = useVirtualizer({
    count: parts.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + (isLongCount(parts[index]) ? lineHeight : 0),
    overscan: 8,
  });
  const drawn = isVirtual
    ? rows.getVirtualItems()
    : parts.map((_, index) => ({ index, start: tops?.[index] ?? null }));

  const hasFocus = () => list.current?.contains(document.activeElement) ?? false;
  const show = (index: number) => {
    if (isVirtual) rows.scrollToIndex(index);
    else list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another current part moves the list
  useEffect(() => {
    if (hasFocus()) return;
    setChosen(null);
    if (currentAt >= 0) show(currentAt);
  }, [currentAt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row far away is there only after the list has moved
  useEffect(() => {
    if (chosen !== null && hasFocus())
      list.current?.querySelector<HTMLElement>(`[data-at="${chosen}"]`)?.focus();
  }, [chosen, drawn.length, drawn[0]?.index]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: parts.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = Math.min(parts.length - 1, Math.max(0, next));
    setChosen(to);
    show(to);
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        ref={list}
        className={styles.list}
        data-placed={isVirtual || tops ? '' : undefined}
        style={isVirtual ? { height: rows.getTotalSize() } : {}}
        onKeyDown={onKeyDown}
      >
        {drawn.map(({ index, start }) => {
          const part = parts[index];
          if (!part) return null;
          const isCurrent = index === currentAt;
          return (
            <li key={part.start} style={start === null ? {} : { transform: `translateY(${start}px)` }}>
              <button
                type="button"
                className={styles.part}
                data-at={index}
                tabIndex={index === at ? 0 : -1}
                aria-current={isCurrent ? 'location' : undefined}
                style={{ paddingInlineStart: `${Math.max(0, part.level - 2) * 12}px` }}
                onFocus={() => setChosen(index)}
                onClick={() => onGo(part)}
              >
                <span className={styles.title} title={part.title}>
                  <bdi>{part.title}</bdi>
                </span>
                <Counts {...part} />
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
});

/** A count and its word stay on one line. */
const unbroken = (count: string) => count.replace(' ', '\u00a0');

function Counts({ highlights, notes }: PartCounts) {
  if (highlights === 0) return null;
  return (
    <span className={styles.counts}>
      <bdi>
        {unbroken(countOf(highlights, 'highlight'))}
        {notes > 0 && `\u00a0· ${unbroken(countOf(notes, 'note'))}`}
      </bdi>
    </span>
  );
}
