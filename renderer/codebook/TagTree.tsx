import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { askToDelete } from '../app/codebook-commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CodebookHead } from './CodebookHead.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import styles from './TagTree.module.css';
import { TreeLines } from './TreeLines.tsx';
import { foundRows, membersByParent, type TreeRow, treeRows } from './tag-tree.ts';
import { noTagsSelected } from './tree-selection.ts';

export interface TagTreeProps {
  readonly tags: readonly TagSummary[];
  readonly chosenId: TagId | null;
  readonly onRename: (id: TagId) => void;
  readonly onAddParent: (id: TagId) => void;
}

const mostMerged = 100;

/** The tags by kind, each below its parents, with a field that finds one by any of its names. */
export function TagTree({ tags, chosenId, onRename, onAddParent }: TagTreeProps) {
  const [typed, setTyped] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [held, setSelection] = useState(noTagsSelected);
  /** Another object each time the field asks for the first line. */
  const [entered, setEntered] = useState<object | null>(null);
  // Typing goes on while a large codebook is searched.
  const sought = useDeferredValue(typed.trim());
  const rows = useMemo(
    () => (sought === '' ? treeRows(tags, closed) : foundRows(tags, sought)),
    [tags, closed, sought],
  );
  const membersOf = useMemo(() => membersByParent(tags), [tags]);
  // What has been merged or deleted since is selected no more.
  const selected = useMemo(
    () => (held.ids.size === 0 ? [] : tags.filter(({ id }) => held.ids.has(id))),
    [tags, held],
  );
  const selection =
    selected.length === held.ids.size ? held : { ...held, ids: new Set(selected.map(({ id }) => id)) };

  const toggle = (key: string) =>
    setClosed((before) =>
      before.has(key) ? new Set([...before].filter((k) => k !== key)) : new Set([...before, key]),
    );
  const choose = (row: TreeRow) => {
    if (row.type === 'kind') toggle(row.key);
    else goTo({ view: 'codebook', id: row.tag.id });
  };
  const chooseFirst = () => {
    const [first] = sought === typed.trim() ? rows : foundRows(tags, typed);
    if (first) choose(first);
  };
  /** What a command on a line is about: all that are selected, if the line is one of them. */
  const meant = (tag: TagSummary | null): readonly TagSummary[] =>
    tag === null || selection.ids.has(tag.id) ? selected : [tag];
  const remove = (tag: TagSummary | null) => {
    const going = meant(tag);
    const at = rows.findIndex((row) => row.type === 'tag' && row.tag.id === (tag ?? going[0])?.id);
    const isLeft = (row: TreeRow) => row.type === 'tag' && !going.includes(row.tag);
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at)).reverse()].find(isLeft);
    void askToDelete(going, next?.type === 'tag' ? next.tag.id : null);
  };
  const merge = (tag: TagSummary | null) => {
    const ids = meant(tag).map(({ id }) => id);
    if (ids.length > mostMerged)
      showErrorToast('At most 100 tags can be merged at once. Nothing was changed; choose fewer.');
    else openDialog({ kind: 'codebook', dialog: { kind: 'merge', ids } });
  };

  return (
    <aside className={styles.side} aria-label="Tags">
      <CodebookHead count={tags.length} />
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
            else if (event.key === 'ArrowDown') setEntered({});
            else if (event.key === 'Enter' && typed.trim() !== '') chooseFirst();
            else return;
            event.preventDefault();
          }}
        />
      </label>
      {rows.length === 0 ? (
        <EmptyState title={sought === '' ? 'No tags yet.' : `Nothing matches “${sought}”.`}>
          {sought !== '' && <Button onClick={() => setTyped('')}>Show all tags</Button>}
        </EmptyState>
      ) : (
        <TreeLines
          rows={rows}
          chosenId={chosenId}
          membersOf={membersOf}
          isFound={sought !== ''}
          entered={entered}
          selection={selection}
          onSelect={setSelection}
          onChoose={choose}
          onToggle={toggle}
          onRename={onRename}
          onAddParent={onAddParent}
          onRemove={remove}
          onMerge={merge}
        />
      )}
      {selected.length > 1 && (
        <SelectionBar
          count={selected.length}
          onMerge={() => merge(null)}
          onDelete={() => remove(null)}
          onClear={() => setSelection(noTagsSelected)}
        />
      )}
    </aside>
  );
}
