import type { Browser, Page } from 'playwright-core';
import type { BenchLibrary, LibraryArticle } from '../bench-library.ts';
import { BenchPage } from '../bench-page.ts';
import { type Figure, Missing, type Way, type WayMaker } from '../way.ts';

const place = { text: '.reading .ProseMirror', drawn: '.reading .ProseMirror > * > *' };
const opens = 7;
const marks = 25;
const visits = 25;
const workNote = 'time of the page’s own thread, without what other programs take of the machine';

/** This reader: the real app in a browser, its backend in this process, and nothing left out. */
export const postil = (browser: Browser, library: BenchLibrary, warmUp: LibraryArticle): WayMaker => ({
  name: 'postil',
  async start(article) {
    const bench = await BenchPage.open(browser);
    await bench.page.goto(library.makeAddress());
    return new Postil(bench, article, warmUp);
  },
});

class Postil implements Way {
  readonly #bench: BenchPage;
  readonly #page: Page;
  readonly #article: LibraryArticle;
  /** Another document, to open first where the app is to be a running one. */
  readonly #other: LibraryArticle;

  constructor(bench: BenchPage, article: LibraryArticle, other: LibraryArticle) {
    this.#bench = bench;
    this.#page = bench.page;
    this.#article = article;
    this.#other = other;
  }

  async *open(): AsyncGenerator<Figure> {
    // The tabs of the last time are there again: they are closed, and the page loaded anew without them.
    await this.#reload();
    yield await this.#bench.heap('heap of the app before a document is opened');
    // What the first window shows once all is there: each later opening is over when all of that is painted.
    const ids = this.#article.highlightIds.slice(0, 1);
    await this.#openFromLibrary(this.#article, ids);
    await this.#page.waitForTimeout(2000);
    const shown = await this.#shownHighlights();
    if (shown.length === 0) throw new Missing('The first window shows no highlight.');
    const longest: number[] = [];
    const work: number[] = [];

    const note = `from the double click on its row in the library until the text and the ${shown.length} highlights of the first window are painted; includes reading it from the library and drawing the margin`;
    const first = await this.#bench.repeat(opens, async () => {
      await this.#reload();
      const before = await this.#bench.work();
      const time = await this.#openFromLibrary(this.#article, shown);
      longest.push(await this.#longestTask());
      work.push((await this.#bench.work()) - before);
      return time;
    });
    yield { name: 'open, first after a page load', unit: 'ms', values: first, note };
    yield { name: 'longest task of opening and the 750 ms after', unit: 'ms', values: longest };
    yield { name: 'work of opening and the 750 ms after', unit: 'ms', values: work, note: workNote };

    const running = await this.#bench.repeat(opens, async () => {
      await this.#reload();
      await this.#openFromLibrary(this.#other, []);
      await this.#page.waitForTimeout(500);
      await this.#goToLibrary();
      return this.#openFromLibrary(this.#article, shown);
    });
    yield {
      name: 'open, in a running app',
      unit: 'ms',
      values: running,
      note: 'as above, after another document was opened and left',
    };

    const again = await this.#bench.repeat(opens, async () => {
      await this.#goToLibrary();
      return this.#openFromLibrary(this.#article, shown);
    });
    yield {
      name: 'open, once more',
      unit: 'ms',
      values: again,
      note: 'as above, of a document opened before',
    };
  }

  scroll(): AsyncGenerator<Figure> {
    return this.#bench.scrollFrames(place);
  }

  async *mark(): AsyncGenerator<Figure> {
    const longest: number[] = [];
    const work: number[] = [];
    const values = await this.#bench.repeat(marks, async (i) => {
      await this.#page.evaluate(([place, share]) => window.bench.jump(place, share), [
        place,
        (0.1 + i * 0.618034) % 1,
      ] as const);
      await this.#page.waitForTimeout(200);
      await this.#page.keyboard.press('Escape');
      await this.#page.keyboard.press('j');
      await this.#page.locator('[data-testid="sentence-band"] > *').first().waitFor();
      await this.#page.waitForTimeout(300);
      await this.#page.evaluate((place) => {
        const marks = () => [...document.querySelectorAll<HTMLElement>('.reading mark[data-highlights]')];
        const idsOf = (mark: HTMLElement) => (mark.dataset.highlights ?? '').split(' ');
        const before = new Set(marks().flatMap(idsOf));
        const isNew = (mark: HTMLElement) => idsOf(mark).some((id) => !before.has(id));
        window.bench.longTasks.length = 0;
        window.bench.pending = window.bench.painted(() =>
          marks().some((mark) => isNew(mark) && window.bench.isInWindow(place, mark.getBoundingClientRect())),
        );
      }, place);
      const before = await this.#bench.work();
      await this.#page.keyboard.press('h');
      const time = await this.#page.evaluate(
        async () => (await window.bench.pending) - (window.bench.began.keydown ?? 0),
      );
      longest.push(await this.#longestTask());
      work.push((await this.#bench.work()) - before);
      return time;
    });
    yield {
      name: 'key press to painted',
      unit: 'ms',
      values,
      note: 'H on a sentence, at places all over the text',
    };
    yield { name: 'longest task of a key press and the 750 ms after', unit: 'ms', values: longest };
    yield { name: 'work of a key press and the 750 ms after', unit: 'ms', values: work };
  }

  async *visit(): AsyncGenerator<Figure> {
    await this.#page.keyboard.press('Escape');
    const { id, highlightIds } = this.#article;
    const work: number[] = [];
    const values = await this.#bench.repeat(visits, async (i) => {
      const before = await this.#bench.work();
      const highlight = highlightIds[Math.floor(((0.3 + i * 0.618034) % 1) * highlightIds.length)] ?? '';
      const time = await this.#page.evaluate(
        async ([place, id, highlight]) => {
          const started = performance.now();
          // As a link of a dossier does.
          const link = document.createElement('a');
          link.href = `#/document?id=${id}&highlightId=${highlight}`;
          document.body.append(link);
          link.click();
          link.remove();
          const selector = `.reading mark.selected[data-highlights~="${highlight}"]`;
          const end = await window.bench.painted(() => {
            const box = document.querySelector(selector)?.getBoundingClientRect();
            return window.bench.isInWindow(place, box) && !window.bench.isBlank(place);
          });
          return end - started;
        },
        [place, id, highlight] as const,
      );
      await this.#page.waitForTimeout(250);
      work.push((await this.#bench.work()) - before);
      return time;
    });
    yield {
      name: 'go to a highlight',
      unit: 'ms',
      values,
      note: 'until it is painted in the window, selected, and no stretch of the window is blank',
    };
    yield { name: 'work of going to a highlight and the 250 ms after', unit: 'ms', values: work };
  }

  async *find(): AsyncGenerator<Figure> {
    const field = this.#page.getByLabel('Find in this document');
    await this.#page.keyboard.press('Escape');
    await this.#page.keyboard.press('Control+f');
    await this.#page.waitForTimeout(500);
    if ((await field.count()) === 0) throw new Missing('The reader has no find field yet.');
    const words = this.#article.rareWords;
    const values = await this.#bench.repeat(words.length, async (i) => {
      const word = words[i] ?? '';
      await field.fill('');
      await this.#page.evaluate((place) => window.bench.jump(place, 0), place);
      await field.pressSequentially(word.slice(0, -1), { delay: 80 });
      await this.#page.evaluate(
        ([place, word]) => {
          window.bench.pending = window.bench.painted(() => {
            const field = document.querySelector('[aria-label="Find in this document"]');
            const bar = field?.closest('search, [role="search"]')?.textContent ?? '';
            const found = [...document.querySelectorAll('.reading .found-current')];
            const words = found.map((piece) => piece.textContent).join('');
            const box = found[0]?.getBoundingClientRect();
            const isThere = words.toLowerCase() === word && window.bench.isInWindow(place, box);
            return isThere && /\d of [\d,]+/.test(bar) && !window.bench.isBlank(place);
          });
        },
        [place, word] as const,
      );
      await field.press(word.at(-1) ?? '');
      return this.#page.evaluate(
        async () => (await window.bench.pending) - (window.bench.began.keydown ?? 0),
      );
    });
    yield {
      name: 'find, first hit',
      unit: 'ms',
      values,
      note: 'from the last key typed in the find field until the first hit is painted in the window and counted',
    };
    await this.#page.keyboard.press('Escape');
  }

  async *heap(): AsyncGenerator<Figure> {
    yield await this.#bench.heap('heap');
    yield {
      name: 'drawn nodes',
      unit: 'nodes',
      values: [await this.#page.locator(`${place.text} *`).count()],
    };
  }

  interrupt(): Promise<boolean> {
    return this.#bench.interrupt();
  }

  close(): Promise<void> {
    return this.#bench.close();
  }

  #row({ id }: LibraryArticle) {
    return this.#page.locator(`#document-${id}`);
  }

  async #goToLibrary(): Promise<void> {
    await this.#page.locator('a[href="#/library"]').first().click();
    await this.#row(this.#article).waitFor();
    // A tab that is left open would not be opened again, only shown.
    const close = this.#page.locator('[data-tab] button[aria-label^="Close "]');
    while ((await close.count()) > 0) await close.first().click();
    await this.#page.waitForTimeout(300);
  }

  async #reload(): Promise<void> {
    await this.#goToLibrary();
    await this.#page.reload();
    await this.#row(this.#article).waitFor();
    await this.#page.waitForTimeout(700);
  }

  /** Opens it by a double click; gives the time until its text and these highlights are painted. */
  async #openFromLibrary(article: LibraryArticle, highlights: readonly string[]): Promise<number> {
    await this.#page.evaluate(
      ([place, highlights]) => {
        const { bench } = window;
        bench.longTasks.length = 0;
        bench.pending = bench.painted(() => {
          if (!document.querySelector(place.drawn)?.checkVisibility() || bench.isBlank(place)) return false;
          const { scrollHeight, clientHeight } = bench.scroller(place);
          const isPainted = (id: string) => document.querySelector(`.reading mark[data-highlights~="${id}"]`);
          return scrollHeight > clientHeight && highlights.every(isPainted);
        });
      },
      [place, highlights] as const,
    );
    await this.#row(article).dblclick();
    return this.#page.evaluate(async () => (await window.bench.pending) - (window.bench.began.dblclick ?? 0));
  }

  /** The longest task of those that kept the page busy in the next 750 ms; 0 if there was none of 50 ms or more. */
  async #longestTask(): Promise<number> {
    await this.#page.waitForTimeout(750);
    return this.#page.evaluate(() => Math.max(0, ...window.bench.longTasks));
  }

  #shownHighlights(): Promise<string[]> {
    return this.#page.evaluate((place) => {
      const marks = [...document.querySelectorAll<HTMLElement>('.reading mark[data-highlights]')];
      const shown = marks.filter((mark) => window.bench.isInWindow(place, mark.getBoundingClientRect()));
      return [...new Set(shown.flatMap((mark) => (mark.dataset.highlights ?? '').split(' ')))];
    }, place);
  }
}
