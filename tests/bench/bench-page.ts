import type { Browser, CDPSession, Page } from 'playwright-core';
import { addProbe, type TextPlace } from './frame-probe.ts';
import type { Figure } from './way.ts';

/** How long a task may take; what has come until then counts, and a figure that has not come is said to be missing. */
export const limitMs = 90_000;

/** A page of the measured browser, with the probe in it. */
export class BenchPage {
  readonly #browser: Browser;
  #page: Page;
  #session: CDPSession;

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#session = session;
  }

  get page(): Page {
    return this.#page;
  }

  static async open(browser: Browser): Promise<BenchPage> {
    const { page, session } = await openPage(browser);
    return new BenchPage(browser, page, session);
  }

  /** Leaves a page that no longer answers for a new one. */
  async renew(): Promise<void> {
    await this.interrupt();
    await this.close();
    const { page, session } = await openPage(this.#browser);
    this.#page = page;
    this.#session = session;
  }

  /** How long the page's thread has worked so far, in ms of its own: not more where the machine is busy with others. */
  async work(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  }

  /** Measures up to so many times, fewer if the time for one task is nearly over, once at least. */
  async repeat(times: number, measure: (index: number) => Promise<number>): Promise<number[]> {
    const started = performance.now();
    const values: number[] = [];
    for (let i = 0; i < times; i++) {
      values.push(await measure(i));
      const average = (performance.now() - started) / values.length;
      if (performance.now() - started + average > limitMs / 2) break;
    }
    return values;
  }

  /** Frames while the text is scrolled by jumps all over it and by a steady 60 px a frame. */
  async *scrollFrames(place: TextPlace): AsyncGenerator<Figure> {
    const ms = limitMs / 4;
    const jumped = await this.page.evaluate(
      ([place, ms]) => {
        const goal = (i: number, { scrollHeight, clientHeight }: Element) =>
          ((i * 0.618034) % 1) * (scrollHeight - clientHeight);
        return window.bench.scroll(place, goal, 120, ms);
      },
      [place, ms] as const,
    );
    yield {
      name: 'jump-scroll frame',
      unit: 'ms',
      values: jumped.frames,
      note: 'one jump to another place each frame; whether its text was there is told by jump to text painted',
    };
    await this.page.waitForTimeout(500);
    const steady = await this.page.evaluate(
      ([place, ms]) => {
        const { scroller } = window.bench;
        const { scrollHeight, clientHeight } = scroller(place);
        const from = (scrollHeight - clientHeight) * 0.31;
        return window.bench.scroll(place, (i) => from + i * 60, 240, ms);
      },
      [place, ms] as const,
    );
    yield {
      name: 'continuous-scroll frame',
      unit: 'ms',
      values: steady.frames,
      note: '60 px a frame, from a place that was not shown before',
    };
    const share = (100 * steady.blank) / Math.max(1, steady.frames.length);
    yield { name: 'continuous-scroll frames with a blank stretch', unit: '%', values: [share] };
    const jumps = await this.repeat(40, async (i) => {
      await this.page.waitForTimeout(100);
      return this.page.evaluate(([place, share]) => window.bench.jump(place, share), [
        place,
        ((i + 0.5) * 0.754878) % 1,
      ] as const);
    });
    yield {
      name: 'jump to text painted',
      unit: 'ms',
      values: jumps,
      note: 'from setting scrollTop until no stretch of the window is blank',
    };
  }

  /** The renderer's heap after garbage collection: JavaScript, the browser's own objects, and what their arrays hold. */
  async heap(name: string): Promise<Figure> {
    for (let i = 0; i < 2; i++) {
      await this.#session.send('HeapProfiler.collectGarbage');
      await this.page.waitForTimeout(200);
    }
    const usage = await this.#session.send('Runtime.getHeapUsage');
    const mb = (bytes: number | undefined) => Math.round(((bytes ?? 0) / 2 ** 20) * 10) / 10;
    const parts = {
      used: mb(usage.usedSize),
      embedder: mb(usage.embedderHeapUsedSize),
      backing: mb(usage.backingStorageSize),
    };
    return { name, unit: 'MB', values: [parts.used + parts.embedder + parts.backing], parts };
  }

  /** Stops the script that the page is busy with; false if the page does not answer after that. */
  async interrupt(): Promise<boolean> {
    await this.#session.send('Runtime.terminateExecution').catch(() => {});
    return within(
      5000,
      this.page.evaluate(() => true),
    ).catch(() => false);
  }

  async close(): Promise<void> {
    await within(10_000, this.page.close()).catch(() => {});
  }
}

async function openPage(browser: Browser) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await addProbe(page);
  page.on('pageerror', (error) => console.error(`The page says: ${error.message}`));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/** The work's result. Throws if it is not there in time; the work itself goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It was not there after ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
