import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
import { defaultLibrary } from '../backend/default-library.ts';
import { registerAppScheme, serveRenderer } from './app-protocol.ts';
import { type BackendProcess, startBackend } from './backend-process.ts';
import { denyPermissions, guardNavigation, isOurs } from './guards.ts';
import { libraryArgument } from './library-argument.ts';
import { setMenu } from './menu.ts';
import { origin, windowOptions } from './window-options.ts';
import { keepBounds, readBounds } from './window-state.ts';

const built = join(import.meta.dirname, '..');
let window: BrowserWindow | null = null;
let backend: BackendProcess | null = null;

app.enableSandbox();
registerAppScheme();
guardNavigation();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (backend === null) return;
    // Quits again once the library is closed.
    event.preventDefault();
    const closing = backend.close();
    backend = null;
    void closing.then(() => app.quit());
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  setMenu(process.platform);
  serveRenderer(join(built, 'renderer'));

  backend = startBackend({
    entry: join(built, 'main', 'backend.js'),
    libraryPath: libraryArgument(process.argv) ?? defaultLibrary(),
    window: () => window,
    onFailure(sentence) {
      dialog.showErrorBox('Postil', sentence);
      app.quit();
    },
  });

  const boundsFile = join(app.getPath('userData'), 'window.json');
  window = new BrowserWindow(windowOptions(join(built, 'preload', 'preload.cjs'), readBounds(boundsFile)));
  keepBounds(window, boundsFile);
  window.once('ready-to-show', () => window?.show());
  window.once('closed', () => {
    window = null;
  });

  // The only message a page can send; any frame but the main one of our own origin is not heard.
  ipcMain.on('backend.connect', ({ sender, senderFrame }) => {
    const isMainFrame = senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
    if (isMainFrame && window && sender === window.webContents) backend?.connect(window);
  });
  await window.loadURL(`${origin}/`);
}
