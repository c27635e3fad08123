import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { expect, test } from './fixtures.ts';
import { prepare } from './prepare.ts';

const body = ['The guard raised the tolls.', 'Nobody paid them.', 'أعلن الحرس عن الرسوم.'].join('\n\n');

test('the table filters, tags many at once, takes it back, exports, and is as it was after reading', async ({
  app,
}) => {
  await prepare(app, async (library) => {
    const tolls = await library.tag('Tolls');
    await library.tag('Retaliation');
    const { id, text } = await library.document('tolls.txt', body);
    const mark = (words: string, more: Parameters<typeof library.highlight>[2]) => {
      const start = text.indexOf(words);
      return library.highlight(id, [start, start + words.length], more);
    };
    await mark('The guard raised the tolls', { colour: 2, tagIds: [tolls] });
    await mark('Nobody paid them', { colour: 3, note: 'Ask the ferryman' });
    await mark('أعلن الحرس عن الرسوم', { colour: 3, tagIds: [tolls] });
  });
  const { page } = app;
  const analyst = new Analyst(page);
  await page
    .getByRole('navigation', { name: 'Case' })
    .getByRole('link', { name: /^Highlights/ })
    .click();
  const table = page.getByRole('grid', { name: 'Highlights' });
  const rows = table.getByRole('row', { name: /guard|paid|الحرس/ });
  await expect(rows).toHaveCount(3);
  expect(await accessibilityFaults(page, 'table')).toEqual([]);

  // By a facet, by words, and back.
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: 'Tolls', exact: true }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Filter highlights' }).fill('الرسوم');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter highlights' }).fill('');
  await page.getByRole('button', { name: 'Remove filter Theme: Tolls' }).click();
  await expect(rows).toHaveCount(3);

  // What is chosen is chosen no more once the filter changes, and does not come back with the rows.
  await rows.first().focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected of 3')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter highlights' }).fill('الرسوم');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter highlights' }).fill('');
  await expect(rows).toHaveCount(3);
  await expect(page.getByText('selected of 3')).toHaveCount(0);

  // Two rows are chosen and tagged by keys alone.
  await rows.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected of 3')).toBeVisible();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tag the selected highlights' });
  // The browser would take the filter back, and leave the dialog for it.
  await dialog.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Control+z');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('combobox').fill('Tolls');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('Adds “Tolls” to 1 of 2, 1 has it.');
  await dialog.getByRole('button', { name: 'Add the tag' }).click();
  await expect(page.getByText('“Tolls” added to 1 highlight')).toBeVisible();
  const tagged = table.getByRole('row', { name: /Tolls/ });
  await expect(tagged).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(tagged).toHaveCount(2);

  // What is chosen is written as it is shown.
  const folder = mkdtempSync(join(tmpdir(), 'postil-table-'));
  await page.getByRole('button', { name: 'Export 2' }).click();
  await page.getByRole('menuitem', { name: 'CSV, for spreadsheets' }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await exporting.getByRole('button', { name: /^Export/ }).click();
  await expect(exporting.getByText('1 file written')).toBeVisible();
  const [file = ''] = readdirSync(folder);
  expect(file).toMatch(/^Highlights \(2 chosen \w+\)\.csv$/);
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain('Ask the ferryman');
  await page.keyboard.press('Escape');

  // A passage is opened from its row; Back shows the table as it was.
  await filters.getByRole('checkbox', { name: 'With a note' }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await analyst.text().waitFor();
  await page.goBack();
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Remove filter With a note' })).toBeVisible();
});
