import { implement } from '@orpc/server';
import { contract } from '../../../core/contract/contract.ts';
import type { BackendContext } from '../context.ts';

/** What procedures are made from: `base.tags.list.handler(...)`. */
export const base = implement(contract).$context<BackendContext>();
