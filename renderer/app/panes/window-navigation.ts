import { useSyncExternalStore } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Place } from '../place.ts';
import { type Arrival, Navigation, type Steps } from './navigation.ts';
import { activePlace, type Opening, type OpenTabs, type TabId } from './open-tabs.ts';

const browserSteps: Steps = {
  get hash() {
    return location.hash;
  },
  get state(): unknown {
    return history.state;
  },
  push: (state, hash) => history.pushState(state, '', hash),
  replace: (state, hash) => history.replaceState(state, '', hash),
};

/** The window's one navigation. */
export const navigation = new Navigation(browserSteps, uuidv7);

/** Begins with what was open the last time, and follows the browser's history from now on. */
export function startNavigation(stored: OpenTabs): void {
  navigation.start(stored);
  // A link that is followed tells of itself by the one or the other, depending on the browser.
  addEventListener('popstate', navigation.moved);
  addEventListener('hashchange', navigation.moved);
}

/** Goes to a place in the active pane; `replace` leaves no step to go back to. */
export const goTo = (place: Place, how: 'push' | 'replace' = 'push'): void =>
  navigation.goTo(place, 'here', how);

/** Opens a place in a new tab, behind the active one, or to the side. */
export const openIn = (place: Place, opening: Opening): void => navigation.goTo(place, opening);

/** The place in the active pane, for those who are called by an event. */
export const placeNow = (): Place => activePlace(navigation.open);

/** The place in the active pane. */
export const usePlace = (): Place => activePlace(useOpenTabs());

/** What is open in the window. */
export const useOpenTabs = (): OpenTabs => useSyncExternalStore(navigation.subscribe, () => navigation.open);

/** Another for every step of the history. */
export const useStep = (): string => useSyncExternalStore(navigation.subscribe, () => navigation.step);

/** Where the tab's view is to go, until it has gone there. */
export const useArrival = (id: TabId): Arrival | undefined =>
  useSyncExternalStore(navigation.subscribe, () => navigation.arrival(id));
