import { z } from 'zod';
import { Colour } from '../model/highlight.ts';
import { DocumentId, HighlightId, TagId, TextOffset } from '../model/ids.ts';

/** Where matches stand in the text beside them, in UTF-16 code units; sorted, apart. */
export const Matches = z.array(z.object({ start: z.number().int(), end: z.number().int() }));
export type Matches = z.infer<typeof Matches>;

/** A count that is not always taken to the end: there are at least so many, and exactly so many if `isComplete`. */
export const SearchCount = z.object({ count: z.number().int(), isComplete: z.boolean() });
export type SearchCount = z.infer<typeof SearchCount>;

/** What a hit was found in. A match in the text that lies in a highlight makes it a hit of that highlight. */
export const FoundKind = z.enum(['title', 'text', 'highlight', 'note']);
export type FoundKind = z.infer<typeof FoundKind>;

/** One paragraph, note or title that matches. */
export const FoundPlace = z.object({
  kind: FoundKind,
  /** The highlight of a `highlight`; of a `note`, the one that it belongs to. */
  highlightId: HighlightId.nullable(),
  /** The first match in the document's text; for a note, its passage; of a title `[0, 0)`. */
  start: TextOffset,
  end: TextOffset,
  /** Its body paragraph, counted from 1; null for titles. */
  paragraph: z.number().int().nullable(),
  /** A stretch of the text around the first match, in whole words; `isCut` says whether it begins or ends inside. */
  snippet: z.string(),
  isCut: z.object({ start: z.boolean(), end: z.boolean() }),
  matches: Matches,
  /** How many more matches its paragraph, note or title holds, outside of the snippet. */
  others: z.number().int(),
  /** The mark and the tags of its highlight. */
  colour: Colour.nullable(),
  tagIds: z.array(TagId),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

/** A document with its hits: the best few in the order of the text, titles first, and how many there are. */
export const FoundDocument = z.object({
  documentId: DocumentId,
  places: z.array(FoundPlace),
  count: SearchCount,
});
export type FoundDocument = z.infer<typeof FoundDocument>;

/** A tag that is found itself, by its name, another name or its definition, with the words that match. */
export const FoundTag = z.object({ tagId: TagId, text: z.string(), matches: Matches });
export type FoundTag = z.infer<typeof FoundTag>;

/** A part of the query that was not understood, or not as it may have been meant. The rest is searched all the same. */
export const QueryProblem = z.object({
  start: z.number().int(),
  end: z.number().int(),
  sentence: z.string(),
});
export type QueryProblem = z.infer<typeof QueryProblem>;

/** A tag that a term of the query names, with all its names. `areUsed`: whether all of them were searched. */
export const NamesOfTag = z.object({ tagId: TagId, names: z.array(z.string()), areUsed: z.boolean() });
export type NamesOfTag = z.infer<typeof NamesOfTag>;

/** A page of a search's answer. */
export const SearchAnswer = z.object({
  /** The query as it was understood, in its usual spelling. */
  query: z.string(),
  problems: z.array(QueryProblem),
  names: z.array(NamesOfTag),
  tags: z.array(FoundTag),
  documents: z.array(FoundDocument),
  /** How many documents are found. */
  total: SearchCount,
  /** `offset` of the next page, null at the end. */
  next: z.number().int().nullable(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** How often something stands in the documents that are found; counts are documents. */
const countsOf = <V extends z.ZodType>(value: V) => z.array(z.object({ value, documents: z.number().int() }));

/**
 * What the found documents have in common, by which a search can be narrowed, the most frequent first. Of publishers,
 * languages and dates another one is another choice, so that the chosen one does not narrow their counts.
 */
export const SearchFacets = z.object({
  /** Exact for all documents if complete, else for those that were counted, the newest. */
  documents: SearchCount,
  /** Hits, not documents. */
  found: z.array(z.object({ kind: FoundKind, hits: SearchCount })),
  /** Of every kind of tag; tags that highlights of the documents carry, or that the query names. */
  tags: countsOf(TagId),
  publishers: countsOf(z.string()),
  languages: countsOf(z.string()),
  marks: countsOf(Colour),
  /** By month, `2024-02`, or by year where only that is known; in order, and how many have no date. */
  dates: countsOf(z.string()),
  undated: z.number().int(),
});
export type SearchFacets = z.infer<typeof SearchFacets>;
