import { ImportPool } from '../../electron/backend/importers/process/import-pool.ts';

/** The importers that all backends of one test file share: starting the process that reads files takes a second. */
export const sharedImporters = new ImportPool();
