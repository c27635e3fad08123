import { RPCHandler } from '@orpc/server/message-port';
import { LibraryError } from '../../db/library-error.ts';
import { type Backend, openBackend } from './backend.ts';
import { DesktopHost } from './desktop-host.ts';
import { ToBackend, type ToShell } from './desktop-messages.ts';
import { type ParentPort, parentPortOf } from './parent-port.ts';

/** The entry of the desktop shell's backend process. Its one argument is the library's folder. */
const [libraryPath = ''] = process.argv.slice(2);
await run(parentPortOf(process), libraryPath);

async function run(parent: ParentPort, libraryPath: string): Promise<void> {
  const send = (message: ToShell) => parent.postMessage(message);
  const host = new DesktopHost(send);
  let backend: Backend;
  try {
    backend = await openBackend({
      ...{ libraryPath, host },
      preparing: (done, of) => send({ type: 'preparing', done, of }),
    });
  } catch (error) {
    if (!(error instanceof LibraryError)) console.error('The library could not be opened.', error);
    const message = error instanceof Error ? error.message : 'The library could not be opened.';
    send({ type: 'failed', message });
    return;
  }

  const handler = new RPCHandler(backend.router);
  parent.on('message', ({ data, ports }) => {
    const message = ToBackend.parse(data);
    if (message.type === 'answer') host.settle(message.id, message.value);
    if (message.type === 'close') void close(backend);
    const [port] = ports;
    if (message.type === 'serve' && port) {
      handler.upgrade(port, { context: backend.context });
      port.start();
    }
  });
  send({ type: 'ready' });
}

/** Ends the process whatever happens: the main process waits for it. */
async function close(backend: Backend): Promise<void> {
  try {
    await backend.close();
  } catch (error) {
    console.error('The library could not be closed in order.', error);
  }
  process.exit();
}
