import { expect, test } from './fixtures.ts';
import { openPrepared } from './prepare.ts';

test.use({ startsClosed: true });

const words = 'The ferry was held on the east bank until the toll was paid.';

test('Save and close keeps a new tag whose kind is still being asked, and the note', async ({ app }) => {
  const { page } = app;
  const analyst = await openPrepared(app, 'ferry.txt', `${words}\n\nNobody has said who paid it.\n`);

  await analyst.select('held on the east bank');
  const popover = page.getByRole('dialog', { name: 'Mark this passage' });
  await popover.getByRole('combobox').fill('Ferry guild');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('What is “Ferry guild”?')).toBeVisible();
  await page.keyboard.press('Alt+n');
  await page
    .getByRole('textbox', { name: 'Note' })
    .pressSequentially('See [the ledger](https://example.org/ledger).');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const card = page.getByRole('article');
  await expect(card).toContainText('Ferry guild');
  await expect(card).toContainText('See the ledger.');
  await app.restart();
  await expect(card).toContainText('Ferry guild');
  await expect(card).toContainText('See the ledger.');
});
