import type { Preparing } from '../../db/migrate.ts';
import { createChangeFeed } from './changes.ts';
import type { BackendContext } from './context.ts';
import { Dossiers } from './dossier/dossiers.ts';
import { FoldedTexts } from './find/folded-texts.ts';
import type { HostServices } from './host-services.ts';
import { ImportJobs } from './import-jobs.ts';
import { ImportPool } from './importers/process/import-pool.ts';
import { Library } from './library.ts';
import { type LibraryLock, lockLibrary } from './library-lock.ts';
import { type Log, stderrLog } from './log.ts';
import { KnownNames } from './mentions/known-names.ts';
import { router } from './router.ts';
import { SearchRuns } from './search/search-runs.ts';

/** What a backend is opened with. */
export interface BackendOptions {
  /** The library's folder; made if it is not there. */
  readonly libraryPath: string;
  readonly host: HostServices;
  readonly log?: Log;
  /** Is told how far a library from an earlier Postil is with being brought up to date. */
  readonly preparing?: Preparing;
  /** What reads files, if somebody else has it open; it stays open when the backend is closed. */
  readonly importers?: ImportPool;
}

/** An open library behind the contract: `router` answers calls made with `context`. */
export interface Backend {
  readonly router: typeof router;
  readonly context: BackendContext;
  readonly lock: LibraryLock;
  /** Ends what is under way and gives the library free. */
  close(): Promise<void>;
}

/** Opens a library for this process. Throws `LibraryError` with a sentence if it cannot be opened, or is open elsewhere. */
export async function openBackend({
  libraryPath,
  host,
  preparing,
  log = stderrLog,
  importers: shared,
}: BackendOptions): Promise<Backend> {
  const { shell } = await host.info();
  const lock = lockLibrary(libraryPath, shell);
  try {
    const changes = createChangeFeed();
    const library = new Library(libraryPath, changes, preparing);
    const importers = shared ?? new ImportPool({}, log);
    const names = new KnownNames(library.db, changes);
    const imports = new ImportJobs({ library, importers, names, log });
    // A command that runs for a moment leaves the queue to the app.
    if (shell !== 'none') imports.start();
    return {
      router,
      lock,
      context: {
        ...{ library, host, importers, imports, changes, log },
        ...{
          texts: new FoldedTexts(),
          searches: new SearchRuns(library.db),
          names,
          dossiers: new Dossiers(library.db, names, changes),
        },
      },
      async close() {
        await library.free();
        await imports.close();
        if (!shared) await importers.close();
        library.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
