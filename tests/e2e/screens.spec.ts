import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { copiedPage } from './capture-texts.ts';
import { type App, expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/*
 * Every screen of the sample case in the three themes: a picture of each, and no accessibility fault that axe can find.
 * The pictures lie with the tests' results; with POSTIL_SCREENSHOTS they go to that folder, for the README.
 */
test.beforeEach(() => test.setTimeout(420_000));

/** Opens the sample case at its first document, where highlights are seen. */
async function openSample({ page }: App): Promise<Analyst> {
  const analyst = new Analyst(page);
  await page.getByRole('button', { name: /Open the sample case/ }).click();
  await analyst.text().waitFor();
  await expect(page.locator('mark').first()).toBeVisible();
  return analyst;
}

test('the reader', async ({ app }, info) => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
  await show(page, info, 'first-run');
  await openSample(app);
  const overlapping = page.locator('mark[data-highlights*=" "]').first();
  await overlapping.scrollIntoViewIfNeeded();
  await overlapping.click();
  await expect(page.locator('mark.selected').first()).toBeVisible();
  await page.keyboard.press('t');
  await page.getByRole('combobox').fill('r');
  await show(page, info, 'reader');

  // With a pinned tag, the sentence cursor and a card that is open.
  await page.keyboard.press('Alt+i');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Pinned tags' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByTestId('sentence-band')).toBeVisible();
  await show(page, info, 'reader-cursor');
  await page.keyboard.press(']');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await show(page, info, 'reader-card');
  await page.keyboard.press('Control+Enter');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('the');
  await expect(page.getByRole('search', { name: 'Find' })).toContainText(/ of /);
  await show(page, info, 'reader-find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+\\');
  await expect(page.getByRole('main')).not.toHaveCount(0);
  await show(page, info, 'side-by-side');
});

test('the palette, the settings and the keys', async ({ app }, info) => {
  const { page } = app;
  await openSample(app);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('mar');
  await show(page, info, 'palette');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog').getByRole('tab').first()).toBeVisible();
  const pages = await page
    .getByRole('tab', { selected: false })
    .and(page.getByRole('dialog').getByRole('tab'))
    .all();
  for (let i = 0; i <= pages.length; i++) {
    await show(page, info, `settings-${i + 1}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await show(page, info, 'keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('lists, pages and dialogs', async ({ app }, info) => {
  const { page } = app;
  const analyst = await openSample(app);
  await page.keyboard.press(']');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Highlight deleted')).toBeVisible();
  await analyst.goTo('#/library');
  await expect(page.getByRole('row').nth(4)).toBeVisible();
  await show(page, info, 'library');

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Codebook/ })
    .click();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await show(page, info, 'codebook');

  await analyst.goTo('#/library');
  await page.getByRole('navigation').locator('a[href^="#/dossier"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await show(page, info, 'dossier');

  await page.getByRole('searchbox', { name: 'Search the library' }).fill('the guard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /document/ })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Passage in its text' }).locator('.found-current'),
  ).toBeVisible();
  await show(page, info, 'search');

  for (const place of ['trash', 'history']) {
    await analyst.goTo(`#/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await show(page, info, place);
  }

  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog')).toContainText('.md');
  await show(page, info, 'export');
});

test('the clean-up', async ({ app }, info) => {
  const { page } = app;
  const file = info.outputPath('harbour.txt');
  writeFileSync(file, copiedPage());
  await app.importFiles(file);
  await page.getByRole('row', { name: /Check the clean-up/ }).click();
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('checkbox', { name: /The harbour office closed/ })).toBeVisible();
  await show(page, info, 'clean-up');
});

/** Runs in the page: ends when fonts are there and what moves for a while has come to rest. */
async function atRest(): Promise<void> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const passing = document.getAnimations().filter(({ effect, playState }) => {
    return playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime ?? 0);
  });
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

const themes = ['light', 'dark', 'sepia'] as const;

async function show(page: Page, info: TestInfo, name: string): Promise<void> {
  const folder = process.env.POSTIL_SCREENSHOTS ?? info.outputDir;
  for (const theme of themes) {
    const colorScheme = theme === 'dark' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    if (theme === 'sepia') await setTheme(page, theme);
    await page.evaluate(atRest);
    await page.screenshot({ path: join(folder, theme === 'light' ? `${name}.png` : `${name}-${theme}.png`) });
    const onlyColours = theme !== 'light';
    expect.soft(await accessibilityFaults(page, `${name} ${theme}`, { onlyColours })).toEqual([]);
  }
  await setTheme(page, 'light');
}

/** As the preference would: it is stored by the window that is open and would close what the screen shows. */
const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
