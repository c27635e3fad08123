/** One end of a channel as Electron hands it to a utility process (its MessagePortMain). */
export interface HandedPort {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
  postMessage(data: unknown): void;
  start(): void;
}

/** The part of Electron's `process.parentPort` in use. Written down here because the backend does not import electron. */
export interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: HandedPort[] }) => void): void;
  postMessage(message: unknown): void;
}

/** The channel to the process that started this one. Throws if this is no utility process of Electron's. */
export function parentPortOf(self: object): ParentPort {
  const port: unknown = Reflect.get(self, 'parentPort');
  if (!isParentPort(port)) throw new Error('This entry runs as a utility process of the desktop shell only.');
  return port;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}
