import type { MentionsInText } from '../../../core/contract/mentions.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import { currentVersion } from '../../../db/versions.ts';
import { type MentionSearch, mentionsInDocument } from './mentions-in-document.ts';

/** The open mentions in a document's current version. Throws `NOT_FOUND`. */
export async function openMentions(search: MentionSearch, documentId: DocumentId): Promise<MentionsInText> {
  const versionId = currentVersion(search.db, documentId);
  const mentions = await mentionsInDocument(search, { documentId, versionId });
  const open = mentions.filter(({ state }) => state === 'open');
  const numbers = new Map<string, number>();
  const meanings: MentionsInText['meanings'] = [];
  const of = open.map(({ tagIds }) => {
    const key = tagIds.join(' ');
    const number = numbers.get(key) ?? meanings.push([...tagIds]) - 1;
    numbers.set(key, number);
    return number;
  });
  return {
    versionId,
    meanings,
    starts: open.map(({ start }) => start),
    ends: open.map(({ end }) => end),
    of,
  };
}
