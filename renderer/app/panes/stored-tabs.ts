import type { StoredTabs } from '../../../core/contract/library.ts';
import { fromHash, keepsTab, type Place, subject, toHash } from '../place.ts';
import { homeId, type OpenTabs, onlyHome, type Tab } from './open-tabs.ts';

/** What is open, as the library keeps it: tabs lead to where reading stopped, and nothing that was searched for is kept. */
export const toStored = ({ tabs, shown, active }: OpenTabs): StoredTabs => ({
  tabs: tabs.map(({ id, place }) => ({ id, place: toHash(kept(place)) })),
  shown: [...shown],
  active,
});

const kept = (place: Place): Place => (place.view === 'search' ? { view: 'library' } : subject(place));

/** What was open, as far as it still makes sense; only home if nothing does. */
export function fromStored(stored: StoredTabs | null): OpenTabs {
  if (!stored) return onlyHome;
  const read = stored.tabs.map(({ id, place }): Tab => ({ id, place: fromHash(place) }));
  const home = read.find(({ id, place }) => id === homeId && !keepsTab(place)) ?? onlyHome.tabs[0];
  const others = read.filter(
    ({ id, place }, at) => id !== homeId && keepsTab(place) && read.findIndex((tab) => tab.id === id) === at,
  );
  const tabs = [...(home ? [home] : []), ...others];
  const known = [...new Set(stored.shown)].filter((id) => tabs.some((tab) => tab.id === id));
  const [first = homeId, second] = known;
  const shown = second === undefined ? ([first] as const) : ([first, second] as const);
  const active = shown.find((id) => id === stored.active) ?? first;
  return { ...onlyHome, tabs, shown, active, used: [active] };
}
