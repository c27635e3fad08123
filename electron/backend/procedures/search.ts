import {
  listSavedSearches,
  removeSearch,
  renameSearch,
  reorderSearches,
  saveSearch,
} from '../../../db/search/saved-searches.ts';
import type { BackendContext } from '../context.ts';
import { findDocuments, findPlaces, type SearchContext } from '../search/find-documents.ts';
import { findFacets } from '../search/find-facets.ts';
import { base } from './base.ts';

/** `search.saved.*` */
const saved = {
  list: base.search.saved.list.handler(({ context }) => listSavedSearches(context.library.db)),

  save: base.search.saved.save.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'search.saved.save', label: 'Search saved' },
      (write) => saveSearch(write, input),
    ),
  ),

  rename: base.search.saved.rename.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'search.saved.rename', label: 'Search renamed' },
      (write) => renameSearch(write, input.id, input.name),
    ),
  ),

  remove: base.search.saved.remove.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'search.saved.remove', label: 'Saved search removed' },
      (write) => removeSearch(write, input.id),
    ),
  ),

  reorder: base.search.saved.reorder.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'search.saved.reorder', label: 'Saved searches moved' },
      (write) => reorderSearches(write, input.ids),
    ),
  ),
};

/** `search.*` */
export const search = {
  find: base.search.find.handler(({ context, input, signal }) =>
    findDocuments(searching(context), input, signal),
  ),

  places: base.search.places.handler(({ context, input }) => findPlaces(searching(context), input)),

  facets: base.search.facets.handler(({ context, input, signal }) =>
    findFacets(searching(context), input, signal),
  ),

  saved,
};

const searching = ({ library, searches }: BackendContext): SearchContext => ({ db: library.db, searches });
