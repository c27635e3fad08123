import { expect, it } from 'vitest';
import { chooseSide } from '../../../../../renderer/reader/popover/choose-side.ts';

const view = { top: 100, bottom: 900 };

it.each([
  ['below, if there is room', { top: 200, bottom: 258 }, 'bottom'],
  ['above, if there is none below', { top: 700, bottom: 758 }, 'top'],
  ['beside the text, if there is none above either', { top: 150, bottom: 880 }, 'inline-end'],
])('stands %s', (_, selection, side) => {
  expect(chooseSide(view, selection, 380)).toBe(side);
});
