import { useMemo, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { deleteTags } from '../app/codebook-commands.ts';
import { Button } from '../ui/Button.tsx';
import { CheckList } from '../ui/CheckList.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import styles from './TagLists.module.css';
import { unusedTags } from './unused-tags.ts';

/** The tags that no highlight carries, to be deleted together. */
export function UnusedDialog({ tags, onClose }: { tags: readonly TagSummary[]; onClose: () => void }) {
  const unused = useMemo(() => unusedTags(tags), [tags]);
  const ids = useMemo(() => unused.map(({ tag }) => tag.id), [unused]);
  const byId = useMemo(() => new Map(unused.map((each) => [each.tag.id, each])), [unused]);
  const [checked, setChecked] = useState<ReadonlySet<TagId>>(new Set());
  const going = ids.filter((id) => checked.has(id));
  const remove = async () => {
    if (await deleteTags(going, { nextId: null })) setChecked(new Set());
  };
  return (
    <Dialog
      title="Unused tags"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="destructive" disabled={going.length === 0} onClick={() => void remove()}>
            {going.length === 0 ? 'Delete tags' : `Delete ${countOf(going.length, 'tag')}`}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {ids.length === 0 ? (
          <p>Every tag, or one below it, is on a highlight.</p>
        ) : (
          <>
            <div className={styles.top}>
              <p>
                No highlight carries {ids.length === 1 ? 'this tag' : `these ${countOf(ids.length, 'tag')}`},
                nor any below {ids.length === 1 ? 'it' : 'them'}.
              </p>
              <Button
                kind="link"
                onClick={() => setChecked(going.length === ids.length ? new Set() : new Set(ids))}
              >
                {going.length === ids.length ? 'Choose none' : 'Choose all'}
              </Button>
            </div>
            <CheckList label="Unused tags" ids={ids} checked={checked} onChange={setChecked} lineHeight={32}>
              {(id) => {
                const { tag, below } = byId.get(id) ?? {};
                return (
                  tag && (
                    <>
                      <KindIcon kind={tag.kind} size={14} />
                      <bdi className={styles.name}>{tag.name}</bdi>
                      {Boolean(below) && <small>{countOf(below ?? 0, 'tag')} below</small>}
                    </>
                  )
                );
              }}
            </CheckList>
          </>
        )}
      </div>
    </Dialog>
  );
}
