import { Field as BaseField } from '@base-ui/react/field';
import { useRef, useState } from 'react';
import { type TagKind, TagName } from '../../core/model/tag.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, inputClass } from '../ui/Field.tsx';
import { createTag } from './commands.ts';
import { goTo } from './panes/window-navigation.ts';

/** Makes a tag of a kind and shows it in the codebook. */
export function NewTagDialog({ kind, onClose }: { kind: TagKind; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const create = async () => {
    const parsed = TagName.safeParse(name);
    if (!parsed.success) return setError('A tag needs a name of at most 300 characters.');
    const tag = await createTag(kind, parsed.data);
    if (!tag) return;
    onClose();
    goTo({ view: 'codebook', id: tag.id });
  };
  return (
    <Dialog title={`New ${kind}`} onClose={onClose} initialFocus={field}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Field label="Name" error={error}>
          <BaseField.Control
            className={inputClass}
            dir="auto"
            ref={field}
            value={name}
            onValueChange={(value) => {
              setName(value);
              setError(null);
            }}
          />
        </Field>
        <div className="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Create {kind}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
