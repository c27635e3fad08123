import type { DocumentId, VersionId } from '../../../core/model/ids.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { type JudgedMention, judgeMentions } from './judge-mentions.ts';
import type { KnownNames } from './known-names.ts';

/** What mentions are looked for with. */
export interface MentionSearch {
  readonly db: ReadableDb;
  readonly names: KnownNames;
}

/** All mentions of a version in the order of its text, refused ones among them. Works in turns. */
export async function mentionsInDocument(
  { db, names }: MentionSearch,
  documentId: DocumentId,
  versionId: VersionId,
): Promise<JudgedMention[]> {
  const known = names.now();
  const hits = await known.in(db, versionId);
  return judgeMentions(db, { documentId, versionId }, known.names, hits);
}
