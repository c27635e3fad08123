import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CommandId, DocumentId, HighlightId, SavedSearchId, TextOffset } from '../model/ids.ts';
import { errors } from './errors.ts';
import { FoundPlace, SearchAnswer, SearchCount, SearchFacets } from './search-answer.ts';

/** One place that matches. `start` and `end` bound the first match in the document's text (for a note, its passage). */
export const SearchHit = z.object({
  kind: z.enum(['document', 'highlight', 'note']),
  documentId: DocumentId,
  highlightId: HighlightId.nullable(),
  title: z.string().nullable(),
  start: TextOffset,
  end: TextOffset,
  /** A stretch of text around the match. */
  snippet: z.string(),
  /** Where the matches stand in `snippet`; sorted, apart. */
  matches: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** The longest query, in UTF-16 code units; what is beyond is not read. */
export const maxSearchLength = 10_000;

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
  /**
   * Full-text search over titles, texts and notes, folded (case, accents, apostrophes, Arabic forms). Words are all
   * to be found in one paragraph; "quoted words" stand together; the last word may be unfinished.
   */
  query: oc
    .errors(errors)
    .input(
      z.object({ query: z.string().max(1000), limit: z.number().int().positive().max(1000).default(200) }),
    )
    .output(z.object({ hits: z.array(SearchHit), more: z.boolean() })),
};
