import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { Analyst } from './analyst.ts';
import { copiedPage } from './capture-texts.ts';
import { expect, test } from './fixtures.ts';

test('AT-12: a clean-up is looked at, changed by keys, accepted and undone', async ({ app }, info) => {
  const { page } = app;
  const analyst = new Analyst(page);
  const file = info.outputPath('harbour.txt');
  writeFileSync(file, copiedPage());
  await app.importFiles(file);
  await expect(page.getByRole('row', { name: /Check the clean-up/ })).toHaveCount(1);
  await page.getByRole('row', { name: /Check the clean-up/ }).click();
  await page.keyboard.press('Alt+u');
  const line = (name: string | RegExp) => page.getByRole('checkbox', { name });
  await expect(line(/^1 Home/)).not.toBeChecked();
  await expect(line(/Jane Doe.*Author/)).not.toBeChecked();
  await expect(line(/The harbour office closed/)).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Authors' })).toHaveValue('Jane Doe');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  // The keys of the list: open what is folded, drop a line, take that back, drop it again, keep a group.
  await page.getByRole('button', { name: /blocks kept, unchanged/ }).press('ArrowRight');
  const mayor = line(/The mayor called/);
  await page.keyboard.press('ArrowDown');
  await expect(mayor).toBeFocused();
  await page.keyboard.press('Space');
  await expect(mayor).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(mayor).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(mayor).not.toBeChecked();
  await expect(page.getByText('Removed by hand').first()).toBeVisible();
  await line(/Ferry to the islands/).focus();
  await page.keyboard.press('k');
  await expect(line(/Ferry to the islands/)).toBeChecked();
  await page.getByRole('textbox', { name: 'Section' }).fill('Coast');

  await page.keyboard.press('Control+Enter');
  await expect(analyst.text()).toContainText('Ferry to the islands sails again');
  await expect(analyst.text()).not.toContainText('The mayor called');
  await expect(analyst.text()).not.toContainText('Sign in');

  // One step of undo: the text, the field, and that nobody has looked at it.
  await page.keyboard.press('Control+z');
  await expect(analyst.text()).toContainText('The mayor called');
  await expect(analyst.text()).not.toContainText('Ferry to the islands');
  await expect(page.getByRole('link', { name: 'Check the clean-up' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(analyst.text()).not.toContainText('The mayor called');

  // Nothing is gone: in the original the line stands in its place, and one press restores it.
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('textbox', { name: 'Section' })).toHaveValue('Coast');
  await page.keyboard.press('o');
  await expect(page.getByRole('group', { name: /^Original/ })).toContainText('Sign in');
  await mayor.click();
  await page.keyboard.press('Control+Enter');
  await expect(analyst.text()).toContainText('The mayor called');
});
