import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { type App, expect, test } from './fixtures.ts';
import { prepare } from './prepare.ts';

test.use({ startsClosed: true });

const text = 'The guild rowed to Coneco. Kuniko was closed.\n\nAt Kuniko the guild waited; Coneco is near.\n';

/** Starts the app in the codebook of a library where two tags are on five passages. */
async function inCodebook(app: App): Promise<Page> {
  await prepare(app, async (library) => {
    const { id, text: stored } = await library.document('rowing.txt', text);
    const [coneco, kuniko, guild] = [
      await library.tag('Coneco'),
      await library.tag('Kuniko'),
      await library.tag('Ferry guild'),
    ];
    const places = (name: string) => [...stored.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
    for (const start of places('Coneco'))
      await library.highlight(id, [start, start + 6], { tagIds: [coneco] });
    for (const start of places('Kuniko'))
      await library.highlight(id, [start, start + 6], { tagIds: [kuniko] });
    const [start = 0] = places('guild');
    await library.highlight(id, [start, start + 5], { tagIds: [guild] });
  });
  const { page } = app;
  await page.evaluate(() => {
    location.hash = '#/codebook';
  });
  await expect(line(page, 'Coneco')).toBeVisible();
  return page;
}

const line = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
const passages = (page: Page) => page.getByRole('button', { name: /^\d+ highlights?$/ });

test('AT-33: two tags become one, and one undo makes them two again', async ({ app }) => {
  const page = await inCodebook(app);
  await line(page, 'Kuniko').click();
  await page.keyboard.press('m');
  const panel = page.getByRole('dialog', { name: 'Merge two tags' });
  await panel.getByRole('combobox', { name: 'The tag to merge with' }).fill('cone');
  await page.keyboard.press('Enter');
  await panel.getByRole('radio', { name: /Coneco/ }).click();
  await expect(panel.getByRole('status')).toHaveText(
    /Merge “Kuniko” into “Coneco”:\s*4 highlights in 1 document, 2 names/,
  );
  await expect(panel).toContainText(/2 highlights take the tag “.?Coneco/);
  await panel.getByRole('button', { name: /^Merge/ }).click();
  await expect(panel).toHaveCount(0);
  await expect(line(page, 'Kuniko')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Coneco');
  await expect(passages(page)).toHaveText('4 highlights');
  await expect(page.getByRole('textbox', { name: 'Other name Kuniko' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await line(page, 'Kuniko').click();
  await expect(passages(page)).toHaveText('2 highlights');
  await line(page, 'Coneco').click();
  await expect(passages(page)).toHaveText('2 highlights');
  await expect(page.getByRole('textbox', { name: 'Other name Kuniko' })).toHaveCount(0);
});

test('AT-34: of a tag that goes it is asked what becomes of its passages; several go together', async ({
  app,
}) => {
  const page = await inCodebook(app);
  await line(page, 'Kuniko').click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: 'Delete “Kuniko”?' });
  await expect(question).toContainText('Used on 2 passages in 1 document.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(line(page, 'Kuniko')).toBeFocused();

  await page.keyboard.press('Delete');
  await question.getByRole('radio', { name: 'Replace by another tag' }).click();
  await question.getByRole('combobox', { name: 'Replace by' }).fill('cone');
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Replace and delete tag' }).click();
  await expect(page.getByText('Tag deleted, replaced by “Coneco” on 2 passages').first()).toBeVisible();
  await expect(line(page, 'Kuniko')).toHaveCount(0);
  await line(page, 'Coneco').click();
  await expect(passages(page)).toHaveText('4 highlights');

  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selected tags' })).toContainText('2 selected');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Delete 2 tags' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('treeitem')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line(page, 'Ferry guild')).toBeVisible();
  await page.keyboard.press('Control+z');
  await line(page, 'Kuniko').click();
  await expect(passages(page)).toHaveText('2 highlights');
});

test('AT-01: a codebook is imported, and it is asked what a shared name means', async ({ app }, info) => {
  const page = await inCodebook(app);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Codebook menu' }).click();
  await page.getByRole('menuitem', { name: 'Import a codebook' }).click();
  await (await chooser).setFiles(codebookFile(info));
  const report = page.getByRole('dialog', { name: 'Codebook ports.json imported' });
  await expect(report).toContainText(/New\s*2/);
  await expect(report).toContainText('“planet”');
  await report
    .getByRole('radiogroup', { name: 'What “Salt Harbour” means' })
    .getByText('Harbour board')
    .click();
  await report.getByRole('button', { name: 'Done' }).click();

  await line(page, 'Harbour board').click();
  await expect(page.getByRole('button', { name: /^“Salt Harbour” means: This actor/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Other name مجلس الميناء' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Does not mean Salt Harbour Road' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^“Salt Harbour” means: Ask each time/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(line(page, 'Harbour board')).toHaveCount(0);
});

function codebookFile(info: TestInfo): string {
  const path = info.outputPath('ports.json');
  writeFileSync(
    path,
    JSON.stringify({
      tags: [
        {
          kind: 'actor',
          name: 'Harbour board',
          names: ['Salt Harbour', 'مجلس الميناء'],
          exceptions: ['Salt Harbour Road'],
        },
        { kind: 'place', name: 'Salt Harbour' },
        { kind: 'theme', name: 'Coneco' },
        { kind: 'planet', name: 'Kuniko' },
      ],
    }),
  );
  return path;
}
