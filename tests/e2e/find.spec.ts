import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { type App, expect, test } from './fixtures.ts';
import { openPrepared } from './prepare.ts';

// Wide enough for the outline to stand beside the text.
test.use({ viewport: { width: 1440, height: 900 }, startsClosed: true });

const filler =
  'A paragraph that says nothing of what is looked for, and says it at some length, so that there is something to scroll.';

/** A document that spells one name in several ways, over several windows. */
const text = [
  '# Names',
  'Ḥizb Allāh was named first. The second is Hizb\u00a0Allah with a space that does not break.',
  ...Array.from({ length: 30 }, () => filler),
  '# In Arabic',
  'كَتَبَ الصَّحَفِيُّ عن حِزْب اللّٰه في الصباح.',
  ...Array.from({ length: 30 }, () => filler),
  '# At the end',
  'HIZB ALLAH is named last.',
].join('\n\n');

const reading = (app: App, markdown = text) => openPrepared(app, 'names.md', markdown);

const bar = (page: Page) => page.getByRole('search', { name: 'Find', exact: true });
const field = (page: Page) => bar(page).getByRole('textbox');
const current = (page: Page) => page.locator('.reading .found-current');

async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await field(page).fill(query);
}

test('a name is found however it is spelt, counted, and gone round', async ({ app }) => {
  const { page } = app;
  await reading(app);
  await find(page, 'hizb allah');
  await expect(bar(page)).toContainText('1 of 3');
  await expect(current(page)).toHaveText('Ḥizb Allāh');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('2 of 3');
  await expect(current(page)).toHaveText('Hizb\u00a0Allah');
  await page.keyboard.press('Enter');
  await expect(current(page)).toHaveText('HIZB ALLAH');
  await expect(current(page)).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('1 of 3');
  await expect(bar(page)).toContainText('From the beginning');
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page)).toContainText('From the end');
  await expect(page.locator('div[aria-live=polite]')).toContainText('Match 3 of 3, from the end');

  await bar(page).getByRole('button', { name: 'Match case' }).click();
  await expect(bar(page)).toContainText('No matches');
  await bar(page).getByRole('button', { name: 'Ignore capitals' }).click();
  await bar(page).getByRole('button', { name: 'Ignore accents and spelling variants' }).click();
  await expect(bar(page)).toContainText('of 2');

  // Esc leaves the hit selected, and F3 goes on from it without the bar.
  await field(page).press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('HIZB ALLAH');
  await page.keyboard.press('F3');
  await expect(bar(page)).toContainText('1 of 2');
  await expect(page.locator('.ProseMirror')).toBeFocused();
});

test('vowel signs make no difference, unless they are asked for', async ({ app }) => {
  const { page } = app;
  await reading(app);
  await find(page, 'كتب الصحفي');
  await expect(bar(page)).toContainText('1 of 1');
  await expect(current(page)).toHaveText('كَتَبَ الصَّحَفِيُّ');
  await bar(page).getByRole('button', { name: 'Ignore accents and spelling variants' }).click();
  await expect(bar(page)).toContainText('Nothing matches “كتب الصحفي”.');
  await bar(page).getByRole('button', { name: 'Search spelling variants too' }).click();
  await expect(bar(page)).toContainText('1 of 1');
});

test('what is selected is looked for; the last query is kept', async ({ app }) => {
  const { page } = app;
  const analyst = await reading(app);
  await analyst.select('named first');
  await expect(page.getByRole('dialog', { name: 'Mark this passage' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Mark this passage' })).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await expect(field(page)).toHaveValue('named first');
  await field(page).fill('named last');
  await expect(bar(page)).toContainText('1 of 1');
  await field(page).press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await expect(field(page)).toHaveValue('named last');
});

test('hits are looked through, tagged at once, and untagged at once', async ({ app }) => {
  const { page } = app;
  const analyst = await reading(app);
  await find(page, 'hizb allah');
  await page.getByRole('button', { name: 'Review and tag 3 matches' }).click();
  const review = page.getByRole('dialog', { name: /3 matches of/ });
  await review.getByRole('combobox').fill('Hezbollah');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(review.getByText('Hezbollah', { exact: true })).toBeVisible();

  const list = review.getByRole('listbox', { name: 'Matches' });
  await list.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('r');
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'false');
  expect(await accessibilityFaults(page, 'review', { within: ['[role=dialog]'] })).toEqual([]);
  await review.getByRole('button', { name: 'Tag 2 matches' }).click();
  await expect(review).toHaveCount(0);
  await expect(page.getByText('2 matches tagged')).toBeVisible();
  await expect(async () =>
    expect(Object.keys(await analyst.highlighted()).length).toBeGreaterThan(0),
  ).toPass();

  // Tagged hits are shown as such, and left alone.
  await page.getByRole('button', { name: 'Review and tag 3 matches' }).click();
  await review.getByRole('combobox').fill('Hezb');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option', { name: /Tagged already/ })).toHaveCount(2);
  await expect(review.getByRole('button', { name: 'Tag 1 match' })).toBeEnabled();
  await review.getByRole('button', { name: 'Cancel' }).click();
  await field(page).press('Escape');

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(async () => expect(await analyst.highlighted()).toEqual({})).toPass();
});

test('the map goes where it is clicked, and shows no window over a short text', async ({ app }) => {
  const { page } = app;
  await reading(app);
  const map = page.locator('aside[aria-label="Outline"] canvas');
  await expect(map).toBeVisible();
  const box = await map.boundingBox();
  if (!box) throw new Error('The map has no place.');
  await page.mouse.click(box.x + 20, box.y + box.height - 3);
  await expect(page.locator('.ProseMirror').getByText('HIZB ALLAH is named last.')).toBeInViewport();
  const window = map.locator('xpath=following-sibling::div[1]');
  await expect(window).toBeVisible();
  const grip = await window.boundingBox();
  if (!grip) throw new Error('The window has no place.');
  await page.mouse.move(grip.x + 10, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 10, box.y - 40, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('.ProseMirror').getByText('was named first')).toBeInViewport();

  await page.keyboard.press('}');
  await expect(page.locator('aside[aria-label="Outline"] [aria-current]')).toContainText('In Arabic');
  await page.keyboard.press('{');
  await expect(page.locator('aside[aria-label="Outline"] [aria-current]')).toContainText('Names');
});

test('find has no violation in any theme', async ({ app }) => {
  const { page } = app;
  await reading(app);
  await find(page, 'paragraph');
  await expect(bar(page)).toContainText('of 60');
  for (const theme of ['light', 'sepia', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const onlyColours = theme !== 'light';
    expect(await accessibilityFaults(page, theme, { onlyColours })).toEqual([]);
  }
});
