import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { showPartialDate } from '../../library/partial-date.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import styles from './Facets.module.css';
import { bucketsOf, type CountAt } from './time-buckets.ts';

/** From the first to the last month, as `2024-02`; null for no end. */
export interface Months {
  readonly from: string | null;
  readonly to: string | null;
}

export interface HistogramProps {
  readonly title: string;
  readonly counts: readonly CountAt[];
  /** What the hits are narrowed to; null for any time. */
  readonly chosen: Months | null;
  readonly onChoose: (months: Months | null) => void;
}

/** How many documents there are from which time. Pressing a bar narrows to it; drawing over bars, or Shift, to all of them. */
export function Histogram({ title, counts, chosen, onChoose }: HistogramProps) {
  const buckets = useMemo(() => bucketsOf(counts), [counts]);
  const group = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(group);
  const [drawn, setDrawn] = useState<{ readonly first: number; readonly last: number } | null>(null);
  const anchor = useRef(0);
  const first = buckets[0];
  const last = buckets.at(-1);
  if (!first || !last) return null;

  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const choose = (a: number, b: number) => {
    const from = buckets[Math.min(a, b)]?.from ?? null;
    const to = buckets[Math.max(a, b)]?.to ?? null;
    const isSame = chosen?.from === from && chosen.to === to;
    onChoose(isSame ? null : { from, to });
  };
  const isOn = (index: number) => {
    if (drawn)
      return index >= Math.min(drawn.first, drawn.last) && index <= Math.max(drawn.first, drawn.last);
    const bucket = buckets[index];
    return (
      !chosen || !bucket || ((chosen.from ?? '') <= bucket.to && bucket.from <= (chosen.to ?? '9999-12'))
    );
  };
  const indexAt = ({ clientX }: PointerEvent): number => {
    const bars = [...(group.current?.children ?? [])];
    const at = bars.findIndex((bar) => clientX < bar.getBoundingClientRect().right);
    return at < 0 ? buckets.length - 1 : at;
  };

  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {chosen && (
          <Button kind="link" onClick={() => onChoose(null)} aria-label={`${title}: any time`}>
            Any time
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn over */}
      <div
        ref={group}
        role="group"
        aria-label={`${title}, documents by time`}
        className={styles.bars}
        {...roving}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = indexAt(event);
          setDrawn({ first: event.shiftKey ? anchor.current : at, last: at });
        }}
        onPointerMove={(event) => drawn && setDrawn({ first: drawn.first, last: indexAt(event) })}
        onPointerUp={(event) => {
          if (!drawn) return;
          setDrawn(null);
          anchor.current = drawn.first;
          choose(drawn.first, indexAt(event));
        }}
        onPointerCancel={() => setDrawn(null)}
      >
        {buckets.map(({ from, to, count }, index) => (
          <button
            key={from}
            type="button"
            data-roving=""
            className={styles.month}
            aria-pressed={chosen !== null && isOn(index)}
            aria-label={`${inWords(from, to)}: ${countOf(count, 'document')}`}
            title={`${inWords(from, to)}: ${countOf(count, 'document')}`}
            onClick={(event) => {
              // A press of the pointer is handled as a drawing of one bar.
              if (event.detail !== 0) return;
              if (!event.shiftKey) anchor.current = index;
              choose(anchor.current, index);
            }}
          >
            <i
              data-off={isOn(index) ? undefined : ''}
              style={{ height: count === 0 ? '1px' : `max(3px, ${(100 * count) / most}%)` }}
            />
          </button>
        ))}
      </div>
      <div
        className={styles.ends}
        style={{ maxWidth: Math.max(150, buckets.length * 22) }}
        aria-hidden="true"
      >
        <span>{showPartialDate(first.from)}</span>
        <span>{showPartialDate(last.to)}</span>
      </div>
    </section>
  );
}

const inWords = (from: string, to: string): string =>
  from === to ? showPartialDate(from) : `${showPartialDate(from)} to ${showPartialDate(to)}`;
