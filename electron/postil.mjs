#!/usr/bin/env node
// The command line, `postil`. Installs what is missing, silently as far as stdout goes, and hands everything over to
// electron/backend/cli.ts on Node 24. Plain JavaScript for Node 20.
import { join } from 'node:path';
import { build } from './build.mjs';
import { compileCache, environment, install, node, root } from './install.mjs';
import { run } from './run.mjs';

const args = process.argv.slice(2);
// npm runs scripts in the package's folder; paths on the command line mean the folder it was typed in.
const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
const cwd = script === 'postil' && typedIn ? typedIn : process.cwd();

try {
  install();
  if (args.includes('serve')) build();
  const env = environment(compileCache);
  process.exitCode =
    (await run(node, [join(root, 'electron', 'backend', 'cli.ts'), ...args], { cwd, env })) ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
