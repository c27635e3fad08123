import type { DocumentSummary } from '../../core/contract/documents.ts';

/** Who published and wrote a document, in one line; what is not known is said. */
export function byline({
  publisher,
  authors,
  isPartial,
}: Pick<DocumentSummary, 'publisher' | 'authors' | 'isPartial'>): string {
  const known = [...(publisher ? [publisher] : []), ...authors];
  const who = known.length > 0 ? known.join(', ') : 'No author, no publisher';
  return isPartial ? `${who} · ${partialWords}` : who;
}

/** What stands with every mention of a document of which the analyst says that it is not all of the text. */
export const partialWords = 'Full text not held';
