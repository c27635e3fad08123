import { expect, type Page } from '@playwright/test';

/** What an analyst does at the screen, in the analyst's words. */
export class Analyst {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a document from the library by its title or opening words. */
  async open(title: string | RegExp): Promise<void> {
    await this.goTo('#/library');
    await this.page.getByRole('row', { name: title }).first().dblclick();
    await this.text().waitFor();
  }

  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((address) => {
      location.hash = address;
    }, hash);
  }

  /** The text of the open document. */
  text() {
    return this.page.locator('.ProseMirror');
  }

  /** Drags the mouse over the `occurrence`-th place of these words, letter for letter (Alt stops snapping to words). */
  async select(quote: string, occurrence = 1): Promise<void> {
    const ends = await this.ends(quote, occurrence);
    await this.page.keyboard.down('Alt');
    await this.page.mouse.move(ends.from.x, ends.from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(ends.to.x - 4, ends.to.y, { steps: 4 });
    await this.page.mouse.move(ends.to.x, ends.to.y);
    await this.page.mouse.up();
    await this.page.keyboard.up('Alt');
  }

  /** Scrolls the words to the middle and gives the points just inside their first and last letter. */
  async ends(quote: string, occurrence = 1) {
    const find = (scroll: boolean) => this.page.evaluate(findWords, { quote, occurrence, scroll });
    // Text far from the window is not drawn: read on from the top until the words are.
    for (let page = 0; page < 60 && !(await find(true)); page++) await this.scrollTo(page);
    // Letters in their own type stand elsewhere.
    await this.page.evaluate(() => document.fonts.ready);
    let last = await find(false);
    await expect(async () => {
      const before = last;
      last = await find(false);
      expect(last).toEqual(before);
    }).toPass();
    if (!last) throw new Error(`The text does not show “${quote}”.`);
    return last;
  }

  /** Scrolls to the n-th page of the text and waits until it is drawn. */
  async scrollTo(page: number): Promise<void> {
    await this.text().evaluate(async (text, n) => {
      let scroller = text.parentElement;
      while (scroller && getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement;
      scroller?.scrollTo(0, n * scroller.clientHeight * 0.8);
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    }, page);
  }

  /** The words that each highlight on screen covers, by the highlight's id. */
  async highlighted(): Promise<Record<string, string>> {
    return this.page.evaluate(() => {
      const words: Record<string, string> = {};
      let lastBlock: Element | null = null;
      for (const piece of document.querySelectorAll<HTMLElement>('.ProseMirror [data-highlights]')) {
        const block = piece.closest('.chunk > *');
        for (const id of (piece.dataset.highlights ?? '').split(' ').filter(Boolean)) {
          const before = words[id];
          const joint = before !== undefined && block !== lastBlock ? '\n' : '';
          words[id] = `${before ?? ''}${joint}${piece.textContent}`;
        }
        lastBlock = block;
      }
      return words;
    });
  }
}

/** Runs in the page: finds words across blocks (any white space equals any) and gives the points at their two ends. */
function findWords(wanted: { quote: string; occurrence: number; scroll: boolean }) {
  const places: { node: Text; offset: number }[] = [];
  let text = '';
  const add = (character: string, node: Text, offset: number) => {
    if (/\s/.test(character)) {
      if (text.endsWith(' ')) return;
      text += ' ';
    } else {
      text += character;
    }
    places.push({ node, offset });
  };
  for (const block of document.querySelectorAll('.ProseMirror .chunk > *')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let last: Text | null = null;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let i = 0; i < node.data.length; i++) add(node.data.charAt(i), node, i);
      last = node;
    }
    if (last) add(' ', last, last.data.length - 1);
  }
  const quote = wanted.quote.trim().replace(/\s+/g, ' ');
  let at = -1;
  for (let i = 0; i < wanted.occurrence; i++) at = text.indexOf(quote, at + 1);
  const from = places[at];
  const to = places[at + quote.length - 1];
  if (at < 0 || !from || !to) return null;
  if (wanted.scroll) from.node.parentElement?.scrollIntoView({ block: 'center' });
  const box = (place: { node: Text; offset: number }) => {
    const range = document.createRange();
    range.setStart(place.node, place.offset);
    range.setEnd(place.node, place.offset + 1);
    return range.getBoundingClientRect();
  };
  const first = box(from);
  const end = box(to);
  const isMirrored = from.node.parentElement?.matches(':dir(rtl)');
  return {
    from: { x: isMirrored ? first.right - 1 : first.left + 1, y: first.top + first.height / 2 },
    to: { x: isMirrored ? end.left + 0.5 : end.right - 0.5, y: end.top + end.height / 2 },
  };
}
