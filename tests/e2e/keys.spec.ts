import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Opens the sample case with the keyboard alone, and waits for its text. */
async function openSample(page: Page): Promise<Analyst> {
  const analyst = new Analyst(page);
  await page.getByRole('button', { name: /Open the sample case/ }).press('Enter');
  await analyst.text().waitFor();
  await expect(page.locator('mark').first()).toBeVisible();
  return analyst;
}

async function findInPalette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Command palette' });
  await expect(field).toBeFocused();
  await page.keyboard.type(typed);
}

test('a link of the sidebar that is followed by key leads into the view’s list', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const side = page.getByRole('navigation', { name: 'Case' });
  for (const [name, list] of [
    ['Library', page.getByRole('grid', { name: 'Documents' })],
    ['Highlights', page.getByRole('grid', { name: 'Highlights' })],
    ['Codebook', page.getByRole('tree', { name: 'Tags' })],
  ] as const) {
    await side.getByRole('link', { name: new RegExp(`^${name}`) }).press('Enter');
    await expect(list.locator(':focus')).toHaveCount(1);
    const first = await list.locator(':focus').textContent();
    await page.keyboard.press('ArrowDown');
    await expect(list.locator(':focus')).not.toHaveText(first ?? '');
  }
  // Where there is no list to be entered, it leads to the heading.
  await side.getByRole('link', { name: /^History/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeFocused();
});

const chosen = (page: Page) => page.getByRole('option', { selected: true });

test('a key that is changed works at once and after a restart, and can be reset', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Keys' }).click();
  await settings.getByRole('searchbox').fill('all keys');
  await settings.getByRole('button', { name: /Change the keys of “All keys”/ }).press('Enter');
  await page.keyboard.press('Control+k');
  await expect(settings.getByRole('alert')).toContainText('is the key of “Command palette”');
  await page.keyboard.press('Escape');
  await settings.getByRole('button', { name: /Change the keys of “All keys”/ }).press('Enter');
  await page.keyboard.press('Control+Alt+y');
  await expect(settings.getByRole('button', { name: /of “All keys”: Ctrl Alt Y/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();

  const sheet = page.getByRole('dialog', { name: 'All keys' });
  await page.keyboard.press('Control+Alt+y');
  await expect(sheet).toBeVisible();
  await sheet.getByRole('searchbox').fill('all keys');
  await expect(sheet.getByRole('definition')).toHaveText('CtrlAltY');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await app.restart();
  await new Analyst(page).text().waitFor();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+Alt+y');
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Change keys' }).press('Enter');
  await settings.getByRole('button', { name: 'Reset the keys of “All keys”' }).press('Enter');
  await expect(settings.getByRole('button', { name: /of “All keys”: \?/ })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(settings.getByRole('button', { name: /of “All keys”: Ctrl Alt Y/ })).toBeVisible();
  await settings.getByRole('button', { name: 'Reset all' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
});

test('a key of another command is taken only when that is confirmed', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Keys' }).click();
  await settings.getByRole('button', { name: /Change the keys of “Tag”/ }).press('Enter');
  await page.keyboard.press('n');
  await expect(settings.getByRole('alert')).toContainText('is the key of “Write a note”');
  await settings.getByRole('button', { name: 'Replace' }).press('Enter');
  await expect(settings.getByRole('button', { name: /of “Tag”: N/ })).toBeVisible();
  await expect(settings.getByRole('button', { name: /of “Write a note”: No key/ })).toBeVisible();
});

test('letters can be switched off; with Alt they still act', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Keys' }).click();
  await settings.getByRole('checkbox', { name: /A letter or sign alone/ }).press('Space');
  await expect(settings.getByRole('button', { name: /of “Tag”: Alt T/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Alt+Shift+?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
});

test('the palette by keyboard alone', async ({ app }) => {
  const { page } = app;
  const analyst = await openSample(page);
  const { length: opened } = await page.getByRole('navigation', { name: 'Open' }).getByRole('link').all();

  await findInPalette(page, 'shepherds keep');
  await expect(chosen(page)).toContainText('Let the Shepherds Keep the Gate');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Let the Shepherds Keep the Gate');
  await expect(page.getByRole('navigation', { name: 'Open' }).getByRole('link')).toHaveCount(opened + 1);

  await findInPalette(page, '@who fired');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/at=\d+/);
  await expect(page.getByRole('heading', { name: 'Who fired?' })).toBeInViewport();

  await findInPalette(page, '#ruat');
  await expect(chosen(page)).toContainText('Ru’at al-Ma’bar');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dossier/);
  await page.keyboard.press('Alt+ArrowLeft');
  await analyst.text().waitFor();

  await page.keyboard.press('j');
  await findInPalette(page, 'casualt');
  await expect(chosen(page)).toContainText('Tag this with Casualties');
  const before = await page.locator('mark').count();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(before);

  // Enter on a name takes nothing off.
  await findInPalette(page, 'casualt');
  await expect(page.getByRole('option', { name: 'Take off this: Casualties' })).toBeVisible();
  await expect(chosen(page)).not.toContainText('Take off');
  await page.keyboard.press('Escape');

  await findInPalette(page, '>dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await findInPalette(page, 'zzz nothing has this name');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('Search the library for');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('>zzz');
  await expect(page.getByText('Nothing matches “zzz”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(chosen(page)).toContainText('Theme: dark');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeHidden();
});

test('focus mode leaves the document alone on the screen', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const rail = page.getByRole('navigation', { name: 'Case' });
  await expect(rail).toBeVisible();
  await page.keyboard.press('Shift+F');
  await expect(rail).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('F');
  await expect(rail).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave focus mode' }).click();
  await expect(rail).toBeVisible();
});

test('a right click offers what can be done with a highlight, with the keys as they are', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const highlight = page.locator('mark').first();
  const id = await highlight.getAttribute('data-highlights');
  await highlight.click({ button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: /^Tag/ })).toContainText('T');
  await menu.getByRole('menuitem', { name: /^Tag/ }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  await page.keyboard.press('Escape');
  await highlight.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: /Delete the highlight/ }).click();
  await expect(page.locator(`mark[data-highlights="${id}"]`)).toHaveCount(0);
});

test('palette, settings and sheet have no accessibility fault in any theme', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  await openSample(page);
  for (const theme of ['light', 'sepia', 'dark']) {
    await findInPalette(page, `>theme: ${theme}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await findInPalette(page, 'ri');
    await expectNoFault(page, 'palette', theme);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
    await expectNoFault(page, 'all keys', theme);
    await page.getByRole('button', { name: 'Change keys' }).press('Enter');
    await expect(page.getByRole('tab', { name: 'Keys', selected: true })).toBeVisible();
    await expectNoFault(page, 'settings', theme);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

/** Looks at the dialog that is open; what stands behind it is looked at by the test of the screens. */
async function expectNoFault(page: Page, what: string, theme: string): Promise<void> {
  const options = { within: ['[data-modal]'], onlyColours: theme !== 'light' };
  expect.soft(await accessibilityFaults(page, `${what} ${theme}`, options)).toEqual([]);
}
