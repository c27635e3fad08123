import { useRef } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TagField } from '../ui/TagField.tsx';
import styles from './FilterBar.module.css';

/** Chooses a tag that highlights have to carry beside all else that is filtered by. */
export function FilterDialog({
  tags,
  onAdd,
  onClose,
}: {
  readonly tags: readonly TagSummary[];
  readonly onAdd: (id: TagId) => void;
  readonly onClose: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog title="Filter by a tag" onClose={onClose} initialFocus={input}>
      <p className={styles.explained}>
        Shows highlights that carry this tag, or one below it, beside what is filtered by already.
      </p>
      <TagField
        tags={tags}
        chosen={[]}
        label="Tag to filter by"
        inputRef={input}
        onAdd={onAdd}
        onRemove={() => undefined}
      />
    </Dialog>
  );
}
