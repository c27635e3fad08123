import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useReading } from '../reading.ts';
import type { Stretch } from '../text/stretch.ts';
import styles from './HitList.module.css';
import { contextLength, type HitDecisions, type HitLine, hitLine } from './hit-decisions.ts';

const rowHeight = 32;

export interface HitListProps {
  readonly hits: readonly Stretch[];
  /** By hit, whether it carries the chosen tags already. */
  readonly tagged: readonly boolean[];
  readonly decisions: HitDecisions;
  /** The hit to begin with. */
  readonly first: number;
  readonly onDecide: (index: number, take: boolean) => void;
}

/** Hits in their lines, to be taken or refused: A and R decide and go on, arrows move, Space turns. */
export function HitList({ hits, tagged, decisions, first, onDecide }: HitListProps) {
  const { shape } = useReading();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState(first);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialOffset: Math.max(0, first - 3) * rowHeight,
  });
  const isTaken = (index: number) => decisions.get(index) ?? !tagged[index];

  const goTo = (index: number) => {
    const next = Math.min(hits.length - 1, Math.max(0, index));
    setAt(next);
    rows.scrollToIndex(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const decide = (take: boolean) => {
      onDecide(at, take);
      goTo(at + 1);
    };
    const deeds: Record<string, () => void> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      PageDown: () => goTo(at + page),
      PageUp: () => goTo(at - page),
      Home: () => goTo(0),
      End: () => goTo(hits.length - 1),
      KeyA: () => decide(true),
      KeyR: () => decide(false),
      Space: () => onDecide(at, !isTaken(at)),
    };
    const deed = deeds[event.code];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      dir={shape.direction}
      aria-label="Matches"
      aria-multiselectable="true"
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears the keys
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            aria-selected={isTaken(index)}
            aria-posinset={index + 1}
            aria-setsize={hits.length}
            data-at={index === at ? '' : undefined}
            onClick={() => {
              setAt(index);
              onDecide(index, !isTaken(index));
            }}
          >
            <span className={styles.box} aria-hidden="true">
              {isTaken(index) && <Check />}
            </span>
            <Line hit={hits[index] as Stretch} />
            {tagged[index] && <span className={styles.tagged}>Tagged already</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

function Line({ hit }: { readonly hit: Stretch }) {
  const line = useHitLine(hit);
  return (
    <span className={styles.line}>
      {line ? (
        <>
          <span className={styles.before}>{line.before}</span>
          <mark>{line.hit}</mark>
          <span className={styles.after}>{line.after}</span>
        </>
      ) : (
        '…'
      )}
    </span>
  );
}

/** A hit's line, once its words are at hand. */
function useHitLine({ start, end }: Stretch): HitLine | null {
  const { surface } = useReading();
  const from = Math.max(0, start - contextLength.before);
  const to = Math.min(surface.length, end + contextLength.after);
  const [words, setWords] = useState(() => surface.slice(from, to));
  useEffect(() => {
    let isWanted = true;
    void surface.read(from, to).then(
      (read) => isWanted && setWords(read),
      // The line stays without its words; the hit can still be decided upon.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [surface, from, to]);
  return words === null ? null : hitLine(words, start - from, end - start);
}
