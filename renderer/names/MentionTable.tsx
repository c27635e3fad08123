import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { DocumentId, TagId } from '../../core/model/ids.ts';
import { isTyping } from '../ui/keys.ts';
import { MentionDocument } from './MentionDocument.tsx';
import { MentionLine } from './MentionLine.tsx';
import styles from './MentionTable.module.css';
import type { ListedMention } from './mention-list.ts';
import type { MentionRow } from './mention-rows.ts';

export interface MentionTableProps {
  readonly rows: readonly MentionRow[];
  /** The line that is decided about. */
  readonly at: number;
  /** Another number each time that line is to take the focus. */
  readonly wanted: number;
  readonly tag: TagSummary;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly documents: ReadonlyMap<DocumentId, DocumentSummary>;
  /** All that the line at hand may mean. */
  readonly meanings: readonly TagId[];
  readonly isChoosing: boolean;
  readonly onGo: (to: number) => void;
  readonly onCurrent: (key: string) => void;
  readonly onAccept: (tagId: TagId) => void;
  readonly onRefuse: () => void;
  readonly onChoose: (isChoosing: boolean) => void;
  readonly onShow: (mention: ListedMention) => void;
}

/** How many lines a page is, for the keys. */
const page = 12;
const heights = { document: 40, mention: 30, current: 190 };

/** Mentions by document, below each other at their words. One stop of Tab: arrows move, letters decide. */
export function MentionTable(props: MentionTableProps) {
  const { rows, at, wanted, documents, onGo, onCurrent, onShow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      rows[index]?.kind === 'document' ? heights.document : index === at ? heights.current : heights.mention,
    overscan: 10,
    getItemKey: (index) => rows[index]?.key ?? index,
    paddingEnd: 24,
  });

  // A line may be drawn only after the list has scrolled to it.
  const missing = useRef(0);
  const key = rows[at]?.key;
  const latest = useRef({ virtual, at });
  latest.current = { virtual, at };
  useLayoutEffect(() => {
    missing.current = wanted;
    if (wanted > 0) latest.current.virtual.scrollToIndex(latest.current.at, { align: 'auto' });
  }, [wanted]);
  useLayoutEffect(() => {
    if (missing.current === 0 || !key) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${key}"]`);
    if (!line) return;
    missing.current = 0;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
    const row = rows[at];
    const step = (direction: 1 | -1) => {
      const next = at + direction;
      return rows[next]?.kind === 'document' ? next + direction : next;
    };
    const to = {
      ArrowDown: step(1),
      ArrowUp: step(-1),
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, to));
      onGo(rows[next]?.kind === 'document' ? next + 1 : next);
    } else if (event.key === 'Enter' && row?.kind === 'mention' && isLine(event.target)) onShow(row.mention);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be scrolled through in parts */}
      <div
        role="group"
        aria-label="Mentions"
        data-entry-list=""
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
          if (line && line !== key) onCurrent(line);
        }}
      >
        {virtual.getVirtualItems().map(({ key: rowKey, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={rowKey}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.row}
                style={{ top: start }}
              >
                {row.kind === 'document' ? (
                  <MentionDocument row={row} document={documents.get(row.id)} />
                ) : (
                  <MentionLine
                    {...props}
                    row={row}
                    language={documents.get(row.mention.documentId)?.language ?? null}
                    isCurrent={index === at}
                  />
                )}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

const isLine = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.dataset.line !== undefined;
