import type { BackendContext } from './context.ts';
import type { HostServices } from './host-services.ts';
import type { Log } from './log.ts';
import type { router } from './router.ts';

export interface BackendOptions {
  /** The library's folder; made if it is not there. */
  readonly libraryPath: string;
  readonly host: HostServices;
  readonly log?: Log;
}

export interface Backend {
  readonly router: typeof router;
  readonly context: BackendContext;
  close(): Promise<void>;
}

/** Opens a library and everything behind the contract. Throws `LibraryError` with a sentence if it cannot be opened. */
export async function openBackend(_options: BackendOptions): Promise<Backend> {
  throw new Error('The store is being built.');
}
