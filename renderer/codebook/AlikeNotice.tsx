import { TriangleAlert, X } from 'lucide-react';
import { useMemo } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { openDialog } from '../app/dialog-store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { tagLike } from './alike-tags.ts';
import styles from './TagPage.module.css';

export interface AlikeNoticeProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
  /** The name that the tag was given. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Says that another tag has nearly the name that a tag was given, and offers to merge the two. */
export function AlikeNotice({ tag, tags, name, onClose }: AlikeNoticeProps) {
  const other = useMemo(() => tagLike({ name, kind: tag.kind }, tags, tag.id), [name, tags, tag]);
  if (!other) return null;
  return (
    <div className={styles.alike} role="status">
      <TriangleAlert size={14} strokeWidth={1.9} aria-hidden="true" />
      <span>
        Much like “<bdi>{other.name}</bdi>”
      </span>
      <Button
        onClick={() =>
          openDialog({ kind: 'codebook', dialog: { kind: 'merge', ids: [tag.id, other.id], into: other.id } })
        }
      >
        Merge
      </Button>
      <IconButton label="These are two things" size="small" onClick={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
