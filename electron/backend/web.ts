import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { loopbackPaths } from '../../core/contract/loopback.ts';
import type { Backend } from './backend.ts';
import { readRendererFiles } from './renderer-files.ts';
import { answer, isEmptyObject, refuse, refuseSocket } from './web/answers.ts';
import { OneTimeCodes } from './web/one-time-codes.ts';
import {
  bearerOf,
  isAddressedToUs,
  mayCall,
  mayOpenSocket,
  mayReadFile,
  type RequestFacts,
} from './web/request-rules.ts';
import { removeRuntimeFile, writeRuntimeFile } from './web/runtime-file.ts';
import { isSameSecret, makeSecret } from './web/secrets.ts';
import { SocketDoor } from './web/socket-door.ts';

const host = '127.0.0.1';

/** How long a client may take to answer the goodbye: one that hangs must not keep the app from ending. */
const goodbyeMs = 500;

/** What the loopback shell serves, and for how long. */
export interface LoopbackOptions {
  readonly backend: Backend;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** How long the code in an address is good for. */
  readonly codeLifetimeMs?: number;
  /** How long to stay after the last client has left. */
  readonly idleMs?: number;
  /** Called once that time is over; the shell has closed itself then. */
  readonly onIdle?: () => void;
}

/** A running loopback shell. */
export interface Loopback {
  /** `http://127.0.0.1:<port>`, without a code: not enough to get in. */
  readonly origin: string;
  /** An address that opens the app once. */
  makeAddress(): string;
  close(): Promise<void>;
}

/**
 * The loopback shell: the renderer and the contract on 127.0.0.1, for the system's browser. Whoever else can reach the
 * port, a page of another site or another program's user, gets an empty 403: see web/request-rules.ts for what is asked.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { backend, codeLifetimeMs = 60_000, idleMs = 600_000 } = options;
  const files = readRendererFiles(options.rendererFolder);
  const codes = new OneTimeCodes(codeLifetimeMs);
  const token = makeSecret();
  const secret = makeSecret();
  const libraryPath = backend.context.library.path;

  let idle: NodeJS.Timeout | undefined;
  const door = new SocketDoor(backend, token, (clients) => {
    clearTimeout(idle);
    if (clients === 0 && !isClosing)
      idle = setTimeout(() => void close().then(options.onIdle), idleMs).unref();
  });

  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, requireHostHeader: false });
  server.maxConnections = 64;
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      backend.context.log.error('A request could not be answered.', error);
      if (!response.headersSent) refuse(response);
    });
  });
  server.on('checkExpectation', (_request, response) => refuse(response));
  server.on('clientError', (_error, socket) => {
    // What follows a refusal on its closed connection ends here too: one answer is enough.
    if (socket instanceof Socket && socket.bytesWritten > 0) socket.destroy();
    else refuseSocket(socket);
  });
  server.on('upgrade', (request, socket, head) => {
    const facts = factsOf(request);
    const isAllowed =
      request.url === loopbackPaths.socket &&
      isAddressedToUs(facts, authority) &&
      mayOpenSocket(facts, authority);
    if (isAllowed) door.open(request, socket, head);
    else refuseSocket(socket);
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const facts = factsOf(request);
    if (!isAddressedToUs(facts, authority)) return refuse(response);

    const file = files.get(request.url ?? '');
    if (file) return mayReadFile(facts) ? answer(response, file.type, file.body) : refuse(response);

    if (!mayCall(facts) || !(await isEmptyObject(request))) return refuse(response);
    const bearer = bearerOf(request.headers);
    if (request.url === loopbackPaths.session && codes.redeem(bearer)) {
      return answer(response, 'application/json', JSON.stringify({ token }));
    }
    if (request.url === loopbackPaths.address && isSameSecret(bearer, secret)) {
      return answer(response, 'application/json', JSON.stringify({ url: makeAddress() }));
    }
    refuse(response);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string' || bound.address !== host) {
    throw new Error(`Postil listens on ${host} only.`);
  }
  const authority = `${host}:${bound.port}`;
  const origin = `http://${authority}`;
  const makeAddress = () => `${origin}/#c=${codes.issue()}`;
  writeRuntimeFile(libraryPath, { pid: process.pid, port: bound.port, secret });

  let isClosing = false;
  async function close(): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    clearTimeout(idle);
    removeRuntimeFile(libraryPath);
    door.close();
    const closed = new Promise((resolve) => server.close(resolve));
    // Browsers open connections ahead of need; one that never asked for anything is not idle to Node.
    server.closeAllConnections();
    const late = setTimeout(() => {
      for (const socket of connections) socket.destroy();
    }, goodbyeMs);
    await closed;
    clearTimeout(late);
  }
  return { origin, makeAddress, close };
}

/** All Host headers as sent: Node's own reading keeps the first and hides the others. */
function factsOf(request: IncomingMessage): RequestFacts {
  const raw = request.rawHeaders;
  const hosts = raw.filter((_value, index) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === 'host');
  return { method: request.method ?? '', hosts, headers: request.headers };
}
