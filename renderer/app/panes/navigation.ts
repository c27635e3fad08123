import { z } from 'zod';
import { isSameSubject, type Place, subject } from '../place.ts';
import {
  homeId,
  type Opening,
  type OpenTabs,
  onlyHome,
  openPlace,
  restorePanes,
  type Tab,
  type TabId,
  tabOf,
} from './open-tabs.ts';
import { fromWindowHash, toWindowHash } from './window-hash.ts';

/** The browser's history, as far as it is needed. */
export interface Steps {
  readonly hash: string;
  readonly state: unknown;
  push(state: unknown, hash: string): void;
  replace(state: unknown, hash: string): void;
}

/** How a text stands in its pane: an offset, and how many px below the pane's top edge its line is. */
export interface Standing {
  readonly offset: number;
  readonly below: number;
}

/** Where a view is to go: to a highlight or an offset, or to stand again as it stood. */
export interface Arrival {
  readonly place: Place;
  readonly top?: Standing;
}

/** What a step of the browser's history knows beside its address: which tabs stood in its panes. */
const Step = z.object({
  key: z.string(),
  shown: z.array(z.string()),
  active: z.string(),
  /** The series of jumps that led here: going on in the same series makes no further step. */
  series: z.string().nullable(),
});
type Step = z.infer<typeof Step>;

/**
 * Where the user is and was: the open tabs, and the steps of Back and Forward, which are the browser's own. A step is
 * left with the place of the text in each pane, and Back comes back to that.
 */
export class Navigation {
  #open: OpenTabs = onlyHome;
  #step: Step;
  readonly #history: Steps;
  readonly #newId: () => string;
  readonly #listeners = new Set<() => void>();
  /** Where the texts of the panes stood when a step was left, by the step's key. */
  readonly #left = new Map<string, ReadonlyMap<TabId, Arrival>>();
  /** Says where the text of a tab stands now. */
  readonly #readers = new Map<TabId, () => Standing>();
  readonly #arrivals = new Map<TabId, Arrival>();

  constructor(history: Steps, newId: () => string) {
    this.#history = history;
    this.#newId = newId;
    this.#step = this.#stepOf(newId());
  }

  get open(): OpenTabs {
    return this.#open;
  }

  /** Another for every step of the history. */
  get step(): string {
    return this.#step.key;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins with the tabs of the last time. An address that names a place already, after a reload, goes before. */
  start(stored: OpenTabs): void {
    this.#open = stored;
    if (this.#history.hash.startsWith('#/')) this.moved();
    else this.#replace(stored);
  }

  /** Shows another state as a step of its own, or in place of this one. */
  change(next: OpenTabs, how: 'push' | 'replace' = 'push'): void {
    if (next === this.#open) return;
    if (how === 'replace' || sight(next) === sight(this.#open)) this.#replace(next);
    else this.#push(next);
  }

  /** Goes to a place in the given way; `replace` leaves no step to go back to. */
  goTo(place: Place, opening: Opening = 'here', how: 'push' | 'replace' = 'push'): void {
    const next = openPlace(this.#open, place, opening, this.#newId());
    if (opening !== 'behind') this.#expect(next.active, place);
    this.change(next, how);
  }

  /**
   * Leaves the place of the text that is read, so that Back returns to it; called before the text is scrolled elsewhere.
   * Jumps of one series (the next hit, and the next) are one step, until the text is moved in another way.
   */
  leavePlace(id: TabId, series?: string): void {
    if (series !== undefined && this.#step.series === series) return;
    const tabs = this.#open.tabs.map((tab) => (tab.id === id ? { ...tab, place: subject(tab.place) } : tab));
    this.#push({ ...this.#open, tabs }, series);
  }

  /** Ends a series of jumps: the text was moved in another way. */
  endSeries(): void {
    if (this.#step.series === null) return;
    this.#step = { ...this.#step, series: null };
    this.#history.replace(this.#step, this.#hash());
  }

  /** The browser has moved in its history, or to an address that was typed or followed. */
  readonly moved = (): void => {
    const step = Step.safeParse(this.#history.state).data ?? null;
    if (step?.key === this.#step.key) return;
    this.#leave();
    const { places, active } = fromWindowHash(this.#history.hash);
    if (step === null) {
      const next = places.reduce(
        (open, place, pane) => openPlace(open, place, pane === 0 ? 'here' : 'beside', this.#newId()),
        this.#open,
      );
      const into = (pane: number) => (places.length === 2 ? next.shown[pane] : undefined) ?? next.active;
      for (const [pane, place] of places.entries()) this.#expect(into(pane), place);
      this.#step = this.#stepOf(this.#newId());
      this.#replace({ ...next, active: into(active) });
      return;
    }
    const panes = places.map((place, pane): Tab => ({ id: step.shown[pane] ?? homeId, place }));
    const before = this.#open;
    this.#step = step;
    this.#open = restorePanes(before, panes, step.active);
    for (const { id, place } of panes) {
      const left = this.#left.get(step.key)?.get(id);
      if (left) this.#arrivals.set(id, left);
      else if (!before.shown.includes(id)) this.#expect(id, place);
    }
    this.#tell();
  };

  /** Tells where the text of a tab stands, while it is shown. Gives the way to stop. */
  readFrom(id: TabId, top: () => Standing): () => void {
    this.#readers.set(id, top);
    return () => {
      if (this.#readers.get(id) === top) this.#readers.delete(id);
    };
  }

  /** Where the tab's view is to go; another object for every time that it has to. */
  readonly arrival = (id: TabId): Arrival | undefined => this.#arrivals.get(id);

  /** Takes the order to go somewhere, once the view does so. */
  arrived(id: TabId): void {
    this.#arrivals.delete(id);
  }

  /** Has a tab whose text is replaced go to where it stands now, unless it is to go elsewhere. */
  stay(id: TabId): void {
    const top = this.#tops().get(id);
    if (top && !this.#arrivals.has(id)) this.#arrivals.set(id, top);
  }

  /** Moves the panes themselves about, while their texts stay where they are. */
  rearrange(next: OpenTabs): void {
    if (next === this.#open) return;
    for (const [id, arrival] of this.#tops()) this.#arrivals.set(id, arrival);
    this.#replace(next);
  }

  #expect(id: TabId, place: Place): void {
    const isPassage = place.view === 'document' && (place.highlightId ?? place.at) !== undefined;
    if (isPassage) this.#arrivals.set(id, { place });
    else if (!isSameSubject(place, tabOf(this.#open, id)?.place ?? place)) this.#arrivals.delete(id);
  }

  #tops(): Map<TabId, Arrival> {
    const tops = new Map<TabId, Arrival>();
    for (const id of this.#open.shown) {
      const top = this.#readers.get(id)?.();
      const place = tabOf(this.#open, id)?.place;
      if (top !== undefined && place) tops.set(id, { place: subject(place), top });
    }
    return tops;
  }

  #leave(): void {
    this.#left.set(this.#step.key, this.#tops());
  }

  #push(next: OpenTabs, series?: string): void {
    this.#leave();
    this.#open = next;
    this.#step = this.#stepOf(this.#newId(), series);
    this.#history.push(this.#step, this.#hash());
    this.#tell();
  }

  #replace(next: OpenTabs): void {
    this.#open = next;
    this.#step = this.#stepOf(this.#step.key, this.#step.series);
    this.#history.replace(this.#step, this.#hash());
    this.#tell();
  }

  #stepOf(key: string, series: string | null = null): Step {
    const { shown, active } = this.#open;
    return { key, shown: [...shown], active, series };
  }

  #hash(): string {
    const { shown, active } = this.#open;
    return toWindowHash({ places: shownPlaces(this.#open), active: shown.indexOf(active) });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const shownPlaces = (open: OpenTabs): Place[] =>
  open.shown.map((id) => tabOf(open, id)?.place ?? { view: 'library' });

/** What is seen of a state, but for which pane is active: what Back and Forward go through. */
const sight = (open: OpenTabs): string =>
  [...open.shown, toWindowHash({ places: shownPlaces(open), active: 0 })].join(' ');
