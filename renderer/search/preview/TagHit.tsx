import { useEffect, useRef } from 'react';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { TagKind } from '../../../core/model/tag.ts';
import { TagField } from '../../ui/TagField.tsx';
import styles from './Preview.module.css';

export interface TagHitProps {
  readonly tags: readonly TagSummary[];
  readonly chosen: readonly TagSummary[];
  readonly onAdd: (id: TagId) => void;
  readonly onRemove: (id: TagId) => void;
  readonly onCreate: (kind: TagKind, name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Takes a tag for a hit's passage; the first tag closes it. */
export function TagHit({ tags, chosen, onAdd, onRemove, onCreate, onClose }: TagHitProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is meant for all of it
    <div
      className={styles.tagging}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TagField
        tags={tags}
        chosen={chosen}
        inputRef={field}
        label="Tag this passage"
        onAdd={(id) => {
          onAdd(id);
          onClose();
        }}
        onRemove={onRemove}
        onCreate={(kind, name) => {
          void onCreate(kind, name);
          onClose();
        }}
      />
    </div>
  );
}
