// Imports a file that needs more memory than it may take, and prints what it is told. A process of its own: where V8
// does not stop the thread in time it ends the process.
import { ImportPool } from '../../electron/backend/importers/process/import-pool.ts';

const pool = new ImportPool({ heapMb: 64 });
const bytes = new TextEncoder().encode('- a\n'.repeat(400_000));
await pool.read(bytes, { name: 'greedy.md' }).then(
  () => console.log('It was read.'),
  (error: Error) => console.log(error.message),
);
await pool.close();
