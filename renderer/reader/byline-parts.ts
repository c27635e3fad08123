import type { DocumentSummary } from '../../core/contract/documents.ts';
import { showPartialDate } from '../library/partial-date.ts';

/** Publisher, authors, date and length, as far as they are known, to be set in one line. */
export function bylineParts({ publisher, authors, publishedOn, words }: DocumentSummary): string[] {
  return [
    ...(publisher ? [publisher] : []),
    ...authors,
    publishedOn ? showPartialDate(publishedOn) : 'No date',
    `${words.toLocaleString('en-US')} ${words === 1 ? 'word' : 'words'}`,
  ];
}
