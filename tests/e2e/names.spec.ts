import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { expect, test } from './fixtures.ts';
import { prepare } from './prepare.ts';

test.use({ startsClosed: true });

const text = [
  'Envoys from Varn met the Ash League at the ferry.',
  'The road from Varn was closed. The Ash League’s men held it until noon.',
  'Nobody spoke for the League of Ash. مضيق Varn stayed open.',
].join('\n\n');

test('names are found in the text, tagged with one key, and reviewed without a mouse', async ({ app }) => {
  const { page } = app;
  const key = (...keys: string[]) =>
    keys.reduce((before, each) => before.then(() => page.keyboard.press(each)), Promise.resolve());
  const { id } = await prepare(app, async (library) => {
    await library.actor('Ash League', 'League of Ash');
    await library.actor('Varn council', 'Varn');
    await library.actor('Varn, the town', 'Varn');
    return library.document('ferry.txt', text);
  });
  const analyst = new Analyst(page);
  await analyst.goTo(`#/document?id=${id}`);
  await analyst.text().waitFor();
  const names = page.locator('.ProseMirror .name');
  await expect(names).toHaveText(['Varn', 'Ash League', 'Varn', 'Ash League', 'League of Ash', 'Varn']);
  await expect(page.getByText('6 names not yet tagged')).toBeVisible();

  await key(';', ';', 'a');
  await expect(names).toHaveCount(5);
  await expect.poll(async () => Object.values(await analyst.highlighted())).toEqual(['Ash League']);
  await expect(page.getByText('5 names not yet tagged')).toBeVisible();
  expect(await accessibilityFaults(page, 'reader with names', { within: ['[role="main"]'] })).toEqual([]);

  // All mentions of the next name of the same tag.
  await key(';', ';', 'Shift+A');
  await expect(page.getByRole('heading', { level: 1, name: 'Ash League' })).toBeVisible();
  const head = page.getByRole('main', { name: 'Found names' }).getByRole('status');
  await expect(head).toContainText('3 mentions in 1 document, 1 accepted, 2 to decide');
  const line = page.locator('[data-line]:focus');
  await expect(line).toContainText('’s men held it');
  expect(await accessibilityFaults(page, 'found names', { within: ['[role="main"]'] })).toEqual([]);
  await page.getByRole('button', { name: 'Marks as Key fact' }).click();
  await page.getByRole('menuitem', { name: 'Claim' }).click();
  await expect(page.getByRole('button', { name: 'Marks as Claim' })).toBeFocused();
  await key('a');
  await expect(head).toContainText('2 accepted, 1 to decide');
  await expect(line).toContainText('League of Ash');
  await key('r');
  await expect(head).toContainText('2 accepted, 0 to decide');
  await key('u');
  await expect(head).toContainText('2 accepted, 1 to decide');
  await expect(line).toContainText('League of Ash');
  await key('r');

  // Nothing is left to decide, and Enter goes on with the next name.
  await expect(page.getByText('Every mention of this name is decided.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Mentions', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Go on with Varn/ })).toBeFocused();

  // A button without an effect that has the focus leaves all keys their own.
  await page.getByRole('button', { name: 'Accept the rest' }).focus();
  await key('u');
  await expect(head).toContainText('1 to decide');
  await line.waitFor();
  await key('r');
  await expect(page.getByRole('button', { name: /^Go on with Varn/ })).toBeFocused();

  // A name that two tags share is asked about; a digit says what it means here, and here only.
  await key('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Varn/ })).toBeVisible();
  await expect(head).toContainText('0 accepted, 3 to decide');
  await expect(line).toContainText(/Could be\D/);
  await key('2');
  await expect(head).toContainText('0 accepted, 2 to decide');

  await app.restart();
  await analyst.goTo(`#/document?id=${id}`);
  await expect(names).toHaveText(['Varn', 'Varn']);
});

test('names that are not in the codebook are proposed, and taken in with one key', async ({ app }) => {
  const { page } = app;
  await prepare(app, async (library) => {
    for (const [i, rest] of ['left', 'stayed', 'came back'].entries())
      await library.document(
        `note-${i}.txt`,
        `On Monday the Harbour Guild ${rest}. Marta Quill saw the Harbour Guild in Port Selwyn. Marta Quill ${rest} too, and Port Selwyn was quiet.`,
      );
  });
  const analyst = new Analyst(page);
  await analyst.goTo('#/codebook');
  await page.getByRole('button', { name: 'Find names in your documents' }).press('Enter');
  const proposed = page.getByRole('group', { name: 'Proposed names' }).getByRole('article');
  await expect(proposed.filter({ hasText: 'Harbour Guild' })).not.toHaveCount(0);
  expect(await accessibilityFaults(page, 'proposed names', { within: ['[role="main"]'] })).toEqual([]);
  const line = page.locator('[data-line]:focus');
  await expect(line).toBeVisible();
  const count = await proposed.count();
  const first = (await line.getAttribute('data-line')) ?? '';
  await page.keyboard.press('a');
  await expect(proposed).toHaveCount(count - 1);
  await expect(line).not.toHaveAttribute('data-line', first);
  await page.keyboard.press('u');
  await expect(line).toHaveAttribute('data-line', first);
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  // As a kind that has no key of its own.
  await page.keyboard.press('k');
  await page.getByRole('menuitem', { name: 'Theme' }).press('Enter');
  await expect(proposed).toHaveCount(count - 1);
  await expect(line).not.toHaveAttribute('data-line', first);
  await page.keyboard.press('u');
  await expect(line).toHaveAttribute('data-line', first);
  for (const key of [' ', 'ArrowDown', ' ', 'p']) await page.keyboard.press(key);
  await expect(proposed).toHaveCount(count - 2);

  // What is typed after S goes into the field; no letter decides about a name.
  await expect(page.getByRole('button', { name: 'Another spelling of' })).toBeVisible();
  await page.keyboard.press('s');
  const field = page.getByRole('combobox', { name: 'Another spelling of' });
  await expect(field).toBeFocused();
  await page.keyboard.type('pax');
  await expect(field).toHaveValue('pax');
  await expect(proposed).toHaveCount(count - 2);
  await page.keyboard.press('Escape');
  await expect(line).toBeVisible();
  await analyst.goTo('#/codebook');
  await expect(page.getByRole('treeitem', { name: first })).toBeVisible();
});
