import { closeDoors } from './import-sandbox.ts';

closeDoors();
const { serveImports } = await import('./serve-imports.ts');
await serveImports();
process.exit();
