import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { useOpenDialog } from '../app/dialog-store.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { TagRow } from './TagRow.tsx';
import styles from './TagTree.module.css';
import type { TreeRow } from './tag-tree.ts';
import { isStepOfTree, treeStep } from './tree-keys.ts';
import { noTagsSelected, reachTo, selectAll, type TreeSelection, toggleTag } from './tree-selection.ts';
import { useTagDrop } from './use-tag-drop.ts';

export interface TreeLinesProps {
  readonly rows: readonly TreeRow[];
  readonly chosenId: TagId | null;
  readonly membersOf: ReadonlyMap<TagId, readonly TagSummary[]>;
  /** Whether the lines are what was looked for, and not the tree. */
  readonly isFound: boolean;
  /** Another object each time the focus is to come to the first line. */
  readonly entered: object | null;
  readonly selection: TreeSelection;
  readonly onSelect: (selection: TreeSelection) => void;
  readonly onChoose: (row: TreeRow) => void;
  readonly onToggle: (key: string) => void;
  readonly onRename: (id: TagId) => void;
  readonly onAddParent: (id: TagId) => void;
  readonly onRemove: (tag: TagSummary) => void;
  readonly onMerge: (tag: TagSummary) => void;
}

const rowHeight = 27;
const kindHeight = 32;
/** Free above a kind, in its height. */
const kindGap = 4;

/**
 * The lines of the tree, of which those in view are drawn. One stop of Tab: arrows move, with Shift they select, Enter
 * shows the tag's page.
 */
export function TreeLines(props: TreeLinesProps) {
  const { rows, chosenId, membersOf, isFound, entered, selection, onSelect, onChoose, onToggle } = props;
  const tree = useRef<HTMLDivElement>(null);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const lastIndex = useRef(0);
  /** A line that the focus is on its way to: it may still have to be drawn. */
  const wanted = useRef<string | null>(null);
  const drop = useTagDrop(selection.ids);
  useOpenDialog(); // A dialog that closes gives the focus back.
  const keepFocus = useKeptFocus(tree, '[tabindex="0"]');

  const focusedIndex = rows.findIndex(({ key }) => key === focusedKey);
  const chosenIndex = rows.findIndex((row) => row.type === 'tag' && row.tag.id === chosenId && !row.isAlso);
  const chosenRow = rows[chosenIndex];
  const chosenName = chosenRow?.type === 'tag' ? chosenRow.tag.name : null;
  // The line that Tab leads to; a line that has gone leaves its place to what is left of the selection, or to the one that
  // follows.
  const isChosenLeft = chosenId !== null && chosenIndex >= 0 && selection.ids.has(chosenId);
  const stop =
    focusedIndex >= 0
      ? focusedIndex
      : focusedKey && !isChosenLeft
        ? Math.min(lastIndex.current, rows.length - 1)
        : Math.max(0, chosenIndex);

  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize: (index) => (rows[index]?.type === 'kind' ? kindHeight : rowHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    // The line that Tab leads to, and the shown one, are always there to take the focus.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), stop, Math.max(0, chosenIndex)])].sort((a, b) => a - b),
    overscan: 12,
    paddingEnd: 16,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines of another height stand at the same index now
  useLayoutEffect(() => lines.measure(), [rows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice, another name of it, or the way back from what was found brings its line into view
  useEffect(() => {
    if (!chosenRow) return;
    lines.scrollToIndex(chosenIndex);
    if (!tree.current?.contains(document.activeElement)) setFocusedKey(chosenRow.key);
  }, [chosenId, chosenName, isFound]);

  const focusRow = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setFocusedKey(row.key);
    lastIndex.current = index;
    wanted.current = row.key;
    lines.scrollToIndex(index);
  };
  useLayoutEffect(() => {
    const row = [...(tree.current?.children ?? [])].find(
      (each) => each instanceof HTMLElement && each.dataset.key === wanted.current,
    );
    if (wanted.current === null || !(row instanceof HTMLElement)) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking counts once
  useEffect(() => {
    if (entered) focusRow(0);
  }, [entered]);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[stop];
    if (!row || event.altKey) return;
    const tag = row.type === 'tag' ? row.tag : null;
    const isWithCommand = event.ctrlKey || event.metaKey;
    const is = (id: Parameters<typeof isCommand>[1]) => isCommand(event.nativeEvent, id);
    const step = isStepOfTree(event.key) && !isWithCommand ? treeStep(rows, stop, event.key) : null;
    if (step && 'toggle' in step) onToggle(row.key);
    else if (step) {
      focusRow(step.goTo);
      if (event.shiftKey) onSelect(reachTo(selection, rows, step.goTo, stop));
    } else if (isWithCommand && event.key.toLowerCase() === 'a') onSelect(selectAll(rows, row.key));
    else if (isWithCommand && event.key === ' ') {
      if (row.type === 'tag') onSelect(toggleTag(selection, row, null));
    } else if (event.key === 'Escape' && selection.ids.size > 0) onSelect(noTagsSelected);
    else if (!isWithCommand && (event.key === 'Enter' || event.key === ' ')) onChoose(row);
    else if (tag && is('item.rename')) props.onRename(tag.id);
    else if (tag && is('item.delete')) props.onRemove(tag);
    else if (tag && is('codebook.merge')) props.onMerge(tag);
    else if (tag && is('codebook.add-parent')) props.onAddParent(tag.id);
    else return;
    event.preventDefault();
  };

  const onPress = (event: MouseEvent, row: TreeRow, index: number) => {
    if (event.shiftKey) onSelect(reachTo(selection, rows, index, stop));
    else if ((event.ctrlKey || event.metaKey) && row.type === 'tag')
      onSelect(toggleTag(selection, row, chosenId));
    else {
      onSelect(row.type === 'tag' ? { ids: new Set(), anchor: row.key } : selection);
      onChoose(row);
    }
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label="Tags"
      aria-multiselectable="true"
      className={styles.tree}
      onKeyDown={onKeyDown}
      {...keepFocus}
    >
      <div role="none" className={styles.height} style={{ height: lines.getTotalSize() }} />
      {lines.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (!row) return null;
        const isTag = row.type === 'tag';
        return (
          <TagRow
            key={row.key}
            row={row}
            top={isTag ? start : start + kindGap}
            membersOf={membersOf}
            isChosen={isTag && row.tag.id === chosenId && !row.isAlso}
            isSelected={isTag && selection.ids.size > 1 && selection.ids.has(row.tag.id)}
            isStop={index === stop}
            isDropTarget={drop.overKey === row.key}
            drag={isTag ? drop.handlersOf(row) : {}}
            onFocus={() => {
              setFocusedKey(row.key);
              lastIndex.current = index;
            }}
            onPress={(event) => onPress(event, row, index)}
            onToggle={() => onToggle(row.key)}
          />
        );
      })}
    </div>
  );
}
