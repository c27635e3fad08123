import type { ChangeFeed } from './changes.ts';
import type { Dossiers } from './dossier/dossiers.ts';
import type { FoldedTexts } from './find/folded-texts.ts';
import type { HostServices } from './host-services.ts';
import type { ImportJobs } from './import-jobs.ts';
import type { ImportPool } from './importers/process/import-pool.ts';
import type { Library } from './library.ts';
import type { Log } from './log.ts';
import type { KnownNames } from './mentions/known-names.ts';
import type { SearchRuns } from './search/search-runs.ts';

/** What every procedure works with. */
export interface BackendContext {
  readonly library: Library;
  readonly host: HostServices;
  readonly importers: ImportPool;
  readonly imports: ImportJobs;
  readonly changes: ChangeFeed;
  readonly texts: FoldedTexts;
  readonly searches: SearchRuns;
  readonly names: KnownNames;
  readonly dossiers: Dossiers;
  readonly log: Log;
}

/** What an import works with. */
export type ImportContext = Pick<BackendContext, 'library' | 'importers' | 'names' | 'log'>;
