import { memo, useMemo } from 'react';
import type { TextShape } from '../../core/contract/documents.ts';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import { colours } from '../../core/model/highlight.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import styles from './OutlinePanel.module.css';
import { countParts, outline, type PartCounts } from './outline.ts';
import { type TextSurface, toRange } from './text/text-surface.ts';
import { useVisiblePart } from './use-visible-part.ts';

export interface OutlinePanelProps {
  readonly shape: TextShape;
  readonly highlights: readonly HighlightInText[];
  readonly surface: TextSurface | null;
}

/** The document's headings, with what is marked under each, and how often each mark is used. */
export const OutlinePanel = memo(function OutlinePanel({ shape, highlights, surface }: OutlinePanelProps) {
  const names = useMarkNames();
  const parts = useMemo(() => outline(shape), [shape]);
  const counts = useMemo(() => countParts(parts, highlights), [parts, highlights]);
  const uses = useMemo(() => Map.groupBy(highlights, ({ colour }) => colour), [highlights]);
  const current = useVisiblePart(surface, parts);
  const go = (start: number) => {
    const range = toRange({ start, end: start + 1 });
    if (range) void surface?.reveal(range);
  };
  return (
    <aside className={styles.panel} aria-label="Outline">
      <ol className={styles.parts}>
        {parts.map((part, i) => (
          <li key={part.start}>
            <button
              type="button"
              className={styles.part}
              aria-current={i === current ? 'location' : undefined}
              style={{ paddingInlineStart: `${16 + Math.max(0, part.level - 2) * 12}px` }}
              onClick={() => go(part.start)}
            >
              <span className={styles.title}>
                <bdi>{part.title}</bdi>
              </span>
              <Counts {...(counts[i] ?? { highlights: 0, notes: 0 })} />
            </button>
          </li>
        ))}
      </ol>
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

function Counts({ highlights, notes }: PartCounts) {
  if (highlights === 0) return null;
  return (
    <span className={styles.counts}>
      <bdi>
        {counted(highlights, 'highlight')}
        {notes > 0 && ` · ${counted(notes, 'note')}`}
      </bdi>
    </span>
  );
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
