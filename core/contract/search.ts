import { oc } from '@orpc/contract';
import { z } from 'zod';
import { DocumentId, HighlightId, TextOffset } from '../model/ids.ts';
import { errors } from './errors.ts';

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

/** Full-text search. */
export const search = {
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
