import type { DocumentSummary } from '../../../core/contract/documents.ts';

/** A source's date: what it states, else the analyst’s estimate, marked as one, else `none`. */
export function sourceDate(
  { publishedOn, dateEstimate }: Pick<DocumentSummary, 'publishedOn' | 'dateEstimate'>,
  none: string,
): string {
  return publishedOn ?? (dateEstimate ? `est. ${dateEstimate.on}` : none);
}

/** What every citation of a source has to say of it: that its full text is not held. */
export const heldPart = ({ isPartial }: Pick<DocumentSummary, 'isPartial'>): string[] =>
  isPartial ? ['full text not held'] : [];
