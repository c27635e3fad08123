import { isSameSubject, keepsTab, type Place, subject } from '../place.ts';

/** Names a tab for as long as it is open, and in the browser's history beyond. */
export type TabId = string;

/** The first tab: the library, the codebook, the search. It is never closed nor moved. */
export const homeId: TabId = 'home';

export interface Tab {
  readonly id: TabId;
  /** Where the tab leads to. While it is shown it may name the passage that was gone to. */
  readonly place: Place;
}

/**
 * What is open in the window. A tab is shown in one pane at most; a document has two tabs only while both are shown.
 * All functions here give the state that follows, and leave the one they were given as it is.
 */
export interface OpenTabs {
  /** In the order of the strip; the first is home. */
  readonly tabs: readonly Tab[];
  /** The tabs that the one or two panes show, in their order on the screen. */
  readonly shown: readonly [TabId] | readonly [TabId, TabId];
  /** The one of `shown` that keys and links act in. */
  readonly active: TabId;
  /** Tabs by when they were last active, the latest first. */
  readonly used: readonly TabId[];
  /** Closed tabs with where they stood, the last closed last. */
  readonly closed: readonly { readonly tab: Tab; readonly at: number }[];
}

/** How a place is opened: in the tab that is active, in a new one before or behind it, or in the other pane. */
export type Opening = 'here' | 'new tab' | 'behind' | 'beside';

const closedAtMost = 20;

export const onlyHome: OpenTabs = {
  tabs: [{ id: homeId, place: { view: 'library' } }],
  shown: [homeId],
  active: homeId,
  used: [homeId],
  closed: [],
};

export const tabOf = (open: OpenTabs, id: TabId): Tab | undefined => open.tabs.find((tab) => tab.id === id);

/** The place that the active pane shows. */
export const activePlace = (open: OpenTabs): Place => tabOf(open, open.active)?.place ?? { view: 'library' };

/** The tab that the other pane shows; null where there is one pane. */
export const besideId = ({ shown, active }: OpenTabs): TabId | null =>
  shown.find((id) => id !== active) ?? null;

/** Opens a place; `newId` names the tab that it may need. A document that is open already is shown where it is. */
export function openPlace(open: OpenTabs, place: Place, how: Opening, newId: TabId): OpenTabs {
  const known = tabFor(open, place, how);
  if (known) {
    if (how === 'behind') return open;
    return arrive(how === 'beside' ? showBeside(open, known.id, newId) : show(open, known.id), place);
  }
  const active = tabOf(open, open.active);
  if (how === 'here' && active && active.id !== homeId) return withPlace(open, active.id, place);
  const after = open.active === homeId ? open.tabs.length : indexOf(open, open.active) + 1;
  const opened = { ...open, tabs: open.tabs.toSpliced(after, 0, { id: newId, place }) };
  if (how === 'behind') return opened;
  return how === 'beside' ? inOtherPane(opened, newId) : arrive(show(opened, newId), place);
}

/** The tab that shows a place already: the active one before the other pane's, that before the rest. */
function tabFor(open: OpenTabs, place: Place, how: Opening): Tab | undefined {
  if (!keepsTab(place)) return tabOf(open, homeId);
  const fits = (tab: Tab | undefined) => tab !== undefined && isSameSubject(tab.place, place);
  const first = how === 'beside' ? besideId(open) : open.active;
  return [tabOf(open, first ?? ''), ...open.tabs].find(fits);
}

/** The active tab goes to a place. */
const arrive = (open: OpenTabs, place: Place): OpenTabs => withPlace(open, open.active, place);

/** A tab leads to another place; which tabs are shown stays. */
export const withPlace = (open: OpenTabs, id: TabId, place: Place): OpenTabs => ({
  ...open,
  tabs: open.tabs.map((tab) => (tab.id === id ? { id, place } : tab)),
});

/** Shows a tab: in its pane if it has one, else in the active pane, where reading stopped. */
export function show(open: OpenTabs, id: TabId): OpenTabs {
  const tab = tabOf(open, id);
  if (!tab) return open;
  if (open.shown.includes(id)) return activate(open, id);
  const shown = mapShown(open.shown, (one) => (one === open.active ? id : one));
  return settled({ ...withPlace(open, id, subject(tab.place)), shown, active: id });
}

/** Shows a tab in the other pane. The active tab's document is shown a second time there. */
export function showBeside(open: OpenTabs, id: TabId, newId: TabId): OpenTabs {
  const tab = tabOf(open, id);
  if (!tab) return open;
  if (id !== open.active) {
    return open.shown.includes(id)
      ? activate(open, id)
      : inOtherPane(withPlace(open, id, subject(tab.place)), id);
  }
  // Home stands in one pane only.
  if (id === homeId) return open;
  const copy: Tab = { id: newId, place: subject(tab.place) };
  return inOtherPane({ ...open, tabs: open.tabs.toSpliced(indexOf(open, id) + 1, 0, copy) }, newId);
}

function inOtherPane(open: OpenTabs, id: TabId): OpenTabs {
  const [first, second] = open.shown;
  const shown =
    second === undefined || open.active === first ? ([first, id] as const) : ([id, second] as const);
  return settled({ ...open, shown, active: id });
}

/** Shows the tab used last before this one to the side; with none, what is active a second time. */
export function split(open: OpenTabs, newId: TabId): OpenTabs {
  if (besideId(open)) return open;
  const other = open.used.find((id) => id !== open.active && id !== homeId && tabOf(open, id));
  const beside = showBeside(open, other ?? open.active, newId);
  if (beside !== open) return beside;
  const next = open.tabs.find(({ id }) => id !== homeId);
  return next ? showBeside(open, next.id, newId) : open;
}

/** Makes one of the shown tabs the one that keys act in. */
export function activate(open: OpenTabs, id: TabId): OpenTabs {
  return id === open.active || !open.shown.includes(id) ? open : settled({ ...open, active: id });
}

/** Changes sides. */
export const swap = (open: OpenTabs): OpenTabs =>
  open.shown.length === 2 ? { ...open, shown: [open.shown[1], open.shown[0]] } : open;

/** Takes away a pane; its tab stays open, and the other pane takes all of the width. */
export function closePane(open: OpenTabs, id: TabId): OpenTabs {
  const left = open.shown.find((one) => one !== id);
  return left === undefined ? open : settled({ ...open, shown: [left], active: left });
}

/** Closes tabs, with their panes. If nothing is shown any more, the neighbour of the active one comes up, or home. */
export function closeTabs(open: OpenTabs, ids: readonly TabId[]): OpenTabs {
  const isClosing = ({ id }: Tab) => id !== homeId && ids.includes(id);
  const tabs = open.tabs.filter((tab) => !isClosing(tab));
  if (tabs.length === open.tabs.length) return open;
  const gone = open.tabs.flatMap((tab, at) =>
    isClosing(tab) ? [{ tab: { ...tab, place: subject(tab.place) }, at }] : [],
  );
  const rest = { ...open, tabs, closed: [...open.closed, ...gone].slice(-closedAtMost) };
  const left = open.shown.filter((id) => tabs.some((tab) => tab.id === id));
  const [first = neighbour(open, tabs), second] = left;
  const shown = second === undefined ? ([first] as const) : ([first, second] as const);
  const active = left.includes(open.active) ? open.active : first;
  const next = settled({ ...rest, shown, active });
  return open.shown.includes(active) ? next : withPlace(next, active, subject(activePlace(next)));
}

/** Which of the tabs left comes up for the active one: the next, the one before, or home. */
function neighbour(open: OpenTabs, left: readonly Tab[]): TabId {
  const at = indexOf(open, open.active);
  const isLeft = (tab: Tab) => tab.id !== homeId && left.includes(tab);
  const next = open.tabs.slice(at + 1).find(isLeft) ?? open.tabs.slice(0, at).findLast(isLeft);
  return next?.id ?? homeId;
}

/** All tabs but this one, and home. */
export const othersThan = (open: OpenTabs, id: TabId): readonly TabId[] =>
  open.tabs.flatMap((tab) => (tab.id === id || tab.id === homeId ? [] : [tab.id]));

/** The tabs that stand after this one. */
export const tabsAfter = (open: OpenTabs, id: TabId): readonly TabId[] =>
  open.tabs.slice(indexOf(open, id) + 1).map((tab) => tab.id);

/** Opens the tab that was closed last, where it stood. */
export function reopen(open: OpenTabs): OpenTabs {
  const last = open.closed.at(-1);
  if (!last) return open;
  const rest = { ...open, closed: open.closed.slice(0, -1) };
  const known = tabFor(rest, last.tab.place, 'here');
  if (known) return show(rest, known.id);
  return show({ ...rest, tabs: rest.tabs.toSpliced(Math.max(1, last.at), 0, last.tab) }, last.tab.id);
}

/** Moves a tab to an index of the strip as it is without that tab; home stays the first. */
export function moveTab(open: OpenTabs, id: TabId, to: number): OpenTabs {
  const tab = tabOf(open, id);
  if (!tab || id === homeId) return open;
  const rest = open.tabs.filter((other) => other !== tab);
  const tabs = rest.toSpliced(Math.min(Math.max(1, to), rest.length), 0, tab);
  return tabs.every((other, at) => other === open.tabs[at]) ? open : { ...open, tabs };
}

/** The tab that stands `by` steps from the active one, round the strip. Tabs of the other pane are passed over. */
export function neighbourTab(open: OpenTabs, by: 1 | -1): TabId {
  const round = open.tabs.filter(({ id }) => id === open.active || !open.shown.includes(id));
  const at = round.findIndex(({ id }) => id === open.active);
  return round[(at + by + round.length) % round.length]?.id ?? open.active;
}

/** Brings back the panes of an earlier moment. Tabs closed since then come back at the end of the strip. */
export function restorePanes(open: OpenTabs, panes: readonly Tab[], active: TabId): OpenTabs {
  let next: OpenTabs = open;
  for (const { id, place } of panes) {
    next = tabOf(next, id) ? withPlace(next, id, place) : { ...next, tabs: [...next.tabs, { id, place }] };
  }
  const [first, second] = panes.map(({ id }) => id);
  if (first === undefined) return open;
  const shown = second === undefined || second === first ? ([first] as const) : ([first, second] as const);
  return settled({ ...next, shown, active: shown.find((id) => id === active) ?? first });
}

const indexOf = ({ tabs }: OpenTabs, id: TabId): number => tabs.findIndex((tab) => tab.id === id);

function mapShown(shown: OpenTabs['shown'], change: (id: TabId) => TabId): OpenTabs['shown'] {
  return shown.length === 2 ? [change(shown[0]), change(shown[1])] : [change(shown[0])];
}

/** Notes the use of the active tab, and closes a second tab of a document that is no longer shown. */
function settled(open: OpenTabs): OpenTabs {
  const isShown = ({ id }: Tab) => open.shown.includes(id);
  const tabs = open.tabs.filter(
    (tab, at) =>
      isShown(tab) ||
      !open.tabs.some(
        (other, otherAt) =>
          isSameSubject(other.place, tab.place) && (isShown(other) || otherAt < at) && other !== tab,
      ),
  );
  const used = [open.active, ...open.used.filter((id) => id !== open.active)];
  return { ...open, tabs, used: used.filter((id) => tabs.some((tab) => tab.id === id)) };
}
