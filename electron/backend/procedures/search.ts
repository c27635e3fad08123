import { search as searchLibrary } from '../../../db/search.ts';
import { base } from './base.ts';

/** `search.*` */
export const search = {
  query: base.search.query.handler(({ context, input }) =>
    searchLibrary(context.library.db, input.query, input.limit),
  ),
};
