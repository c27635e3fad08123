import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Highlight } from '../model/highlight.ts';
import { CommandId, GroupId, TagId } from '../model/ids.ts';
import { Tag, TagFields, TagKind, TagName } from '../model/tag.ts';
import { errors } from './errors.ts';

/** A tag with its use: highlights that carry it, and the documents they stand in. */
export const TagSummary = Tag.extend({ highlights: z.number().int(), documents: z.number().int() });
export type TagSummary = z.infer<typeof TagSummary>;

/**
 * A highlighted passage with its place in words: `paragraph` counts body paragraphs from 1; `page` is what is printed on the
 * page or pages that it stands on, `12` or `12–13`, null for sources without pages.
 */
export const Passage = Highlight.extend({
  paragraph: z.number().int().positive(),
  page: z.string().nullable(),
});
export type Passage = z.infer<typeof Passage>;

/** Tags one by one; `codebook` has what is done with many. */
export const tags = {
  /** All tags, by kind, then name. */
  list: oc.errors(errors).output(z.array(TagSummary)),
  create: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, groupId: GroupId, id: TagId, kind: TagKind, name: TagName }))
    .output(Tag),
  /** Sets the given fields and leaves the others; `addAliases` come behind the aliases that it has by then. */
  update: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      groupId: GroupId,
      id: TagId,
      fields: TagFields.partial(),
      addAliases: TagFields.shape.aliases.default([]),
    }),
  ),
  /**
   * Moves tags to the trash and takes them off every highlight, or puts `replaceBy` in their place; one undo brings all of
   * it back.
   */
  delete: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      ids: z.array(TagId).min(1).max(10_000),
      replaceBy: TagId.nullable().default(null),
    }),
  ),
};
