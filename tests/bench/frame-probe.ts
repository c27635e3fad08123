import type { Page } from 'playwright-core';

/** What the page measures by itself, so that no figure holds the time of the talk between the processes. */
declare global {
  interface Window {
    /** Waits, frame by frame, until `isThere` holds, and then for that frame to be painted; gives the time. */
    painted(isThere: () => boolean): Promise<number>;
    /** A measurement that has begun, for the next call to wait for. */
    pending: Promise<number>;
    /** Jumps to places all over a scroller, one a frame, and gives how long each frame took. */
    jumpFrames(scroller: Element, jumps: number): Promise<number[]>;
    /** When the last event of each type began. */
    began: Record<string, number>;
    /** How long each task took that kept the page from answering for 50 ms or more. */
    longTasks: number[];
  }
}

/** Puts the measuring functions into each page that is opened from now on. */
export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.began = {};
    window.longTasks = [];
    for (const type of ['dblclick', 'keydown'])
      addEventListener(type, (event) => (window.began[type] = event.timeStamp), { capture: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask' });

    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    window.painted = async (isThere) => {
      const started = performance.now();
      do {
        await frame();
        if (performance.now() - started > 20_000) throw new Error('What is waited for does not come.');
      } while (!isThere());
      // A message comes after the frame in which the change was seen has been painted.
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      return performance.now();
    };
    window.jumpFrames = async (scroller, jumps) => {
      const durations: number[] = [];
      let before = await frame();
      for (let i = 1; i <= jumps; i++) {
        scroller.scrollTop = ((i * 0.618034) % 1) * (scroller.scrollHeight - scroller.clientHeight);
        const now = await frame();
        durations.push(now - before);
        before = now;
      }
      return durations;
    };
  });
}
