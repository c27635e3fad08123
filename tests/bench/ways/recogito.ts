import { createRequire } from 'node:module';
import type { RendererType, TextAnnotator } from '@recogito/text-annotator';
import type { Browser } from 'playwright-core';
import type { LibraryArticle } from '../bench-library.ts';
import { BenchPage, limitMs, within } from '../bench-page.ts';
import { type Figure, Missing, type MissingFigure, type Way, type WayMaker } from '../way.ts';
import { givePlainText, openPlainPage, plainPlace, servePlainPage } from './plain-page.ts';

const opens = 3;
const marks = 15;
const visits = 15;

const openNote =
  'from a click until its paragraphs and the highlights of the window are painted: the paragraphs as in the browser alone, then setAnnotations with stored places; the text and the places are in memory before';
const readyNote =
  'as open, but with a DOM range for each highlight made beforehand in the same click, so that it need not look for the places; the other figures are of this page';

/** An annotation as it is stored: its place is counted in letters of the page's text nodes. */
interface Stored {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

declare global {
  interface Window {
    readonly RecogitoJS: { createTextAnnotator(container: Element, options: object): TextAnnotator };
    annotator: TextAnnotator;
    stored: readonly Stored[];
    /** Whether a DOM range is given for each. */
    readonly isReady: boolean;
    /** The stored annotations as Recogito takes them. */
    toAnnotation(stored: Stored, range?: Range): Parameters<TextAnnotator['addAnnotation']>[0];
    /** Where an annotation is painted now, if it is. */
    boxOfAnnotation(id: string): DOMRect | undefined;
  }
}

/** Recogito's annotator over the same paragraphs, with one of its two ways of painting. */
export const recogito = (browser: Browser, renderer: RendererType): WayMaker => ({
  name: renderer === 'SPANS' ? 'recogito, spans' : 'recogito, CSS highlights',
  async start(article) {
    const bench = await BenchPage.open(browser);
    await servePlainPage(bench.page);
    return new Recogito(bench, article, renderer);
  },
});

class Recogito implements Way {
  readonly #bench: BenchPage;
  readonly #article: LibraryArticle;
  readonly #renderer: RendererType;

  constructor(bench: BenchPage, article: LibraryArticle, renderer: RendererType) {
    this.#bench = bench;
    this.#article = article;
    this.#renderer = renderer;
  }

  async *open(): AsyncGenerator<Figure | MissingFigure> {
    await this.#load();
    yield await this.#bench.heap('heap of the page before the text is opened');
    const measure = (isReady: boolean) =>
      this.#bench.repeat(opens, async (i) => {
        if (i > 0) await this.#load();
        return this.#open(isReady);
      });
    try {
      yield { name: 'open', unit: 'ms', values: await within(limitMs, measure(false)), note: openNote };
    } catch (error) {
      yield { name: 'open', missing: error instanceof Error ? error.message : String(error) };
      await this.#bench.renew();
      await servePlainPage(this.#bench.page);
      await this.#load();
      yield { name: 'open, given ready ranges', unit: 'ms', values: await measure(true), note: readyNote };
    }
  }

  scroll(): AsyncGenerator<Figure> {
    return this.#bench.scrollFrames(plainPlace);
  }

  async *mark(): AsyncGenerator<Figure> {
    const { page } = this.#bench;
    const values = await this.#bench.repeat(marks, async (i) => {
      await page.evaluate(([place, share]) => window.bench.jump(place, share), [
        plainPlace,
        (0.1 + i * 0.618034) % 1,
      ] as const);
      await page.waitForTimeout(300);
      return page.evaluate(
        async ([place, id]) => {
          const { bench } = window;
          const paragraphs = [...document.querySelectorAll(place.drawn)];
          const isBelow = (one: Element) => one.getBoundingClientRect().top >= 100;
          const index = paragraphs.findIndex(isBelow);
          const paragraph = paragraphs[index];
          const node = paragraph?.firstChild;
          if (!paragraph || !node) throw new Error('No paragraph is in the window.');
          const range = document.createRange();
          range.setStart(node, 0);
          range.setEnd(node, Math.min(60, node.textContent?.length ?? 0));
          let start = 0;
          for (const { textContent } of paragraphs.slice(0, index)) start += textContent?.length ?? 0;
          const quote = String(range);
          const started = performance.now();
          window.annotator.addAnnotation(
            window.toAnnotation({ id, start, end: start + quote.length, quote }, range),
          );
          const end = await bench.painted(() => bench.isInWindow(place, window.boxOfAnnotation(id)));
          return end - started;
        },
        [plainPlace, `new-${i}`] as const,
      );
    });
    yield {
      name: 'key press to painted',
      unit: 'ms',
      values,
      note: 'addAnnotation with a range that stands, at places all over the text; it stores nothing',
    };
  }

  async *visit(): AsyncGenerator<Figure> {
    const { page } = this.#bench;
    const { highlightIds } = this.#article;
    const values = await this.#bench.repeat(visits, async (i) => {
      const id = highlightIds[Math.floor(((0.3 + i * 0.618034) % 1) * highlightIds.length)] ?? '';
      const time = await page.evaluate(
        async ([place, id]) => {
          const started = performance.now();
          window.annotator.scrollIntoView(id);
          const isThere = () => window.bench.isInWindow(place, window.boxOfAnnotation(id));
          return (await window.bench.painted(isThere)) - started;
        },
        [plainPlace, id] as const,
      );
      await page.waitForTimeout(250);
      return time;
    });
    yield {
      name: 'go to a highlight',
      unit: 'ms',
      values,
      note: 'scrollIntoView, its smooth scrolling made to jump, until it is painted in the window',
    };
  }

  // biome-ignore lint/correctness/useYield: Recogito does not search
  async *find(): AsyncGenerator<Figure> {
    throw new Missing('Recogito has no find of its own.');
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

  /** An empty page with Recogito, the text and the stored places in its memory. */
  async #load(): Promise<void> {
    const { page } = this.#bench;
    await openPlainPage(page);
    const require = createRequire(import.meta.url);
    // What a bundler would put in the place of process.env.
    await page.evaluate(() => Object.assign(window, { process: { env: { NODE_ENV: 'production' } } }));
    await page.addScriptTag({ path: require.resolve('@recogito/text-annotator') });
    await page.addStyleTag({ path: require.resolve('@recogito/text-annotator/text-annotator.css') });
    await givePlainText(page, this.#article.text);
    await page.evaluate(
      ([stored, renderer]) => {
        const scroll = Element.prototype.scroll as (options: ScrollToOptions) => void;
        Element.prototype.scroll = function (this: Element, options?: ScrollToOptions | number) {
          if (typeof options === 'object') scroll.call(this, { ...options, behavior: 'instant' });
        };
        window.stored = stored;
        window.toAnnotation = ({ id, start, end, quote }, range) => {
          const selector = { start, end, quote, ...(range && { range }) } as never;
          return { id, bodies: [], target: { annotation: id, selector: [selector] } };
        };
        window.boxOfAnnotation = (id) => {
          if (renderer === 'SPANS') {
            return document
              .querySelector(`.r6o-annotation[data-annotation="${id}"]`)
              ?.getBoundingClientRect();
          }
          const [range] = CSS.highlights.get(`_${id}`) ?? [];
          return range instanceof Range ? range.getBoundingClientRect() : undefined;
        };
        // After the paragraphs' own listener.
        document.querySelector('button')?.addEventListener('click', () => {
          const main = document.querySelector('main');
          if (!main) throw new Error('There is no text.');
          window.annotator = window.RecogitoJS.createTextAnnotator(main, { renderer });
          const rangeOf = window.isReady ? rangesIn(main) : () => undefined;
          window.annotator.setAnnotations(window.stored.map((one) => window.toAnnotation(one, rangeOf(one))));
        });
        // Both in the order of the text, so one walk finds all.
        const rangesIn = (main: Element) => {
          const nodes = [...main.children].flatMap(({ firstChild }) => firstChild ?? []);
          let at = 0;
          let before = 0;
          const lengthOf = (node: Node | undefined) => node?.textContent?.length ?? Number.POSITIVE_INFINITY;
          return ({ start, end }: Stored) => {
            for (; before + lengthOf(nodes[at]) <= start; at++) before += lengthOf(nodes[at]);
            let last = at;
            let offset = before;
            for (; offset + lengthOf(nodes[last]) < end; last++) offset += lengthOf(nodes[last]);
            const range = document.createRange();
            range.setStart(nodes[at] ?? main, start - before);
            range.setEnd(nodes[last] ?? main, end - offset);
            return range;
          };
        };
      },
      [this.#stored(), this.#renderer] as const,
    );
  }

  async #open(isReady: boolean): Promise<number> {
    const { page } = this.#bench;
    await page.evaluate((isReady) => Object.assign(window, { isReady }), isReady);
    const first = this.#article.highlightIds[0] ?? '';
    await page.evaluate(
      ([place, id, limitMs]) => {
        const { bench } = window;
        const isThere = () => bench.isInWindow(place, window.boxOfAnnotation(id));
        bench.pending = bench.painted(
          () => document.querySelector(place.drawn) !== null && isThere(),
          limitMs,
        );
      },
      [plainPlace, first, limitMs] as const,
    );
    await page.click('button', { timeout: 0, noWaitAfter: true });
    const time = await page.evaluate(
      async () => (await window.bench.pending) - (window.bench.began.click ?? 0),
    );
    const wrong = await page.evaluate(() => {
      const words = (id: string) => String(window.annotator.getAnnotationById(id)?.target.selector[0]?.range);
      return window.stored.find(({ id, quote }) => words(id) !== quote.replaceAll('\n', ''))?.quote;
    });
    if (wrong !== undefined) throw new Error(`Recogito marks other words than “${wrong}”.`);
    return time;
  }

  /** The highlights' places, less the line ends before them: the page's paragraphs have none between them. */
  #stored(): Stored[] {
    const { text, ranges, highlightIds } = this.#article;
    let lines = 0;
    let at = 0;
    const toPlace = (offset: number) => {
      while (at < offset) if (text[at++] === '\n') lines++;
      return offset - lines;
    };
    const starts = ranges.map(({ start }) => toPlace(start));
    return ranges.map(({ start, end }, i) => {
      const quote = text.slice(start, end);
      const from = starts[i] ?? 0;
      return { id: highlightIds[i] ?? '', start: from, end: from + quote.replaceAll('\n', '').length, quote };
    });
  }
}
