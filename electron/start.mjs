// npm start: installs and builds what is missing, then opens the app: in its own window where Electron's runtime can be
// had, otherwise in the system's browser. Plain JavaScript for Node 20.
//   npm start -- [--library <folder>] [--browser [--port <n>] [--no-open]]
import { join } from 'node:path';
import { build } from './build.mjs';
import { findElectron, whyNoWindow } from './electron-runtime.mjs';
import { compileCache, environment, install, node, root } from './install.mjs';
import { run } from './run.mjs';

const args = process.argv.slice(2);
const wantsBrowser = ['--browser', '--port', '--no-open'].some((name) => args.includes(name));

try {
  install();
  build();
  process.exitCode = (wantsBrowser ? null : await openWindow()) ?? (await openBrowser());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Runs the desktop shell and gives its exit code; null, and a line that says why, where it cannot run. */
async function openWindow() {
  const reason = whyNoWindow();
  const electron = reason ? null : findElectron();
  if (electron === null) {
    console.error(
      `No desktop window: ${reason ?? 'Electron’s runtime cannot be had here'}. Postil opens in the browser.`,
    );
    return null;
  }
  const code = await run(electron, [root, ...args], { cwd: root });
  if (code !== 0) console.error('The desktop window could not go on. Postil opens in the browser.');
  return code === 0 ? 0 : null;
}

/** Runs the loopback shell until it is interrupted. */
async function openBrowser() {
  const library = args.includes('--library') ? args.splice(args.indexOf('--library'), 2) : [];
  const rest = args.filter((argument) => argument !== '--browser');
  const script = join(root, 'electron', 'backend', 'cli.ts');
  const env = environment(compileCache);
  return (await run(node, [script, ...library, 'serve', ...rest], { env })) ?? 1;
}
