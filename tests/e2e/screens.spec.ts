import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/**
 * Every screen of the sample case, light and dark: a picture of each, and no accessibility fault that axe can find.
 * The pictures lie with the test's results; with POSTIL_SCREENSHOTS they go to that folder, for the README.
 */
test('the sample case, screen by screen', async ({ app }, info) => {
  test.setTimeout(240_000);
  const { page } = app;
  const analyst = new Analyst(page);
  await expect(page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
  await show(page, info, 'first-run');

  await page.getByRole('button', { name: /Open the sample case/ }).click();
  await analyst.text().waitFor();
  await expect(page.locator('mark').first()).toBeVisible();
  const overlapping = page.locator('mark[data-highlights*=" "]').first();
  await overlapping.scrollIntoViewIfNeeded();
  await overlapping.click();
  await expect(page.locator('mark.selected').first()).toBeVisible();
  await page.keyboard.press('t');
  await page.getByRole('combobox').fill('r');
  await show(page, info, 'reader');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

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
  await expect(page.getByRole('status').filter({ hasText: /place/ })).toBeVisible();
  await show(page, info, 'search');

  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog')).toContainText('.md');
  await show(page, info, 'export');
});

async function show(page: Page, info: TestInfo, name: string): Promise<void> {
  const folder = process.env.POSTIL_SCREENSHOTS ?? info.outputDir;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(250);
    await page.screenshot({
      path: join(folder, colorScheme === 'light' ? `${name}.png` : `${name}-dark.png`),
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(
      ({ id, nodes }) => `${name} ${colorScheme}: ${id} ${nodes[0]?.html.slice(0, 160)}`,
    );
    expect.soft(faults).toEqual([]);
  }
}
