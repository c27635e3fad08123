import { beforeEach, expect, test } from 'vitest';
import { type Arrival, Navigation, type Standing } from '../../../../../renderer/app/panes/navigation.ts';
import {
  activePlace,
  homeId,
  onlyHome,
  show,
  showBeside,
  swap,
} from '../../../../../renderer/app/panes/open-tabs.ts';
import type { Place } from '../../../../../renderer/app/place.ts';
import { doc, library, panes, seen } from './strip.ts';

/** A text that stands at an offset. */
const at = (offset: number): Standing => ({ offset, below: 4 });

/** The browser's history, which tells of its moves like a browser does. */
class FakeHistory {
  steps: { hash: string; state: unknown }[] = [{ hash: '', state: null }];
  at = 0;
  moved = () => {};

  get hash() {
    return this.steps[this.at]?.hash ?? '';
  }

  get state() {
    return this.steps[this.at]?.state;
  }

  push(state: unknown, hash: string) {
    this.steps = [...this.steps.slice(0, this.at + 1), { hash, state: structuredClone(state) }];
    this.at += 1;
  }

  replace(state: unknown, hash: string) {
    this.steps[this.at] = { hash, state: structuredClone(state) };
  }

  go(by: number) {
    this.at = Math.min(Math.max(0, this.at + by), this.steps.length - 1);
    this.moved();
  }

  /** An address that is typed. */
  type(hash: string) {
    this.push(null, hash);
    this.moved();
  }
}

let history: FakeHistory;
let navigation: Navigation;
let ids = 0;

beforeEach(() => {
  history = new FakeHistory();
  ids = 0;
  navigation = new Navigation(history, () => `id${ids++}`);
  history.moved = navigation.moved;
  navigation.start(onlyHome);
});

const here = (): Place => activePlace(navigation.open);
const active = () => navigation.open.active;

/** Takes what the active view is told, as a reader does. */
function arrived(id = active()): Arrival | undefined {
  const arrival = navigation.arrival(id);
  navigation.arrived(id);
  return arrival;
}

test('Back and Forward go through the places in their order', () => {
  navigation.goTo(doc('a'));
  navigation.goTo(doc('b'));
  history.go(-1);
  expect(here()).toEqual(doc('a'));
  history.go(-1);
  expect(here()).toEqual(library);
  history.go(2);
  expect(here()).toEqual(doc('b'));
  expect(seen(navigation.open).split(' ')).toHaveLength(2);
});

test('a place that replaces another leaves no step', () => {
  navigation.goTo(doc('a'));
  navigation.goTo({ view: 'codebook' }, 'here', 'replace');
  history.go(-1);
  expect(here()).toEqual(library);
});

test('Back from a passage leads to the line one read before', () => {
  navigation.goTo(doc('a'));
  let top = 120;
  navigation.readFrom(active(), () => at(top));
  navigation.goTo({ ...doc('a'), at: 9000 });
  expect(arrived()).toEqual({ place: { ...doc('a'), at: 9000 } });
  top = 9000;
  history.go(-1);
  expect(arrived()).toEqual({ place: doc('a'), top: at(120) });
  top = 120;
  history.go(1);
  expect(arrived()?.top?.offset).toBe(9000);
});

test('Back returns to where a jump inside the text began, and a series of jumps is one step', () => {
  navigation.goTo(doc('a'));
  let top = 10;
  navigation.readFrom(active(), () => at(top));
  for (const next of [500, 900, 1300]) {
    navigation.leavePlace(active(), 'find');
    top = next;
  }
  history.go(-1);
  expect(arrived()?.top?.offset).toBe(10);
});

test('a series ends when the text is moved in another way, and another series is another step', () => {
  navigation.goTo(doc('a'));
  let top = 10;
  navigation.readFrom(active(), () => at(top));
  const jump = (series: string | undefined, to: number) => {
    navigation.leavePlace(active(), series);
    top = to;
  };
  jump('find', 500);
  navigation.endSeries();
  top = 600;
  jump('find', 900);
  jump('highlights', 1300);
  jump(undefined, 1500);
  jump(undefined, 1700);
  const back = [1, 2, 3, 4, 5].map(() => {
    history.go(-1);
    top = arrived()?.top?.offset ?? 0;
    return top;
  });
  expect(back).toEqual([1500, 1300, 900, 600, 10]);
});

test('a tab that was closed comes back with the step that showed it', () => {
  navigation.goTo(doc('a'));
  navigation.change({ ...show(navigation.open, homeId), tabs: navigation.open.tabs.slice(0, 1) });
  expect(seen(navigation.open)).toBe('(home)');
  history.go(-1);
  expect(here()).toEqual(doc('a'));
});

test('two sides come and go with Back and Forward; which is active is no step', () => {
  navigation.goTo(doc('a'));
  navigation.goTo(doc('b'), 'beside');
  const steps = history.steps.length;
  const [first] = navigation.open.shown;
  navigation.change({ ...navigation.open, active: first }, 'replace');
  expect(history.steps.length).toBe(steps);
  expect(history.hash).toBe(`#/document?id=${doc('a').id}|/document?id=${doc('b').id}`);
  history.go(-1);
  expect(navigation.open.shown).toHaveLength(1);
  history.go(1);
  expect(panes(navigation.open).split('|')).toHaveLength(2);
});

test('sides that change places keep where their texts stand', () => {
  navigation.goTo(doc('a'));
  navigation.change(showBeside(navigation.open, active(), 'copy'));
  for (const [pane, id] of navigation.open.shown.entries()) navigation.readFrom(id, () => at(100 * pane + 7));
  navigation.rearrange(swap(navigation.open));
  expect(navigation.open.shown.map((id) => arrived(id)?.top)).toEqual([at(107), at(7)]);
});

test('one pane has no side to change: its text may be read on', () => {
  navigation.goTo(doc('a'));
  navigation.readFrom(active(), () => at(7));
  navigation.rearrange(swap(navigation.open));
  expect(arrived()).toBeUndefined();
});

test('an address that is typed is gone to, once', () => {
  const { id } = doc('a');
  history.type(`#/document?id=${id}&at=5`);
  navigation.moved();
  expect(here()).toEqual({ ...doc('a'), at: 5 });
  expect(arrived()?.place).toEqual({ ...doc('a'), at: 5 });
  history.type(`#/document?id=${id}|/library|1`);
  expect(navigation.open.shown).toHaveLength(2);
  expect(here()).toEqual(library);
  history.go(-2);
  expect(here()).toEqual(library);
  expect(navigation.open.shown).toHaveLength(1);
});

test('after a reload the step of the history says what is shown', () => {
  navigation.goTo(doc('a'));
  navigation.goTo(doc('b'), 'beside');
  const stored = navigation.open;
  const again = new Navigation(history, () => `other${ids++}`);
  again.start({ ...stored, shown: [homeId], active: homeId });
  expect(panes(again.open)).toBe(panes(stored));
  expect(again.open.active).toBe(stored.active);
});
