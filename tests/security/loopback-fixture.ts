import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { SessionAnswer, tokenProtocol, webSocketProtocol } from '../../core/contract/loopback.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { browserHost } from '../../electron/backend/web/browser-host.ts';
import { type LoopbackOptions, startLoopback } from '../../electron/backend/web.ts';
import { sharedImporters } from '../helpers/shared-importers.ts';

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A loopback shell on an empty library, with a page of one line as its renderer. */
export async function openShell(options: Partial<LoopbackOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'postil-shell-'));
  process.env.XDG_RUNTIME_DIR = folder;
  process.env.LOCALAPPDATA = folder;
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Postil</title>');
  const backend = await openBackend({
    libraryPath: join(folder, 'library'),
    host: browserHost,
    importers: sharedImporters,
  });
  const loopback = await startLoopback({ backend, rendererFolder: folder, ...options });
  const { host } = new URL(loopback.origin);

  return {
    folder,
    loopback,
    /** `127.0.0.1:<port>`. */
    host,
    code: () => new URL(loopback.makeAddress()).hash.slice('#c='.length),
    async token(): Promise<string> {
      const answer = await send(host, 'POST', '/api/session', callHeaders(host, this.code()));
      return SessionAnswer.parse(JSON.parse(answer.body)).token;
    },
    async close() {
      await loopback.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The headers of a call from our own page. */
export function callHeaders(host: string, bearer: string): Record<string, string> {
  return {
    Host: host,
    Origin: `http://${host}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    Authorization: `Bearer ${bearer}`,
  };
}

/** Sends one request with exactly these headers; one whose value is null is left out. */
export function send(
  host: string,
  method: string,
  path: string,
  headers: Record<string, string | null>,
  body = '{}',
): Promise<Answer> {
  const given = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: host.split(':')[1],
        method,
        path,
        headers: Object.fromEntries(given),
        setHost: false,
        agent: false,
      },
      (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    call.on('error', reject);
    call.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  });
}

/** Opens a WebSocket, or gives the status by which it was refused. */
export function openSocket(
  host: string,
  token: string | null,
  headers: Record<string, string>,
  path = '/api/rpc',
): Promise<WebSocket | number> {
  const protocols = token === null ? [webSocketProtocol] : [webSocketProtocol, tokenProtocol(token)];
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.split(':')[1]}${path}`, protocols, {
      headers: { Host: host, Origin: `http://${host}`, ...headers },
    });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}
