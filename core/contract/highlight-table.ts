import { oc } from '@orpc/contract';
import { z } from 'zod';
import { DateEstimate, PartialDate } from '../model/document.ts';
import { Colour } from '../model/highlight.ts';
import { CommandId, DocumentId, GroupId, HighlightId, TagId, Timestamp } from '../model/ids.ts';
import { TagKind } from '../model/tag.ts';
import { errors } from './errors.ts';

/** The most rows or groups of the table that are read at once. */
const maxTablePage = 500;

/** The most highlights that the table changes in one step, or names one by one. */
export const maxTableChoice = 20_000;

/** The most highlights whose facets are counted. */
export const maxCounted = 100_000;

/** Where a source's date comes from: it states one, the analyst has estimated one, or nobody knows. */
export const dateOrigins = ['stated', 'estimated', 'none'] as const;
const DateOrigin = z.enum(dateOrigins);

/**
 * Which highlights the table shows: those that pass every part. An empty part lets all pass. In a list, one is enough;
 * a tag stands for itself and every tag below it.
 */
export const TableFilter = z.object({
  /** Words that the passage holds, or its note; folded, each may be unfinished. */
  text: z.string().max(1000).default(''),
  /** Each list is one condition. */
  tags: z.array(z.array(TagId).max(500)).max(20).default([]),
  colours: z.array(Colour).max(8).default([]),
  documentIds: z.array(DocumentId).max(500).default([]),
  /** An empty name stands for none. */
  publishers: z.array(z.string().max(1000)).max(500).default([]),
  dates: z.array(DateOrigin).max(3).default([]),
  /** The source's date lies, or may lie, on this date or after it; sources without one do not pass. */
  from: PartialDate.nullable().default(null),
  /** The same for this date or before it. */
  to: PartialDate.nullable().default(null),
  note: z.enum(['with', 'without']).nullable().default(null),
  /** Only those that wait for a look, also if they have no certain place in their text. */
  toReview: z.boolean().default(false),
});
export type TableFilter = z.infer<typeof TableFilter>;

/**
 * The place of the list among a filter's that the facet of a kind changes: the first that holds tags of the kind alone; -1 if
 * none does.
 */
export const ownList = (
  tags: TableFilter['tags'],
  kind: TagKind,
  kindOf: (id: TagId) => TagKind | undefined,
): number => tags.findIndex((list) => list.length > 0 && list.every((id) => kindOf(id) === kind));

/** What the rows stand under: the tags of one kind, their document, mark, or the year of its date. */
export const TableGrouping = z.discriminatedUnion('by', [
  z.object({ by: z.literal('tag'), kind: TagKind }),
  z.object({ by: z.literal('document') }),
  z.object({ by: z.literal('mark') }),
  z.object({ by: z.literal('year') }),
]);
export type TableGrouping = z.infer<typeof TableGrouping>;

/** `text`: the order of the texts. `tag`: the first name among the tags of a kind. */
export const TableSort = z.object({
  by: z.enum(['text', 'date', 'mark', 'created', 'actor', 'theme', 'place', 'source', 'event']),
  direction: z.enum(['ascending', 'descending']),
});
export type TableSort = z.infer<typeof TableSort>;

/** What a document goes by: its title, or what stands in for it. */
const DocumentName = z.object({ title: z.string().nullable(), opening: z.string(), fileName: z.string() });

/** One group: a tag's or document's id, a mark's number, a year; null for the highlights that have none. */
export const TableGroup = z.object({
  key: z.string().nullable(),
  count: z.number().int(),
  /** Given where documents are the groups. */
  document: DocumentName.nullable(),
});
export type TableGroup = z.infer<typeof TableGroup>;

/** A line of the table. `quote` and `note` are the beginnings of longer ones. */
export const TableRow = z.object({
  id: HighlightId,
  documentId: DocumentId,
  quote: z.string(),
  colour: Colour,
  tagIds: z.array(TagId),
  note: z.string().nullable(),
  paragraph: z.number().int(),
  page: z.string().nullable(),
  createdAt: Timestamp,
  /** Whether it waits for a look: its words have changed, or it has no certain place. */
  state: z.enum(['changed', 'lost']).nullable(),
  document: DocumentName.extend({
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    dateEstimate: DateEstimate.nullable(),
  }),
});
export type TableRow = z.infer<typeof TableRow>;

/** A highlight by its id, and by what it is grouped by: the keys of all its groups. */
export const TableKey = z.object({ id: HighlightId, groups: z.array(z.string().nullable()) });
export type TableKey = z.infer<typeof TableKey>;

const Count = z.number().int();

/** How many highlights each value of a part would show, all other parts being as they are; the most frequent first. */
export const TableFacets = z.object({
  colours: z.array(z.object({ colour: Colour, count: Count })),
  /** Per kind the most frequent and all that are chosen. Each highlight is counted once under a tag and those above it. */
  tags: z.array(z.object({ id: TagId, count: Count })),
  documents: z.array(DocumentName.extend({ id: DocumentId, count: Count })),
  publishers: z.array(z.object({ name: z.string(), count: Count })),
  dates: z.array(z.object({ origin: DateOrigin, count: Count })),
  notes: z.object({ with: Count, without: Count }),
  toReview: Count,
});
export type TableFacets = z.infer<typeof TableFacets>;

/** Some highlights: named one by one, or all that a filter shows but for a few; `count` is how many those were. */
export const TableChoice = z.union([
  z.object({ ids: z.array(HighlightId).max(maxTableChoice) }),
  z.object({ filter: TableFilter, except: z.array(HighlightId).max(maxTableChoice), count: Count }),
]);
export type TableChoice = z.infer<typeof TableChoice>;

/** What is done with all chosen highlights alike. */
export const TableEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addTag'), tagId: TagId }),
  z.object({ kind: z.literal('removeTag'), tagId: TagId }),
  z.object({ kind: z.literal('recolour'), colour: Colour }),
  z.object({ kind: z.literal('delete') }),
]);
export type TableEdit = z.infer<typeof TableEdit>;

/** What an edit changes, or has changed: `changed` of `chosen` highlights; the others are so already. */
export const TableEditCount = z.object({ chosen: Count, changed: Count, documents: Count });
export type TableEditCount = z.infer<typeof TableEditCount>;

const grouped = { filter: TableFilter, grouping: TableGrouping.nullable() };
const page = {
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(maxTablePage),
};

/** The highlights of the whole library as a table. */
export const table = {
  /** A page of the groups, by name, number or year, those without last; without a grouping, one group of all. */
  groups: oc
    .errors(errors)
    .input(z.object({ ...grouped, ...page }))
    .output(
      z.object({
        groups: z.array(TableGroup),
        /** How many groups there are. */
        of: Count,
        /** Each highlight counted once, whatever number of groups it stands in. */
        highlights: Count,
        documents: Count,
      }),
    ),
  /** A page of the highlights of one group; without a grouping, of all. */
  rows: oc
    .errors(errors)
    .input(z.object({ ...grouped, group: z.string().nullable(), sort: TableSort, ...page }))
    .output(z.array(TableRow)),
  /** Null if the filter shows more than `maxCounted` highlights: then counting them would take too long. */
  facets: oc
    .errors(errors)
    .input(z.object({ filter: TableFilter }))
    .output(TableFacets.nullable()),
  /** The names of all highlights of a group, or of all that the filter shows; none with `more`, if they are too many. */
  ids: oc
    .errors(errors)
    .input(z.object({ ...grouped, group: z.string().nullable() }))
    .output(z.object({ keys: z.array(TableKey), more: z.boolean() })),
  /** What an edit would change. */
  preview: oc
    .errors(errors)
    .input(z.object({ choice: TableChoice, edit: TableEdit }))
    .output(TableEditCount),
  /**
   * Changes the chosen highlights; those that are gone are left out. One command, one step of undo. Refused if a filter
   * shows another number by now, and for more than `maxTableChoice`.
   */
  edit: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, groupId: GroupId, choice: TableChoice, edit: TableEdit }))
    .output(TableEditCount),
};
