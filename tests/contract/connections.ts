import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { WebSocket } from 'ws';
import type { Contract } from '../../core/contract/contract.ts';
import {
  loopbackPaths,
  SessionAnswer,
  tokenProtocol,
  webSocketProtocol,
} from '../../core/contract/loopback.ts';
import type { Backend } from '../../electron/backend/backend.ts';
import { startLoopback } from '../../electron/backend/web.ts';

export interface Connection {
  readonly client: ContractRouterClient<Contract>;
  close(): Promise<void>;
}

/** Every way to reach the backend. */
export const connections: Record<string, (backend: Backend) => Promise<Connection>> = {
  'the router called directly': async ({ router, context }) => ({
    client: createRouterClient(router, { context }),
    close: async () => {},
  }),

  'a MessagePort': async ({ router, context }) => {
    const { port1, port2 } = new MessageChannel();
    new PortHandler(router).upgrade(port1, { context });
    const client: Connection['client'] = createORPCClient(new PortLink({ port: port2 }));
    port1.start();
    port2.start();
    return {
      client,
      close: async () => {
        port1.close();
        port2.close();
      },
    };
  },

  'the loopback WebSocket': async (backend) => {
    const rendererFolder = join(mkdtempSync(join(tmpdir(), 'postil-page-')), 'renderer');
    mkdirSync(rendererFolder);
    writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html>');
    const loopback = await startLoopback({ backend, rendererFolder });
    const token = await openSession(loopback.origin, loopback.makeAddress());
    const address = `${loopback.origin.replace('http', 'ws')}${loopbackPaths.socket}`;
    const socket = new WebSocket(address, [webSocketProtocol, tokenProtocol(token)], {
      origin: loopback.origin,
    });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    // ws has the browser's interface; only its event types are its own.
    const websocket = socket as unknown as globalThis.WebSocket;
    return {
      client: createORPCClient(new SocketLink({ websocket })),
      close: async () => {
        socket.close();
        await loopback.close();
      },
    };
  },
};

/** Exchanges the one-time code of an address for the session's token, as the page does. */
function openSession(origin: string, address: string): Promise<string> {
  const headers = {
    Authorization: `Bearer ${new URL(address).hash.replace('#c=', '')}`,
    'Content-Type': 'application/json',
    'Sec-Fetch-Site': 'same-origin',
    Origin: origin,
  };
  return new Promise((resolve, reject) => {
    const call = request(`${origin}${loopbackPaths.session}`, { method: 'POST', headers }, async (answer) => {
      let body = '';
      for await (const part of answer) body += part;
      resolve(SessionAnswer.parse(JSON.parse(body)).token);
    });
    call.on('error', reject).end('{}');
  });
}
