import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToastClock } from '../../../../renderer/app/toast-clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the clock runs out once its time is over', () => {
  const end = vi.fn();
  new ToastClock(8000, end);
  vi.advanceTimersByTime(7999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledOnce();
});

test('it stands while anything holds it, and goes on with the time that was left', () => {
  const end = vi.fn();
  const clock = new ToastClock(8000, end);
  vi.advanceTimersByTime(5000);
  clock.hold('pointer', true);
  clock.hold('focus', true);
  vi.advanceTimersByTime(60_000);
  clock.hold('pointer', false);
  vi.advanceTimersByTime(60_000);
  expect(end).not.toHaveBeenCalled();
  clock.hold('focus', false);
  vi.advanceTimersByTime(2999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledOnce();
});

test('a toast that is gone never ends', () => {
  const end = vi.fn();
  new ToastClock(8000, end).stop();
  vi.advanceTimersByTime(60_000);
  expect(end).not.toHaveBeenCalled();
});
