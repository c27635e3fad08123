import { fileURLToPath } from 'node:url';
import { AddressAnswer, loopbackPaths } from '../../core/contract/loopback.ts';
import type { Preparing } from '../../db/migrate.ts';
import { openBackend } from './backend.ts';
import { LibraryInUseError } from './library-lock.ts';
import { browserHost } from './web/browser-host.ts';
import { canOpenOutside, openOutside } from './web/open-outside.ts';
import { readRuntimeFile } from './web/runtime-file.ts';
import { startLoopback } from './web.ts';

/** How `postil serve` is to run. */
export interface ServeOptions {
  readonly libraryPath: string;
  readonly port?: number;
  /** False leaves the browser alone. */
  readonly open: boolean;
  /** Told how far a library from an earlier Postil is with being brought up to date. */
  readonly preparing: Preparing;
  /** Told the address once the app can be reached, and whether a browser has been asked to open it. */
  readonly onAddress: (url: string, isOpened: boolean) => void;
}

const rendererFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/**
 * Runs the loopback shell until it is interrupted, or nobody has used it for ten minutes. If another loopback shell has
 * the library open, gives a fresh address of that one and ends. Throws `LibraryInUseError` if any other process has it.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { libraryPath, port, preparing } = options;
  const backend = await openBackend({ libraryPath, host: browserHost, preparing }).catch(
    async (error: unknown) => {
      const url = error instanceof LibraryInUseError ? await askRunningShell(libraryPath) : null;
      if (url === null) throw error;
      await tellAddress(url, options);
      return null;
    },
  );
  if (backend === null) return;

  const interrupted = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => interrupted.resolve());
  try {
    const loopback = await startLoopback({
      backend,
      rendererFolder,
      onIdle: interrupted.resolve,
      ...(port === undefined ? {} : { port }),
    });
    backend.lock.announce({ shell: 'browser', url: loopback.origin });
    await tellAddress(loopback.makeAddress(), options);
    await interrupted.promise;
    await loopback.close();
  } finally {
    await backend.close();
  }
}

async function tellAddress(url: string, { open, onAddress }: ServeOptions): Promise<void> {
  onAddress(url, open && canOpenOutside() && (await openOutside(url)));
}

/** How long another start waits for the running shell; whoever has its port by now need not answer. */
const answerLimitMs = 3000;

/** A fresh address of the loopback shell that has the library open; null if there is none, or it does not answer. */
async function askRunningShell(libraryPath: string): Promise<string | null> {
  const running = readRuntimeFile(libraryPath);
  if (running === null) return null;
  try {
    const answer = await fetch(`http://127.0.0.1:${running.port}${loopbackPaths.address}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${running.secret}`,
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
      },
      body: '{}',
      signal: AbortSignal.timeout(answerLimitMs),
    });
    return AddressAnswer.parse(await answer.json()).url;
  } catch {
    // Gone, or some other program's port by now.
    return null;
  }
}
