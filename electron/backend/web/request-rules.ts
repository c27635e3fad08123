import type { IncomingHttpHeaders } from 'node:http';

/** What the rules look at. `hosts` are all Host headers as sent: more than one is refused. */
export interface RequestFacts {
  readonly method: string;
  readonly hosts: readonly string[];
  readonly headers: IncomingHttpHeaders;
}

/**
 * Every request: Host is ours byte for byte, without regard to Origin (a page whose name was rebound to 127.0.0.1 looks
 * same-origin and may send none), and Origin, if there is one, is ours.
 */
export function isAddressedToUs(request: RequestFacts, authority: string): boolean {
  const { origin } = request.headers;
  return (
    request.hosts.length === 1 &&
    request.hosts[0] === authority &&
    (origin === undefined || origin === `http://${authority}`)
  );
}

/** Files of the renderer: opened by the user or fetched by our own page. */
export function mayReadFile(request: RequestFacts): boolean {
  const site = request.headers['sec-fetch-site'];
  return request.method === 'GET' && (site === 'none' || site === 'same-origin');
}

/** Calls: from our own page only, in a form that no other page's form or script can send without a preflight. */
export function mayCall(request: RequestFacts): boolean {
  return (
    request.method === 'POST' &&
    request.headers['sec-fetch-site'] === 'same-origin' &&
    request.headers['content-type'] === 'application/json'
  );
}

/**
 * The WebSocket: browsers apply neither the same-origin policy nor CORS to it, so Origin has to be there. Chromium sends
 * no Sec-Fetch-Site with it; where a browser does, it has to be ours.
 */
export function mayOpenSocket(request: RequestFacts, authority: string): boolean {
  const site = request.headers['sec-fetch-site'];
  return (
    request.method === 'GET' &&
    request.headers.origin === `http://${authority}` &&
    (site === undefined || site === 'same-origin')
  );
}

/** The bearer token of the Authorization header, or null. */
export function bearerOf(headers: IncomingHttpHeaders): string | null {
  return /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
}
