import { ArrowDown, ArrowUp, Pencil, Search, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SavedSearch } from '../../core/contract/search.ts';
import { shortTotal } from '../search/search-totals.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import type { MenuEntry } from '../ui/menu-entry.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { isCommand } from './keymap/keymap-store.ts';
import { usePlace } from './panes/window-navigation.ts';
import { toHash } from './place.ts';
import styles from './Sidebar.module.css';
import { moveSavedSearch, removeSavedSearch, renameSavedSearch } from './search-commands.ts';
import { useSavedCount, useSavedSearches } from './search-queries.ts';

/** The searches that the analyst keeps: each leads to its hits, and says how many documents it finds. */
export function SavedSearches() {
  const { data: saved = [] } = useSavedSearches();
  const section = useRef<HTMLElement>(null);
  const keepFocus = useKeptFocus(section, '[data-roving]');
  if (saved.length === 0) return null;
  return (
    <section ref={section} className={styles.searches} aria-label="Searches" {...keepFocus}>
      <div className={styles.heading}>
        <span aria-hidden="true">Searches</span>
      </div>
      {saved.map((search, at) => (
        <SavedEntry key={search.id} search={search} all={saved} at={at} />
      ))}
    </section>
  );
}

interface SavedEntryProps {
  readonly search: SavedSearch;
  readonly all: readonly SavedSearch[];
  readonly at: number;
}

function SavedEntry({ search, all, at }: SavedEntryProps) {
  const { id, name, query } = search;
  const place = usePlace();
  const [isRenaming, setRenaming] = useState(false);
  const isIdle = useIdleAfter(at);
  const { data: answer } = useSavedCount(query, { enabled: isIdle });
  const link = useRef<HTMLAnchorElement>(null);
  const isCurrent = place.view === 'search' && place.query === query;

  const entries: MenuEntry[] = [
    {
      label: 'Rename',
      icon: <Pencil aria-hidden="true" />,
      command: 'item.rename',
      onSelect: () => setRenaming(true),
    },
    ...(at > 0
      ? [
          {
            label: 'Move up',
            icon: <ArrowUp aria-hidden="true" />,
            keys: 'Alt+ArrowUp',
            onSelect: () => void moveSavedSearch(all, id, -1),
          },
        ]
      : []),
    ...(at < all.length - 1
      ? [
          {
            label: 'Move down',
            icon: <ArrowDown aria-hidden="true" />,
            keys: 'Alt+ArrowDown',
            onSelect: () => void moveSavedSearch(all, id, 1),
          },
        ]
      : []),
    {
      label: 'Delete',
      icon: <Trash2 aria-hidden="true" />,
      command: 'item.delete',
      isDestructive: true,
      onSelect: () => void removeSavedSearch(id),
    },
  ];

  if (isRenaming)
    return (
      <Rename
        name={name}
        onDone={(typed) => {
          setRenaming(false);
          requestAnimationFrame(() => link.current?.focus());
          if (typed !== null && typed !== name) void renameSavedSearch(id, typed);
        }}
      />
    );
  return (
    <ContextMenu entries={entries}>
      <a
        ref={link}
        href={toHash({ view: 'search', query })}
        data-roving=""
        className={styles.entry}
        title={query}
        aria-current={isCurrent ? 'page' : undefined}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (event.altKey && (by === 1 || by === -1)) void moveSavedSearch(all, id, by);
          else if (isCommand(event.nativeEvent, 'item.rename')) setRenaming(true);
          else if (isCommand(event.nativeEvent, 'item.delete')) void removeSavedSearch(id);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <Search aria-hidden="true" />
        <bdi>{name}</bdi>
        <span className={styles.count}>{answer && shortTotal(answer.total)}</span>
      </a>
    </ContextMenu>
  );
}

/** A field in place of a line; null is told for a name that is left as it was. */
function Rename({
  name,
  onDone,
}: {
  readonly name: string;
  readonly onDone: (typed: string | null) => void;
}) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.select(), []);
  const done = (result: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(result?.trim() ? result.trim() : null);
  };
  return (
    <input
      ref={field}
      className={styles.rename}
      dir="auto"
      aria-label="Name of the search"
      maxLength={200}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => done(typed)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') done(typed);
        else if (event.key === 'Escape') done(null);
      }}
    />
  );
}

/** How long the window has to itself before the first count, and between one and the next. */
const pauseMs = { first: 1200, next: 250 };

/** Whether a line may be counted now: one after the other, when all else is shown. */
function useIdleAfter(at: number): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), pauseMs.first + at * pauseMs.next);
    return () => clearTimeout(timer);
  }, [at]);
  return isIdle;
}
