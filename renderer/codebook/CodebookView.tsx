import { useRef, useState } from 'react';
import type { TagId } from '../../core/model/ids.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { goTo } from '../app/panes/window-navigation.ts';
import { useTags } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import styles from './CodebookView.module.css';
import { NewTagMenu } from './NewTagMenu.tsx';
import { TagPage } from './TagPage.tsx';
import { TagTree } from './TagTree.tsx';
import { treeRows } from './tag-tree.ts';

/** All tags with their places, and what the chosen one stands for. */
export function CodebookView({ tagId }: { tagId: TagId | undefined }) {
  const { data: tags, isPending, error, refetch } = useTags();
  const view = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<TagId | null>(null);

  if (error && !tags)
    return (
      <PaneMain aria-label="Codebook">
        <EmptyState title={errorSentence(error)}>
          <Button onClick={() => void refetch()}>Try again</Button>
        </EmptyState>
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
          <NewTagMenu>
            <Button>New tag</Button>
          </NewTagMenu>
        </EmptyState>
      </PaneMain>
    );

  const firstRow = treeRows(tags, new Set()).find((row) => row.type === 'tag');
  const first = firstRow?.type === 'tag' ? firstRow.tag : undefined;
  const shown = tagId ? tags.find(({ id }) => id === tagId) : first;

  const rename = (id: TagId) => {
    goTo({ view: 'codebook', id });
    setRenaming(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F2 acts wherever the focus is in the codebook
    <div
      ref={view}
      className={styles.codebook}
      onKeyDown={(event) => {
        if (!shown || !isCommand(event.nativeEvent, 'item.rename') || event.defaultPrevented) return;
        event.preventDefault();
        setRenaming(shown.id);
      }}
    >
      <TagTree tags={tags} chosenId={shown?.id ?? null} onRename={rename} />
      <PaneMain className={styles.page} aria-label="Codebook">
        {shown ? (
          <TagPage
            key={shown.id}
            tag={shown}
            tags={tags}
            isRenaming={renaming === shown.id}
            onRename={() => setRenaming(shown.id)}
            onRenamed={() => setRenaming(null)}
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

const chosenRow = (view: HTMLElement | null): HTMLElement | null =>
  view?.querySelector<HTMLElement>('[role="treeitem"][aria-selected="true"]') ?? null;
