import { RadioGroup } from '@base-ui/react/radio-group';
import { useMemo, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { deleteTags } from '../app/codebook-commands.ts';
import { useTagUse } from '../app/codebook-queries.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { TagField } from '../ui/TagField.tsx';
import styles from './DeleteDialog.module.css';

export interface DeleteDialogProps {
  readonly tags: readonly TagSummary[];
  readonly ids: readonly TagId[];
  /** Shown in place of a deleted tag. */
  readonly nextId: TagId | null;
  readonly onClose: () => void;
}

/** Asks what is to become of the passages of tags that are to go. */
export function DeleteDialog({ tags, ids, nextId, onClose }: DeleteDialogProps) {
  const [fate, setFate] = useState<'remove' | 'replace'>('remove');
  const [replaceId, setReplaceId] = useState<TagId | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { data: use, isError } = useTagUse(ids);
  const [going, others] = useMemo(
    () => [tags.filter(({ id }) => ids.includes(id)), tags.filter(({ id }) => !ids.includes(id))] as const,
    [tags, ids],
  );
  const replaceBy = others.find(({ id }) => id === replaceId);
  const members = others.filter(({ parentIds }) => parentIds.some((id) => ids.includes(id))).length;
  const [first] = going;
  const what = going.length === 1 ? 'tag' : countOf(going.length, 'tag');
  const isReady = going.length > 0 && (fate === 'remove' || replaceBy !== undefined);
  const remove = async () => {
    if (!isReady) return field.current?.focus();
    const passages = use?.highlights ?? 0;
    const replacement = fate === 'replace' ? (replaceBy ?? null) : null;
    if (await deleteTags(ids, { nextId, passages, replaceBy: replacement })) onClose();
  };
  return (
    <Dialog
      title={going.length === 1 ? `Delete “${first?.name}”?` : `Delete ${countOf(going.length, 'tag')}?`}
      onClose={onClose}
      initialFocus={button}
    >
      <div className={styles.body}>
        {going.length > 1 && (
          <ul className={styles.going}>
            {going.slice(0, 12).map((tag) => (
              <li key={tag.id}>
                <TagChip tag={tag} />
              </li>
            ))}
            {going.length > 12 && <li>and {countOf(going.length - 12, 'more tag')}</li>}
          </ul>
        )}
        <p role="status">
          {use
            ? `Used on ${countOf(use.highlights, 'passage')} in ${countOf(use.documents, 'document')}.`
            : isError
              ? 'How many passages carry it could not be read.'
              : 'Counting passages'}{' '}
          {members > 0 && `${countOf(members, 'tag')} below ${going.length === 1 ? 'it' : 'them'} will stay.`}
        </p>
        <RadioGroup
          aria-label="What becomes of the passages"
          value={fate}
          onValueChange={(value) => {
            setFate(value === 'replace' ? 'replace' : 'remove');
            if (value === 'replace') setTimeout(() => field.current?.focus());
          }}
        >
          <RadioChoice value="remove">Remove from them</RadioChoice>
          <RadioChoice value="replace">Replace by another tag</RadioChoice>
        </RadioGroup>
        {fate === 'replace' && (
          <div className={styles.field}>
            <TagField
              compact
              label="Replace by"
              inputRef={field}
              tags={others}
              chosen={replaceBy ? [replaceBy] : []}
              onAdd={(id) => {
                setReplaceId(id);
                setTimeout(() => button.current?.focus());
              }}
              onRemove={() => setReplaceId(null)}
            />
          </div>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button ref={button} kind="destructive" disabled={!isReady} onClick={() => void remove()}>
            {fate === 'replace' ? `Replace and delete ${what}` : `Delete ${what}`}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
