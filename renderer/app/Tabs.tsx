import { FileText, Library, Tag, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { displayTitle } from '../library/display-title.ts';
import { useRovingFocus } from '../ui/use-roving-focus.ts';
import { fromHash, type Place, toHash, usePlace } from './place.ts';
import { useDocuments, useTags } from './queries.ts';
import styles from './Tabs.module.css';
import { closeTab, isSameTab, keepsTab, openTab, type TabPlace, useTabs } from './tabs.ts';

/** The library and what was opened from it. Delete closes the tab that has the focus. */
export function Tabs() {
  const place = usePlace();
  const tabs = useTabs();
  const titleOf = useTabTitles();
  const list = useRef<HTMLElement>(null);
  const roving = useRovingFocus(list);
  const hash = toHash(place);
  useEffect(() => {
    const here = fromHash(hash);
    if (keepsTab(here)) openTab(here);
  }, [hash]);
  return (
    <nav ref={list} className={styles.tabs} aria-label="Open" {...roving}>
      <TabLink
        place={{ view: 'library' }}
        icon={<Library aria-hidden="true" />}
        isCurrent={place.view === 'library'}
      >
        Library
      </TabLink>
      {tabs.map((tab) => {
        const title = titleOf(tab);
        return (
          title !== null && (
            <TabLink
              key={`${tab.view} ${tab.id}`}
              place={tab}
              icon={tab.view === 'document' ? <FileText aria-hidden="true" /> : <Tag aria-hidden="true" />}
              isCurrent={isSameTab(tab, place)}
              onClose={() => closeTab(tab)}
            >
              {title}
            </TabLink>
          )
        );
      })}
    </nav>
  );
}

function TabLink({
  place,
  icon,
  isCurrent,
  onClose,
  children,
}: {
  place: Place;
  icon: ReactNode;
  isCurrent: boolean;
  onClose?: () => void;
  children: string;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || !onClose) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className={`${styles.tab} ${isCurrent ? styles.current : ''}`}>
      <a
        href={toHash(place)}
        data-roving=""
        title={children}
        aria-current={isCurrent ? 'page' : undefined}
        onKeyDown={onKeyDown}
        onAuxClick={(event) => event.button === 1 && onClose?.()}
      >
        {icon}
        <bdi>{children}</bdi>
      </a>
      {onClose && (
        <button
          type="button"
          className={styles.close}
          tabIndex={-1}
          aria-label={`Close ${children}`}
          onClick={onClose}
        >
          <X size={12} strokeWidth={2.15} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** The title of a tab; null for what is no longer in the library. */
function useTabTitles(): (tab: TabPlace) => string | null {
  const { data: documents } = useDocuments();
  const { data: tags } = useTags();
  return (tab) => {
    if (tab.view === 'dossier') return tags?.find(({ id }) => id === tab.id)?.name ?? null;
    const document = documents?.find(({ id }) => id === tab.id);
    return document ? displayTitle(document).text : null;
  };
}
