import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/**
 * Takes from sonner the <style> element that it makes when it is loaded: the content security policy forbids it, and the
 * same rules are bundled from sonner/dist/styles.css. Fails if a new version of sonner does it in another way.
 */
const withoutSonnerStyleElement: Plugin = {
  name: 'without-sonner-style-element',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]sonner[\\/]dist[\\/]index\.mjs$/ },
    handler(code) {
      const call = '\n__insertCSS("';
      if (code.split(call).length !== 2) throw new Error('sonner inserts its styles in another way now.');
      return { code: code.replace(call, '\nvoid ("'), map: null };
    },
  },
};

/**
 * Three bundles. `main` holds everything that runs in Node inside Electron, with its npm packages left outside;
 * the loopback shell, the command line and the tests run the same sources unbundled. `preload` is one CommonJS file,
 * as Electron's sandbox demands. `renderer` is what both shells show.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: 'electron/main/main.ts',
          backend: 'electron/backend/desktop-entry.ts',
          'aside.worker': 'electron/backend/aside/aside.worker.ts',
          'import.worker': 'electron/backend/importers/process/import.worker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), withoutSonnerStyleElement],
    build: {
      outDir: 'out/renderer',
      // The loopback shell runs in whichever browser the system has, so not only in Electron's own Chromium.
      target: 'es2023',
      // The first that know :dir(), which would else become a list of languages: many texts do not state theirs.
      cssTarget: ['chrome120', 'firefox121', 'safari16.4'],
      minify: true,
      // No data: addresses for fonts and the like: the content security policy allows fonts from 'self' only.
      assetsInlineLimit: 0,
      // Read from the same disk: one large file is no slower than several.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: 'renderer/index.html',
        // One file keeps the order of imports: zod is told not to compile (zod-without-eval.ts) before it is used.
        output: { codeSplitting: false },
      },
    },
  },
});
