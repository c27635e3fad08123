import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '../security-headers.ts';

/** Refuses without a word: an error page could echo, and a reason would help whoever probes. */
export function refuse(response: ServerResponse): void {
  response.writeHead(403, { ...securityHeaders, 'Content-Length': 0, Connection: 'close' });
  response.end();
}

/** The same for a connection that has no response object: an upgrade, or bytes that are not HTTP. */
export function refuseSocket(socket: Duplex): void {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 403 Forbidden\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}

/** Answers a request with a body of the given media type. */
export function answer(response: ServerResponse, type: string, body: Buffer | string): void {
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Whether the whole body is the empty JSON object, which is all that any call carries. Reads no more than it must. */
export async function isEmptyObject(request: IncomingMessage): Promise<boolean> {
  let body = '';
  for await (const part of request) {
    body += part;
    if (body.length > 16) return false;
  }
  return body.trim() === '{}';
}
