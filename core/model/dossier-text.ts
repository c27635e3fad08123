import { z } from 'zod';
import { DossierTextId, TagId } from './ids.ts';

/** The parts of a text that are written one by one. */
export const DossierTextField = z.enum(['heading', 'body']);
export type DossierTextField = z.infer<typeof DossierTextField>;

/** A text of the analyst's own in a tag's dossier. */
export const DossierText = z.object({
  id: DossierTextId,
  tagId: TagId,
  /** One line; may be empty. */
  heading: z.string(),
  /** Markdown, as in notes. */
  body: z.string(),
  /** Its place among the dossier's texts: below 0 before what the library's texts say, from 0 on after it. */
  position: z.number().int(),
});
export type DossierText = z.infer<typeof DossierText>;
