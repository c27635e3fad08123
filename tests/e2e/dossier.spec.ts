import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { expect, test } from './fixtures.ts';
import { prepare } from './prepare.ts';

test.use({ startsClosed: true });

test('a dossier shows names, time and passages with and without members, and keeps texts of one’s own', async ({
  app,
}) => {
  const { page } = app;
  const tags = await prepare(app, async (library) => {
    const league = await library.actor('Ash League', 'League of Ash');
    const guard = await library.actor('Ash Guard');
    const tolls = await library.tag('Tolls');
    await library.below(guard, league);
    const words = (text: string, quote: string): [number, number] => {
      const start = text.indexOf(quote);
      return [start, start + quote.length];
    };
    const first = await library.document(
      'tolls.txt',
      'The Ash League takes tolls. The League of Ash denies it.',
    );
    await library.dated(first.id, '2023-03');
    await library.highlight(first.id, words(first.text, 'The Ash League takes tolls'), {
      tagIds: [league, tolls],
    });
    const second = await library.document('guard.txt', 'The Ash Guard crossed at noon. وصل الحرس.');
    await library.dated(second.id, '2024-02');
    await library.highlight(second.id, words(second.text, 'The Ash Guard crossed at noon'), {
      tagIds: [guard],
    });
    await library.document('letter.txt', 'A letter names the Ash League once.');
    return { league, tolls };
  });
  const analyst = new Analyst(page);
  await analyst.goTo(`#/dossier?id=${tags.league}`);
  const main = page.getByRole('main', { name: 'Dossier' });
  const passages = main.getByRole('list', { name: 'Passages' }).getByRole('listitem');
  await expect(passages).toHaveCount(1);

  // Names as found: every number leads to its place.
  const names = main.getByRole('region', { name: 'Names as found' });
  await expect(names.getByRole('row', { name: /^All forms/ })).toContainText('3');
  const around = page.getByRole('complementary', { name: 'Around this tag' });
  await expect(around.getByRole('link', { name: /A letter names/ })).toHaveAttribute('href', /at=19&end=29/);

  // With members, by key; the chart leads to the passages of one month.
  await page.keyboard.press('m');
  await expect(passages).toHaveCount(2);
  await expect(names.getByRole('row', { name: /^With members/ })).toContainText('4');
  expect(await accessibilityFaults(page, 'dossier', { within: ['[role="main"]', 'aside'] })).toEqual([]);
  for (const theme of ['sepia', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const faults = await accessibilityFaults(page, `dossier, ${theme}`, {
      ...{ within: ['[role="main"]', 'aside'], onlyColours: true },
    });
    expect(faults).toEqual([]);
  }
  await main.getByRole('link', { name: 'Feb 2024: 1 passage (1 of members only)' }).click();
  await expect(main.getByText('Only Feb 2024: 1 of 2 passages.')).toBeVisible();
  await expect(passages).toHaveText(/The Ash Guard crossed at noon/);
  await main.getByRole('link', { name: 'Show all' }).click();
  await page.keyboard.press('o');
  await expect(main.getByRole('heading', { name: 'Tolls 1 passage' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(passages.first().locator('a:focus')).toHaveCount(1);

  // A text of one's own is kept as it is typed, and stands in the export.
  await page.keyboard.press('n');
  await expect(main.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.type('They take **tolls** from all.');
  await main.getByRole('textbox', { name: 'Heading' }).click();
  await page.keyboard.type('Assessment');
  await page.keyboard.press('Control+Enter');
  const text = main.getByRole('region', { name: 'Assessment' });
  await expect(text).toBeFocused();
  await expect(text.getByRole('status')).toHaveText('Saved');
  await page.keyboard.press('Control+e');
  const preview = page.getByRole('dialog', { name: 'Export' });
  await expect(preview).toContainText('## Assessment');
  await expect(preview).toContainText('mentions_with_members: 4');
  await preview.getByRole('checkbox', { name: /^With members/ }).click();
  await expect(preview).not.toContainText('mentions_with_members');
  await page.keyboard.press('Escape');

  await text.getByRole('button', { name: 'Delete “Assessment”' }).click();
  await expect(text).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(text).toContainText('They take tolls from all.');
});
