import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { copiedPage, paragraphs } from './capture-texts.ts';
import { expect, test } from './fixtures.ts';

const [closed, told, overdue, cost, ...rest] = paragraphs;

async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
}

test('a newer capture: changed words are confirmed, lost ones placed, and undo brings all back', async ({
  app,
}, info) => {
  const { page } = app;
  const analyst = new Analyst(page);
  const file = info.outputPath('harbour.txt');
  writeFileSync(file, copiedPage());
  await app.importFiles(file);
  await analyst.open(/harbour closes/);
  for (const words of [closed.slice(0, 97), overdue.slice(0, 38), cost.slice(0, 75)]) {
    await analyst.select(words);
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
  }
  await expect.poll(async () => Object.values(await analyst.highlighted()).length).toBe(3);

  const edited = [closed.replace('two ships', 'three large ships'), told, overdue.slice(39), cost, ...rest];
  writeFileSync(file, copiedPage(edited));
  await analyst.goTo('#/library');
  await app.importFiles(file);
  await expect(page.getByText(/Nearly the same as “The harbour closes.*”: now its version 2/)).toBeVisible();
  for (const name of ['Keep both', 'Skip', 'Compare'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await analyst.open(/harbour closes/);
  await expect(page.getByText('1 highlight changed by the publisher, 1 to place.')).toBeVisible();
  // What is lost has no mark: the words that nobody has confirmed are not shown as anybody's.
  await expect
    .poll(async () => Object.values(await analyst.highlighted()))
    .toEqual([closed.slice(0, 97).replace('two ships', 'three large ships'), cost.slice(0, 75)]);

  await page.keyboard.press('Alt+y');
  const list = page.getByRole('complementary', { name: 'To place' });
  const changed = list.getByRole('article', { name: /^Changed/ });
  const lost = list.getByRole('article', { name: /^No place/ });
  await expect(changed).toBeFocused();
  await expect(changed.locator('del')).toContainText('two');
  await expect(changed.locator('ins')).toContainText('three large');
  await expect(lost).toContainText('The mayor called the decision overdue.');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('a');
  await expect(changed).toHaveCount(0);
  await expect(lost).toBeFocused();
  await analyst.select('the quay wall had been moving for years');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(list).toHaveCount(0);
  await expect
    .poll(async () => Object.values(await analyst.highlighted()))
    .toContain('the quay wall had been moving for years');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('article')).toHaveCount(2);
});

test('AT-25, AT-26: the working text is corrected, the highlights stay, and the versions say so', async ({
  app,
}, info) => {
  const { page } = app;
  const analyst = new Analyst(page);
  const file = info.outputPath('quay.txt');
  writeFileSync(file, `The quay\n\nSimilary the cranes stood still.\n\n${paragraphs.join('\n\n')}`);
  await app.importFiles(file);
  await analyst.open(/The quay/);
  for (const words of ['the cranes stood still', 'The mayor called the decision overdue.']) {
    await analyst.select(words);
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
  }
  await expect.poll(async () => Object.values(await analyst.highlighted()).length).toBe(2);
  const correct = async (words: string, to: string) => {
    await analyst.select(words);
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Words in the working text' }).fill(to);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('textbox', { name: 'Words in the working text' })).toHaveCount(0);
  };
  await correct('Similary', 'Similarly');
  await expect(analyst.text()).toContainText('Similarly the cranes');
  await expect
    .poll(async () => Object.values(await analyst.highlighted()))
    .toEqual(['the cranes stood still', 'The mayor called the decision overdue.']);

  await correct('The mayor called the decision overdue.', '');
  await expect(analyst.text()).not.toContainText('The mayor called');
  await expect(page.getByRole('button', { name: 'To place 1' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Object.values(await analyst.highlighted()).length).toBe(2);

  await page.keyboard.press('Alt+v');
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await expect(dialog.getByRole('radio')).toHaveCount(3);
  await expect(dialog.getByText('Current')).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('radio').last().click();
  await dialog.getByRole('button', { name: 'Use this version' }).click();
  await page.keyboard.press('Escape');
  await expect(analyst.text()).toContainText('Similary the cranes');
  await expect.poll(async () => Object.values(await analyst.highlighted()).length).toBe(2);
});
