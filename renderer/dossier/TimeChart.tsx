// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing
// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: nothing of the axes takes the focus
import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import type { Dossier, TimeBin } from '../../core/contract/dossier.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { toHash } from '../app/place.ts';
import { showPartialDate } from '../library/partial-date.ts';
import { countOf } from '../ui/count-of.ts';
import { binScale, niceTop } from './bin-scale.ts';
import { type DossierPlace, withDates } from './dossier-place.ts';
import styles from './TimeChart.module.css';

export interface TimeChartProps {
  readonly time: Dossier['time'];
  readonly place: DossierPlace;
  readonly kind: TagKind;
}

const height = 84;
const left = 34;
const foot = 18;
/** Room for one name on the axis, and the widest bar. */
const nameWidth = 64;
const widest = 22;

/** The passages by the dates of their documents; every bar leads to its passages. */
export function TimeChart({ time, place, kind }: TimeChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(240, entry?.contentRect.width ?? 720)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { bins, unit, undated } = time;
  const members = bins.some((bin) => bin.members > 0);
  const estimated = bins.some((bin) => bin.estimated > 0);
  const scale = binScale(unit, bins, Math.floor((width - left) / nameWidth));
  const top = niceTop(Math.max(1, ...bins.map(sizeOf)));
  const step = (width - left) / scale.steps;
  const bar = Math.max(2, Math.min(widest, step * 0.7));
  const y = (count: number) => height - (count / top) * (height - 6);
  const isShown = ({ from, to }: TimeBin) => place.from === from && place.to === to;
  return (
    <section className={styles.chart} aria-label="Passages by date of document" style={barColour(kind)}>
      <div className={styles.head}>
        <h2>Passages by date of document</h2>
        <p className={styles.legend}>
          <span>
            <i className={styles.own} aria-hidden="true" /> By name
          </span>
          {members && (
            <span>
              <i className={styles.members} aria-hidden="true" /> Members only
            </span>
          )}
          {estimated && (
            <span>
              <i className={styles.estimated} aria-hidden="true" /> Date estimated
            </span>
          )}
          {undated > 0 && (
            <a href={toHash(withDates(place, { undated: true }))} aria-current={place.undated || undefined}>
              No date, {undated.toLocaleString('en')}
            </a>
          )}
        </p>
      </div>
      <div ref={host} dir="ltr">
        {bins.length > 0 && (
          <svg className={styles.plot} width={width} height={height + foot} role="group" aria-label="Bars">
            {[top, top / 2, 0].filter(Number.isInteger).map((count) => (
              <g key={count} aria-hidden="true">
                <line
                  className={count === 0 ? styles.axis : styles.grid}
                  x1={left}
                  x2={width}
                  y1={y(count)}
                  y2={y(count)}
                />
                <text className={styles.number} x={left - 8} y={y(count)}>
                  {count.toLocaleString('en')}
                </text>
              </g>
            ))}
            {scale.names.map(({ step: at, name }) => (
              <text
                key={at}
                aria-hidden="true"
                className={styles.name}
                x={left + (at + 0.5) * step}
                y={height + 14}
              >
                {name}
              </text>
            ))}
            {bins.map((bin, i) => {
              const x = left + ((scale.at[i] ?? 0) + 0.5) * step - bar / 2;
              const dates = { from: bin.from, to: bin.to };
              return (
                <a
                  key={bin.from}
                  className={styles.bar}
                  href={toHash(withDates(place, isShown(bin) ? {} : dates))}
                  aria-label={barWords(bin)}
                  aria-current={isShown(bin) || undefined}
                >
                  <title>{barWords(bin)}</title>
                  <rect className={styles.target} x={x - 3} y={0} width={bar + 6} height={height} />
                  <rect
                    className={styles.own}
                    x={x}
                    y={y(bin.own)}
                    width={bar}
                    height={height - y(bin.own)}
                  />
                  <rect
                    className={styles.members}
                    x={x}
                    y={y(sizeOf(bin))}
                    width={bar}
                    height={y(bin.own) - y(sizeOf(bin))}
                  />
                  {bin.estimated > 0 && (
                    <rect
                      className={styles.estimated}
                      x={x - 1.5}
                      y={y(bin.estimated) - 1.5}
                      width={bar + 3}
                      height={height - y(bin.estimated) + 1.5}
                    />
                  )}
                </a>
              );
            })}
          </svg>
        )}
      </div>
    </section>
  );
}

/** Bars have the colour of the tag's kind. */
const barColour = (kind: TagKind): CSSProperties => ({ '--bar': `var(--kind-${kind})` }) as CSSProperties;

const sizeOf = ({ own, members }: TimeBin): number => own + members;

/** What a bar stands for, in words. */
function barWords(bin: TimeBin): string {
  const date = bin.from === bin.to ? showPartialDate(bin.from) : `${bin.from}–${bin.to}`;
  const parts = [
    ...(bin.members > 0 ? [`${bin.members.toLocaleString('en')} of members only`] : []),
    ...(bin.estimated > 0 ? [`${bin.estimated.toLocaleString('en')} dated by estimate`] : []),
  ];
  const rest = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  return `${date}: ${countOf(sizeOf(bin), 'passage')}${rest}`;
}
