import type { CurrentText } from '../../../db/current-texts.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { type JudgedMention, judgeMentions } from './judge-mentions.ts';
import type { KnownNames } from './known-names.ts';

/** What mentions are looked for with. */
export interface MentionSearch {
  readonly db: ReadableDb;
  readonly names: KnownNames;
}

/** All mentions of a text in its order, refused ones among them. Works in turns. */
export async function mentionsInDocument(
  { db, names }: MentionSearch,
  text: CurrentText,
): Promise<JudgedMention[]> {
  const known = names.now();
  const hits = await known.in(db, text.versionId);
  return judgeMentions(db, text, known.names, hits);
}
