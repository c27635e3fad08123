import type { DocumentSummary } from '../../core/contract/documents.ts';

/** Who published and wrote a document, in one line; what is not known is said. */
export function byline({ publisher, authors }: Pick<DocumentSummary, 'publisher' | 'authors'>): string {
  if (!publisher && authors.length === 0) return 'No author, no publisher';
  return [...(publisher ? [publisher] : []), ...authors].join(', ');
}
