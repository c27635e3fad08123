import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { deleteTag } from '../app/commands.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { goTo, placeNow } from '../app/panes/window-navigation.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NewTagMenu } from './NewTagMenu.tsx';
import { TagRow } from './TagRow.tsx';
import styles from './TagTree.module.css';
import { foundRows, type TreeRow, treeRows } from './tag-tree.ts';
import { treeStep } from './tree-keys.ts';

export interface TagTreeProps {
  readonly tags: readonly TagSummary[];
  readonly chosenId: TagId | null;
  readonly onRename: (id: TagId) => void;
}

/** The tags by kind, each below its parents, with a field that finds one by any of its names. */
export function TagTree({ tags, chosenId, onRename }: TagTreeProps) {
  const [typed, setTyped] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => (typed.trim() === '' ? treeRows(tags, closed) : foundRows(tags, typed)),
    [tags, closed, typed],
  );
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const lastIndex = useRef(0);
  /** Whether a line that had the focus is being deleted. */
  const isFocusLost = useRef(false);
  const tree = useRef<HTMLDivElement>(null);

  const focusedIndex = rows.findIndex(({ key }) => key === focusedKey);
  const chosenIndex = rows.findIndex((row) => row.type === 'tag' && row.tag.id === chosenId && !row.isAlso);
  // The line that Tab leads to; a line that has gone leaves its place to the one that follows.
  const stop =
    focusedIndex >= 0
      ? focusedIndex
      : focusedKey
        ? Math.min(lastIndex.current, rows.length - 1)
        : Math.max(0, chosenIndex);
  const rowAt = (index: number) => tree.current?.children[index] as HTMLElement | undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice brings its line into view
  useEffect(() => {
    rowAt(chosenIndex)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is lost when the lines change
  useEffect(() => {
    if (!isFocusLost.current || document.activeElement !== document.body) return;
    isFocusLost.current = false;
    rowAt(stop)?.focus();
  }, [rows]);

  const toggle = (key: string) =>
    setClosed((before) =>
      before.has(key) ? new Set([...before].filter((k) => k !== key)) : new Set([...before, key]),
    );
  const choose = (row: TreeRow) => {
    if (row.type === 'kind') toggle(row.key);
    else goTo({ view: 'codebook', id: row.tag.id });
  };
  const remove = async (tag: TagSummary, index: number) => {
    isFocusLost.current = true;
    const place = placeNow();
    const isShown = place.view === 'codebook' && (place.id ?? chosenId) === tag.id;
    const next = [...rows.slice(index + 1), ...rows.slice(0, index).reverse()].find(
      (row) => row.type === 'tag' && row.tag.id !== tag.id,
    );
    if (!(await deleteTag(tag))) isFocusLost.current = false;
    else if (isShown)
      goTo({ view: 'codebook', ...(next?.type === 'tag' ? { id: next.tag.id } : {}) }, 'replace');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[stop];
    if (!row) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const step = isPlain && treeStep(rows, stop, event.key);
    if (step && 'toggle' in step) toggle(row.key);
    else if (step) rowAt(step.goTo)?.focus();
    else if (isPlain && (event.key === 'Enter' || event.key === ' ')) choose(row);
    else if (isCommand(event.nativeEvent, 'item.rename') && row.type === 'tag') onRename(row.tag.id);
    else if (isCommand(event.nativeEvent, 'item.delete') && row.type === 'tag') void remove(row.tag, stop);
    else return;
    event.preventDefault();
  };

  return (
    <aside className={styles.side} aria-label="Tags">
      <div className={styles.head}>
        <h2>
          Codebook <span>{tags.length}</span>
        </h2>
        <NewTagMenu>
          <IconButton label="New tag">
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </NewTagMenu>
      </div>
      <label className={styles.find}>
        <Search size={14} strokeWidth={1.9} aria-hidden="true" />
        <input
          type="search"
          dir="auto"
          placeholder="Find a tag or any of its names"
          aria-label="Find a tag or any of its names"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
            else if (event.key === 'ArrowDown') rowAt(0)?.focus();
            else if (event.key === 'Enter' && typed.trim() !== '' && rows[0]) choose(rows[0]);
            else return;
            event.preventDefault();
          }}
        />
      </label>
      {rows.length === 0 ? (
        <EmptyState title={typed.trim() === '' ? 'No tags yet.' : `Nothing matches “${typed.trim()}”.`}>
          {typed.trim() !== '' && <Button onClick={() => setTyped('')}>Show all tags</Button>}
        </EmptyState>
      ) : (
        <div ref={tree} role="tree" aria-label="Tags" className={styles.tree} onKeyDown={onKeyDown}>
          {rows.map((row, index) => (
            <TagRow
              key={row.key}
              row={row}
              isChosen={row.type === 'tag' && row.tag.id === chosenId && !row.isAlso}
              isStop={index === stop}
              onFocus={() => {
                setFocusedKey(row.key);
                lastIndex.current = index;
              }}
              onChoose={() => choose(row)}
              onToggle={() => toggle(row.key)}
            />
          ))}
        </div>
      )}
    </aside>
  );
}
