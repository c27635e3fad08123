// Finds Electron's runtime, which its npm package does not contain. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment, node, root } from './install.mjs';

const folder = join(root, 'node_modules', 'electron');
/** The version whose download failed, so that it is tried once and not at every start. */
const failedFile = join(root, 'node_modules', '.cache', 'postil', 'electron-failed');
const downloadLimitMs = 90_000;

/**
 * Why no desktop window can be opened on this machine, as the end of a sentence; null if nothing speaks against it.
 * Asked before anything is fetched.
 */
export function whyNoWindow() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid() === 0) return 'its sandbox does not work for root';
  return null;
}

/** The path of Electron's program, fetched if need be and possible; null if it cannot be had. */
export function findElectron() {
  const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const present = installedElectron();
  if (present) return present;
  if (existsSync(failedFile) && readFileSync(failedFile, 'utf8') === version) return null;

  console.error(`Fetching Electron ${version} for the desktop window (once)…`);
  const answer = spawnSync(node, [join(folder, 'install.js')], {
    cwd: root,
    env: environment(),
    stdio: 'ignore',
    timeout: downloadLimitMs,
  });
  const fetched = answer.status === 0 ? installedElectron() : null;
  if (fetched === null) {
    mkdirSync(dirname(failedFile), { recursive: true });
    writeFileSync(failedFile, version);
  }
  return fetched;
}

/** The path of Electron's program if it has been fetched, else null. */
export function installedElectron() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}
