import { describe, expect, test, vi } from 'vitest';
import type { FindEvent } from '../../../../../core/contract/find.ts';
import { FindSession, type Search } from '../../../../../renderer/reader/find/find-session.ts';
import { FoundRanges } from '../../../../../renderer/reader/find/found-ranges.ts';

const options = { matchCase: false, matchAccents: false, wholeWords: false };

/** A search that the test answers event by event. */
function session() {
  const asked: {
    wanted: Parameters<Search>[0];
    signal: AbortSignal;
    tell: (event: FindEvent) => Promise<void>;
    fail: (error: Error) => Promise<void>;
  }[] = [];
  const search: Search = async (wanted, signal) => {
    const events: FindEvent[] = [];
    let failure: Error | null = null;
    let wake = () => {};
    const settle = async () => {
      wake();
      await new Promise((resolve) => setTimeout(resolve));
    };
    asked.push({
      wanted,
      signal,
      tell: (event) => {
        events.push(event);
        return settle();
      },
      fail: (error) => {
        failure = error;
        return settle();
      },
    });
    return (async function* () {
      for (;;) {
        if (failure) throw failure;
        const event = events.shift();
        if (event) yield event;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    })();
  };
  const find = new FindSession(search, { query: '', options });
  const last = () => {
    const latest = asked.at(-1);
    if (!latest) throw new Error('Nothing was looked for.');
    return latest;
  };
  return { find, asked, last };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const hits = (...places: number[]): FindEvent => ({ kind: 'hits', places });
const done: FindEvent = { kind: 'done', isComplete: true };

describe('FindSession', () => {
  test('goes to the first hit from its place on, as soon as it is told', async () => {
    const { find, last } = session();
    find.open(50, 'x');
    await settled();
    expect(last().wanted).toEqual({ query: 'x', options, from: 50 });
    await last().tell(hits(10, 12, 60, 62));
    expect(find.get()).toMatchObject({ current: { start: 60, end: 62 }, status: 'searching' });
    await last().tell(hits(70, 72));
    await last().tell(hits(2, 4));
    await last().tell(done);
    expect(find.get()).toMatchObject({ current: { start: 60, end: 62 }, status: 'done', wrapped: null });
    expect([...find.get().found].map(({ start }) => start)).toEqual([2, 10, 60, 70]);
  });

  test('goes round at once if there is nothing after its place, and says so', async () => {
    const { find, last } = session();
    find.open(50, 'x');
    await settled();
    await last().tell(hits(10, 12));
    expect(find.get().current).toBeNull();
    await last().tell(done);
    expect(find.get()).toMatchObject({ current: { start: 10, end: 12 }, wrapped: 'end' });
  });

  test('steps from hit to hit and over the ends', async () => {
    const { find, last } = session();
    find.open(0, 'x');
    await settled();
    await last().tell(hits(10, 12, 20, 22, 30, 32));
    await last().tell(done);
    const steps = ([1, 1, 1, -1, -1] as const).map((direction) => {
      find.step(direction);
      return [find.get().current?.start, find.get().wrapped];
    });
    expect(steps).toEqual([
      [20, null],
      [30, null],
      [10, 'end'],
      [30, 'start'],
      [20, null],
    ]);
  });

  test('a step back over the start waits for the last hits', async () => {
    const { find, last } = session();
    find.open(25, 'x');
    await settled();
    await last().tell(hits(30, 32));
    find.step(-1);
    expect(find.get().current?.start).toBe(30);
    await last().tell(hits(10, 12, 20, 22));
    await last().tell(done);
    expect(find.get().current?.start).toBe(20);
  });

  test('another key ends the search before, whose late answer is not heard', async () => {
    const { find, asked } = session();
    find.open(0, 'x');
    await settled();
    find.change({ query: 'xy' });
    await settled();
    expect(asked[0]?.signal.aborted).toBe(true);
    await asked[0]?.tell(hits(1, 2));
    expect(find.get().found.count).toBe(0);
    await asked[1]?.tell(hits(5, 7));
    expect(find.get().current).toEqual({ start: 5, end: 7 });
  });

  test('what was found stays until the next search has an answer', async () => {
    const { find, last } = session();
    find.open(0, 'x');
    await settled();
    await last().tell(hits(1, 2));
    find.change({ query: 'xy' });
    expect(find.get().found.count).toBe(1);
    await settled();
    await last().tell(done);
    expect(find.get()).toMatchObject({ current: null, found: FoundRanges.none });
  });

  test('a longer query is looked for from the hit that was stepped to', async () => {
    const { find, last } = session();
    find.open(0, 'x');
    await settled();
    await last().tell(hits(10, 12, 20, 22));
    await last().tell(done);
    find.step(1);
    find.change({ query: 'xy' });
    await settled();
    expect(last().wanted.from).toBe(20);
  });

  test('nothing is looked for without anything to compare', async () => {
    const { find, asked } = session();
    find.open(0, '');
    expect(find.get().status).toBe('idle');
    find.change({ query: ' ' });
    expect(find.get().status).toBe('done');
    await settled();
    expect(asked).toEqual([]);
  });

  test('a search that fails says so, and can be tried again', async () => {
    const { find, last, asked } = session();
    find.open(0, 'x');
    await settled();
    await last().fail(new Error('The disk is gone.'));
    expect(find.get()).toMatchObject({ status: 'failed', error: new Error('The disk is gone.') });
    find.again();
    await settled();
    await last().tell(done);
    expect(asked).toHaveLength(2);
    expect(find.get().status).toBe('done');
  });

  test('closing ends the search and keeps the query', async () => {
    const { find, last } = session();
    const heard = vi.fn();
    find.subscribe(heard);
    find.open(0, 'x');
    await settled();
    await last().tell(hits(1, 2));
    find.close();
    expect(last().signal.aborted).toBe(true);
    expect(find.get()).toMatchObject({ isOpen: false, query: 'x', current: null });
    expect(heard).toHaveBeenCalled();
  });
});
