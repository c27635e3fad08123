import { Field as BaseField } from '@base-ui/react/field';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TagId } from '../../core/model/ids.ts';
import { type TagKind, TagName } from '../../core/model/tag.ts';
import { tagLike } from '../codebook/alike-tags.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, inputClass } from '../ui/Field.tsx';
import { createTag } from './commands.ts';
import styles from './NewTagDialog.module.css';
import { goTo } from './panes/window-navigation.ts';
import { useTags } from './queries.ts';

/** With more tags than this it takes a while to compare a name with theirs. */
const manyTags = 2000;

/** Makes a tag of a kind and shows it in the codebook. */
export function NewTagDialog({ kind, onClose }: { kind: TagKind; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { data: tags } = useTags();
  const wanted = useSettled(name, (tags?.length ?? 0) > manyTags ? 600 : 150);
  const alike = useMemo(
    () => (tags && wanted.trim() !== '' ? tagLike({ name: wanted, kind }, tags, null) : null),
    [tags, wanted, kind],
  );
  const leaveTo = ({ id }: { readonly id: TagId }) => {
    onClose();
    goTo({ view: 'codebook', id });
  };
  const create = async () => {
    const parsed = TagName.safeParse(name);
    if (!parsed.success) return setError('A tag needs a name of at most 300 characters.');
    const tag = await createTag(kind, parsed.data);
    if (tag) leaveTo(tag);
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
        {alike && (
          <p className={styles.alike} role="status">
            <span>
              Much like “<bdi>{alike.name}</bdi>”
            </span>
            <Button kind="link" onClick={() => leaveTo(alike)}>
              Show it instead
            </Button>
          </p>
        )}
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

/** A typed text, a moment after the last key. */
function useSettled(typed: string, afterMs: number): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), afterMs);
    return () => clearTimeout(timer);
  }, [typed, afterMs]);
  return settled;
}
