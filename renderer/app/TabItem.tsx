import { X } from 'lucide-react';
import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { homeId, type OpenTabs, type Tab } from './panes/open-tabs.ts';
import { closeTab, showTab, showTabBeside } from './panes/tab-commands.ts';
import { goTo } from './panes/window-navigation.ts';
import { subject, toHash } from './place.ts';
import { TabIcon } from './TabIcon.tsx';
import styles from './Tabs.module.css';
import { tabMenu } from './tab-menu.tsx';

export interface TabItemProps {
  readonly tab: Tab;
  /** Null while it is not known. */
  readonly title: string | null;
  readonly open: OpenTabs;
  readonly drag: {
    readonly draggable: boolean;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  /** On which side a dragged tab would come to stand. */
  readonly dropMark: 'before' | 'after' | undefined;
}

/** What stands on a tab until its title is known. */
const unknown = { document: 'Document', dossier: 'Dossier', 'clean-up': 'Clean-up' };

/** One tab: pressing it shows it, with Shift to the side; the middle button, Delete or its cross close it. */
export function TabItem({ tab, title, open, drag, dropMark }: TabItemProps) {
  const { id, place } = tab;
  const isHome = id === homeId;
  const isActive = id === open.active;
  const isShown = open.shown.includes(id);
  const words =
    title ?? unknown[place.view === 'dossier' || place.view === 'clean-up' ? place.view : 'document'];
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    if (event.shiftKey) showTabBeside(id);
    else if (isHome && isActive) goTo({ view: 'library' });
    else showTab(id);
  };
  const onAuxClick = (event: MouseEvent) => {
    if (event.button !== 1) return;
    event.preventDefault();
    closeTab(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Delete' || isHome) return;
    event.preventDefault();
    const item = event.currentTarget.closest('li');
    const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
    neighbour?.querySelector('a')?.focus();
    closeTab(id);
  };
  return (
    <ContextMenu entries={tabMenu(open, id)}>
      <li
        className={styles.tab}
        data-tab={id}
        data-fixed={isHome ? '' : undefined}
        data-current={isActive ? '' : undefined}
        data-shown={isShown && !isActive ? '' : undefined}
        data-drop={dropMark}
        {...(isHome ? {} : drag)}
      >
        <a
          href={toHash(subject(place))}
          data-roving=""
          title={words}
          aria-current={isActive ? 'page' : isShown ? 'true' : undefined}
          aria-keyshortcuts={isHome ? undefined : 'Delete'}
          onClick={onClick}
          onAuxClick={onAuxClick}
          onMouseDown={(event) => event.button === 1 && event.preventDefault()}
          onKeyDown={onKeyDown}
        >
          <TabIcon place={place} />
          <bdi>{words}</bdi>
        </a>
        {!isHome && (
          <button
            type="button"
            className={styles.close}
            tabIndex={-1}
            aria-label={`Close ${words}`}
            onClick={() => closeTab(id)}
          >
            <X size={12} strokeWidth={2.15} aria-hidden="true" />
          </button>
        )}
      </li>
    </ContextMenu>
  );
}
