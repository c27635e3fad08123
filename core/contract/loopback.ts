import { z } from 'zod';

/** The loopback shell's addresses below its origin. Everything else is a file of the built renderer, or refused. */
export const loopbackPaths = {
  /** POST: a one-time code, as bearer, for the session's token. */
  session: '/api/session',
  /** POST: the running shell's own secret, as bearer, for a fresh address to open. Asked by a second start. */
  address: '/api/address',
  /** WebSocket: the contract. */
  socket: '/api/rpc',
} as const;

/** The WebSocket subprotocol that the server agrees to. */
export const webSocketProtocol = 'postil';

const tokenPrefix = 'postil.token.';

/** The subprotocol by which a client shows its token: browsers let a WebSocket carry no other header. */
export function tokenProtocol(token: string): string {
  return tokenPrefix + token;
}

/** The token among the subprotocols that a client offers, or null. */
export function tokenOf(protocols: Iterable<string>): string | null {
  for (const protocol of protocols) {
    if (protocol.startsWith(tokenPrefix)) return protocol.slice(tokenPrefix.length);
  }
  return null;
}

/** What an exchanged code gives: the token that every later call shows. */
export const SessionAnswer = z.object({ token: z.string() });

/** A fresh address, with a one-time code. */
export const AddressAnswer = z.object({ url: z.url() });
