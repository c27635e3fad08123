// npm test: every check of the project, from a fresh clone. Plain JavaScript for Node 20.
//   npm test -- [--full]   with the long harnesses as well
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../electron/build.mjs';
import { compileCache, environment, install, node, root } from '../electron/install.mjs';
import { findBrowser } from './find-browser.mjs';

const isFull = process.argv.includes('--full');
// Not in test-results, which Playwright empties.
const reports = join(root, 'node_modules', '.cache', 'postil');
const total = { passed: 0, failed: 0, skipped: 0 };

const isReady = step('Install', install);
if (isReady) {
  step('Type check', () => command('typescript', 'tsc', ['--build']));
  step('Lint', () => command('@biomejs/biome', 'biome', ['check', '.']));
  step('Layers, unit, contract, integration', () => {
    const file = fresh('vitest.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = attempt('vitest', 'vitest', ['run', ...reporters], { POSTIL_FULL: isFull ? '1' : '' });
    countVitest(file, status);
  });
  const isBuilt = step('Build', build);
  if (isBuilt) {
    step('End to end', () => {
      const file = fresh('playwright.json');
      const browser = findBrowser();
      console.log(`Browser: ${browser}`);
      const status = attempt('@playwright/test', 'playwright', ['test', '--reporter=list,json'], {
        ...compileCache,
        POSTIL_TEST_BROWSER: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      });
      countPlaywright(file, status);
    });
  }
}

console.log('');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs one step, says its name, outcome and time, and gives whether it ended well. A step that throws has failed. */
function step(name, work) {
  const startedAt = performance.now();
  const failedBefore = total.failed;
  console.log(`\n▸ ${name}`);
  try {
    work();
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
  }
  const isGood = total.failed === failedBefore;
  console.log(`${isGood ? '✓' : '✗'} ${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return isGood;
}

/** Runs a package's command on our Node and gives its exit code. */
function attempt(packageName, name, args, extra = {}) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = join(folder, typeof bin === 'string' ? bin : bin[name]);
  return spawnSync(node, [script, ...args], { cwd: root, env: environment(extra), stdio: 'inherit' }).status;
}

function command(packageName, name, args) {
  if (attempt(packageName, name, args) !== 0)
    throw new Error(`${name} has found something: see the lines above.`);
}

/** The path of a report that is not there yet, so that an old one is never counted. */
function fresh(name) {
  mkdirSync(reports, { recursive: true });
  rmSync(join(reports, name), { force: true });
  return join(reports, name);
}

function countVitest(file, status) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  count(report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests, status);
}

function countPlaywright(file, status) {
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  count(stats.expected, stats.unexpected + stats.flaky, stats.skipped, status);
}

/** Adds a report's numbers. A run that failed without a failed test, say for a file that does not load, counts as one. */
function count(passed, failed, skipped, status) {
  total.passed += passed;
  total.failed += status !== 0 && failed === 0 ? 1 : failed;
  total.skipped += skipped;
}
