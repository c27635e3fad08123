import { useVirtualizer } from '@tanstack/react-virtual';
import { FileText } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { ExportPreview } from '../../core/contract/exchange.ts';
import { countOf } from '../ui/count-of.ts';
import { splitPath } from './export-words.ts';
import styles from './FileList.module.css';
import { StatusBadge } from './StatusBadge.tsx';

const rowHeight = 30;
const virtualAbove = 200;

/** The files of an export: one stop of Tab; the arrow keys choose which is shown. */
export function FileList({
  files,
  shownPath,
  labelledBy,
  onShow,
}: {
  files: readonly ExportPreview[];
  shownPath: string | undefined;
  labelledBy: string;
  onShow: (path: string) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: files.length > virtualAbove ? 12 : virtualAbove,
    getItemKey: (index) => files[index]?.path ?? index,
  });
  const at = files.findIndex(({ path }) => path === shownPath);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const last = files.length - 1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(last, next));
    const file = files[index];
    if (!file) return;
    rows.scrollToIndex(index);
    onShow(file.path);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-labelledby={labelledBy}
      aria-activedescendant={at >= 0 ? optionId(at) : undefined}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const file = files[index];
          return (
            file && (
              <FileRow
                key={key}
                file={file}
                index={index}
                count={files.length}
                isShown={index === at}
                top={start}
                onShow={onShow}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

const optionId = (index: number) => `export-file-${index}`;

function FileRow({
  file: { path, highlights, status },
  index,
  count,
  isShown,
  top,
  onShow,
}: {
  file: ExportPreview;
  index: number;
  count: number;
  isShown: boolean;
  top: number;
  onShow: (path: string) => void;
}) {
  const { folder, name } = splitPath(path);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers to the keys
    <div
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={isShown}
      aria-setsize={count}
      aria-posinset={index + 1}
      title={path}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onShow(path)}
    >
      <FileText aria-hidden="true" />
      {folder && <span className={styles.folder}>{folder}</span>}
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.count} title={countOf(highlights, 'highlight')}>
        {highlights.toLocaleString('en')}
      </span>
      <StatusBadge status={status} />
    </div>
  );
}
