import { z } from 'zod';
import { Colour } from './highlight.ts';
import { TagId, Timestamp } from './ids.ts';

/** The kinds of tags, in the order in which they are shown. */
export const tagKinds = ['actor', 'theme', 'place', 'source', 'event'] as const;
/** What a tag names: a party, a topic, somewhere, a publication, an occurrence. */
export const TagKind = z.enum(tagKinds);
export type TagKind = z.infer<typeof TagKind>;

/** Whether tags of a kind are looked for in texts by their names; those of themes are words like others. */
export const isFoundByName = (kind: TagKind): boolean => kind !== 'theme';

/** A tag’s name or alias, trimmed, in any script. */
export const TagName = z.string().trim().min(1).max(300);

/** How many other names, or exceptions, a tag has at most, and how many broader tags. */
export const mostNames = 500;
export const mostParents = 100;

/** What an analyst may set on a tag (a *code* of the codebook). */
export const TagFields = z.object({
  kind: TagKind,
  name: TagName,
  /** Other names of the same thing: spellings, translations, short forms. Not the name itself; no doubles. */
  aliases: z.array(TagName).max(mostNames),
  definition: z.string().max(20_000),
  /** When to use the tag, and when not: the inclusion and exclusion criteria. */
  useWhen: z.string().max(20_000),
  notWhen: z.string().max(20_000),
  /** A typical passage, or in words what one looks like. */
  example: z.string().max(20_000),
  colour: Colour.nullable(),
  /** Phrases that hold one of its names and mean something else: `The Washington Institute`. */
  exceptions: z.array(TagName).max(mostNames),
  /** Broader tags. A tag is never its own ancestor. */
  parentIds: z.array(TagId).max(mostParents),
});
export type TagFields = z.infer<typeof TagFields>;

/** A new tag’s fields, but for its kind and name. */
export const emptyTagFields = {
  aliases: [],
  definition: '',
  useWhen: '',
  notWhen: '',
  example: '',
  exceptions: [],
  colour: null,
  parentIds: [],
} satisfies Omit<TagFields, 'kind' | 'name'>;

/** A tag (a *code* of the codebook), outside the trash. */
export const Tag = TagFields.extend({
  id: TagId,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Tag = z.infer<typeof Tag>;
