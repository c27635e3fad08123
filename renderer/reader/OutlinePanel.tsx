import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { TextShape } from '../../core/contract/documents.ts';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import { colours } from '../../core/model/highlight.ts';
import { fold } from '../../core/text/fold.ts';
import { usePaneLabel } from '../app/panes/pane-context.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { SearchInput } from '../ui/SearchInput.tsx';
import { mapSize } from './minimap/draw-map.ts';
import { Minimap } from './minimap/Minimap.tsx';
import type { MapLayout } from './minimap/map-layout.ts';
import { useMapLayout } from './minimap/use-map-layout.ts';
import { isLongCount, OutlineList } from './OutlineList.tsx';
import styles from './OutlinePanel.module.css';
import { countParts, type OutlinePart, outline, type PartCounts } from './outline.ts';
import type { TextSurface } from './text/text-surface.ts';
import { useHeadingKeys } from './use-heading-keys.ts';
import { useVisiblePart } from './use-visible-part.ts';

export interface OutlinePanelProps {
  readonly shape: TextShape;
  readonly highlights: readonly HighlightInText[];
  readonly surface: TextSurface | null;
  readonly furthest: number | null;
  readonly isActive: boolean;
}

/** An outline longer than this can be filtered. */
const manyParts = 40;
/** What a heading of two lines with its counts needs on the map. */
const partHeight = 48;
/** And one of those whose counts take two lines. */
const longPartHeight = 63;
/** Rows that stand further apart look like no text. */
const widestPitch = 14;

/** The document at a glance: its map, its headings with what is marked under each, and how often each mark is used. */
export const OutlinePanel = memo(function OutlinePanel(props: OutlinePanelProps) {
  const { shape, highlights, surface, furthest, isActive } = props;
  const names = useMarkNames();
  const body = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState('');
  const parts = useMemo(() => outline(shape), [shape]);
  // A new highlight is painted first and counted then.
  const counted = useDeferredValue(highlights);
  const counts = useMemo(() => countParts(parts, counted), [parts, counted]);
  const uses = useMemo(() => Map.groupBy(counted, ({ colour }) => colour), [counted]);
  const current = useVisiblePart(surface, parts);
  const layout = useMapLayout(surface, body);
  const go = useHeadingKeys(surface, parts, isActive);
  const listed = useMemo(() => {
    const wanted = fold(sought.trim());
    const all = parts.map((part, number) => ({
      ...part,
      ...(counts[number] ?? { highlights: 0, notes: 0 }),
      number,
    }));
    return wanted ? all.filter(({ title }) => fold(title).includes(wanted)) : all;
  }, [parts, counts, sought]);
  const pitch = useMemo(
    () => (layout ? pitchFor(layout, parts, counts, body.current?.clientHeight ?? 0) : 0),
    [layout, parts, counts],
  );
  const tops = useMemo(() => {
    if (!layout || pitch === null || listed.length < parts.length) return null;
    return parts.map(({ start }) => Math.max(0, layout.place(start).row * pitch - 6));
  }, [layout, pitch, parts, listed.length]);

  return (
    <aside className={styles.panel} aria-label={usePaneLabel('Outline')}>
      {parts.length > manyParts && (
        <div className={styles.filter} dir="ltr">
          <SearchInput label="Filter headings" value={sought} onChange={setSought} />
        </div>
      )}
      <div className={styles.body} ref={body}>
        {surface && layout && <Minimap layout={layout} pitch={pitch ?? mapSize.row} furthest={furthest} />}
        {listed.length > 0 ? (
          <OutlineList parts={listed} current={current} tops={tops} onGo={go} />
        ) : (
          <p className={styles.nothing} dir="ltr">
            No heading matches “<bdi>{sought}</bdi>”.
          </p>
        )}
      </div>
      <dl className={styles.legend} aria-label="Marks" dir="ltr">
        {colours.map((colour) => (
          <div key={colour}>
            <dt>
              <span className={styles.swatch} style={{ background: `var(--hl-${colour}-swatch)` }}>
                {colour}
              </span>
              {names[colour - 1]}
            </dt>
            <dd>{uses.get(colour)?.length}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
});

/** From row to row of the map, so that each heading has room at its own place; null if it cannot have. */
function pitchFor(
  layout: MapLayout,
  parts: readonly OutlinePart[],
  counts: readonly PartCounts[],
  height: number,
): number | null {
  const rows = parts.map(({ start }) => layout.place(start).row);
  const pitches = [...rows.slice(1), layout.rows].map((row, i) => {
    const needed = isLongCount(counts[i]) ? longPartHeight : partHeight;
    return Math.ceil(needed / (row - (rows[i] ?? 0)));
  });
  const pitch = Math.max(mapSize.row, ...pitches);
  return pitch <= widestPitch && pitch * layout.rows <= height ? pitch : null;
}
