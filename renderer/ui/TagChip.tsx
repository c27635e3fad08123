import { X } from 'lucide-react';
import type { Tag } from '../../core/model/tag.ts';
import { KindIcon } from './KindIcon.tsx';
import styles from './TagChip.module.css';

export interface TagChipProps {
  readonly tag: Pick<Tag, 'kind' | 'name'>;
  /** Given only while editing: shows a cross that takes the tag off. */
  readonly onRemove?: () => void;
  /** Makes the chip a button. */
  readonly onPress?: () => void;
}

/** A tag by its kind's icon and its name. */
export function TagChip({ tag, onRemove, onPress }: TagChipProps) {
  const inside = (
    <>
      <KindIcon kind={tag.kind} />
      <span className={styles.name}>{tag.name}</span>
    </>
  );
  const style = { background: `var(--kind-${tag.kind}-soft)` };
  if (onPress)
    return (
      <button type="button" dir="auto" className={styles.chip} style={style} onClick={onPress}>
        {inside}
      </button>
    );
  return (
    <span dir="auto" className={styles.chip} style={style} data-removable={onRemove ? '' : undefined}>
      {inside}
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove tag ${tag.name}`}
          onClick={onRemove}
        >
          <X size={10} strokeWidth={2.4} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
