import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { isTyping } from '../ui/keys.ts';
import styles from './LineList.module.css';

export interface LineListProps {
  readonly label: string;
  /** One for each line, heads among them; what can be decided stands in an element with it as `data-line`. */
  readonly keys: readonly string[];
  /** The line that is decided about. */
  readonly at: number;
  /** Another number each time that line is to take the focus. */
  readonly wanted: number;
  /** How many lines a page is, for the keys. */
  readonly page: number;
  readonly heightOf: (index: number) => number;
  /** Whether nothing can be decided about a line, so that the arrows go over it. */
  readonly isHead?: (index: number) => boolean;
  readonly onGo: (to: number, event: KeyboardEvent) => void;
  /** A line has got the focus in another way. */
  readonly onCurrent: (key: string) => void;
  /** Keys that do not move; the event's target may be something within the line. Gives whether it has acted. */
  readonly onKey: (event: KeyboardEvent, isOnLine: boolean) => boolean;
  readonly children: (index: number) => ReactNode;
}

const isNoHead = () => false;

/** Lines below each other that are decided about one by one. One stop of Tab: arrows move, letters decide. */
export function LineList(props: LineListProps) {
  const { label, keys, at, wanted, page, heightOf, isHead = isNoHead, onGo, onCurrent, onKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan: 10,
    getItemKey: (index) => keys[index] ?? index,
    paddingEnd: 24,
  });

  // A line may be drawn only after the list has scrolled to it.
  const missing = useRef(0);
  const key = keys[at];
  const latest = useRef({ virtual, at });
  latest.current = { virtual, at };
  useLayoutEffect(() => {
    missing.current = wanted;
    if (wanted > 0) latest.current.virtual.scrollToIndex(latest.current.at, { align: 'auto' });
  }, [wanted]);
  useLayoutEffect(() => {
    if (missing.current === 0 || key === undefined) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
    if (!line) return;
    missing.current = 0;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const to = stepOf(event.key, at, page, keys.length);
    if (to !== null) {
      const over = at < to ? 1 : -1;
      const next = isHead(to) ? to + over : to;
      onGo(keys[next] === undefined ? to + 1 : next, event);
    } else if (!onKey(event, event.target instanceof HTMLElement && event.target.dataset.line !== undefined))
      return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be scrolled through in parts */}
      <div
        role="group"
        aria-label={label}
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
          if (line !== undefined && line !== key) onCurrent(line);
        }}
      >
        {virtual.getVirtualItems().map(({ key: rowKey, index, start }) => (
          <div
            key={rowKey}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.row}
            style={{ top: start }}
          >
            {props.children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Where a key goes from a line, within the list; null if it is no key that moves. */
function stepOf(key: string, at: number, page: number, count: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}
