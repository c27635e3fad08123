import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DesktopDoor } from '../../../core/contract/desktop-door.ts';
import type { Client } from '../client.ts';
import { connection } from './connection.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload script, and by nothing else. */
    readonly postil?: DesktopDoor;
  }
}

/** The client over the MessagePort to the backend's process, which the preload script hands over. */
export async function connectDesktop(door: DesktopDoor): Promise<Client> {
  const port = await new Promise<MessagePort>((resolve) => {
    const take = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== door.portMessage || !port) return;
      removeEventListener('message', take);
      resolve(port);
    };
    addEventListener('message', take);
    door.requestPort();
  });
  port.addEventListener('close', () => connection.set('stopped'));
  const link = new RPCLink({ port });
  port.start();
  return createORPCClient(link);
}
