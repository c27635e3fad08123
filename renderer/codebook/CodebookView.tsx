import { useMemo, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { openDialog } from '../app/dialog-store.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { useTags } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { CodebookStatus } from './CodebookStatus.tsx';
import styles from './CodebookView.module.css';
import { NewTagMenu } from './NewTagMenu.tsx';
import { pickCodebook } from './pick-codebook.ts';
import { type PageField, TagPage } from './TagPage.tsx';
import { TagTree } from './TagTree.tsx';
import { treeRows } from './tag-tree.ts';

/** All tags with their places, and what the chosen one stands for. */
export function CodebookView({ tagId }: { tagId: TagId | undefined }) {
  const { data: tags, isPending, error, refetch } = useTags();
  const view = useRef<HTMLDivElement>(null);
  /** The field of the shown page that the focus is to come to, and of which tag. */
  const [sought, setSought] = useState<{ readonly id: TagId; readonly field: PageField } | null>(null);
  const first = useMemo(() => firstTag(tags ?? []), [tags]);
  const shown = tagId ? tags?.find(({ id }) => id === tagId) : first;
  const { isActive } = usePane();
  useKeys(
    {
      'item.rename': () => seek(shown?.id, 'name'),
      'codebook.add-parent': () => seek(shown?.id, 'parents'),
      'codebook.merge': () => {
        if (shown) openDialog({ kind: 'codebook', dialog: { kind: 'merge', ids: [shown.id] } });
        return shown !== undefined;
      },
    },
    { isActive },
  );
  const seek = (id: TagId | undefined, field: PageField): boolean => {
    if (!id) return false;
    if (id !== shown?.id) goTo({ view: 'codebook', id });
    setSought({ id, field });
    return true;
  };

  if (error && !tags)
    return (
      <PaneMain aria-label="Codebook">
        <ReadProblem error={error} onRetry={refetch} />
      </PaneMain>
    );
  if (isPending || !tags)
    return (
      <PaneMain aria-label="Codebook">
        <LoadingLine />
      </PaneMain>
    );
  if (tags.length === 0 && !tagId)
    return (
      <PaneMain aria-label="Codebook" className={styles.alone}>
        <EmptyState title="No tags yet. Tag a highlight while reading, or make a tag here.">
          <div className={styles.ways}>
            <NewTagMenu>
              <Button>New tag</Button>
            </NewTagMenu>
            <Button onClick={pickCodebook}>Import a codebook</Button>
            <Button onClick={() => goTo({ view: 'names', isNew: true })}>Find names in your documents</Button>
          </div>
        </EmptyState>
      </PaneMain>
    );

  return (
    <div ref={view} className={styles.codebook}>
      <TagTree
        tags={tags}
        chosenId={shown?.id ?? null}
        onRename={(id) => void seek(id, 'name')}
        onAddParent={(id) => void seek(id, 'parents')}
      />
      {isActive && <CodebookStatus tags={tags} />}
      <PaneMain className={styles.page} aria-label="Codebook">
        {shown ? (
          <TagPage
            key={shown.id}
            tag={shown}
            tags={tags}
            sought={sought?.id === shown.id ? sought.field : null}
            onSeek={(field) => setSought({ id: shown.id, field })}
            onFound={() => setSought(null)}
            onNameDone={() => chosenRow(view.current)?.focus()}
          />
        ) : (
          <EmptyState title="This tag is not in the codebook any more.">
            <Button onClick={() => goTo({ view: 'codebook' }, 'replace')}>Show the codebook</Button>
          </EmptyState>
        )}
      </PaneMain>
    </div>
  );
}

const firstTag = (tags: readonly TagSummary[]): TagSummary | undefined => {
  const row = treeRows(tags, new Set()).find(({ type }) => type === 'tag');
  return row?.type === 'tag' ? row.tag : undefined;
};

const chosenRow = (view: HTMLElement | null): HTMLElement | null =>
  view?.querySelector<HTMLElement>('[role="treeitem"][aria-current="page"]') ?? null;
