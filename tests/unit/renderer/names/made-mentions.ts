import { nameKey } from '../../../../core/codebook/name-key.ts';
import { DocumentId, TagId, TextOffset, VersionId } from '../../../../core/model/ids.ts';
import type { ListedMention } from '../../../../renderer/names/mention-list.ts';

const id = (part: string, n: number) => `00000000-0000-7000-800${part}-${String(n).padStart(12, '0')}`;
export const tagId = (n: number): TagId => TagId.parse(id('1', n));
export const documentId = (n: number): DocumentId => DocumentId.parse(id('2', n));
export const versionId = (n: number): VersionId => VersionId.parse(id('3', n));

/** A mention of a tag in a document, by where it begins. */
export function madeMention(
  document: number,
  start: number,
  { words = 'Varn', tagIds = [tagId(1)], state = 'open', isChosen = false }: Partial<ListedMention> = {},
): ListedMention {
  return {
    ...{ key: `${documentId(document)} ${start}`, alike: nameKey(words) },
    ...{ documentId: documentId(document), versionId: versionId(document) },
    ...{ start: TextOffset.parse(start), end: TextOffset.parse(start + words.length) },
    ...{ before: 'Envoys from ', words, after: ' met.', paragraph: 1, tagIds, state, isChosen },
  };
}
