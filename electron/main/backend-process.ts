import { type BrowserWindow, dialog, MessageChannelMain, shell, utilityProcess } from 'electron';
import { type ToBackend, ToShell } from '../backend/desktop-messages.ts';

/** The backend's process, seen from the main process. */
export interface BackendProcess {
  /** Gives one end of a new channel to the backend, and the other to the window's page. */
  connect(window: BrowserWindow): void;
  /** Lets the backend finish and end. */
  close(): Promise<void>;
}

/** What the backend’s process is started with. */
export interface BackendProcessOptions {
  readonly entry: string;
  readonly libraryPath: string;
  readonly window: () => BrowserWindow | null;
  /** The library cannot be opened, or the process died on its own. The sentence is for the user. */
  readonly onFailure: (sentence: string) => void;
}

/** Starts the backend and does for it what needs a window. */
export function startBackend({
  entry,
  libraryPath,
  window,
  onFailure,
}: BackendProcessOptions): BackendProcess {
  const child = utilityProcess.fork(entry, [libraryPath], { serviceName: 'Postil library' });
  const send = (message: ToBackend) => child.postMessage(message);
  let isClosing = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
      if (!isClosing) onFailure('Postil has stopped; your work is saved. Start it again to go on.');
    });
  });

  let preparing: { readonly done: number; readonly of: number } | null = null;
  const showPreparing = () => {
    window()?.setProgressBar(preparing ? preparing.done / preparing.of : -1);
    window()?.webContents.send('backend.preparing', preparing);
  };

  child.on('message', async (data: unknown) => {
    const message = ToShell.parse(data);
    if (message.type === 'failed') {
      isClosing = true;
      onFailure(message.message);
    } else if (message.type === 'preparing' || message.type === 'ready') {
      preparing = message.type === 'preparing' ? message : null;
      showPreparing();
    } else if (message.type === 'chooseFolder') {
      send({ type: 'answer', id: message.id, value: await chooseFolder(window(), message.title) });
    } else if (message.type === 'reveal') {
      shell.showItemInFolder(message.path);
      send({ type: 'answer', id: message.id, value: null });
    }
  });

  return {
    connect(window) {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'serve' } satisfies ToBackend, [port1]);
      window.webContents.postMessage('backend.port', null, [port2]);
      showPreparing();
    },
    async close() {
      if (!isClosing) {
        isClosing = true;
        // Each step is whole or not there; it hears nothing until all are done.
        if (preparing) child.kill();
        else send({ type: 'close' });
      } else {
        child.kill();
      }
      await ended;
    },
  };
}

async function chooseFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] };
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
