// The control: reads a file that needs much memory in the process that must go on, and says whether it does.
import { runImport } from '../../electron/backend/importers/run-import.ts';

console.log('It begins.');
const bytes = new TextEncoder().encode('- a\n'.repeat(400_000));
await runImport({ bytes, name: 'greedy.md' }).catch(() => {});
console.log('It goes on.');
