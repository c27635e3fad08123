import { z } from 'zod';
import { SourceField } from './document.ts';

/** Why a part of a source is clutter and not in the text. */
export const ClutterReason = z.enum([
  'navigation',
  'notices',
  'teasers',
  'sharing',
  'related',
  'repeats',
  'advertising',
  'comments',
  'footer',
  'running-heads',
  /** The analyst has dropped it. */
  'by-hand',
]);
export type ClutterReason = z.infer<typeof ClutterReason>;

/** What becomes of a part of a source: it is text, clutter, or stands in one of the document's fields. */
export const Fate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept') }),
  z.object({ kind: z.literal('removed'), reason: ClutterReason }),
  z.object({ kind: z.literal('moved'), field: SourceField }),
]);
export type Fate = z.infer<typeof Fate>;

/** A block of the source that is not in the text. */
export const SetAside = z.object({
  /** How many blocks of the text stand before it. */
  before: z.number().int().nonnegative(),
  /** The line of the source that it begins on, from 1; null where the source has no lines to count. */
  line: z.number().int().positive().nullable(),
  fate: Fate,
  /** ProseMirror JSON of one block. */
  block: z.unknown(),
});
export type SetAside = z.infer<typeof SetAside>;

/** A date in the source that is not the document's, with why: `Copyright notice, line 232`. */
export const OtherDate = z.object({ text: z.string().max(200), why: z.string().max(200) });
export type OtherDate = z.infer<typeof OtherDate>;

/** Where a page of a paged source begins: an offset of the canonical text. `label` is the number printed on it. */
export const PageStart = z.object({ start: z.number().int().nonnegative(), label: z.string().max(40) });
export type PageStart = z.infer<typeof PageStart>;
