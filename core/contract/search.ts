import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CommandId, DocumentId, SavedSearchId } from '../model/ids.ts';
import { errors } from './errors.ts';
import { FoundPlace, SearchAnswer, SearchCount, SearchFacets } from './search-answer.ts';

/** The longest query, in UTF-16 code units; what is beyond is not read. */
const maxSearchLength = 10_000;

/** The query as it was typed, see `parseQuery`; `isTyping` takes its last word as unfinished. */
const asked = {
  query: z.string().max(maxSearchLength),
  isTyping: z.boolean().default(false),
};

/** A search that the analyst keeps. */
export const SavedSearch = z.object({
  id: SavedSearchId,
  name: z.string().trim().min(1).max(200),
  query: z.string().max(maxSearchLength),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

const onSaved = z.object({ commandId: CommandId, id: SavedSearchId });

/** Searches that the analyst keeps, in an order of their own. Journalled. */
const saved = {
  list: oc.errors(errors).output(z.array(SavedSearch)),
  /** Keeps a search, or keeps another query under the name of one that is kept. */
  save: oc.errors(errors).input(onSaved.extend(SavedSearch.shape)),
  rename: oc.errors(errors).input(onSaved.extend({ name: SavedSearch.shape.name })),
  remove: oc.errors(errors).input(onSaved),
  /** Puts them into this order; those that are not named come after. */
  reorder: oc.errors(errors).input(z.object({ commandId: CommandId, ids: z.array(SavedSearchId).max(1000) })),
};

/** Search over all that the library holds. No query is refused: what is not understood comes back in words. */
export const search = {
  /**
   * Documents whose title and text hold what is asked for, or that have a note that does; the best first, or, while
   * there are too many to compare, the newest.
   */
  find: oc
    .errors(errors)
    .input(
      z.object({
        ...asked,
        offset: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(100).default(20),
        /** How many hits of each document. */
        places: z.number().int().min(0).max(100).default(4),
        sort: z.enum(['best', 'newest']).default('best'),
      }),
    )
    .output(SearchAnswer),
  /** All hits of one document: of its title, then of its text and its notes in the order of the text. */
  places: oc
    .errors(errors)
    .input(
      z.object({
        ...asked,
        documentId: DocumentId,
        offset: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(1000).default(100),
      }),
    )
    .output(z.object({ places: z.array(FoundPlace), count: SearchCount, next: z.number().int().nullable() })),
  /** What the documents of a search have in common. */
  facets: oc.errors(errors).input(z.object(asked)).output(SearchFacets),
  saved,
};
