import { expect, test } from './fixtures.ts';

test('a new library opens on the empty screen', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Postil/);
  await expect(app.page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
  await expect(app.page.getByRole('button', { name: /Import files/ })).toBeVisible();
  expect(new URL(app.page.url()).hash).not.toContain('c=');
});

test('the page keeps its session when it is loaded again', async ({ app }) => {
  await expect(app.page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
});

test('when the app is killed the window says so, and that the work is saved', async ({ app }) => {
  await expect(app.page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
  await app.kill();
  await expect(app.page.getByText('Postil has stopped; your work is saved.').first()).toBeVisible({
    timeout: 30_000,
  });
  await app.restart();
  await expect(app.page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
});
