import { z } from 'zod';
import { DocumentId } from '../model/ids.ts';
import { FindOptions } from '../text/find-pattern.ts';

/** The longest text that is looked for, in UTF-16 code units. */
export const maxQueryLength = 1000;

/** The most hits that a search names; it ends with them. */
export const maxHits = 100_000;

/** What is looked for in a document, and the place from which on it is looked for first. */
export const FindInDocument = z.object({
  id: DocumentId,
  query: z.string().max(maxQueryLength),
  options: FindOptions,
  from: z.number().int().nonnegative(),
});
export type FindInDocument = z.infer<typeof FindInDocument>;

/**
 * Hits come in runs: each holds start and end of one hit after the other, in the order of the text, apart. Runs follow
 * each other from the first place on to the end of the text, and then from its beginning. `done` is the last event;
 * `isComplete` is false if there are more than `maxHits`.
 */
export const FindEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hits'), places: z.array(z.number().int()) }),
  z.object({ kind: z.literal('done'), isComplete: z.boolean() }),
]);
export type FindEvent = z.infer<typeof FindEvent>;
