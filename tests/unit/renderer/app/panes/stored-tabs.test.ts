import { expect, test } from 'vitest';
import { activate, onlyHome, openPlace, showBeside } from '../../../../../renderer/app/panes/open-tabs.ts';
import { fromStored, toStored } from '../../../../../renderer/app/panes/stored-tabs.ts';
import { doc, panes, seen, strip } from './strip.ts';

test('tabs, sides and the active one come back', () => {
  const open = activate(showBeside(strip('abc'), 'a', 'x'), 'c');
  const back = fromStored(toStored(open));
  expect([seen(back), panes(back)]).toEqual(['home (a) b [c]', 'c|a']);
});

test('neither the passage that was gone to nor what was searched for is kept', () => {
  const open = openPlace(strip('a'), { ...doc('a'), at: 7 }, 'here', 'x');
  const searched = openPlace(open, { view: 'search', query: 'secret' }, 'here', 'x');
  expect(toStored(searched).tabs.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['#/library', `#/document?id=${doc('a').id}`]),
  );
});

test.each([
  ['nothing', null],
  ['no tab', { tabs: [], shown: [], active: '' }],
  ['an unknown place', { tabs: [{ id: 'a', place: '#/nowhere' }], shown: ['a'], active: 'a' }],
  ['a place that is none', { tabs: [{ id: 'home', place: '{' }], shown: ['home', 'home'], active: 'b' }],
])('%s is the library', (_name, stored) => {
  expect(seen(fromStored(stored))).toBe(seen(onlyHome));
});

test('a tab that is named twice is one', () => {
  const { tabs, ...rest } = toStored(strip('ab'));
  expect(seen(fromStored({ ...rest, tabs: [...tabs, ...tabs] }))).toBe('home a (b)');
});
