import { flushCompileCache } from 'node:module';
import { ownerMode, runOwner } from './run-owner.ts';

const [libraryPath = '', mode] = process.argv.slice(2);
await runOwner(libraryPath, ownerMode.parse(mode));
// Node keeps what it has compiled when it exits, which a killed process does not.
flushCompileCache();
