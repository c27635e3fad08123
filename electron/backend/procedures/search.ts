import type { FoundPlace } from '../../../core/contract/search-answer.ts';
import { TextOffset } from '../../../core/model/ids.ts';
import {
  listSavedSearches,
  removeSearch,
  renameSearch,
  reorderSearches,
  saveSearch,
} from '../../../db/search/saved-searches.ts';
import { search as searchLibrary } from '../../../db/search.ts';
import type { ReadableDb } from '../../../db/sql.ts';
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

function placesByDocument(db: ReadableDb, query: string) {
  const { hits } = searchLibrary(db, query.slice(0, 1000), 1000);
  const places = hits.map((hit) => {
    const isTitle = hit.kind === 'document' && hit.snippet === hit.title;
    const place: FoundPlace = {
      kind: isTitle ? 'title' : hit.kind === 'document' ? 'text' : hit.kind,
      highlightId: hit.highlightId,
      start: isTitle ? TextOffset.parse(0) : hit.start,
      end: isTitle ? TextOffset.parse(0) : hit.end,
      paragraph: isTitle ? null : 1,
      snippet: hit.snippet,
      isCut: { start: false, end: false },
      matches: hit.matches,
      colour: null,
      tagIds: [],
    };
    return { documentId: hit.documentId, place };
  });
  return Map.groupBy(places, ({ documentId }) => documentId);
}

/** `search.*` */
export const search = {
  find: base.search.find.handler(({ context, input }) => {
    const found = placesByDocument(context.library.db, input.query);
    const end = input.offset + input.limit;
    return {
      query: input.query,
      problems: [],
      names: [],
      tags: [],
      documents: [...found].slice(input.offset, end).map(([documentId, all]) => ({
        documentId,
        places: all.slice(0, input.places).map(({ place }) => place),
        count: { count: all.length, isComplete: true },
      })),
      total: { count: found.size, isComplete: true },
      next: end < found.size ? end : null,
    };
  }),

  places: base.search.places.handler(({ context, input }) => {
    const all = placesByDocument(context.library.db, input.query).get(input.documentId) ?? [];
    const end = input.offset + input.limit;
    return {
      places: all.slice(input.offset, end).map(({ place }) => place),
      count: { count: all.length, isComplete: true },
      next: end < all.length ? end : null,
    };
  }),

  facets: base.search.facets.handler(() => ({
    documents: { count: 0, isComplete: true },
    found: [],
    tags: [],
    publishers: [],
    languages: [],
    marks: [],
    dates: [],
    undated: 0,
  })),

  saved,

  query: base.search.query.handler(({ context, input }) =>
    searchLibrary(context.library.db, input.query, input.limit),
  ),
};
