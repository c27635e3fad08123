import { expect, it } from 'vitest';
import { editedAt } from '../../../../../renderer/reader/margin/edited-at.ts';

it('says the time today and the date otherwise', () => {
  const then = new Date(2024, 1, 22, 14, 8).getTime();
  expect(editedAt(then, new Date(2024, 1, 22, 23, 0).getTime())).toBe('Edited 14:08');
  expect(editedAt(then, new Date(2024, 1, 23, 0, 5).getTime())).toBe('Edited 22 Feb 2024');
});
