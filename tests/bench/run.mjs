// npm run bench -- <name> [words...] [--only=way]: measures, and prints one JSON line a figure. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../electron/build.mjs';
import { environment, install, node, root } from '../../electron/install.mjs';
import { findBrowser } from '../find-browser.mjs';

const [name = '', ...args] = process.argv.slice(2);
const script = join(root, 'tests', 'bench', `${name}.bench.ts`);
if (/^[a-z-]+$/.test(name) && existsSync(script)) {
  install();
  // Three show the screens; another build of them may be measured.
  if (['reader', 'import', 'search'].includes(name) && !process.env.POSTIL_BENCH_RENDERER) build();
  const env = environment({ POSTIL_TEST_BROWSER: findBrowser() });
  process.exitCode = spawnSync(node, [script, ...args], { cwd: root, env, stdio: 'inherit' }).status ?? 1;
} else {
  console.error(
    'Usage: npm run bench -- extract | import [files] | search [--size=100000] | scale [--size=100000] [--library=<folder>] | mentions | candidates | reanchor | reader [words...] [--only=postil|browser|recogito]',
  );
  process.exitCode = 2;
}
