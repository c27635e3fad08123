import { CornerDownRight, Merge, Network } from 'lucide-react';
import { useRef } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { moveTag } from '../app/codebook-commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './DropDialog.module.css';
import { familyOf, membersByParent } from './tag-tree.ts';

export interface DropDialogProps {
  readonly tags: readonly TagSummary[];
  /** What was dropped, and onto what. */
  readonly ids: readonly TagId[];
  readonly onto: TagId;
  readonly onClose: () => void;
}

/** Asks what is meant by a tag that was dropped onto another. */
export function DropDialog({ tags, ids, onto, onClose }: DropDialogProps) {
  const narrower = useRef<HTMLButtonElement>(null);
  const target = tags.find(({ id }) => id === onto);
  const dropped = tags.filter(({ id }) => ids.includes(id));
  const [first] = dropped;
  if (!target || !first) return null;
  const what = dropped.length === 1 ? `“${first.name}”` : countOf(dropped.length, 'tag');
  const below = `“\u2068${target.name}\u2069”`;
  const membersOf = membersByParent(tags);
  const isAbove = dropped.some((tag) => familyOf(tag, membersOf).includes(target));
  const hasParents = dropped.some(({ parentIds }) => parentIds.some((id) => id !== onto));
  const isBelow = dropped.every(({ parentIds }) => parentIds.includes(onto));

  const move = async (keepsOthers: boolean) => {
    onClose();
    for (const tag of dropped) {
      const parentIds = keepsOthers ? [...tag.parentIds.filter((id) => id !== onto), onto] : [onto];
      if (!(await moveTag(tag, parentIds, target))) return;
    }
  };
  return (
    <Dialog title={`Put ${what} with “${target.name}”`} onClose={onClose} initialFocus={narrower}>
      <div className={styles.choices}>
        <Button ref={narrower} size="large" disabled={isAbove || isBelow} onClick={() => void move(true)}>
          <Network aria-hidden="true" />
          <span>
            Make narrower
            <small>
              {isAbove
                ? `${below} stands below it, so that it cannot be narrower`
                : isBelow
                  ? `It is below ${below} already`
                  : hasParents
                    ? `Below ${below}, and where it is now too`
                    : `Below ${below} from now on`}
            </small>
          </span>
        </Button>
        {hasParents && !isAbove && (
          <Button size="large" onClick={() => void move(false)}>
            <CornerDownRight aria-hidden="true" />
            <span>
              Move here
              <small>Below {below}, and nowhere else</small>
            </span>
          </Button>
        )}
        <Button
          size="large"
          onClick={() =>
            openDialog({ kind: 'codebook', dialog: { kind: 'merge', ids: [...ids, onto], into: onto } })
          }
        >
          <Merge aria-hidden="true" />
          <span>
            Merge
            <small>One tag with the names and passages of both; shown before it is done</small>
          </span>
        </Button>
        <Button kind="quiet" size="large" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}
