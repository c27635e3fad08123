import { uuidv7 } from 'uuidv7';
import type { Place } from '../place.ts';
import type { OpenTabs, TabId } from './open-tabs.ts';
import * as tabs from './open-tabs.ts';
import { navigation } from './window-navigation.ts';

/*
 * What the tab strip, the keys and the palette can do with tabs and panes. Each says whether there was anything to do.
 */

function change(next: (open: OpenTabs) => OpenTabs, how: 'push' | 'replace' = 'push'): boolean {
  const before = navigation.open;
  navigation.change(next(before), how);
  return navigation.open !== before;
}

const activeId = (): TabId => navigation.open.active;

export const showTab = (id: TabId): boolean => change((open) => tabs.show(open, id));

/** Keeps where a tab has got to by itself, without a step to go back to; nothing if it has gone elsewhere meanwhile. */
export const keepPlace = (id: TabId, place: Place): boolean =>
  change((open) => {
    const now = tabs.tabOf(open, id)?.place;
    return now?.view === place.view ? tabs.withPlace(open, id, place) : open;
  }, 'replace');

/** The next tab of the strip, round its end, or the previous one. */
export const stepTab = (by: 1 | -1): boolean =>
  change((open) => tabs.show(open, tabs.neighbourTab(open, by)));

export const closeTab = (id = activeId()): boolean => change((open) => tabs.closeTabs(open, [id]));

export const closeOtherTabs = (id: TabId): boolean =>
  change((open) => tabs.closeTabs(open, tabs.othersThan(open, id)));

export const closeTabsAfter = (id: TabId): boolean =>
  change((open) => tabs.closeTabs(open, tabs.tabsAfter(open, id)));

/** Closes the tabs of what is no longer in the library. */
export const closeTabsOf = (isGone: (place: Place) => boolean): boolean =>
  change(
    (open) =>
      tabs.closeTabs(
        open,
        open.tabs.flatMap(({ id, place }) => (isGone(place) ? [id] : [])),
      ),
    'replace',
  );

export const reopenTab = (): boolean => change(tabs.reopen);

/** Moves a tab by a step in the strip. */
export const moveTabBy = (by: 1 | -1, id = activeId()): boolean =>
  change((open) => tabs.moveTab(open, id, open.tabs.findIndex((tab) => tab.id === id) + by));

/** Moves a tab to stand before another; null for the end of the strip. */
export const moveTabBefore = (id: TabId, before: TabId | null): boolean =>
  change((open) => {
    const rest = open.tabs.filter((tab) => tab.id !== id);
    const at = rest.findIndex((tab) => tab.id === before);
    return tabs.moveTab(open, id, at < 0 ? rest.length : at);
  });

export const showTabBeside = (id: TabId): boolean => change((open) => tabs.showBeside(open, id, uuidv7()));

/** Shows the tab used before to the side; with two panes, gives the active one all of the width. */
export const toggleSplit = (): boolean =>
  change((open) => {
    const beside = tabs.besideId(open);
    return beside ? tabs.closePane(open, beside) : tabs.split(open, uuidv7());
  });

/** The two panes change sides. */
export function swapPanes(): boolean {
  const before = navigation.open;
  navigation.rearrange(tabs.swap(before));
  return navigation.open !== before;
}

/** Makes a pane the one that keys and links act in. */
export const activatePane = (id: TabId): boolean => change((open) => tabs.activate(open, id), 'replace');

/** Makes the other pane the active one. */
export const activateOtherPane = (): boolean =>
  change((open) => tabs.activate(open, tabs.besideId(open) ?? open.active), 'replace');
