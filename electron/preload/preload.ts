import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopDoor } from '../../core/contract/desktop-door.ts';

const portMessage = 'postil.port';
const preparingMessage = 'postil.preparing';

// The port cannot cross the bridge as a value; it is transferred to the page by a window message of the page's own origin.
ipcRenderer.on('backend.port', (event) => {
  const [port] = event.ports;
  if (port) window.postMessage(portMessage, location.origin, [port]);
});

ipcRenderer.on('backend.preparing', (_event, step: { done: number; of: number } | null) => {
  if (step) window.postMessage([preparingMessage, step.done, step.of], location.origin);
});

const door: DesktopDoor = Object.freeze({
  requestPort: () => ipcRenderer.send('backend.connect'),
  portMessage,
  preparingMessage,
});
contextBridge.exposeInMainWorld('postil', door);
