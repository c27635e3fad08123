import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../../core/contract/contract.ts';
import type { BackendContext } from '../context.ts';
import { toContractError } from '../contract-error.ts';

const implemented = implement(contract)
  .$context<BackendContext>()
  .use(async ({ context, next, path, signal }, input) => {
    try {
      if (writes(path, input)) await context.library.free();
      return await next();
    } catch (error) {
      signal?.throwIfAborted();
      throw toContractError(error, context.log);
    }
  });

/** Whether a procedure may write: then it waits for long work that is under way; what only reads does not. */
function writes([noun, verb]: readonly string[], input: unknown): boolean {
  if (typeof input === 'object' && input !== null && 'commandId' in input) return true;
  return verb === 'setPreferences' || (noun === 'imports' && verb !== 'list' && verb !== 'changes');
}

type Base = ImplementerInternalWithMiddlewares<Contract, BackendContext, BackendContext>;

/** What procedures are made from: `base.tags.list.handler(...)`. Every error leaves as one of the contract's. */
export const base: Base = implemented;
