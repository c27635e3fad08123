import type { Metadata } from '../../core/model/document.ts';
import { showPartialDate } from './partial-date.ts';

type Dated = Pick<Metadata, 'publishedOn' | 'dateEstimate'>;

/** A source's date as it is read: what it states, else the analyst’s estimate as `est. Aug 2022`, else `No date`. */
export function showSourceDate({ publishedOn, dateEstimate }: Dated): string {
  if (publishedOn === null && dateEstimate) return `est. ${showPartialDate(dateEstimate.on)}`;
  return showPartialDate(publishedOn);
}

/** What an estimated date stands on, for those who hover over it; undefined for one that the source states. */
export const estimateBasis = ({ publishedOn, dateEstimate }: Dated): string | undefined =>
  publishedOn === null && dateEstimate
    ? `Estimated${dateEstimate.basis ? `: ${dateEstimate.basis}` : ''}`
    : undefined;
