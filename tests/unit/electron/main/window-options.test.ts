import { expect, test } from 'vitest';
import { libraryArgument } from '../../../../electron/main/library-argument.ts';
import { windowOptions } from '../../../../electron/main/window-options.ts';

test('windows are sandboxed, isolated and without Node', () => {
  const { webPreferences } = windowOptions('/app/preload.cjs', {});
  expect(webPreferences).toEqual({
    preload: '/app/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

test('a window opens where it was closed', () => {
  const bounds = { x: 5, y: 6, width: 900, height: 700 };
  expect(windowOptions('/app/preload.cjs', bounds)).toMatchObject(bounds);
});

test('the library is the folder after --library', () => {
  expect(libraryArgument(['postil', '.', '--library', '/tmp/case'])).toMatch(/case$/);
  expect(libraryArgument(['postil', '.'])).toBeNull();
  expect(libraryArgument(['postil', '.', '--library'])).toBeNull();
});
