import type { DocumentSummary } from '../../core/contract/documents.ts';
import { partialWords } from '../library/byline.ts';
import { showSourceDate } from '../library/show-source-date.ts';

/** Publisher, authors, date and length, as far as they are known, to be set in one line. */
export function bylineParts(document: DocumentSummary): string[] {
  const { publisher, authors, isPartial, words } = document;
  return [
    ...(publisher ? [publisher] : []),
    ...authors,
    showSourceDate(document),
    ...(isPartial ? [partialWords] : []),
    `${words.toLocaleString('en-US')} ${words === 1 ? 'word' : 'words'}`,
  ];
}
