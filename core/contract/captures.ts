import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Metadata } from '../model/document.ts';
import { TextRange } from '../model/highlight.ts';
import { CommandId, DocumentId, GroupId, HighlightId, VersionId } from '../model/ids.ts';
import { Fate, OtherDate } from '../model/source-part.ts';
import { Carried, Version } from '../model/version.ts';
import { errors } from './errors.ts';
import { Passage } from './tags.ts';

/** What a change of a document's text gave. */
export const NewText = z.object({ versionId: VersionId, carried: Carried });
export type NewText = z.infer<typeof NewText>;

/** A version as lists show it. */
export const VersionSummary = Version.pick({
  id: true,
  originalSha256: true,
  textSha256: true,
  capturedAt: true,
  madeBy: true,
  basedOn: true,
  encoding: true,
}).extend({
  /** The name that the file of this version had. */
  fileName: z.string(),
  isCurrent: z.boolean(),
  /** UTF-16 code units of its text. */
  length: z.number().int().nonnegative(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** A stretch of a changed paragraph. The kept and removed runs make the old paragraph, the kept and added ones the new. */
export const DiffRun = z.object({ kind: z.enum(['kept', 'removed', 'added']), text: z.string() });
export type DiffRun = z.infer<typeof DiffRun>;

/** Paragraphs of two versions side by side, in the order of the new one. */
export const DiffBlock = z.discriminatedUnion('kind', [
  /** Unchanged paragraphs: how many, with the first and the last of them. */
  z.object({ kind: z.literal('same'), count: z.number().int(), first: z.string(), last: z.string() }),
  z.object({ kind: z.literal('changed'), runs: z.array(DiffRun) }),
  z.object({ kind: z.literal('added'), text: z.string() }),
  z.object({ kind: z.literal('removed'), text: z.string() }),
  /** Unchanged, but elsewhere than it was. */
  z.object({ kind: z.literal('moved'), text: z.string() }),
]);
export type DiffBlock = z.infer<typeof DiffBlock>;

const onDocument = z.object({ commandId: CommandId, documentId: DocumentId });

/** Versions of a document: each a text of its own, of which one is current. Highlights go with the current one. */
export const versions = {
  /** All versions of a document, the last first. */
  list: oc
    .errors(errors)
    .input(z.object({ documentId: DocumentId }))
    .output(z.array(VersionSummary)),
  /** What is different in `to`; at most a few thousand changed paragraphs, `more` says that there are others. */
  compare: oc
    .errors(errors)
    .input(z.object({ documentId: DocumentId, from: VersionId, to: VersionId }))
    .output(z.object({ blocks: z.array(DiffBlock), more: z.boolean() })),
  /** Makes another version the current one; the highlights are carried over. */
  use: oc
    .errors(errors)
    .input(onDocument.extend({ versionId: VersionId }))
    .output(NewText),
  /**
   * Makes a document of its own of what came in as a new version, with the id `newId`; the document goes back to the
   * version before.
   */
  separate: oc.errors(errors).input(onDocument.extend({ newId: DocumentId })),
  /**
   * Corrects the working text: puts `text` in place of a range within one paragraph. The original stays as it is, every
   * highlight stays on its words; one whose words are gone waits to be placed.
   */
  correct: oc
    .errors(errors)
    .input(
      onDocument.extend({
        versionId: VersionId,
        range: TextRange,
        text: z
          .string()
          .max(10_000)
          .regex(/^[^\n]*$/),
      }),
    )
    .output(NewText),
  /** Reads the original again in the encoding that the user has chosen: a label of core/text/encodings.ts. */
  reopen: oc
    .errors(errors)
    .input(onDocument.extend({ encoding: z.string().min(1).max(40) }))
    .output(NewText),
};

/** A part of the source in the preview of the clean-up, in the source's order. */
export const CleanUpPart = z.object({
  line: z.number().int().positive().nullable(),
  fate: Fate,
  /** What kind of block it is, for example `heading`. */
  type: z.string(),
  /** At most 4000 code units of it. */
  text: z.string(),
  words: z.number().int(),
});
export type CleanUpPart = z.infer<typeof CleanUpPart>;

/** What was set aside when a document was read, so that it can be seen and changed. */
export const CleanUp = z.object({
  documentId: DocumentId,
  versionId: VersionId,
  parts: z.array(CleanUpPart),
  otherDates: z.array(OtherDate),
  /** How the source's site is named, if it is known: choices can be remembered for it. */
  site: z.string().nullable(),
  /** How many other documents of that site wait for a look. */
  alike: z.number().int(),
});
export type CleanUp = z.infer<typeof CleanUp>;

/** The clean-up of a document: what of its source is text, what clutter, what stands in its fields. */
export const cleanUp = {
  read: oc
    .errors(errors)
    .input(z.object({ documentId: DocumentId }))
    .output(CleanUp),
  /** Documents of which something was set aside that nobody has looked at yet, the first imported first. */
  waiting: oc
    .errors(errors)
    .input(z.object({ limit: z.number().int().positive().optional() }).default({}))
    .output(z.array(DocumentId)),
  /**
   * Takes the clean-up as it is, or with other fates for some parts, and sets the given metadata. Another text is a new
   * version; one step of undo. `remember` does the same with such parts of the site's next pages.
   */
  accept: oc
    .errors(errors)
    .input(
      onDocument.extend({
        groupId: GroupId,
        versionId: VersionId,
        changes: z.array(z.object({ part: z.number().int().nonnegative(), fate: Fate })).max(100_000),
        metadata: Metadata.partial(),
        remember: z.boolean(),
      }),
    )
    .output(NewText),
};

/** A highlight that waits for a look: its words are others now, or it has no certain place. */
export const ToReview = Passage.extend({
  state: z.enum(['changed', 'lost']),
  /** Its words before; `quote` is what it marks now. Of a lost one both are the same. */
  formerQuote: z.string(),
  /** How certain its place is, 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Places in the current text where a lost one may belong, the likeliest first. */
  candidates: z.array(z.object({ versionId: VersionId, range: TextRange, quote: z.string() })),
});
export type ToReview = z.infer<typeof ToReview>;

/**
 * Highlights that a change of their text has left uncertain. None is shown on words that nobody has confirmed; `highlights.move`
 * gives one a place.
 */
export const review = {
  /** Those of one document, or of all: by document, then by place. */
  list: oc
    .errors(errors)
    .input(z.object({ documentId: DocumentId.optional() }))
    .output(z.array(ToReview)),
  /** Takes the new words of changed highlights as they are. */
  confirm: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId, ids: z.array(HighlightId).min(1).max(10_000) })),
};
