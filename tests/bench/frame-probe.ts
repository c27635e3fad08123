import type { Page } from 'playwright-core';

/** Where a way shows its text: the element that holds it, and what counts as drawn in it. */
export interface TextPlace {
  readonly text: string;
  readonly drawn: string;
}

/** What the page measures by itself, so that no figure holds the time of the talk between the processes. */
export interface Probe {
  /** When the last event of each type came in. */
  readonly began: Record<string, number>;
  /** How long each task took that kept the page from answering for 50 ms or more. */
  readonly longTasks: number[];
  /** A measurement that has begun, for the next call to wait for. */
  pending: Promise<number>;
  /**
   * Waits, frame by frame, until `isThere` holds, and then for that frame to be painted; gives the time. Throws when `limitMs`
   * are over, 30 s if none are given.
   */
  painted(isThere: () => boolean, limitMs?: number): Promise<number>;
  /** The element that scrolls the text. */
  scroller(place: TextPlace): Element;
  /** Whether any stretch of the window that the text covers shows none of it. */
  isBlank(place: TextPlace): boolean;
  /** Whether this box is in the window, as far as the text's scroller shows it. */
  isInWindow(place: TextPlace, box: DOMRect | undefined): boolean;
  /**
   * Sets a scroll place each frame and gives how long each frame took, and how many of them, once painted, had a blank
   * stretch. Stops early when `limitMs` are over.
   */
  scroll(
    place: TextPlace,
    goal: (frame: number, scroller: Element) => number,
    count: number,
    limitMs: number,
  ): Promise<{ frames: number[]; blank: number }>;
  /** Sets a scroll place and gives the time until the text there is painted. */
  jump(place: TextPlace, share: number): Promise<number>;
}

declare global {
  interface Window {
    readonly bench: Probe;
  }
}

/** Puts the measuring functions into each page that is opened from now on. */
export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const began: Record<string, number> = {};
    const longTasks: number[] = [];
    for (const type of ['click', 'dblclick', 'keydown'])
      addEventListener(type, (event) => (began[type] = event.timeStamp), { capture: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask' });

    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    /** A message that is sent in a frame comes after that frame has been laid out and painted. */
    const frameEnd = () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    const find = (selector: string): Element => {
      for (const element of document.querySelectorAll(selector))
        if (element.checkVisibility()) return element;
      throw new Error(`The page shows no ${selector}.`);
    };
    const shown = (place: TextPlace) => {
      const { top, bottom } = bench.scroller(place).getBoundingClientRect();
      return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
    };

    const bench: Probe = {
      began,
      longTasks,
      pending: Promise.resolve(0),

      async painted(isThere, limitMs = 30_000) {
        const started = performance.now();
        for (await frame(); !isThere(); await frame()) {
          if (performance.now() - started > limitMs)
            throw new Error(`It was not there after ${limitMs / 1000} s.`);
        }
        await frameEnd();
        return performance.now();
      },

      scroller({ text }) {
        let element: Element | null = find(text);
        const scrolls = (one: Element) => /auto|scroll/.test(getComputedStyle(one).overflowY);
        while (element && !scrolls(element)) element = element.parentElement;
        return element ?? document.documentElement;
      },

      isBlank(place) {
        const box = find(place.text).getBoundingClientRect();
        const { top, bottom } = shown(place);
        const x = box.left + box.width / 2;
        let empty = 0;
        // Between two blocks there are 48 px at most; a longer stretch without any is blank.
        for (let y = Math.max(top, box.top) + 8; y < Math.min(bottom, box.bottom); y += 24) {
          const isDrawn =
            document.elementFromPoint(x, y)?.closest(place.drawn) ||
            document.elementsFromPoint(x, y).some((element) => element.closest(place.drawn));
          empty = isDrawn ? 0 : empty + 1;
          if (empty > 2) return true;
        }
        return false;
      },

      isInWindow(place, box) {
        const { top, bottom } = shown(place);
        return box !== undefined && box.height > 0 && box.top >= top && box.top < bottom;
      },

      async scroll(place, goal, count, limitMs) {
        const scroller = bench.scroller(place);
        const started = performance.now();
        const frames: number[] = [];
        let blank = 0;
        let before = await frame();
        for (let i = 1; i <= count && performance.now() - started < limitMs; i++) {
          scroller.scrollTop = goal(i, scroller);
          await frameEnd();
          if (bench.isBlank(place)) blank++;
          const now = await frame();
          frames.push(now - before);
          before = now;
        }
        return { frames, blank };
      },

      async jump(place, share) {
        const scroller = bench.scroller(place);
        await frame();
        const started = performance.now();
        scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
        for (; bench.isBlank(place); await frame()) {
          if (performance.now() - started > 20_000) throw new Error('The text was not there after 20 s.');
        }
        await frameEnd();
        return performance.now() - started;
      },
    };
    Object.assign(window, { bench });
  });
}
