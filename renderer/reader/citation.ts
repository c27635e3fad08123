import type { DocumentSummary } from '../../core/contract/documents.ts';
import { displayTitle } from '../library/display-title.ts';
import { bylineParts } from './byline-parts.ts';

/** A quote with where it is from, in one line. */
export function citation(source: DocumentSummary, quote: string, page: string | null): string {
  const parts = [...bylineParts(source).slice(0, -1), ...(page === null ? [] : [`p. ${page}`])];
  return `“${quote}” — ${[displayTitle(source).text, ...parts].join(', ')}`;
}
