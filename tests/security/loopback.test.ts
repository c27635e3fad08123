import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract } from '../../core/contract/contract.ts';
import { securityHeaders } from '../../electron/backend/security-headers.ts';
import { type Answer, callHeaders, openShell, openSocket, send } from './loopback-fixture.ts';

type Shell = Awaited<ReturnType<typeof openShell>>;

let shell: Shell;
let port: string;

beforeAll(async () => {
  shell = await openShell();
  port = shell.host.split(':')[1] ?? '';
});
afterAll(() => shell.close());

/** Every value of a header that a browser, a page of another site or a program could send. */
const hosts = () => [
  shell.host,
  `localhost:${port}`,
  '127.0.0.1',
  `127.0.0.1:${Number(port) + 1}`,
  `127.1:${port}`,
  `[::1]:${port}`,
  `evil.test:${port}`,
  null,
];
const origins = () => [
  `http://${shell.host}`,
  null,
  'null',
  `http://localhost:${port}`,
  `https://${shell.host}`,
  `http://127.0.0.1:${Number(port) + 1}`,
  `http://evil.test:${port}`,
  `http://${shell.host}.evil.test`,
];
const sites = ['same-origin', 'none', 'same-site', 'cross-site', null];
const methods = ['GET', 'POST', 'PUT', 'OPTIONS', 'HEAD'];
const routes = ['/', '/api/session', '/api/address', '/api/rpc', '/../library/library.sqlite', '/?c=1'];

function expectRefusal(answer: Answer): void {
  expect(answer.status).toBe(403);
  expect(answer.body).toBe('');
  expect(answer.headers.connection).toBe('close');
}

function expectSecurityHeaders(answer: Answer): void {
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(answer.headers[name.toLowerCase()]).toBe(value);
  }
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
}

test('only the combinations of the recipe are answered', async () => {
  const token = await shell.token();
  const secret = readSecret();
  const succeeded: string[] = [];
  let asked = 0;
  for (const host of hosts()) {
    for (const origin of origins()) {
      for (const site of sites) {
        for (const method of methods) {
          for (const route of routes) {
            for (const bearer of ['code', 'wrong', 'token', 'secret', null]) {
              // What a request shows matters for calls only; elsewhere one value stands for all.
              if (bearer !== 'code' && !route.startsWith('/api/')) continue;
              const shown = { code: shell.code(), wrong: 'A'.repeat(43), token, secret }[bearer ?? 'wrong'];
              const answer = await send(shell.host, method, route, {
                Host: host,
                Origin: origin,
                'Sec-Fetch-Site': site,
                'Content-Type': 'application/json',
                Authorization: bearer === null ? null : `Bearer ${shown}`,
              });
              asked += 1;
              if (answer.status === 200)
                succeeded.push([method, route, host, origin, site, bearer].join(' '));
              else expectRefusal(answer);
              expectSecurityHeaders(answer);
            }
          }
        }
      }
    }
  }
  const ours = (origin: string | null, rest: string) => `${shell.host} ${origin ?? ''} ${rest}`;
  const both = [`http://${shell.host}`, null];
  expect(succeeded.toSorted()).toEqual(
    [
      ...both.flatMap((origin) =>
        ['same-origin', 'none'].map((site) => `GET / ${ours(origin, `${site} code`)}`),
      ),
      ...both.map((origin) => `POST /api/session ${ours(origin, 'same-origin code')}`),
      ...both.map((origin) => `POST /api/address ${ours(origin, 'same-origin secret')}`),
    ].toSorted(),
  );
  expect(asked).toBeGreaterThan(10_000);
});

describe('calls', () => {
  test('a code opens one session', async () => {
    const code = shell.code();
    const headers = callHeaders(shell.host, code);
    expect((await send(shell.host, 'POST', '/api/session', headers)).status).toBe(200);
    expectRefusal(await send(shell.host, 'POST', '/api/session', headers));
  });

  test('a code that is too old opens none', async () => {
    const late = await openShell({ codeLifetimeMs: 0 });
    expectRefusal(await send(late.host, 'POST', '/api/session', callHeaders(late.host, late.code())));
    await late.close();
  });

  test.each([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', '{}'],
    ['application/json; charset=utf-8', '{}'],
    ['application/json', '{"more":1}'],
    ['application/json', ' '.repeat(2_000_000)],
  ])('a body of another kind is refused: %s', async (type, body) => {
    const headers = { ...callHeaders(shell.host, shell.code()), 'Content-Type': type };
    expectRefusal(await send(shell.host, 'POST', '/api/session', headers, body));
  });
});

describe('the WebSocket', () => {
  test('carries the contract for whoever shows the token', async () => {
    const socket = await openSocket(shell.host, await shell.token(), {});
    if (!(socket instanceof WebSocket)) throw new Error(`refused with ${socket}`);
    // @ts-expect-error: the link takes the browser's class; ws keeps to its interface.
    const link = new RPCLink({ websocket: socket });
    const client: ContractRouterClient<Contract> = createORPCClient(link);
    expect((await client.host.info()).shell).toBe('browser');
    socket.close();
  });

  test.each<[string, { token?: string | null; headers?: Record<string, string>; path?: string }]>([
    ['no token', { token: null }],
    ['a wrong token', { token: 'A'.repeat(43) }],
    ['another origin', { headers: { Origin: 'http://evil.test' } }],
    ['another port as origin', { headers: { Origin: 'http://127.0.0.1:1' } }],
    ['no origin', { headers: { Origin: '' } }],
    ['another host', { headers: { Host: 'evil.test' } }],
    ['a page of the same site', { headers: { 'Sec-Fetch-Site': 'same-site' } }],
    ['another path', { path: '/' }],
  ])('is closed to %s', async (_name, { token, headers = {}, path }) => {
    const shown = token === undefined ? await shell.token() : token;
    expect(await openSocket(shell.host, shown, headers, path)).toBe(403);
  });

  test('takes eight clients and no more', async () => {
    const own = await openShell();
    const token = await own.token();
    const opened = await Promise.all(Array.from({ length: 8 }, () => openSocket(own.host, token, {})));
    expect(opened.every((socket) => socket instanceof WebSocket)).toBe(true);
    expect(await openSocket(own.host, token, {})).toBe(403);
    await own.close();
  });
});

describe('the shell', () => {
  test('ends some time after its last client has left', async () => {
    const idle = Promise.withResolvers<void>();
    const own = await openShell({ idleMs: 10, onIdle: idle.resolve });
    const socket = await openSocket(own.host, await own.token(), {});
    if (socket instanceof WebSocket) socket.close();
    await idle.promise;
    await expect(send(own.host, 'GET', '/', { Host: own.host })).rejects.toThrow('ECONNREFUSED');
    await own.close();
  });

  test.each<[string, (own: Shell) => Promise<unknown>]>([
    ['that never asked for anything', ({ host }) => connected(host)],
    [
      'that keeps its end open after a refusal',
      async ({ host }) => answered(await connected(host), 'GET\r\n\r\n'),
    ],
    [
      'that does not answer the goodbye',
      async (own) => paused(await openSocket(own.host, await own.token(), {})),
    ],
  ])('ends in spite of a connection %s', async (_name, connect) => {
    const own = await openShell();
    await connect(own);
    await own.close();
    await expect(connected(own.host)).rejects.toThrow('ECONNREFUSED');
  });

  test('keeps its secret to its own account', () => {
    const file = runtimeFile();
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    expect(shell.loopback.origin).not.toContain('#');
  });
});

/** A bare connection. It would stay open for ever. */
function connected(host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(host.split(':')[1]), allowHalfOpen: true });
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });
}

/** Sends something and waits until the other side has ended its answer. */
async function answered(socket: Socket, text: string): Promise<void> {
  socket.write(text);
  await new Promise((resolve) => socket.resume().once('end', resolve));
}

function paused(socket: WebSocket | number): void {
  if (!(socket instanceof WebSocket)) throw new Error(`refused with ${socket}`);
  socket.pause();
}

function runtimeFile(): string {
  const folder = join(shell.folder, process.platform === 'win32' ? 'Postil' : 'postil');
  const [name = ''] = readdirSync(folder);
  return join(folder, name);
}

function readSecret(): string {
  const { secret } = JSON.parse(readFileSync(runtimeFile(), 'utf8')) as { secret: string };
  return secret;
}
