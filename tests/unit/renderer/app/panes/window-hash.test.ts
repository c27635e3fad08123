import { expect, test } from 'vitest';
import {
  fromWindowHash,
  toWindowHash,
  type WindowPlace,
} from '../../../../../renderer/app/panes/window-hash.ts';
import { doc, dossier, library } from './strip.ts';

const windows: WindowPlace[] = [
  { places: [library], active: 0 },
  { places: [{ ...doc('a'), at: 5 }], active: 0 },
  { places: [doc('a'), dossier('t')], active: 0 },
  { places: [doc('a'), doc('a')], active: 1 },
  { places: [{ view: 'search', query: 'a|b' }, doc('a')], active: 1 },
];

test.each(windows.map((shown) => [toWindowHash(shown), shown] as const))(
  '%s is what it says',
  (hash, shown) => {
    expect(fromWindowHash(hash)).toEqual(shown);
  },
);

test.each(['', '#', '#c=abc', '#|', '#|1', '#/nowhere|'])('“%s” is the library alone', (hash) => {
  expect(fromWindowHash(hash)).toEqual({ places: [library], active: 0 });
});
