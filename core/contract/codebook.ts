import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CommandId, HighlightId, TagId } from '../model/ids.ts';
import { mostNames, Tag, TagFields, TagKind, TagName } from '../model/tag.ts';
import { errors } from './errors.ts';

/** A name that several tags share, and which of them it means unless a mention says otherwise. */
export const SharedName = z.object({
  /** As the first of the tags spells it. */
  name: TagName,
  /** By kind, then name. */
  tagIds: z.array(TagId),
  /** Null while nobody has decided: each mention is asked about. */
  meaning: TagId.nullable(),
});
export type SharedName = z.infer<typeof SharedName>;

/** Highlights that carry any of some tags, each counted once, and the documents they stand in. */
export const TagUse = z.object({ highlights: z.number().int(), documents: z.number().int() });
export type TagUse = z.infer<typeof TagUse>;

/** What of a codebook is not in the library as it is in the file, and what came of the rest. */
export const CodebookReport = z.object({
  created: z.number().int(),
  /** Tags of the library that got fields, names or parents from the file; what they had stays. */
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Names that tags share after the import and that nobody has given a meaning. */
  sharedNames: z.array(SharedName),
  /** Sentences: what was left out, and why. */
  problems: z.array(z.string()),
});
export type CodebookReport = z.infer<typeof CodebookReport>;

/** `qdc`: the codebook of REFI-QDA, which other programs for qualitative analysis read. */
export const CodebookFormat = z.enum(['json', 'csv', 'qdc']);
export type CodebookFormat = z.infer<typeof CodebookFormat>;

/** The codebook as a whole: what is done with several tags, and what names mean. */
export const codebook = {
  /** What carries any of some tags: for the question before they are merged or deleted. */
  use: oc
    .errors(errors)
    .input(z.object({ ids: z.array(TagId).max(10_000) }))
    .output(TagUse),
  /** Adds tags with their other names. All or none, one step of undo. */
  add: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      tags: z
        .array(z.object({ id: TagId, ...TagFields.pick({ kind: true, name: true, aliases: true }).shape }))
        .min(1)
        .max(1000),
    }),
  ),
  /**
   * Makes one tag of several: `into` gets the names of the others as aliases, their exceptions, parents, members,
   * highlights, chosen mentions and texts; a field that it leaves empty is taken from the first that has it. The others go
   * to the trash.
   */
  merge: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, ids: z.array(TagId).min(1).max(100), into: TagId }))
    .output(Tag),
  /** Takes some aliases and some highlights of a tag over to a new one, which stands below the same parents. */
  split: oc
    .errors(errors)
    .input(
      z.object({
        commandId: CommandId,
        id: TagId,
        created: z.object({ id: TagId, kind: TagKind, name: TagName }),
        aliases: z.array(TagName).max(mostNames),
        highlightIds: z.array(HighlightId).max(10_000),
      }),
    )
    .output(Tag),
  /** Every name that several tags share. */
  sharedNames: oc.errors(errors).output(z.array(SharedName)),
  /** Says what a shared name means by default; null asks about each mention again. */
  setMeaning: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, name: TagName, tagId: TagId.nullable() })),
  /** Adds a codebook of Postil (JSON or CSV) or of REFI-QDA (QDC). One step of undo. Nothing is taken away. */
  import: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, file: z.file().max(20_000_000) }))
    .output(CodebookReport),
  export: oc
    .errors(errors)
    .input(z.object({ format: CodebookFormat }))
    .output(z.object({ file: z.file() })),
};
