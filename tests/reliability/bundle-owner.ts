import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles the owner's process, as the desktop's backend is bundled, into a new folder, and gives its entry. Starting is
 * most of a cycle: from the sources it takes five times as long.
 */
export async function bundleOwner(): Promise<string> {
  // Inside the project, so that the packages that stay outside the bundle are found.
  const cache = join(root, 'node_modules', '.cache', 'postil');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'owner-'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', 'eld'] },
    build: {
      ssr: true,
      outDir,
      minify: false,
      rolldownOptions: {
        input: {
          owner: join(root, 'tests/reliability/owner.worker.ts'),
          'import.worker': join(root, 'electron/backend/importers/process/import.worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(outDir, 'owner.js');
}
