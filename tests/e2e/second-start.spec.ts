import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';

const cli = join(import.meta.dirname, '../../electron/backend/cli.ts');

/** Runs the command line on the app's library, in the same account. */
function postil(library: string, ...args: string[]) {
  return promisify(execFile)(process.execPath, [cli, '--library', library, '--json', ...args], {
    env: { ...process.env, XDG_RUNTIME_DIR: join(library, '..'), LOCALAPPDATA: join(library, '..') },
  });
}

test('a second start gives a fresh address of the app that is open', async ({ app, context }) => {
  const { stdout } = await postil(app.library, 'serve', '--no-open');
  const { url } = JSON.parse(stdout) as { url: string };
  expect(new URL(url).origin).toBe(new URL(app.page.url()).origin);

  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
});

test('a command is told where the library is open', async ({ app }) => {
  const { origin } = new URL(app.page.url());
  await expect(postil(app.library, 'list')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining(`already open in the browser at ${origin}`),
  });
});

test('an address that was used opens nothing, and says what to do', async ({ app, browser }) => {
  const { stdout } = await postil(app.library, 'serve', '--no-open');
  const { url } = JSON.parse(stdout) as { url: string };
  await app.page.goto('about:blank');
  await app.page.goto(url);
  await expect(app.page.getByRole('heading', { name: /Read closely/ })).toBeVisible();

  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  await page.goto(url);
  await expect(page.getByText('This address works once, within a minute.')).toBeVisible();
  await stranger.close();
});
