// Builds out/ if it is older than its sources. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, node, root } from './install.mjs';

const stamp = join(root, 'out', '.built');
const sources = ['core', 'db', 'electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds if needed, and says so on stderr. Throws an error with a sentence if that fails. */
export function build() {
  const startedAt = new Date();
  if (existsSync(stamp) && newest(sources.map((name) => join(root, name))) < statSync(stamp).mtimeMs) return;
  console.error('Building Postil…');
  const command = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const answer = spawnSync(node, [command, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 2, 2],
  });
  if (answer.status !== 0) throw new Error('Building failed: see the lines above.');
  writeFileSync(stamp, '');
  // What changed while it was built is not in it.
  utimesSync(stamp, startedAt, startedAt);
}

/** When the newest of these files, or files below these folders, was changed. */
function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const entry = statSync(path);
    const inside = entry.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0;
    time = Math.max(time, entry.mtimeMs, inside);
  }
  return time;
}
