import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react';
import type { DocumentId } from '../../../core/model/ids.ts';
import type { Opening } from '../../app/panes/open-tabs.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { useSteady } from '../../ui/use-steady.ts';
import type { TagsById } from '../tags-by-id.ts';
import { estimateHeight } from './line-height.ts';
import { ResultLine } from './ResultLine.tsx';
import styles from './Results.module.css';
import { type Hit, isStop, nextStop, type ResultRow } from './result-rows.ts';

export interface ResultListProps {
  readonly listRef: Ref<HTMLDivElement>;
  /** The query whose hits these are: another one begins at the top. */
  readonly query: string;
  readonly rows: readonly ResultRow[];
  readonly tags: TagsById;
  readonly selectedKey: string | null;
  readonly onSelect: (row: ResultRow) => void;
  readonly onFold: (id: DocumentId, isFolded: boolean) => void;
  readonly onMore: (id: DocumentId) => void;
  readonly onOpen: (hit: Hit, how: Opening) => void;
  /** Leads back to the field. */
  readonly onLeave: () => void;
  /** Asks for further documents, when the end comes near. */
  readonly onEnd: () => void;
}

/** How wide a list is taken to be that is not drawn yet, in px. */
const usualWidth = 700;

/** The height that is known of a line. Asking for it would have all lines laid out at once; it is told when they are. */
const knownHeight: typeof measureElement = (line, entry, lines) => {
  if (entry) return measureElement(line, entry, lines);
  const index = lines.indexFromElement(line);
  return lines.itemSizeCache.get(lines.options.getItemKey(index)) ?? lines.options.estimateSize(index);
};

/**
 * The hits by document, of which only those in sight are drawn. It has the focus as a whole: arrows go from hit to hit,
 * those to the sides fold a document and unfold it, Enter opens.
 */
export const ResultList = memo(function ResultList(props: ResultListProps) {
  const { listRef, query, rows, tags, selectedKey, onSelect, onFold, onMore, onOpen } = props;
  const { onLeave, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const markNames = useMarkNames();
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: (index): number => estimateHeight(rows[index], lines.scrollRect?.width ?? usualWidth),
    measureElement: knownHeight,
    overscan: 4,
  });
  const drawn = lines.getVirtualItems();
  const at = rows.findIndex(({ key }) => key === selectedKey);

  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && lastDrawn >= rows.length - 10) onEnd();
  }, [lastDrawn, rows, onEnd]);

  const isShown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts on another query only
  useEffect(() => {
    // The list that Back comes back to shows the hit that was opened.
    if (isShown.current) {
      if (lines.scrollOffset) scroller.current?.scrollTo({ top: 0 });
    } else if (at > 0) lines.scrollToIndex(at, { align: 'center' });
    isShown.current = true;
  }, [query]);

  const goTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    onSelect(row);
    // On the way up, the first hit brings its document's line with it.
    const withDocument = index < at && rows[index - 1]?.type === 'document';
    lines.scrollToIndex(withDocument ? index - 1 : index, { align: 'auto' });
  };
  const press = (row: ResultRow, how: Opening) => {
    if (row.type === 'more') onMore(row.found.documentId);
    else if (row.hit) onOpen(row.hit, how);
  };
  /** How many of the lines in sight, but one, can be stopped at. */
  const page = () => {
    const { startIndex, endIndex } = lines.range ?? { startIndex: 0, endIndex: 0 };
    return Math.max(1, rows.slice(startIndex, endIndex).filter(isStop).length - 1);
  };
  const step = (direction: 1 | -1, times: number) => {
    let next = at;
    for (let i = 0; i < times; i++) next = nextStop(rows, next, direction);
    return next;
  };

  const fold = ({ found: { documentId } }: ResultRow) => {
    onFold(documentId, true);
    lines.scrollToIndex(
      rows.findIndex(({ key }) => key === documentId),
      { align: 'auto' },
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const row = rows[at];
    const deeds: Record<string, () => void> = {
      ArrowDown: () => goTo(step(1, 1)),
      // From the first hit the way up leads back to the field.
      ArrowUp: () => (step(-1, 1) === at ? onLeave() : goTo(step(-1, 1))),
      PageDown: () => goTo(step(1, page())),
      PageUp: () => goTo(step(-1, page())),
      Home: () => goTo(nextStop(rows, -1, 1)),
      End: () => goTo(nextStop(rows, rows.length, -1)),
      ArrowLeft: () => row && fold(row),
      ArrowRight: () => row && onFold(row.found.documentId, false),
      Escape: onLeave,
    };
    if (event.key === 'Enter' && row && !event.altKey)
      press(row, event.ctrlKey || event.metaKey ? 'new tab' : event.shiftKey ? 'beside' : 'here');
    else if (isPlain && deeds[event.key]) deeds[event.key]?.();
    else return;
    event.preventDefault();
  };

  const onPress = useSteady((event: MouseEvent, row: ResultRow) => {
    if (event.ctrlKey || event.metaKey) press(row, 'behind');
    else if (row.type === 'document') onFold(row.found.documentId, row.isOpen);
    else if (row.type === 'more') press(row, 'here');
    else onSelect(row);
  });
  const onOpenLine = useSteady((row: ResultRow) => {
    if (row.type === 'hit') press(row, 'here');
  });

  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof listRef === 'function') listRef(element);
        else if (listRef) listRef.current = element;
      }}
      role="tree"
      tabIndex={0}
      className={styles.list}
      aria-label="Hits"
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: lines.getTotalSize(), paddingBlockStart: drawn[0]?.start ?? 0 }}>
        {drawn.map(({ index, key }) => {
          const row = rows[index];
          return (
            row && (
              <ResultLine
                key={key}
                id={`${id}-${index}`}
                lineRef={lines.measureElement}
                isSelected={row.key === selectedKey}
                onOpen={onOpenLine}
                {...{ row, index, tags, markNames, onPress }}
              />
            )
          );
        })}
      </div>
    </div>
  );
});
