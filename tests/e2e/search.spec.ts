import type { Page } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { openPrepared, prepare } from './prepare.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const field = (page: Page) => page.getByRole('combobox', { name: 'What to search for' });
const hits = (page: Page) => page.getByRole('treeitem', { level: 2 });
const total = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /document/ });

const facet = (page: Page, group: string, name: RegExp) =>
  page.getByRole('region', { name: group, exact: true }).getByRole('checkbox', { name });

/** Writes a query and waits until its answer is shown. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await field(page).fill(query);
  await expect(page.getByRole('main')).toHaveAttribute('data-answered', query);
}

async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: /Open the sample case/ }).click();
  await new Analyst(page).text().waitFor();
}

test('an actor is found by all names; filters write themselves into the query; a search is kept', async ({
  app,
}) => {
  const { page } = app;
  await openSample(app);

  // What is begun is offered, and Enter takes it.
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('actor:shepherds');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('actor:"Ru’at al-Ma’bar" ');
  const names = page.getByRole('switch', { name: 'All names of Ru’at al-Ma’bar' });
  await expect(names).toBeChecked();
  await expect(page.getByRole('list', { name: /^Names of/ })).toContainText('رعاة المعبر');
  await expect(hits(page).filter({ hasText: 'Ruat al-Mabar' }).first()).toBeVisible();
  await expect.poll(() => hitCount(page)).toBeGreaterThan(0);
  const all = await hitCount(page);

  await names.click();
  await expect(field(page)).toHaveValue('actor:"Ru’at al-Ma’bar" names:typed');
  await expect.poll(() => hitCount(page)).toBeLessThan(all);
  await names.click();
  await expect.poll(() => hitCount(page)).toBe(all);

  // What stands in the query is ticked, and goes out of it the way it came.
  await expect(facet(page, 'Actor', /Ru’at al-Ma’bar/)).toBeChecked();
  const claim = facet(page, 'Mark', /Claim/);
  await claim.click();
  await expect(field(page)).toHaveValue('actor:"Ru’at al-Ma’bar" mark:"Claim"');
  await expect(claim).toBeChecked();
  await claim.click();
  await expect(field(page)).toHaveValue('actor:"Ru’at al-Ma’bar"');

  await facet(page, 'Found in', /Text/).click();
  await expect(field(page)).toHaveValue('actor:"Ru’at al-Ma’bar" in:title,note,highlight');
  await expect.poll(() => hitCount(page)).toBeLessThan(all);
  await page.getByRole('button', { name: 'Save search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Shepherds, marked');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await expect(page.locator('[role=tree]:focus, [role=tree] :focus')).toHaveCount(1);

  await app.restart();
  const kept = page
    .getByRole('navigation', { name: 'Case' })
    .getByRole('link', { name: /Shepherds, marked/ });
  await expect(kept).toContainText(/\d/);
  await kept.click();
  await expect(field(page)).toHaveValue('actor:"Ru’at al-Ma’bar" in:title,note,highlight');
  await expect(hits(page).first()).toBeVisible();
  // What is searched for is nobody’s business but the window’s.
  expect(page.url()).not.toContain('Ru');

  await kept.focus();
  await page.keyboard.press('Delete');
  await expect(kept).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(kept).toBeVisible();
});

/** How many hits the search says there are. */
const hitCount = async (page: Page): Promise<number> =>
  Number(/(\d+) hits?/.exec((await total(page).textContent()) ?? '')?.[1] ?? Number.NaN);

test.describe('with a document', () => {
  test.use({ startsClosed: true });

  test('an odd query gives a sentence; a hit leads to its words, and back', async ({ app }) => {
    const { page } = app;
    const filler = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} has nothing to say.`);
    await openPrepared(app, 'ferry.md', [...filler, 'The ferry left at dawn.', ...filler].join('\n\n'));

    await search(page, '"ferry left" AND (');
    await expect(page.getByRole('status', { name: 'What was not understood' })).toContainText(
      'This bracket is not closed.',
    );
    await expect(hits(page)).toHaveCount(1);
    await search(page, 'zeppelin');
    await expect(page.getByText('Nothing matches “zeppelin”.')).toBeVisible();

    await search(page, '"ferry left"');
    await page.keyboard.press('Enter');
    await expect(page.locator('.found-current')).toHaveText('ferry left');
    await expect(page.locator('.found-current')).toBeInViewport();
    await page.keyboard.press('h');
    await expect(page.locator('mark[data-highlights]')).toHaveText(['The ', 'ferry left', ' at dawn.']);
    await page.keyboard.press('Enter');
    await expect(page.locator('.reading .pulse')).toHaveText('ferry left');
    await expect(page.locator('mark[data-highlights]').first()).toBeInViewport();

    await page.goBack();
    await expect(field(page)).toHaveValue('"ferry left"');
    await expect(hits(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
  });

  test('a key asks for its hits only, and draws no more of them than are seen', async ({ app }) => {
    const { page } = app;
    const asked: string[] = [];
    await page.routeWebSocket(/./, (socket) => {
      const library = socket.connectToServer();
      socket.onMessage((message) => {
        asked.push(/"u":"([^"]*)"/.exec(String(message))?.[1] ?? '');
        library.send(message);
      });
    });
    await prepare(app, async (library) => {
      for (let i = 0; i < 16; i++)
        await library.document(
          `${i}.txt`,
          Array(6)
            .fill(`The ${i % 2 ? 'ferry' : 'fog'} of ${i}.`)
            .join('\n\n'),
        );
    });
    await new Analyst(page).goTo('#/library');
    await search(page, 'f');
    // What goes with the hits comes once typing rests.
    await expect(page.getByRole('region', { name: 'Found in' })).toBeVisible();
    await expect(page.locator('.found-current')).toBeVisible();
    const before = asked.length;

    for (const query of ['fe', 'fer', 'ferr', 'ferry']) {
      await page.keyboard.press(query.slice(-1));
      await expect(page.getByRole('main')).toHaveAttribute('data-answered', query);
    }
    await expect(hits(page).first()).toBeVisible();
    const counts: Record<string, string[] | undefined> = Object.groupBy(asked.slice(before), (one) => one);
    expect(counts['/search/find']).toHaveLength(4);
    // What other hits say is drawn from what is known. Where typing was slow, their counts and a passage may be asked for.
    const known = ['/documents/list', '/documents/get', '/library/preferences', '/tags/list'];
    expect(known.filter((one) => counts[one])).toEqual([]);
    const drawn = await page.getByRole('treeitem').count();
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(45);
  });
});
