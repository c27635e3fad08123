import { Popover } from '@base-ui/react/popover';
import { Bookmark, BookmarkCheck } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { saveSearch, updateSavedSearch } from '../app/search-commands.ts';
import { useSavedSearches } from '../app/search-queries.ts';
import { Button } from '../ui/Button.tsx';
import { inputClass } from '../ui/Field.tsx';
import styles from './SaveSearch.module.css';

export interface SaveSearchProps {
  /** In its usual spelling. */
  readonly query: string;
  readonly proposed: string;
  readonly onSaved: () => void;
}

/** Keeps the query under a name, in the sidebar, or in place of another under its name. Says so if it is kept already. */
export const SaveSearch = memo(function SaveSearch({ query, proposed, onSaved }: SaveSearchProps) {
  const { data: saved = [] } = useSavedSearches();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const known = saved.find((each) => each.query === query);
  const sameName = saved.find((each) => each.name === name.trim());
  const open = (wanted: boolean) => {
    setOpen(wanted);
    if (wanted) setName(proposed.slice(0, 80));
  };
  const save = async () => {
    if (name.trim() === '') return;
    if (!(await (sameName ? updateSavedSearch(sameName, query) : saveSearch(name.trim(), query)))) return;
    // First, so that the focus is elsewhere when the button that it would go back to is none any more.
    onSaved();
    setOpen(false);
  };
  if (known)
    return (
      <Button disabled title={`Saved as “${known.name}”`}>
        <BookmarkCheck aria-hidden="true" />
        Saved
      </Button>
    );
  return (
    <Popover.Root open={isOpen} onOpenChange={open}>
      <Popover.Trigger
        render={
          <Button disabled={query.trim() === ''}>
            <Bookmark aria-hidden="true" />
            Save search
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Popover.Popup className={styles.popup} aria-label="Save search" initialFocus={field}>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void save();
              }}
            >
              <label>
                <span>Name</span>
                <input
                  ref={field}
                  className={inputClass}
                  dir="auto"
                  maxLength={200}
                  value={name}
                  onFocus={({ target }) => target.select()}
                  onChange={({ target }) => setName(target.value)}
                />
              </label>
              <Button kind="primary" type="submit" disabled={name.trim() === ''}>
                {sameName ? 'Replace' : 'Save'}
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
});
