import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { Mention } from './mention-index.ts';

type TagNames = ReadonlyMap<TagId, Pick<TagSummary, 'name'>>;

/** How many names are told of at once. */
const most = 5;

/** Whose name it is: `Kata’ib Hezbollah`, or `Iran or Tehran` while nobody has said which. */
export const meantBy = ({ meanings }: Mention, tags: TagNames): string =>
  meanings.map((id) => tags.get(id)?.name ?? 'a deleted tag').join(' or ');

/** For those who do not see the lines: the names in what is read out that are not tagged. */
export function describeNames(mentions: readonly Mention[], tags: TagNames): string {
  if (mentions.length === 0) return '';
  const named = [...new Set(mentions.map((mention) => meantBy(mention, tags)))];
  const rest = named.length > most ? `, and ${named.length - most} more` : '';
  return `Not tagged: ${named.slice(0, most).join(', ')}${rest}.`;
}
