import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { maxFileSize } from '../../../core/contract/documents.ts';
import { tokenOf, webSocketProtocol } from '../../../core/contract/loopback.ts';
import type { Backend } from '../backend.ts';
import { securityHeaders } from '../security-headers.ts';
import { refuseSocket } from './answers.ts';
import { isSameSecret } from './secrets.ts';

const maxClients = 8;
/** One message holds one whole file, and its form around it. */
const maxMessageSize = maxFileSize + 1024 * 1024;

/** The WebSocket that carries the contract. It lets in whoever shows the session's token, and nobody else. */
export class SocketDoor {
  readonly #backend: Backend;
  readonly #token: string;
  readonly #onCount: (clients: number) => void;
  readonly #handler: RPCHandler<Backend['context']>;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageSize,
    handleProtocols: () => webSocketProtocol,
  });

  /** `onCount` is told how many clients there are whenever one comes or goes. */
  constructor(backend: Backend, token: string, onCount: (clients: number) => void) {
    this.#backend = backend;
    this.#token = token;
    this.#onCount = onCount;
    this.#handler = new RPCHandler(backend.router);
    this.#server.on('headers', (headers) => {
      for (const [name, value] of Object.entries(securityHeaders)) headers.push(`${name}: ${value}`);
    });
    // A malformed handshake: ws would answer with a sentence of its own.
    this.#server.on('wsClientError', (_error, socket) => refuseSocket(socket));
  }

  /** Takes over a request whose Host and Origin have been checked. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
    const isAllowed =
      protocols.includes(webSocketProtocol) &&
      isSameSecret(tokenOf(protocols), this.#token) &&
      this.#server.clients.size < maxClients;
    if (isAllowed) this.#server.handleUpgrade(request, socket, head, (client) => this.#serve(client));
    else refuseSocket(socket);
  }

  /** Says goodbye to all clients and takes no more. */
  close(): void {
    for (const client of this.#server.clients) client.close(1001);
    this.#server.close();
  }

  #serve(client: WebSocket): void {
    this.#onCount(this.#server.clients.size);
    client.on('close', () => this.#onCount(this.#server.clients.size));
    client.on('error', (error) =>
      this.#backend.context.log.error('A connection to the window failed.', error),
    );
    void this.#handler.upgrade(client, { context: this.#backend.context });
  }
}
