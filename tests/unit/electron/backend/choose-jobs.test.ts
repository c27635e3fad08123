import { expect, test } from 'vitest';
import { chooseJobs } from '../../../../electron/backend/choose-jobs.ts';

const job = (size = 1000, beginnings = 0) => ({ size, beginnings });
const room = { atOnce: 2, most: 10 };
const chosen = (waiting: ReturnType<typeof job>[], running: ReturnType<typeof job>[] = []) =>
  chooseJobs(waiting, running, room).length;

test('small files are begun side by side, so that some can be stored together', () => {
  expect(chosen(Array.from({ length: 20 }, () => job()))).toBe(10);
  expect(
    chosen(
      Array.from({ length: 20 }, () => job()),
      [job(), job(), job()],
    ),
  ).toBe(7);
});

test('of large files no more are begun than are read', () => {
  const large = job(100 * 2 ** 20);
  expect(chosen([large, large, large])).toBe(2);
  expect(chosen([job(), large, large], [job()])).toBe(1);
});

test('a file that was at work when the app ended is read by itself', () => {
  const suspect = job(1000, 1);
  expect(chosen([suspect, job(), job()])).toBe(1);
  expect(chosen([job(), suspect, job()])).toBe(1);
  expect(chosen([job()], [suspect])).toBe(0);
  expect(chosen([suspect], [job()])).toBe(0);
});
