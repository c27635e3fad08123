import type { Node } from 'prosemirror-model';
import { useMemo } from 'react';
import { colours, type Highlight, markNames } from '../../core/model/highlight.ts';
import styles from './OutlinePanel.module.css';
import { outline } from './outline.ts';

export interface OutlinePanelProps {
  readonly doc: Node;
  readonly highlights: readonly Highlight[];
  /** The offset at the top of the window. */
  readonly at: number;
  readonly onGo: (offset: number) => void;
}

/** The document's headings, with what is marked under each, and how often each mark is used. */
export function OutlinePanel({ doc, highlights, at, onGo }: OutlinePanelProps) {
  const parts = useMemo(() => outline(doc, highlights), [doc, highlights]);
  return (
    <aside className={styles.panel} aria-label="Outline">
      <ol className={styles.parts}>
        {parts.map((part) => (
          <li key={part.start}>
            <button
              type="button"
              className={styles.part}
              aria-current={part.start <= at && at < part.end ? 'location' : undefined}
              style={{ paddingInlineStart: `${16 + Math.max(0, part.level - 2) * 12}px` }}
              onClick={() => onGo(part.start)}
            >
              <span className={styles.title}>
                <bdi>{part.title}</bdi>
              </span>
              {part.highlights > 0 && (
                <span className={styles.counts}>
                  <bdi>
                    {counted(part.highlights, 'highlight')}
                    {part.notes > 0 && ` · ${counted(part.notes, 'note')}`}
                  </bdi>
                </span>
              )}
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
              {markNames[colour - 1]}
            </dt>
            <dd>{highlights.filter((highlight) => highlight.colour === colour).length || ''}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
