import { protocol } from 'electron';
import { readRendererFiles } from '../backend/renderer-files.ts';
import { securityHeaders } from '../backend/security-headers.ts';
import { isOurs } from './guards.ts';
import { scheme } from './window-options.ts';

/** Makes `app:` a scheme like https in standing. To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://main/...` from the list of the renderer's files, and everything else with an empty 404. */
export function serveRenderer(folder: string): void {
  const files = readRendererFiles(folder);
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    const file =
      request.method === 'GET' && isOurs(request.url) && url.search === ''
        ? files.get(url.pathname)
        : undefined;
    if (!file) return new Response(null, { status: 404, headers: securityHeaders });
    return new Response(new Uint8Array(file.body), {
      headers: { ...securityHeaders, 'Content-Type': file.type },
    });
  });
}
