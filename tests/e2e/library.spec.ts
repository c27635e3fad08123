import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeLibrary } from '../bench/search/made-library.ts';
import { type App, expect, test } from './fixtures.ts';

test.use({ startsClosed: true });

const size = 450;

/** Starts the app on a library of more documents than are read at once. */
async function openMany(app: App) {
  await app.quit();
  mkdirSync(app.library, { recursive: true });
  for (const end of ['', '-wal', '-shm']) rmSync(join(app.library, `library.sqlite${end}`), { force: true });
  makeLibrary(join(app.library, 'library.sqlite'), size);
  await app.start();
  const grid = app.page.getByRole('grid', { name: 'Documents' });
  await expect(grid).toHaveAttribute('aria-rowcount', `${size + 1}`);
  return grid;
}

test('a long list is read as one goes through it, and keeps the row that one is on', async ({ app }) => {
  const grid = await openMany(app);
  const { page } = app;
  const focused = grid.locator('[role=row]:focus');
  await expect(page.getByText(`${size} documents`).first()).toBeVisible();
  await grid.locator('[aria-selected=true]').focus();

  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-rowindex', `${size + 1}`);
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('aria-rowindex', `${size}`);
  const name = await focused.locator('bdi').first().textContent();
  expect(name).not.toBe('');
  expect(await grid.locator('[role=row]').count()).toBeLessThan(80);

  // It stays chosen in another order, and the keys go on from there.
  await grid.getByRole('button', { name: 'Title' }).click();
  const chosen = grid.locator('[aria-selected=true]');
  await expect(chosen).toContainText(name ?? '');
  // The list stays as it is until the other order was read.
  await expect(chosen).not.toHaveAttribute('aria-rowindex', `${size}`);
  await chosen.focus();
  const at = Number(await chosen.getAttribute('aria-rowindex'));
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-rowindex', `${at === size + 1 ? at : at + 1}`);
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
});

test('what is scrolled to is read, wherever that is', async ({ app }) => {
  const grid = await openMany(app);
  await grid.locator('[role=rowgroup]').evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight / 2;
  });
  const rows = grid.locator('[role=row][id^=document-]').filter({ visible: true });
  const numbers = () =>
    rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))));
  await expect.poll(async () => Math.max(...(await numbers()))).toBeGreaterThan(size / 2);
  await expect(grid.locator('[aria-busy=true]')).toHaveCount(0);
  expect((await numbers()).length).toBeGreaterThan(10);
});
