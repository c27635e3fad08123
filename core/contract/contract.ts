import { cleanUp, review, versions } from './captures.ts';
import { codebook } from './codebook.ts';
import { documents } from './documents.ts';
import { dossier } from './dossier.ts';
import { annotations, exports } from './exchange.ts';
import { table } from './highlight-table.ts';
import { highlights, notes } from './highlights.ts';
import { imports } from './imports.ts';
import { host, library } from './library.ts';
import { mentions } from './mentions.ts';
import { search } from './search.ts';
import { tags } from './tags.ts';
import { trash } from './trash.ts';

/** Every procedure and event of the app, once. */
export const contract = {
  documents,
  versions,
  cleanUp,
  review,
  highlights,
  notes,
  tags,
  codebook,
  dossier,
  mentions,
  table,
  trash,
  search,
  exports,
  annotations,
  imports,
  library,
  host,
};
export type Contract = typeof contract;
