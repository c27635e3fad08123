import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  activate,
  closePane,
  closeTabs,
  homeId,
  moveTab,
  neighbourTab,
  type OpenTabs,
  onlyHome,
  openPlace,
  othersThan,
  reopen,
  restorePanes,
  show,
  showBeside,
  split,
  swap,
  tabOf,
  tabsAfter,
} from '../../../../../renderer/app/panes/open-tabs.ts';
import { isSameSubject, keepsTab } from '../../../../../renderer/app/place.ts';
import { doc, dossier, library, panes, seen, strip } from './strip.ts';

test('a document opened from the library gets a tab at the end', () => {
  const open = show(strip('ab'), homeId);
  expect(seen(openPlace(open, doc('c'), 'here', 'c'))).toBe('home a b (c)');
});

test('a document opened from another takes its tab', () => {
  const open = openPlace(show(strip('ab'), 'a'), doc('c'), 'here', 'x');
  expect(seen(open)).toBe('home (a) b');
  expect(tabOf(open, 'a')?.place).toEqual(doc('c'));
});

test('a new tab stands after the active one, before or behind it', () => {
  const open = show(strip('ab'), 'a');
  expect(seen(openPlace(open, doc('c'), 'new tab', 'c'))).toBe('home a (c) b');
  expect(seen(openPlace(open, doc('c'), 'behind', 'c'))).toBe('home (a) c b');
});

test('what is open already is shown where it is, at the place that was asked for', () => {
  const open = openPlace(strip('abc'), { ...doc('a'), at: 7 }, 'here', 'x');
  expect(seen(open)).toBe('home (a) b c');
  expect(tabOf(open, 'a')?.place).toEqual({ ...doc('a'), at: 7 });
});

test('library, codebook and search stand in the first tab', () => {
  const open = openPlace(strip('a'), { view: 'codebook' }, 'here', 'x');
  expect(seen(open)).toBe('(home) a');
  expect(seen(openPlace(strip('a'), dossier('t'), 'here', 'x'))).toBe('home (a)');
});

test('closing the active tab brings up the next one, else the one before, else the library', () => {
  expect(seen(closeTabs(show(strip('abc'), 'b'), ['b']))).toBe('home a (c)');
  expect(seen(closeTabs(strip('abc'), ['c']))).toBe('home a (b)');
  expect(seen(closeTabs(strip('a'), ['a']))).toBe('(home)');
  expect(seen(closeTabs(strip('a'), [homeId]))).toBe('home (a)');
});

test('closing others, and those after', () => {
  const open = show(strip('abcd'), 'b');
  expect(seen(closeTabs(open, othersThan(open, 'b')))).toBe('home (b)');
  expect(seen(closeTabs(open, tabsAfter(open, 'b')))).toBe('home a (b)');
  expect(seen(closeTabs(open, othersThan(open, 'a')))).toBe('home (a)');
});

test('closed tabs come back one by one to where they stood', () => {
  const open = closeTabs(closeTabs(strip('abc'), ['a']), ['b']);
  expect(seen(open)).toBe('home (c)');
  expect(seen(reopen(open))).toBe('home (b) c');
  expect(seen(reopen(reopen(open)))).toBe('home (a) b c');
  expect(reopen(onlyHome)).toBe(onlyHome);
});

test('a tab leads to where reading stopped, not to the passage it was opened by', () => {
  const open = openPlace(strip('ab'), { ...doc('a'), at: 7 }, 'here', 'x');
  expect(tabOf(show(show(open, 'b'), 'a'), 'a')?.place).toEqual(doc('a'));
});

test('tabs move, and the first stays', () => {
  expect(seen(moveTab(strip('abc'), 'c', 1))).toBe('home (c) a b');
  expect(seen(moveTab(strip('abc'), 'a', 3))).toBe('home b (c) a'.replace('(c) a', '(c) a'));
  expect(seen(moveTab(strip('abc'), 'a', 99))).toBe('home b (c) a');
  expect(seen(moveTab(strip('abc'), 'c', 0))).toBe('home (c) a b');
  expect(seen(moveTab(strip('abc'), homeId, 2))).toBe('home a b (c)');
});

test('next and previous go round the strip, past what the other side shows', () => {
  const open = strip('abc');
  expect(neighbourTab(open, 1)).toBe(homeId);
  expect(neighbourTab(open, -1)).toBe('b');
  expect(neighbourTab(activate(showBeside(open, 'b', 'x'), 'c'), -1)).toBe('a');
});

test('a document stands to the side of another', () => {
  const open = showBeside(strip('ab'), 'a', 'x');
  expect([seen(open), panes(open)]).toEqual(['home [a] (b)', 'b|a']);
  expect(panes(swap(open))).toBe('a|b');
  expect(seen(closePane(open, 'b'))).toBe('home (a) b');
  expect(seen(closeTabs(open, ['a']))).toBe('home (b)');
});

test('the same document stands on both sides, in a second tab that goes with its pane', () => {
  const open = showBeside(strip('ab'), 'b', 'x');
  expect([seen(open), panes(open)]).toEqual(['home a (b) [x]', 'b|x']);
  expect(isSameSubject(tabOf(open, 'x')?.place ?? library, doc('b'))).toBe(true);
  expect(seen(show(open, 'a'))).toBe('home [a] (b)');
  expect(seen(closePane(open, 'x'))).toBe('home a (b)');
});

test('the side shows what was used before; with one document, that twice', () => {
  expect(panes(split(show(strip('abc'), 'a'), 'x'))).toBe('a|c');
  expect(panes(split(strip('a'), 'x'))).toBe('a|x');
  expect(panes(split(show(strip('a'), homeId), 'x'))).toBe(`${homeId}|a`);
  expect(split(onlyHome, 'x')).toBe(onlyHome);
});

test('the library stands to the side, too, but once only', () => {
  const open = openPlace(strip('a'), library, 'beside', 'x');
  expect([seen(open), panes(open)]).toEqual(['[home] (a)', `a|${homeId}`]);
  expect(seen(openPlace(activate(open, 'a'), library, 'here', 'x'))).toBe('[home] (a)');
});

test('earlier panes come back with tabs that were closed since', () => {
  const open = closeTabs(showBeside(strip('ab'), 'a', 'x'), ['a']);
  const before = [
    { id: 'b', place: doc('b') },
    { id: 'a', place: { ...doc('a'), at: 3 } },
  ];
  const back = restorePanes(open, before, 'a');
  expect([seen(back), panes(back)]).toEqual(['home (b) [a]', 'b|a']);
});

/** One thing that a user may do. */
const action = fc.oneof(
  fc.record({
    do: fc.constant('open' as const),
    letter: fc.constantFrom(...'abcde'),
    how: fc.constantFrom('here', 'new tab', 'behind', 'beside'),
  }),
  fc.record({
    do: fc.constantFrom('show', 'beside', 'close', 'close others', 'close after', 'activate', 'close pane'),
    tab: fc.nat(6),
  }),
  fc.record({ do: fc.constantFrom('split', 'swap', 'reopen', 'library'), tab: fc.nat(6) }),
  fc.record({ do: fc.constant('move' as const), tab: fc.nat(6), to: fc.nat(8) }),
);

test('whatever is done, home is first, what is shown is open, and no document has two tabs unless both are shown', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      let open: OpenTabs = onlyHome;
      for (const [step, each] of actions.entries()) {
        const id = open.tabs[('tab' in each ? each.tab : 0) % open.tabs.length]?.id ?? homeId;
        open = next(open, each, id, `new ${step}`);
        expect(open.tabs[0]?.id).toBe(homeId);
        const ids = open.tabs.map((tab) => tab.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(open.shown).size).toBe(open.shown.length);
        for (const shown of open.shown) expect(ids).toContain(shown);
        expect(open.shown).toContain(open.active);
        const hidden = open.tabs.filter((tab) => !open.shown.some((shown) => shown === tab.id));
        for (const tab of hidden) {
          expect(open.tabs.filter((other) => other !== tab && isSameSubject(other.place, tab.place))).toEqual(
            [],
          );
        }
        for (const tab of open.tabs.slice(1)) expect(keepsTab(tab.place)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

function next(
  open: OpenTabs,
  each: typeof action extends fc.Arbitrary<infer T> ? T : never,
  id: string,
  newId: string,
): OpenTabs {
  switch (each.do) {
    case 'open':
      return openPlace(open, doc(each.letter), each.how, newId);
    case 'library':
      return openPlace(open, library, 'here', newId);
    case 'show':
      return show(open, id);
    case 'beside':
      return showBeside(open, id, newId);
    case 'close':
      return closeTabs(open, [id]);
    case 'close others':
      return closeTabs(open, othersThan(open, id));
    case 'close after':
      return closeTabs(open, tabsAfter(open, id));
    case 'activate':
      return activate(open, id);
    case 'close pane':
      return closePane(open, id);
    case 'split':
      return split(open, newId);
    case 'swap':
      return swap(open);
    case 'reopen':
      return reopen(open);
    case 'move':
      return moveTab(open, id, each.to);
  }
}
