import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopDoor } from '../../core/contract/desktop-door.ts';

const portMessage = 'postil.port';

// The port cannot cross the bridge as a value; it is transferred to the page by a window message of the page's own origin.
ipcRenderer.on('backend.port', (event) => {
  const [port] = event.ports;
  if (port) window.postMessage(portMessage, location.origin, [port]);
});

const door: DesktopDoor = Object.freeze({
  requestPort: () => ipcRenderer.send('backend.connect'),
  portMessage,
});
contextBridge.exposeInMainWorld('postil', door);
