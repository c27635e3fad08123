import { implement, type Router } from '@orpc/server';
import { type Contract, contract } from '../../core/contract/contract.ts';
import type { BackendContext } from './context.ts';
import { annotations } from './procedures/annotations.ts';
import { cleanUp, review, versions } from './procedures/captures.ts';
import { codebook } from './procedures/codebook.ts';
import { documents } from './procedures/documents.ts';
import { dossier } from './procedures/dossier.ts';
import { exports } from './procedures/exports.ts';
import { highlights, notes } from './procedures/highlights.ts';
import { host } from './procedures/host.ts';
import { imports } from './procedures/imports.ts';
import { library } from './procedures/library.ts';
import { mentions } from './procedures/mentions.ts';
import { search } from './procedures/search.ts';
import { table } from './procedures/table.ts';
import { tags } from './procedures/tags.ts';
import { trash } from './procedures/trash.ts';

/** The contract, implemented; the type check misses no procedure. */
export const router: Router<Contract, BackendContext> = implement(contract)
  .$context<BackendContext>()
  .router({
    ...{ documents, versions, cleanUp, review, highlights, notes, tags, codebook, mentions, trash },
    ...{ dossier, table, search, exports, annotations, imports, library, host },
  });
