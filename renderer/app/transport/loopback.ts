import { type ClientContext, createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import {
  loopbackPaths,
  SessionAnswer,
  tokenProtocol,
  webSocketProtocol,
} from '../../../core/contract/loopback.ts';
import type { Client } from '../client.ts';
import { connection } from './connection.ts';

const tokenKey = 'postil.token';
/** Waits before each try to connect again, in ms: about 4 s in all. Nothing but this machine lies in between. */
const retryDelays = [0, 250, 500, 1000, 2000];

/** The client over a WebSocket to the loopback shell, which is opened again when it drops. */
export async function connectLoopback(): Promise<Client> {
  const token = await openSession();
  let link: Promise<RPCLink<ClientContext>>;

  const use = (socket: WebSocket) => {
    socket.addEventListener('close', () => {
      connection.set('reconnecting');
      link = reconnect(token).then((opened) => {
        connection.set('connected');
        return use(opened);
      });
      link.catch(() => connection.set('stopped'));
    });
    return new RPCLink({ websocket: socket });
  };
  link = Promise.resolve(use(await openSocket(token)));
  return createORPCClient(new DynamicLink(() => link));
}

/** The session's token: from this tab's earlier load, or in exchange for the one-time code of the address. */
async function openSession(): Promise<string> {
  const code = new URLSearchParams(location.hash.slice(1)).get('c');
  if (code === null) {
    const known = sessionStorage.getItem(tokenKey);
    if (known === null) throw new Error(needsFreshAddress);
    return known;
  }
  history.replaceState(null, '', location.pathname);
  const answer = await fetch(loopbackPaths.session, {
    method: 'POST',
    headers: { Authorization: `Bearer ${code}`, 'Content-Type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(needsFreshAddress);
  const { token } = SessionAnswer.parse(await answer.json());
  sessionStorage.setItem(tokenKey, token);
  return token;
}

const needsFreshAddress =
  'This address works once, within a minute. If Postil is open in another tab, go on there; for a second one run npm start again: it opens Postil, or prints a fresh address.';

function openSocket(token: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}${loopbackPaths.socket}`, [
      webSocketProtocol,
      tokenProtocol(token),
    ]);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener(
      'error',
      () => reject(new Error('Postil does not answer. Start it again to go on.')),
      {
        once: true,
      },
    );
  });
}

async function reconnect(token: string): Promise<WebSocket> {
  for (const delay of retryDelays) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      return await openSocket(token);
    } catch {
      // Not there yet; the last try's failure is the one that counts.
    }
  }
  return openSocket(token);
}
