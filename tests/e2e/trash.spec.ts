import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-trash-'));
const paragraphs = [
  'The ferry was held on the east bank until the toll was paid.',
  'Nobody has said who paid it, nor to whom it was paid.',
];

/** Imports a document of a name of its own and opens it. */
async function open(app: App, name = 'ferry'): Promise<Analyst> {
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, `${[`Report of the ${name}`, ...paragraphs].join('\n\n')}\n`);
  const analyst = new Analyst(app.page);
  await app.importFiles(file);
  await app.page.getByRole('row', { name: new RegExp(`Report of the ${name}`) }).dblclick();
  await analyst.text().waitFor();
  return analyst;
}

/** Marks a passage and leaves it selected. */
async function mark(analyst: Analyst, words: string): Promise<void> {
  const { page } = analyst;
  await analyst.select(words);
  await expect(page.getByRole('dialog', { name: 'Mark this passage' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(async () => expect(await marked(analyst)).toContain(words)).toPass();
}

const marked = async (analyst: Analyst) => Object.values(await analyst.highlighted());

const toTrash = (page: Page) =>
  page
    .getByRole('link', { name: /^Trash/ })
    .first()
    .click();
const toLibrary = (page: Page) =>
  page
    .getByRole('link', { name: /^Library/ })
    .first()
    .click();
const thing = (page: Page, name: string | RegExp) => page.getByRole('row', { name });

test('what is deleted comes back from the trash after a restart', async ({ app }) => {
  const { page } = app;
  const analyst = await open(app);
  await mark(analyst, 'the east bank');
  await page.locator('mark').first().click();
  await page.keyboard.press('t');
  const popover = page.getByRole('dialog', { name: 'Tag this highlight' });
  await popover.getByRole('combobox').fill('Ferry guild');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('What is “Ferry guild”?')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('article');
  await expect(card).toContainText('Ferry guild');
  await mark(analyst, 'who paid it');

  await page.locator('mark').last().click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Highlight deleted', { exact: true }).first()).toBeVisible();
  await page
    .getByRole('link', { name: /^Codebook/ })
    .first()
    .click();
  await page.getByRole('treeitem', { name: /Ferry guild/ }).click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toContainText('Used on 1 passage in 1 document.');
  await page.getByRole('button', { name: 'Delete tag' }).click();
  await expect(page.getByText(/Tag deleted, taken off 1 passage/)).toBeVisible();
  await toLibrary(page);
  await page.getByRole('row', { name: /Report of the ferry/ }).click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Document deleted', { exact: true })).toBeVisible();

  await app.restart();
  await toTrash(page);
  await expect(page.getByText('3 things', { exact: true })).toBeVisible();
  await expect(thing(page, /“who paid it”/)).toContainText('30 days left');
  await expect(thing(page, /“who paid it”/)).toContainText('which is in the trash too');
  await thing(page, /^Report of the ferry/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Document restored', { exact: true })).toBeVisible();
  await thing(page, /Ferry guild/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tag restored', { exact: true })).toBeVisible();
  await thing(page, /“who paid it”/)
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(page.getByText('Nothing in the trash.')).toBeVisible();

  await toLibrary(page);
  await analyst.open(/Report of the ferry/);
  await expect(async () =>
    expect((await marked(analyst)).sort()).toEqual(['the east bank', 'who paid it']),
  ).toPass();
  await expect(page.getByRole('article').filter({ hasText: 'Ferry guild' })).toBeVisible();
});

test('a highlight of a document in the trash brings that back, and says so', async ({ app }) => {
  const { page } = app;
  const analyst = await open(app);
  await mark(analyst, 'the east bank');
  await page.locator('mark').first().click();
  await page.keyboard.press('Delete');
  await toLibrary(page);
  await page.getByRole('row', { name: /Report of the ferry/ }).click();
  await page.keyboard.press('Delete');
  await toTrash(page);
  await thing(page, /“the east bank”/)
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(page.getByText(/came back with its highlight/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 things', { exact: true })).toBeVisible();
});

test('deleting for good asks before, and cannot be undone', async ({ app }) => {
  const { page } = app;
  await open(app, 'ferry');
  await toLibrary(page);
  await open(app, 'bridge');
  await toLibrary(page);
  for (const name of ['ferry', 'bridge']) {
    await page.getByRole('row', { name: new RegExp(`Report of the ${name}`) }).click();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('row', { name: new RegExp(`Report of the ${name}`) })).toHaveCount(0);
  }
  await expect(page.getByText('2 documents deleted')).toBeVisible();
  await toTrash(page);
  await thing(page, /^Report of the ferry/).focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: /Delete this document for good/ });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(thing(page, /Report of the ferry/)).toBeVisible();
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Document deleted for good')).toBeVisible();
  await expect(thing(page, /Report of the ferry/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Empty trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Nothing in the trash.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('There is nothing to undo.')).toBeVisible();
  await toLibrary(page);
  await expect(page.getByText('No documents yet.')).toBeVisible();
});

test('an earlier passage is taken from a highlight’s history', async ({ app }) => {
  const { page } = app;
  const analyst = await open(app);
  await mark(analyst, 'the east bank');
  await page.locator('mark').first().click();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(async () => expect(await marked(analyst)).toEqual(['the east bank until'])).toPass();

  await page.getByRole('article').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  const dialog = page.getByRole('dialog', { name: 'History of this highlight' });
  await expect(dialog).toContainText('Passage changed');
  await expect(dialog).toContainText('Marked as Key fact');
  await dialog.getByRole('button', { name: 'Restore this passage' }).click();
  await expect(async () => expect(await marked(analyst)).toEqual(['the east bank'])).toPass();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Earlier passage restored')).toBeVisible();
  await expect(async () => expect(await marked(analyst)).toEqual(['the east bank until'])).toPass();
});

test('undo goes to what it changed, in another document and after a restart', async ({ app }) => {
  const { page } = app;
  const analyst = await open(app, 'ferry');
  await mark(analyst, 'the east bank');
  await page.locator('mark').first().click();
  await page.keyboard.press('Delete');
  await expect(async () => expect(await marked(analyst)).toEqual([])).toPass();
  await toLibrary(page);
  await open(app, 'bridge');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Document imported')).toBeVisible();
  await app.restart();
  await toLibrary(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Highlight deleted')).toBeVisible();
  await expect(page.locator('mark.selected')).toHaveText('the east bank');
});

test('the history undoes as far as is wanted', async ({ app }) => {
  const { page } = app;
  const analyst = await open(app);
  await mark(analyst, 'the east bank');
  await mark(analyst, 'who paid it');
  await page
    .getByRole('link', { name: /^History/ })
    .first()
    .click();
  const list = page.getByRole('list', { name: 'What was done, the last first' });
  await expect(list).toContainText('Highlight added');
  await list.getByRole('button', { name: 'Undo this and 1 later' }).click();
  await expect(page.getByText('Undone: 2 steps')).toBeVisible();
  await toLibrary(page);
  await analyst.open(/Report of the ferry/);
  await expect(page.locator('mark')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('mark')).toHaveCount(2);
});

test('undo leaves alone what another window did since', async ({ app, context }) => {
  const { page } = app;
  const analyst = await open(app);
  await mark(analyst, 'the east bank');
  await page.locator('mark').first().click();
  await page.keyboard.press('Delete');
  const toast = page.getByRole('button', { name: 'Undo' });
  await expect(toast).toBeVisible();

  const other = await context.newPage();
  await other.goto(await app.address());
  await new Analyst(other).open(/Report of the ferry/);
  await mark(new Analyst(other), 'who paid it');
  await expect(page.locator('mark')).toHaveText('who paid it');
  // What the toast tells of is not the next step any more.
  await expect(toast).toHaveCount(0);
  await other.close();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Highlight added')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('mark')).toHaveText('the east bank');
});

test('the trash, the history and a highlight’s history have no fault that axe finds', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  await page.getByRole('button', { name: /Open the sample case/ }).click();
  await page.locator('mark').first().click();
  await page.getByRole('article').getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await expect(page.getByRole('dialog', { name: 'History of this highlight' })).toContainText('Marked as');
  await inAllThemes(page, 'highlight-history');
  await page.keyboard.press('Escape');
  await page.locator('mark').first().click();
  await page.keyboard.press('Delete');
  await toLibrary(page);
  await page.locator('[role=row][aria-rowindex="4"]').click();
  await page.keyboard.press('Delete');
  await toTrash(page);
  await page.locator('[role=row][tabindex="0"]').focus();
  await page.keyboard.press(' ');
  await inAllThemes(page, 'trash');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toBeVisible();
  await inAllThemes(page, 'trash-asked');
  await page.keyboard.press('Escape');
  await page
    .getByRole('link', { name: /^History/ })
    .first()
    .click();
  await expect(page.getByText('Sample case added')).toBeVisible();
  await inAllThemes(page, 'history');
});

async function inAllThemes(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of ['light', 'sepia', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
    }, theme);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: test.info().outputPath(`${name}-${theme}.png`) });
    const onlyColours = theme !== 'light';
    expect.soft(await accessibilityFaults(page, `${name} ${theme}`, { onlyColours })).toEqual([]);
  }
}
