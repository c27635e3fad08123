import { RadioGroup } from '@base-ui/react/radio-group';
import { useRef, useState } from 'react';
import type { TableChoice, TableEdit } from '../../core/contract/highlight-table.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { createTag, newGroup } from '../app/commands.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { editHighlights } from '../app/table-commands.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import { TagField } from '../ui/TagField.tsx';
import styles from './BulkDialog.module.css';
import { previewWords } from './bulk-words.ts';
import { useEditPreview } from './table-queries.ts';

export interface TagDialogProps {
  readonly choice: TableChoice;
  readonly tags: readonly TagSummary[];
  readonly onDone: (edit: TableEdit, tag: TagSummary) => void;
  readonly onClose: () => void;
}

/** Adds a tag to the chosen highlights, or takes one off; says beforehand how many it changes. */
export function TagDialog({ choice, tags, onDone, onClose }: TagDialogProps) {
  const [kind, setKind] = useState<'addTag' | 'removeTag'>('addTag');
  const [tagId, setTagId] = useState<TagId | null>(null);
  const [group] = useState(newGroup);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const tag = tags.find(({ id }) => id === tagId);
  const edit = tag ? ({ kind, tagId: tag.id } as const) : null;
  const preview = useEditPreview(choice, edit);
  const changed = preview.data?.changed ?? 0;
  const chooseTag = (id: TagId | null) => {
    setTagId(id);
    requestAnimationFrame(() => (id ? button.current : input.current)?.focus());
  };
  const create = async (tagKind: TagKind, name: string) => {
    const made = await createTag(tagKind, name, group);
    if (made) chooseTag(made.id);
  };
  const apply = async () => {
    if (!edit || !tag || changed === 0) return;
    if (await editHighlights(choice, edit, tag.name, group)) onDone(edit, tag);
  };
  return (
    <Dialog title="Tag the selected highlights" onClose={onClose} initialFocus={input}>
      <RadioGroup
        className={styles.ways}
        aria-label="What to do"
        value={kind}
        onValueChange={(next) => setKind(next === 'removeTag' ? 'removeTag' : 'addTag')}
      >
        <RadioChoice value="addTag">Add a tag</RadioChoice>
        <RadioChoice value="removeTag">Take a tag off</RadioChoice>
      </RadioGroup>
      <TagField
        tags={tags}
        chosen={tag ? [tag] : []}
        label={kind === 'addTag' ? 'Tag to add' : 'Tag to take off'}
        inputRef={input}
        onAdd={chooseTag}
        onRemove={() => chooseTag(null)}
        {...(kind === 'addTag' && { onCreate: (tagKind, name) => void create(tagKind, name) })}
      />
      <p className={styles.preview} role="status">
        {preview.isError && errorSentence(preview.error)}
        {tag && preview.data && <bdi>{previewWords(kind, tag.name, preview.data)}</bdi>}
      </p>
      <div className="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button ref={button} kind="primary" disabled={changed === 0} onClick={() => void apply()}>
          {kind === 'addTag' ? 'Add the tag' : 'Take it off'}
        </Button>
      </div>
    </Dialog>
  );
}
