import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../../core/contract/contract.ts';
import type { BackendContext } from '../context.ts';
import { toContractError } from '../contract-error.ts';

const implemented = implement(contract)
  .$context<BackendContext>()
  .use(async ({ context, next, signal }) => {
    try {
      return await next();
    } catch (error) {
      signal?.throwIfAborted();
      throw toContractError(error, context.log);
    }
  });

type Base = ImplementerInternalWithMiddlewares<Contract, BackendContext, BackendContext>;

/** What procedures are made from: `base.tags.list.handler(...)`. Every error leaves as one of the contract's. */
export const base: Base = implemented;
