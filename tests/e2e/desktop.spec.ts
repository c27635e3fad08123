import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { installedElectron, whyNoWindow } from '../../electron/electron-runtime.mjs';

const executablePath = installedElectron();
const reason = whyNoWindow();
const root = join(import.meta.dirname, '../..');

test.skip(executablePath === null, 'Electron’s runtime is not on this machine.');
test.skip(reason !== null, `No desktop window: ${reason}.`);

test('the desktop window shows a library, and holds no way out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-desktop-'));
  const app = await _electron.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [root, '--library', join(folder, 'library'), `--user-data-dir=${join(folder, 'user')}`],
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/main\//);

  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined']);
  expect(await page.evaluate(() => Object.isFrozen(Reflect.get(window, 'postil')))).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  expect(page.url()).toMatch(/^app:\/\/main\//);
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
