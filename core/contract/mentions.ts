import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { Colour, TextRange } from '../model/highlight.ts';
import { CommandId, DocumentId, GroupId, HighlightId, TagId, TextOffset, VersionId } from '../model/ids.ts';
import { TagKind, TagName } from '../model/tag.ts';
import { errors } from './errors.ts';

/** Where a codebook name stands in a text, in columns: mention `i` is `[starts[i], ends[i])` and means `meanings[of[i]]`. */
export const MentionsInText = z.object({
  versionId: VersionId,
  /** What mentions may mean, each once: the likeliest tag first; several while nobody has decided. */
  meanings: z.array(z.array(TagId).min(1)),
  starts: z.array(z.number().int()),
  ends: z.array(z.number().int()),
  of: z.array(z.number().int()),
});
export type MentionsInText = z.infer<typeof MentionsInText>;

/**
 * Where a mention stands: `open` until a highlight with its tag covers it (`tagged`), or the analyst has said that it is
 * none (`refused`).
 */
export const MentionState = z.enum(['open', 'tagged', 'refused']);
export type MentionState = z.infer<typeof MentionState>;

/** One mention as a list shows it. */
export const MentionInList = z.object({
  start: TextOffset,
  end: TextOffset,
  /** The words of its sentence, at most 160 code units on a side; where they are not all of it, whole words and `…`. */
  before: z.string(),
  words: z.string(),
  after: z.string(),
  paragraph: z.number().int(),
  /** What it may mean, the likeliest first; one alone if that is certain. Of a refused one, what it would have meant. */
  tagIds: z.array(TagId).min(1),
  state: MentionState,
  /** Whether the analyst said what it means. */
  isChosen: z.boolean(),
});
export type MentionInList = z.infer<typeof MentionInList>;

/** Mentions of one document, in the order of its text. */
const DocumentMentions = z.object({
  documentId: DocumentId,
  versionId: VersionId,
  mentions: z.array(MentionInList),
});

/** What is found comes document by document, one with many mentions in several portions, with how far it is now and then; `done` is the last event. */
export const MentionsEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), found: DocumentMentions }),
  z.object({ kind: z.literal('progress'), documents: z.number().int(), of: z.number().int() }),
  z.object({ kind: z.literal('done'), isComplete: z.boolean() }),
]);
export type MentionsEvent = z.infer<typeof MentionsEvent>;

/** The most mentions that a list names; it ends with them. */
export const maxMentions = 20_000;

/** Where mentions are looked for: a passage, a document, or the library. */
export const MentionScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), id: DocumentId, range: TextRange.optional() }),
  z.object({ kind: z.literal('library') }),
]);
export type MentionScope = z.infer<typeof MentionScope>;

/** A mention of a document's current version. */
const place = { documentId: DocumentId, versionId: VersionId, range: TextRange };

/** How often a tag is named, for lists: open mentions and all that are not refused. */
export const MentionCount = z.object({
  tagId: TagId,
  open: z.number().int(),
  mentions: z.number().int(),
  documents: z.number().int(),
});
export type MentionCount = z.infer<typeof MentionCount>;

/**
 * A name that the texts seem to speak of and the codebook does not know. Counted are the mentions that would be found if all
 * proposed names were in the codebook: words within a longer name count for that one.
 */
export const ProposedName = z.object({
  name: TagName,
  spellings: z.array(z.object({ text: z.string(), count: z.number().int() })),
  count: z.number().int(),
  documents: z.number().int(),
  kind: TagKind,
  /** A tag whose name or alias is much like it, that it may be another spelling of. */
  likeTagId: TagId.nullable(),
  /** A sentence in which it stands, and where. */
  example: z.object({ documentId: DocumentId, start: TextOffset, end: TextOffset, sentence: z.string() }),
});
export type ProposedName = z.infer<typeof ProposedName>;

/** Names of the codebook in the texts, and names that could be in the codebook. */
export const mentions = {
  /** All mentions in a document's current version that are neither refused nor covered by a highlight with their tag. */
  inText: oc
    .errors(errors)
    .input(z.object({ documentId: DocumentId }))
    .output(MentionsInText),
  /** The mentions of some tags (of all, if none are given), in context. Aborting the call ends the search. */
  list: oc
    .errors(errors)
    .input(z.object({ scope: MentionScope, tagIds: z.array(TagId).max(10_000) }))
    .output(eventIterator(MentionsEvent)),
  /** How often each tag that is named at all is named; the most open ones first. */
  counts: oc
    .errors(errors)
    .input(z.object({ scope: MentionScope }))
    .output(z.array(MentionCount)),
  /**
   * Decides about mentions: `tag` marks the words and gives them the tag (or gives it to the highlight that marks just these
   * words already), `mean` says what they mean, with a mark or without, `refuse` says that they are no mention of any tag;
   * `forget` takes such a decision back. All or none, one step of undo.
   */
  decide: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      groupId: GroupId,
      colour: Colour,
      tag: z
        .array(z.object({ ...place, id: HighlightId, tagId: TagId }))
        .max(maxMentions)
        .default([]),
      mean: z
        .array(z.object({ ...place, tagId: TagId }))
        .max(maxMentions)
        .default([]),
      refuse: z.array(z.object(place)).max(maxMentions).default([]),
      forget: z.array(z.object(place)).max(maxMentions).default([]),
    }),
  ),
  /** Names proposed from some documents (from all, if none are given), the likeliest first. */
  propose: oc
    .errors(errors)
    .input(
      z.object({
        documentIds: z.array(DocumentId).max(10_000).default([]),
        most: z.number().int().min(1).max(1000),
      }),
    )
    .output(z.array(ProposedName)),
  /** Proposes names no more, or again. */
  dismiss: oc.errors(errors).input(
    z.object({
      commandId: CommandId,
      names: z.array(TagName).min(1).max(1000),
      isDismissed: z.boolean().default(true),
    }),
  ),
};
