import { wordsAround } from '../../../core/codebook/words-around.ts';
import type { Sentence } from '../../../core/contract/dossier.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { readBlocksAt } from '../../../db/block-texts.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import type { NamesInTexts } from './names-in-texts.ts';

/** No name is longer, in UTF-16 code units. */
const longestName = 200;

/** What stands around a passage that is nothing but a name of one of its tags; null for any other, or if nothing does. */
export function sentenceOfName(
  { db, names }: { readonly db: ReadableDb; readonly names: NamesInTexts },
  passage: Highlight,
): Sentence | null {
  if (!isName(names, passage)) return null;
  const [block] = readBlocksAt(db, passage.versionId, [passage.start]);
  if (!block) return null;
  const around = wordsAround(block.text, passage.start - block.start, passage.end - block.start);
  return /[\p{L}\p{N}]/u.test(around.before + around.after) ? around : null;
}

function isName(names: NamesInTexts, { quote, tagIds }: Highlight): boolean {
  if (quote.length > longestName || quote.includes('\n')) return false;
  const { starts, ends, of } = names.inBlocks([quote], 0);
  if (starts.length !== 1 || starts[0] !== 0 || ends[0] !== quote.length) return false;
  return names.names[of[0] ?? 0]?.owners.some((owner) => tagIds.includes(owner)) ?? false;
}
