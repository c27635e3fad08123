import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ProposedName } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { isTyping } from '../ui/keys.ts';
import { CandidateLine } from './CandidateLine.tsx';
import styles from './MentionTable.module.css';

export interface CandidateTableProps {
  readonly rows: readonly ProposedName[];
  readonly at: number;
  /** Another number each time the line at hand is to take the focus. */
  readonly wanted: number;
  readonly selected: ReadonlySet<string>;
  readonly tags: readonly TagSummary[];
  readonly isSpelling: boolean;
  /** How many names a key acts on. */
  readonly count: number;
  readonly onGo: (to: number) => void;
  readonly onCurrent: (name: string) => void;
  readonly onToggle: (name: string) => void;
  readonly onAccept: (kind: TagKind) => void;
  readonly onSpelling: (isSpelling: boolean) => void;
  readonly onSpell: (tag: TagSummary) => void;
  readonly onDismiss: () => void;
}

const page = 10;
const heights = { line: 46, current: 150 };

/** Proposed names below each other. One stop of Tab: arrows move, Space selects, letters take in or dismiss. */
export function CandidateTable(props: CandidateTableProps) {
  const { rows, at, wanted, selected, onGo, onCurrent, onToggle, onAccept } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === at ? heights.current : heights.line),
    overscan: 8,
    getItemKey: (index) => rows[index]?.name ?? index,
    paddingEnd: 24,
  });
  const missing = useRef(0);
  const latest = useRef({ virtual, at });
  latest.current = { virtual, at };
  useLayoutEffect(() => {
    missing.current = wanted;
    if (wanted > 0) latest.current.virtual.scrollToIndex(latest.current.at, { align: 'auto' });
  }, [wanted]);
  useLayoutEffect(() => {
    if (missing.current === 0) return;
    const line = scroller.current?.querySelector<HTMLElement>('[data-candidate][tabindex="0"]');
    if (!line) return;
    missing.current = 0;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const isLine = event.target instanceof HTMLElement && event.target.dataset.candidate !== undefined;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const row = rows[at];
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) {
      if (event.shiftKey && row && !selected.has(row.name)) onToggle(row.name);
      onGo(to);
    } else if (event.key === ' ' && isLine && row) onToggle(row.name);
    else if (event.key === 'Enter' && isLine && row) onAccept(row.kind);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be scrolled through in parts */}
      <div
        role="group"
        aria-label="Proposed names"
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const name = target.closest<HTMLElement>('[data-candidate]')?.dataset.candidate;
          if (name && name !== rows[at]?.name) onCurrent(name);
        }}
      >
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.row}
                style={{ top: start }}
              >
                <CandidateLine
                  {...props}
                  proposal={row}
                  isCurrent={index === at}
                  isSelected={selected.has(row.name)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
