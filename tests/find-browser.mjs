// Finds a Chromium for the end-to-end tests. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { environment, node, root } from '../electron/install.mjs';

/** The path of a browser for the tests, fetched if none is there. Throws an error with a sentence if none can be had. */
export function findBrowser() {
  const found =
    process.env.POSTIL_TEST_BROWSER ?? installedBrowser() ?? playwrightBrowser() ?? debianBrowser();
  if (found) return found;
  throw new Error(
    'The end-to-end tests need a browser: install Chromium, Chrome or Edge, or name one in POSTIL_TEST_BROWSER.',
  );
}

/** An installed Chromium, Chrome or Edge, in this order; null if there is none. */
export function installedBrowser() {
  return candidates().find((path) => existsSync(path)) ?? null;
}

function candidates() {
  const { ProgramFiles, LOCALAPPDATA, PATH = '' } = process.env;
  if (process.platform === 'win32') {
    const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(Boolean);
    const programs = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (process.platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return names.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
}

/** Playwright's own Chromium, downloaded if it is not there and can be had. */
function playwrightBrowser() {
  const ask = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const path = spawnSync(node, ['-e', ask], { cwd: root, encoding: 'utf8' }).stdout.trim();
  if (path && existsSync(path)) return path;
  console.log('No Chromium, Chrome or Edge is installed. Trying Playwright’s download…');
  const command = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(node, [command, 'install', 'chromium'], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
    timeout: 180_000,
  });
  return path && existsSync(path) ? path : null;
}

/** Debian's and Ubuntu's package, which only root can install. */
function debianBrowser() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Installing the package chromium…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { env, stdio: 'inherit' });
  }
  return installedBrowser();
}
