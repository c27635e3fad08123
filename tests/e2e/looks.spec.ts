import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import type { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { barges, longText, ships } from './looks-documents.ts';
import { openPrepared } from './prepare.ts';

test.use({ viewport: { width: 1440, height: 900 }, startsClosed: true });

async function read(app: App, name: string, content: string): Promise<Analyst> {
  const analyst = await openPrepared(app, name, content);
  await app.page.evaluate(() => document.fonts.ready);
  return analyst;
}

async function mark(analyst: Analyst, quote: string, colour: number): Promise<void> {
  const before = Object.keys(await analyst.highlighted()).length;
  await analyst.select(quote);
  await expect(analyst.page.getByRole('dialog', { name: 'Mark this passage' })).toBeVisible();
  await analyst.page.keyboard.press(`Alt+${colour}`);
  await expect(async () =>
    expect(Object.keys(await analyst.highlighted())).toHaveLength(before + 1),
  ).toPass();
  await analyst.page.keyboard.press('Escape');
  await expect(analyst.page.getByRole('dialog')).toHaveCount(0);
}

/** The beginning of the paragraph whose line stands at the window's top. */
const topParagraph = (page: Page) =>
  page.evaluate(() => {
    const column = document.querySelector('.reading')?.getBoundingClientRect();
    const edge = document
      .querySelector('.reading')
      ?.closest('[class*=scroller]')
      ?.getBoundingClientRect().top;
    const place = document.caretPositionFromPoint((column?.left ?? 0) + 40, (edge ?? 0) + 14);
    return place?.offsetNode.parentElement?.closest('.chunk > *')?.textContent?.slice(0, 24) ?? null;
  });

const sizeOf = (page: Page) =>
  page
    .locator('.chunk > p')
    .first()
    .evaluate((block) => Number.parseFloat(getComputedStyle(block).fontSize));

test('type is set by keys and in “Aa”, at once and for good, and the place in the text stays', async ({
  app,
}) => {
  const { page } = app;
  const analyst = await read(app, 'log.txt', longText);
  await analyst.scrollTo(30);
  await expect.poll(() => topParagraph(page)).toMatch(/^Paragraph \d\d/);
  const words = await topParagraph(page);
  const sizes = [await sizeOf(page)];
  for (const key of ['Control+Equal', 'Control+Equal', 'Control+Equal', 'Control+Minus']) {
    await page.keyboard.press(key);
    await expect.poll(() => sizeOf(page)).not.toBe(sizes.at(-1));
    sizes.push(await sizeOf(page));
    await expect.poll(() => topParagraph(page)).toBe(words);
  }
  expect(sizes).toEqual([18, 19, 20, 21, 20]);
  await page.keyboard.press('Control+0');
  await expect.poll(() => sizeOf(page)).toBe(18);

  await page.getByRole('button', { name: 'Text settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Text settings' });
  await settings.getByRole('radio', { name: 'Sans' }).click();
  for (const name of ['Line height: more', 'Line length: less', 'Arabic text size: more', 'Text size: more'])
    await settings.getByRole('button', { name, exact: true }).click();
  await settings.getByRole('radio', { name: 'Sepia' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  const look = () =>
    page
      .locator('.chunk > p')
      .first()
      .evaluate((block) => {
        const { fontFamily, fontSize, lineHeight } = getComputedStyle(block);
        return [fontFamily.split(',')[0], fontSize, lineHeight, block.getBoundingClientRect().width];
      });
  const wanted = ['"Postil UI"', '19px', '32px', 633];
  await expect.poll(look).toEqual(wanted);
  await expect.poll(() => topParagraph(page)).toBe(words);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Saved /)).toBeVisible();

  await app.restart();
  await analyst.open(/log|Paragraph 1/);
  await expect.poll(look).toEqual(wanted);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Reading' }).click();
  await page.getByRole('button', { name: 'Usual settings' }).click();
  await expect.poll(look).toEqual(['"Postil Read"', '18px', '29px', 624]);
});

test('pictures stand in the text at once in their size; what lies on the web is a frame', async ({ app }) => {
  const { page } = app;
  const analyst = await read(app, 'ships.html', ships);
  const picture = page.locator('.reading figure img').first();
  await expect(picture).toHaveJSProperty('naturalWidth', 640);
  const box = await picture.boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(640 / 360, 1);
  expect(await picture.getAttribute('src')).toMatch(/^blob:/);
  await expect(picture).toHaveAttribute('alt', 'A quay in grey');
  await mark(analyst, 'north quay, seen from', 2);
  expect(Object.values(await analyst.highlighted())).toEqual(['north quay, seen from']);

  const frame = page.getByRole('img', { name: /A picture on the web/ });
  await expect(frame).toHaveAttribute('data-source', 'https://harbour.example/map.png');
  // A request for it would be one of the app's complaints (fixtures.ts).
  await expect(page.locator('.reading figure img')).toHaveCount(2);

  await page.evaluate(() => {
    for (const image of document.querySelectorAll('.reading img')) image.dispatchEvent(new Event('error'));
  });
  await expect(page.getByRole('img', { name: /cannot be shown/ })).toHaveCount(2);
});

test('a table has columns, rows that scroll together, and tabs when it is copied', async ({ app }) => {
  const { page } = app;
  const analyst = await read(app, 'ships.html', ships);
  await analyst.ends('Qantara');
  const rows = page.getByRole('row').filter({ hasText: /Ship|Belkara|Qantara/ });
  await expect(rows).toHaveCount(3);
  const lefts = await rows.evaluateAll((all) =>
    all.map((each) =>
      [...each.querySelectorAll('.cell')].map((cell) => Math.round(cell.getBoundingClientRect().left)),
    ),
  );
  expect(new Set(lefts.map(String)).size).toBe(1);
  expect(new Set(lefts[0]).size).toBe(3);
  await expect(page.getByRole('columnheader', { name: 'Cargo' })).toBeVisible();

  await mark(analyst, 'fifty kilograms 1,240', 5);
  expect(Object.values(await analyst.highlighted())).toEqual(['fifty kilograms\t1,240']);
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    const text = document.querySelector<HTMLElement>('.ProseMirror');
    text?.focus();
    text?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toContain('fifty kilograms\t1,240');

  await analyst.ends('value 3-0');
  const wide = page
    .locator('.table-row')
    .filter({ hasText: /value|number/ })
    .locator('.cells');
  await expect(wide).toHaveCount(4);
  await wide.nth(1).hover();
  await page.mouse.wheel(160, 0);
  const places = () => wide.evaluateAll((all) => all.map((each) => each.scrollLeft));
  await expect.poll(places).toEqual([160, 160, 160, 160]);
  await wide.last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => new Set(await places()).size === 1 && (await places())[0] !== 160).toBe(true);
});

test('a note opens in place, a part is gone to and come back from, an address is only shown', async ({
  app,
}) => {
  const { page } = app;
  const analyst = await read(app, 'ships.html', ships);
  const top = () =>
    page
      .locator('.chunk > p')
      .first()
      .evaluate((block) => block.getBoundingClientRect().top);
  const before = await top();
  const note = page.getByRole('dialog', { name: 'Note' });

  await page.locator('.reading .note').first().click();
  await expect(note).toContainText('Statement of the harbour office, 4 March.');
  expect(await top()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(analyst.text()).toBeFocused();

  await page.keyboard.press('Enter');
  await note.getByRole('button', { name: 'Go to the note' }).press('Enter');
  await expect(page.locator('.reading').getByText('It gives no names')).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('.reading .note').first()).toBeInViewport();

  await page.locator('.source-reference').filter({ hasText: 'the list of the cargo' }).click();
  await expect(page.getByRole('heading', { name: 'The cargo of both' })).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');

  await expect(page).not.toHaveURL(/[?&]at=/);
  const address = page.url();
  await page.locator('.source-link').first().click();
  await expect(page.getByRole('dialog', { name: 'Address' })).toContainText(
    'https://harbour.example/report?y=2024',
  );
  await page.getByRole('button', { name: 'Copy the address' }).click();
  await expect(page.getByRole('dialog', { name: 'Address' })).toHaveCount(0);
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
});

test('Arabic: sides, type by block, no italics, and marks that leave letters joined', async ({ app }) => {
  const { page } = app;
  const analyst = await read(app, 'barges.md', barges);
  const block = (words: string) => page.locator('.chunk > *').filter({ hasText: words }).first();
  const setting = (words: string) =>
    block(words).evaluate((each) => [getComputedStyle(each).direction, getComputedStyle(each).fontSize]);
  await expect.poll(() => setting('يعتمد جزء')).toEqual(['rtl', '21px']);
  // Begins with a Latin name, and is Arabic all the same.
  await expect.poll(() => setting('GPS هو نظام')).toEqual(['rtl', '21px']);
  await expect.poll(() => setting('The port authority')).toEqual(['ltr', '18px']);
  const emphasis = page.locator('.chunk em').first();
  await expect(emphasis).toHaveCSS('font-style', 'normal');
  await expect(emphasis).toHaveCSS('font-weight', '600');
  await expect(emphasis).toHaveCSS('letter-spacing', 'normal');
  const marker = await page
    .locator('.list-item')
    .first()
    .evaluate((item) => {
      const { right } = item.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(item);
      return right - range.getBoundingClientRect().right;
    });
  expect(marker).toBeGreaterThan(20);

  // A number has no direction of its own: it stands at its column's right all the same.
  const cell = page.locator('.cell', { hasText: '214' });
  await expect(cell).toHaveCSS('text-align', 'right');

  await analyst.ends('كلمة بالكتاب هنا أيضاً');
  const quote = 'كتاب هنا أيضاً';
  const unmarked = await widthOf(page, 'بالكتاب', 2);
  await mark(analyst, quote, 3);
  expect(Object.values(await analyst.highlighted())).toEqual([quote]);
  // In a narrow window the open card lies over the text; the page does not become wider for it.
  await page.setViewportSize({ width: 800, height: 800 });
  await page.locator('.reading mark').first().click();
  const overflow = await page.locator('article[data-mode="selected"]').evaluate((card) => {
    let pane: Element | null = card;
    while (pane && getComputedStyle(pane).overflowX !== 'auto') pane = pane.parentElement;
    return (pane?.scrollWidth ?? Number.NaN) - (pane?.clientWidth ?? Number.NaN);
  });
  expect(overflow).toBe(0);
  await page.keyboard.press('Escape');
  const [plain, marked] = [await widthOf(page, 'بالكتاب', 1), await widthOf(page, 'بالكتاب', 2)];
  expect(marked).toBeCloseTo(unmarked, 1);
  expect(marked).toBeCloseTo(plain, 1);
  // Negative control: letters that are parted are wider.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('.reading mark'))
      each.style.display = 'inline-block';
  });
  expect(Math.abs((await widthOf(page, 'بالكتاب', 2)) - plain)).toBeGreaterThan(0.5);
});

test('all of a document is printed, with its marks and notes, and nothing else', async ({ app }, info) => {
  const { page } = app;
  const analyst = await read(app, 'log.txt', longText);
  await mark(analyst, 'Paragraph 2 of the log', 3);
  await analyst.text().locator('mark').first().click();
  await page.keyboard.press('n');
  await page.keyboard.type('Who wrote this log?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await expect(page.locator('.print-sheet')).toHaveCount(0);

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Control+P');
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText('Paragraph 700 of the log.');
  expect(await sheet.locator('.chunk > p').count()).toBe(700);
  await expect(sheet.locator('mark')).toHaveText('Paragraph 2 of the log');
  await expect(sheet.locator('.print-number')).toHaveText('1');
  await expect(sheet.locator('.print-notes')).toContainText('Who wrote this log?');
  await expect(sheet).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  // The first line is the title; no other part of the text begins with one.
  const large = await sheet
    .locator('.chunk > p')
    .evaluateAll((all) => all.filter((each) => getComputedStyle(each).fontSize === '24px').length);
  expect(large).toBe((await sheet.getAttribute('data-titled')) === 'true' ? 1 : 0);
  await page.emulateMedia({ media: null });
  await page.pdf({ path: info.outputPath('log.pdf') });
  await expect(sheet).toHaveCount(0);
});

test('the browser’s own print command prints a short document whole', async ({ app }) => {
  const { page } = app;
  await read(app, 'ships.html', ships);
  await page.waitForTimeout(500);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.print-sheet')).toContainText('It gives no names.');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});

test('with forced colours marks are lines of the system’s colour; axe is content in all themes', async ({
  app,
}, info) => {
  test.setTimeout(240_000);
  const { page } = app;
  const analyst = await read(app, 'ships.html', ships);
  await mark(analyst, 'said on Monday', 2);
  const paint = () =>
    page
      .locator('.reading mark')
      .first()
      .evaluate((each) => getComputedStyle(each).backgroundImage);
  await expect.poll(paint).toContain('rgba(245, 136, 74');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(paint).not.toContain('rgba(245, 136, 74');
  expect(await paint()).toMatch(/linear-gradient\(90deg, rgb\(0, 0, 0\) 5px/);
  await page.emulateMedia({ forcedColors: null });

  for (const theme of ['Light', 'Sepia', 'Dark'] as const) {
    await page.getByRole('button', { name: 'Text settings' }).click();
    await page.getByRole('radio', { name: theme }).click();
    await check(page, 'text settings', theme);
    await page.keyboard.press('Escape');
    await page.locator('.reading .note').first().click();
    await check(page, 'note', theme);
    await page.keyboard.press('Escape');
    await analyst.ends('value 2-1');
    await check(page, 'tables', theme);
    await page.screenshot({ path: info.outputPath(`tables-${theme}.png`) });
    await analyst.ends('said on Monday');
  }
});

async function check(page: Page, what: string, theme: string): Promise<void> {
  const onlyColours = theme !== 'Light';
  expect.soft(await accessibilityFaults(page, `${what} ${theme}`, { onlyColours })).toEqual([]);
}

/** How wide the n-th place of a word is drawn. */
function widthOf(page: Page, word: string, occurrence: number): Promise<number> {
  return page.evaluate(
    ([wanted, nth]) => {
      let left = nth;
      for (const block of document.querySelectorAll('.chunk > *')) {
        if (!block.textContent?.includes(wanted) || --left > 0) continue;
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const places: { node: Node; offset: number }[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let i = 0; i < (node.textContent ?? '').length; i++) places.push({ node, offset: i });
        const at = block.textContent.indexOf(wanted);
        const [from, to] = [places[at], places[at + wanted.length - 1]];
        if (!from || !to) return 0;
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset + 1);
        return range.getBoundingClientRect().width;
      }
      return 0;
    },
    [word, occurrence] as const,
  );
}
