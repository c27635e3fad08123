import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../db/open.ts';
import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { prepare } from './prepare.ts';

test.use({ viewport: { width: 1440, height: 900 }, startsClosed: true });

/** A document of numbered sentences under numbered headings, so that each line says where it stands. */
function numbered(title: string): string {
  const sentence = (part: number, n: number) =>
    `${title} ${part}.${n} says that the ferry left the eastern bank before the guards had counted the boats.`;
  const paragraphs = (part: number) =>
    [0, 1, 2, 3].map((p) => [1, 2, 3, 4, 5].map((n) => sentence(part, p * 5 + n)).join(' ')).join('\n\n');
  return [
    `# ${title}`,
    ...Array.from({ length: 30 }, (_, part) => `## Part ${part}\n\n${paragraphs(part)}`),
  ].join('\n\n');
}

async function importNumbered(app: App, ...titles: string[]): Promise<void> {
  await prepare(app, async (library) => {
    for (const title of titles) await library.document(`${title}.md`, numbered(title));
  });
}

/** Opens documents, each in a tab of its own. */
async function openAll(page: Page, ...titles: string[]): Promise<void> {
  const analyst = new Analyst(page);
  for (const title of titles) await analyst.open(title);
}

const strip = (page: Page) => page.getByRole('navigation', { name: 'Open' });
const tab = (page: Page, title: string) => strip(page).getByRole('link', { name: title, exact: true });
const titles = (page: Page) => strip(page).getByRole('link').allInnerTexts();

/** The side that keys act in, and the other. */
const active = (page: Page) => page.locator('[data-pane][data-active="true"]');
const other = (page: Page) => page.locator('[data-pane][data-active="false"]');
const textOf = (pane: ReturnType<typeof active>) => pane.getByRole('document');

/** The words at the top of each side, from the first letter of their line. */
const topLines = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-scroller]')].map((scroller) => {
      const text = scroller.querySelector('.ProseMirror');
      const { top } = scroller.getBoundingClientRect();
      for (let y = top + 14; y < top + 300; y += 4) {
        const caret = document.caretPositionFromPoint((text?.getBoundingClientRect().left ?? 0) + 3, y);
        if (caret?.offsetNode instanceof Text)
          return caret.offsetNode.data.slice(caret.offset, caret.offset + 40);
      }
      return '';
    }),
  );

/** The top lines once they stay the same. */
async function restingLines(page: Page): Promise<string[]> {
  let last: string[] = [];
  await expect(async () => {
    const before = last;
    last = await topLines(page);
    expect(last).toEqual(before);
    expect(last.join('')).not.toBe('');
  }).toPass();
  return last;
}

/** Turns the wheel over the active side and waits until the place is with the library. */
async function read(page: Page, by: number): Promise<string[]> {
  const scrolled = () =>
    active(page)
      .locator('[data-scroller]')
      .evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  await textOf(active(page))
    .hover({ position: { x: 200, y: 200 } })
    .catch(() => {});
  await page.mouse.wheel(0, by);
  await expect.poll(scrolled).not.toBe(before);
  await keptPlace(page);
  return restingLines(page);
}

/** Waits longer than a place may to be kept, by the page's own clock: what is due before that is done then. */
const keptPlace = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
  });

test('tabs, sides and the lines one read come back after a restart', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha', 'Beta', 'Gamma');
  await openAll(page, 'Alpha', 'Beta', 'Gamma');
  await tab(page, 'Alpha').click({ modifiers: ['Shift'] });
  await expect(active(page)).toContainText('Alpha 0.1');
  await read(page, 2310);
  await page.keyboard.press('F8');
  await expect(active(page)).toContainText('Gamma 0.1');
  const before = await read(page, 5470);
  expect(before[0]).not.toBe(before[1]);
  const panes = new URL(page.url()).hash;

  await app.restart();
  await expect(textOf(other(page))).toBeVisible();
  await expect.poll(() => titles(page)).toEqual(['Library', 'Alpha', 'Beta', 'Gamma']);
  expect(new URL(page.url()).hash).toBe(panes);
  await expect.poll(() => restingLines(page)).toEqual(before);

  await app.restart();
  await expect(textOf(other(page))).toBeVisible();
  await expect.poll(() => restingLines(page)).toEqual(before);
});

test('after a power cut one reads on at the line of a second ago', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha');
  await openAll(page, 'Alpha');
  const [before] = await read(page, 7130);
  await app.kill();
  await app.start();
  await expect(textOf(active(page))).toBeVisible();
  await expect.poll(() => restingLines(page)).toEqual([before]);
  await expect.poll(() => titles(page)).toEqual(['Library', 'Alpha']);
});

test('the line at the top stays there when the window is narrower, and comes back from another tab', async ({
  app,
}) => {
  const { page } = app;
  await importNumbered(app, 'Alpha', 'Beta');
  await openAll(page, 'Beta', 'Alpha');
  const [before = ''] = await read(page, 6200);
  await page.setViewportSize({ width: 1024, height: 680 });
  await expect(async () => expect(await active(page).innerText()).toContain(before.slice(0, 12))).toPass();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => restingLines(page)).toEqual([before]);
  await tab(page, 'Beta').click();
  await expect(active(page)).toContainText('Beta 0.1');
  await tab(page, 'Alpha').click();
  await expect(active(page)).toContainText(/Alpha \d+\.\d+ says/);
  await expect.poll(() => restingLines(page)).toEqual([before]);

  // Left in the very frame in which it was scrolled, before the place is with the library.
  const beta = await tab(page, 'Beta').elementHandle();
  await page.locator('[data-scroller]').evaluate(async (scroller, link) => {
    scroller.scrollTop = 4200;
    await new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }));
    (link as HTMLElement).click();
  }, beta);
  await expect(active(page)).toContainText(/Beta \d+\.\d+ says/);
  await tab(page, 'Alpha').click();
  await expect(active(page)).toContainText(/Alpha \d+\.\d+ says/);
  const scroller = page.locator('[data-scroller]');
  await expect.poll(() => scroller.evaluate((one) => Math.abs(one.scrollTop - 4200))).toBeLessThan(60);
});

test('Back returns to the line one left by a jump, and Forward goes there again', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha', 'Beta');
  await openAll(page, 'Alpha');
  const before = await read(page, 1810);
  const outline = page.getByRole('complementary', { name: 'Outline' });
  await outline.getByRole('button', { name: /Part 20/ }).click();
  await expect(textOf(active(page))).toContainText('Alpha 20.1');
  const [there] = await read(page, 700);
  await outline.getByRole('button', { name: /Part 9/ }).click();
  await expect(textOf(active(page))).toContainText('Alpha 9.1');
  await restingLines(page);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(async () => expect(await topLines(page)).toEqual([there])).toPass();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(async () => expect(await topLines(page)).toEqual(before)).toPass();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(async () => expect(await topLines(page)).toEqual([there])).toPass();

  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search', { name: 'Find', exact: true })).toBeVisible();
  const belowBar = await restingLines(page);
  await page.keyboard.type('Alpha 27.3');
  await expect(textOf(active(page))).toContainText('Alpha 27.3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(async () => expect(await topLines(page)).toEqual(belowBar)).toPass();
});

test('keys act on the active side only, and one document may stand on both', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha');
  await openAll(page, 'Alpha');
  await page.keyboard.press('Alt+\\');
  await expect(textOf(other(page))).toBeVisible();
  await expect.poll(() => titles(page)).toEqual(['Library', 'Alpha', 'Alpha']);
  const [left = ''] = await restingLines(page);
  await read(page, 4000);
  expect((await topLines(page))[0]).toBe(left);

  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search', { name: /^Find/ })).toHaveCount(1);
  await expect(active(page).getByRole('search', { name: /^Find/ }).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.keyboard.press('F8');
  await expect(active(page).and(page.locator('[data-pane]').first())).toBeVisible();
  await expect(textOf(active(page))).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('h');
  await expect(active(page).locator('mark').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+\\');
  await expect(active(page).getByRole('complementary', { name: /^Margin notes/ })).toHaveCount(0);

  await page.keyboard.press('Alt+\\');
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect.poll(() => titles(page)).toEqual(['Library', 'Alpha']);
});

test('the handle between two sides moves by keys and goes back to the middle', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha', 'Beta');
  await openAll(page, 'Alpha', 'Beta');
  await page.keyboard.press('Alt+\\');
  const handle = page.getByRole('separator', { name: 'Widths of the two sides' });
  const width = async () => (await page.locator('[data-pane]').first().boundingBox())?.width ?? 0;
  const middle = await width();
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Math.round((await width()) - middle)).toBe(16);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => Math.round((await width()) - middle)).toBe(-16);
  await handle.dblclick();
  await expect.poll(async () => Math.round((await width()) - middle)).toBe(0);

  const before = await restingLines(page);
  await page.keyboard.press('Alt+|');
  await expect(page.locator('[data-pane]').first()).toContainText('Alpha 0.1');
  await expect.poll(() => restingLines(page)).toEqual(before.toReversed());
});

test('tabs are moved, closed and opened again by keys, and the focus is never lost', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha', 'Beta', 'Gamma');
  await openAll(page, 'Alpha', 'Beta', 'Gamma');
  await tab(page, 'Gamma').focus();
  await page.keyboard.press('Alt+Shift+PageUp');
  await expect.poll(() => titles(page)).toEqual(['Library', 'Alpha', 'Gamma', 'Beta']);
  await expect(tab(page, 'Gamma')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect.poll(() => titles(page)).toEqual(['Library', 'Gamma', 'Beta']);
  await expect(tab(page, 'Gamma')).toBeFocused();
  await page.keyboard.press('Alt+Shift+x');
  await expect.poll(() => titles(page)).toEqual(['Library', 'Alpha', 'Gamma', 'Beta']);
  await expect(active(page)).toContainText('Alpha 0.1');

  await textOf(active(page)).focus();
  await page.keyboard.press('Alt+x');
  await expect(active(page)).toContainText('Gamma 0.1');
  await expect(textOf(active(page))).toBeFocused();
  await page.keyboard.press('Alt+PageDown');
  await expect(active(page)).toContainText('Beta 0.1');

  await tab(page, 'Gamma').click({ button: 'middle' });
  await expect.poll(() => titles(page)).toEqual(['Library', 'Beta']);
  await tab(page, 'Beta').click({ button: 'right' });
  await page
    .getByRole('menuitem', { name: /^Close$|^Close / })
    .first()
    .click();
  await expect.poll(() => titles(page)).toEqual(['Library']);
  await expect(page.getByRole('main', { name: 'Library' })).toBeVisible();
});

test('tabs are dragged along the strip, and a deleted document has none', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha', 'Beta', 'Gamma');
  await openAll(page, 'Alpha', 'Beta', 'Gamma');
  await tab(page, 'Gamma').dragTo(tab(page, 'Alpha'), { targetPosition: { x: 4, y: 10 } });
  await expect.poll(() => titles(page)).toEqual(['Library', 'Gamma', 'Alpha', 'Beta']);
  await strip(page).getByRole('link', { name: 'Library' }).click();
  await page.getByRole('row', { name: 'Alpha' }).click();
  await page.keyboard.press('Delete');
  await expect.poll(() => titles(page)).toEqual(['Library', 'Gamma', 'Beta']);
});

test('a stored value that makes no sense leaves the library', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha');
  await openAll(page, 'Alpha');
  await keptPlace(page);
  await app.quit();
  const db = openDatabase(join(app.library, 'library.sqlite'));
  expect(db.all("SELECT value FROM preference WHERE name = 'openTabs'")).toHaveLength(1);
  db.transaction(() => db.run("UPDATE preference SET value = '{\"tabs\":[{' WHERE name = 'openTabs'"));
  db.close();
  await app.start();
  await expect(page.getByRole('main', { name: 'Library' })).toBeVisible();
  await expect.poll(() => titles(page)).toEqual(['Library']);
});

test('many tabs can all be reached', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 680 });
  const many = Array.from({ length: 12 }, (_, i) => `Report ${i + 1} of the crossing`);
  await prepare(app, async (library) => {
    for (const [n, title] of many.entries()) {
      // Texts that differ in their numbers only would be versions of one.
      const words = Array.from({ length: 60 }, (_, i) => `word${n}x${i}`).join(' ');
      await library.document(`${title}.md`, `# ${title}\n\n${title} 0.1 says ${words}.\n`);
    }
  });
  await openAll(page, ...many);
  await page.getByRole('button', { name: 'All 13 tabs' }).click();
  await page.getByRole('menuitem', { name: many[1] ?? '', exact: true }).click();
  await expect(active(page)).toContainText(`${many[1]} 0.1`);
  await expect(tab(page, many[1] ?? '')).toBeInViewport({ ratio: 0.9 });
});

test('two sides fit a small window, one a smaller, and axe finds no fault', async ({ app }) => {
  const { page } = app;
  await importNumbered(app, 'Alpha', 'Beta');
  await openAll(page, 'Alpha', 'Beta');
  await page.keyboard.press('Alt+\\');
  await page.setViewportSize({ width: 1024, height: 680 });
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  for (const pane of await page.locator('[data-pane] [data-scroller]').all()) {
    expect(await pane.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
  for (const theme of ['light', 'sepia', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const onlyColours = theme !== 'light';
    expect.soft(await accessibilityFaults(page, theme, { onlyColours })).toEqual([]);
  }
  await page.setViewportSize({ width: 760, height: 680 });
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect(active(page)).toContainText('Alpha 0.1');
  await page.keyboard.press('F8');
  await expect(active(page)).toContainText('Beta 0.1');
});
