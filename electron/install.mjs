// Installs what Postil needs. Plain JavaScript for Node 20 and npm 10 with nothing installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that runs everything from here on: Node 24 from the npm package `node`, because better-sqlite3 crashes on 20. */
export const node = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The environment of our processes: Node 24 and the packages' commands come first on the path. */
export function environment(extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [dirname(node), join(root, 'node_modules', '.bin'), process.env[name] ?? ''];
  return { ...process.env, [name]: folders.join(delimiter), ...extra };
}

/** Lets Node keep what it has compiled of our sources, so that the next start spares that work. */
export const compileCache = {
  NODE_COMPILE_CACHE:
    process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'postil', 'compiled'),
};

/**
 * Installs the packages if they are missing or older than the lock file, and says so on stderr. Throws an error with a
 * sentence if that fails.
 */
export function install() {
  if (!isInstalled()) {
    console.error('Installing packages (npm ci); this takes about a minute…');
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  }
  if (nodeVersion() === null) {
    console.error('Installing Node 24 for Postil alone…');
    // The one package whose install script we need: it fetches Node for this platform as a package of the registry.
    npm('rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts');
  }
  if (!isRecentEnough(nodeVersion())) {
    throw new Error(
      'Postil needs Node 22.14 or later for its library and could not install it: see the lines above.',
    );
  }
}

/** Whether every package of the lock file is there in its version. npm keeps its own list of what it installed. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = readPackages(installed);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || have[path]?.version === wanted.version,
  );
}

const readPackages = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages;

/** The installed Node's version, or null if it is missing or does not run. */
function nodeVersion() {
  if (!existsSync(node)) return null;
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

function isRecentEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
}

/** Runs npm with its output on stderr, so that stdout stays free for a command's results. */
function npm(...args) {
  // Started through `npm`, the same npm runs again; otherwise npm is a .cmd on Windows, which only a shell can start.
  const itself = process.env.npm_execpath;
  const answer = itself?.endsWith('.js')
    ? spawnSync(process.execPath, [itself, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (answer.error || answer.status !== 0) {
    throw new Error(
      `Installing failed in "npm ${args.join(' ')}": see the lines above. Is the package registry reachable?`,
    );
  }
}
