import { runOwner } from './run-owner.ts';

const [libraryPath = '', mode = ''] = process.argv.slice(2);
await runOwner(libraryPath, mode === 'acknowledge-early');
