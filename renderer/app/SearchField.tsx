import { Search } from 'lucide-react';
import { useState } from 'react';
import { queryFieldId } from '../search/query/query-field-id.ts';
import { ariaKeys, isTyping } from '../ui/keys.ts';
import { openDialog } from './dialog-store.ts';
import { CommandKey } from './keymap/CommandKey.tsx';
import { useKeymap } from './keymap/keymap-store.ts';
import { goTo, placeNow } from './panes/window-navigation.ts';
import styles from './SearchField.module.css';

/** The longest selection that is taken for something to look for. */
const longestQuery = 200;

/**
 * Shows the search, with the words that are selected in a text for its query, if there are any, and puts the focus in its
 * field.
 */
export function focusSearch(): void {
  const words = isTyping(document.activeElement) ? '' : String(getSelection() ?? '').trim();
  const isQuery = words !== '' && words.length <= longestQuery && !words.includes('\n');
  const place = placeNow();
  if (isQuery) goTo({ view: 'search', query: asPhrase(words) });
  else if (place.view !== 'search') goTo({ view: 'search', query: '' });
  requestAnimationFrame(() => {
    const field = document.getElementById(queryFieldId);
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
}

/** Words as a query that finds them as they stand together. */
const asPhrase = (words: string): string => (/\s/u.test(words) ? `"${words.replaceAll('"', ' ')}"` : words);

/** Searches the whole case; Enter shows what was found. Its end leads to the command palette. */
export function SearchField() {
  const key = useKeymap().shownKey('app.search');
  const [query, setQuery] = useState('');
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!query.trim()) return;
          goTo({ view: 'search', query: query.trim() });
          // From here on the query stands in the search’s own field.
          setQuery('');
          requestAnimationFrame(() => document.getElementById(queryFieldId)?.focus());
        }}
      >
        <Search aria-hidden="true" />
        <input
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
