import type { Page } from '@playwright/test';
import { longDocument } from '../helpers/long-document.ts';
import type { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { openPrepared } from './prepare.ts';

test.use({ startsClosed: true });

/** Opens a document of so many blocks of all kinds. */
async function openLong(app: App, blocks: number): Promise<Analyst> {
  const analyst = await openPrepared(app, 'long.md', longDocument(blocks));
  await drawn(app.page);
  return analyst;
}

/** Waits until text stands in the middle of the window, and nothing has moved for some frames. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const scroller = document.querySelector('[data-scroller]');
    const middle = () => {
      const box = scroller?.getBoundingClientRect();
      const element = box && document.elementFromPoint(box.left + box.width * 0.4, box.top + box.height / 2);
      return element?.closest('.chunk > *')?.getBoundingClientRect().top;
    };
    const before = middle();
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return before !== undefined && middle() === before;
  });
}

/** Scrolls in steps and gives by how many pixels the text moved otherwise than by the step, for each step. */
const slips = (page: Page, step: number, count: number) =>
  page.evaluate(
    async ({ step, count }) => {
      const scroller = document.querySelector('[data-scroller]') as HTMLElement;
      const { left, top, width, height } = scroller.getBoundingClientRect();
      const found: number[] = [];
      for (let i = 0; i < count; i++) {
        const point = document.elementFromPoint(left + width * 0.4, top + height / 2);
        const block = point?.closest('.chunk > *');
        const before = block?.getBoundingClientRect().top;
        scroller.scrollBy(0, step);
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
        if (!block || before === undefined) continue;
        found.push(block.isConnected ? before - step - block.getBoundingClientRect().top : Number.NaN);
      }
      return found;
    },
    { step, count },
  );

/** Selects all of the text, and waits until its end has been fetched. */
async function selectAll(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.waitForFunction(() => String(getSelection()).length > 1000);
}

const scrollTo = (page: Page, share: number) =>
  page.evaluate((at) => {
    const scroller = document.querySelector('[data-scroller]') as HTMLElement;
    scroller.scrollTop = at * (scroller.scrollHeight - scroller.clientHeight);
  }, share);

/** Whether every piece of text in the middle of the window is marked. */
const isMarkedInTheMiddle = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('[data-scroller]')?.getBoundingClientRect();
    const at = box && document.elementFromPoint(box.left + box.width * 0.4, box.top + box.height / 2);
    const block = at?.closest('.chunk > *');
    return (
      block?.textContent === [...(block?.querySelectorAll('mark') ?? [])].map((m) => m.textContent).join('')
    );
  });

const worst = (all: readonly number[]) => Math.max(...all.map(Math.abs));

test('the text under the reader’s eyes stays where it is while heights are learnt, both ways', async ({
  app,
}) => {
  await openLong(app, 900);
  const down = await slips(app.page, 230, 60);
  await scrollTo(app.page, 0.7);
  await drawn(app.page);
  // Nothing above was ever drawn: each chunk that comes has another height than was guessed.
  const up = await slips(app.page, -230, 120);
  expect(down.length).toBeGreaterThan(40);
  expect(up.length).toBeGreaterThan(80);
  expect(worst(down)).toBeLessThanOrEqual(2);
  expect(worst(up)).toBeLessThanOrEqual(2);
});

test('without what holds the text it moves: the measurement can fail', async ({ app }) => {
  await openLong(app, 900);
  await scrollTo(app.page, 0.7);
  await drawn(app.page);
  await app.page.evaluate(() => {
    const scroller = document.querySelector('[data-scroller]') as HTMLElement;
    const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollTop') ?? {};
    Object.defineProperty(scroller, 'scrollTop', { get: () => get?.call(scroller), set: () => {} });
  });
  expect(worst(await slips(app.page, -230, 120))).toBeGreaterThan(2);
});

test('the line at the top stays there when the window is made narrower and wider', async ({ app }) => {
  const { page } = await openLong(app, 900);
  await scrollTo(page, 0.5);
  await drawn(page);
  const topLine = () =>
    page.evaluate(() => {
      const box = document.querySelector('[data-scroller]')?.getBoundingClientRect();
      const place = box && document.caretPositionFromPoint(box.left + box.width * 0.4, box.top + 14);
      return place?.offsetNode.parentElement?.closest('.chunk > *')?.textContent ?? '';
    });
  const before = await topLine();
  for (const width of [1030, 1600, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await drawn(page);
    await expect.poll(topLine).toBe(before);
  }
});

test('all of the text is selected and copied, drawn or not', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await openLong(app, 900);
  await page.keyboard.press('F7');
  await selectAll(page);
  await page.keyboard.press('Control+c');
  await expect(async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith('A long document')).toBe(true);
    for (const n of [1, 450, 900]) expect(copied).toMatch(new RegExp(`(^|\\s)${n}(\\s|\\.)`, 'm'));
    expect(copied.length).toBeGreaterThan(50_000);
  }).toPass();
});

test('a passage across text that is not drawn is marked, and drawn wherever one goes', async ({ app }) => {
  const analyst = await openLong(app, 900);
  const { page } = analyst;
  await page.keyboard.press('F7');
  await selectAll(page);
  await page.keyboard.press('h');
  for (const share of [0, 0.5, 1]) {
    await scrollTo(page, share);
    await drawn(page);
    await expect.poll(() => isMarkedInTheMiddle(page)).toBe(true);
  }
  await page.keyboard.press('Control+z');
  await expect(page.locator('.ProseMirror mark')).toHaveCount(0);
});

test('the keys reach the end, and few blocks are drawn anywhere on the way', async ({ app }) => {
  const { page } = await openLong(app, 2000);
  const blocks = page.locator('.ProseMirror .chunk > *');
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+End');
  await expect(page.getByText(/(^|\s)2000(\s|\.|$)/).first()).toBeInViewport();
  expect(await blocks.count()).toBeLessThan(200);
  await page.keyboard.press('Control+Home');
  await expect(page.getByText('A long document').last()).toBeInViewport();
  for (let press = 0; press < 40; press++) await page.keyboard.press('PageDown');
  await drawn(page);
  expect(await blocks.count()).toBeLessThan(200);
});
