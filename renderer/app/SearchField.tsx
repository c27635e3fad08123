import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ariaKeys } from '../ui/keys.ts';
import { openDialog } from './dialog-store.ts';
import { CommandKey } from './keymap/CommandKey.tsx';
import { useKeymap } from './keymap/keymap-store.ts';
import { goTo, usePlace } from './panes/window-navigation.ts';
import styles from './SearchField.module.css';

const fieldId = 'search-the-case';

/** Puts the focus in the field and selects what stands there. */
export function focusSearch(): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

/** Searches the whole case; Enter shows what was found. Its end leads to the command palette. */
export function SearchField() {
  const place = usePlace();
  const key = useKeymap().shownKey('app.search');
  const shown = place.view === 'search' ? place.query : '';
  const [query, setQuery] = useState(shown);
  useEffect(() => setQuery(shown), [shown]);
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim()) goTo({ view: 'search', query: query.trim() });
        }}
      >
        <Search aria-hidden="true" />
        <input
          id={fieldId}
          type="search"
          dir="auto"
          placeholder="Search the library"
          aria-label="Search the library"
          aria-keyshortcuts={key && ariaKeys(key)}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button
          type="button"
          className={styles.palette}
          title="Command palette"
          onClick={() => openDialog({ kind: 'palette' })}
        >
          <span className={styles.spoken}>Command palette</span>
          <CommandKey id="app.palette" />
        </button>
      </form>
    </search>
  );
}
