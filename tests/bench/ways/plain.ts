import type { Browser } from 'playwright-core';
import type { LibraryArticle } from '../bench-library.ts';
import { BenchPage } from '../bench-page.ts';
import { type Figure, Missing, type Way, type WayMaker } from '../way.ts';
import { givePlainText, openPlainPage, plainPlace, servePlainPage } from './plain-page.ts';

const opens = 7;

/** The browser alone: the same text as plain paragraphs, nothing marked. */
export const plain = (browser: Browser): WayMaker => ({
  name: 'browser alone',
  async start(article) {
    const bench = await BenchPage.open(browser);
    await servePlainPage(bench.page);
    return new Plain(bench, article);
  },
});

class Plain implements Way {
  readonly #bench: BenchPage;
  readonly #article: LibraryArticle;

  constructor(bench: BenchPage, article: LibraryArticle) {
    this.#bench = bench;
    this.#article = article;
  }

  async *open(): AsyncGenerator<Figure> {
    const { page } = this.#bench;
    await openPlainPage(page);
    yield await this.#bench.heap('heap of the page before the text is opened');
    const work: number[] = [];
    const values = await this.#bench.repeat(opens, async () => {
      await openPlainPage(page);
      await givePlainText(page, this.#article.text);
      await page.evaluate((place) => {
        window.bench.pending = window.bench.painted(
          () => document.querySelector(place.drawn) !== null && !window.bench.isBlank(place),
        );
      }, plainPlace);
      const before = await this.#bench.work();
      await page.click('button');
      const time = await page.evaluate(
        async () => (await window.bench.pending) - (window.bench.began.click ?? 0),
      );
      work.push((await this.#bench.work()) - before);
      return time;
    });
    yield {
      name: 'open',
      unit: 'ms',
      values,
      note: 'from a click until its paragraphs are made, laid out and painted; the text is in memory before',
    };
    yield { name: 'work of opening', unit: 'ms', values: work };
  }

  scroll(): AsyncGenerator<Figure> {
    return this.#bench.scrollFrames(plainPlace);
  }

  // biome-ignore lint/correctness/useYield: the browser has no highlights
  async *mark(): AsyncGenerator<Figure> {
    throw new Missing('The browser alone marks nothing.');
  }

  // biome-ignore lint/correctness/useYield: the browser has no highlights
  async *visit(): AsyncGenerator<Figure> {
    throw new Missing('The browser alone marks nothing.');
  }

  async *find(): AsyncGenerator<Figure> {
    const words = this.#article.rareWords;
    const values = await this.#bench.repeat(words.length, async (i) => {
      await this.#bench.page.evaluate((place) => window.bench.jump(place, 0), plainPlace);
      await this.#bench.page.waitForTimeout(200);
      return this.#bench.page.evaluate(
        async ([place, word]) => {
          getSelection()?.removeAllRanges();
          const started = performance.now();
          // Not in the types of the DOM, but in every browser.
          const { find } = window as unknown as { find: (text: string) => boolean };
          find.call(window, word);
          const end = await window.bench.painted(() => {
            const selection = getSelection();
            const box = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
            return window.bench.isInWindow(place, box);
          });
          return end - started;
        },
        [plainPlace, words[i] ?? ''] as const,
      );
    });
    yield {
      name: 'find, first hit',
      unit: 'ms',
      values,
      note: 'window.find, until the hit is painted in the window; it counts no hits',
    };
  }

  async *heap(): AsyncGenerator<Figure> {
    yield await this.#bench.heap('heap');
    const nodes = await this.#bench.page.locator('main *').count();
    yield { name: 'drawn nodes', unit: 'nodes', values: [nodes] };
  }

  interrupt(): Promise<boolean> {
    return this.#bench.interrupt();
  }

  close(): Promise<void> {
    return this.#bench.close();
  }
}
