import { app, dialog, type Session, shell, type WebContents } from 'electron';
import { origin } from './window-options.ts';

const copying = 'clipboard-sanitized-write';

/**
 * Denies whatever a page could ask for: camera, notifications, devices. Electron approves by default. The one thing
 * granted is to put text on the clipboard after a press of “Copy”; reading it is not.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === copying));
  session.setPermissionCheckHandler((_contents, permission) => permission === copying);
  session.setDevicePermissionHandler(() => false);
}

/** Keeps every page of this app where it is: no navigation to elsewhere, no new windows, no webviews. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void offerToOpenOutside(url, contents);
      return { action: 'deny' };
    });
  });
}

/** Whether an address is exactly of our origin. `URL.origin` of a custom scheme is "null" in Node, so its parts are compared. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}` === origin;
}

let isAsking = false;

/** Opens a link of a source in the system's browser after showing the whole of it; one question at a time. */
async function offerToOpenOutside(address: string, contents: WebContents): Promise<void> {
  if (isAsking || contents.isDestroyed() || !URL.canParse(address)) return;
  const url = new URL(address);
  if (!['https:', 'http:', 'mailto:'].includes(url.protocol)) return;
  isAsking = true;
  try {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: 'Open this address outside Postil?',
      detail: url.href,
      buttons: ['Cancel', 'Open'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) await shell.openExternal(url.href);
  } catch (error) {
    console.error('The address could not be opened outside.', error);
  } finally {
    isAsking = false;
  }
}
