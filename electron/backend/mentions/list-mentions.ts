import { wordsAround } from '../../../core/codebook/words-around.ts';
import {
  type MentionInList,
  type MentionScope,
  type MentionsEvent,
  maxMentions,
} from '../../../core/contract/mentions.ts';
import { type TagId, TextOffset } from '../../../core/model/ids.ts';
import { readBlocksAt } from '../../../db/block-texts.ts';
import type { CurrentText } from '../../../db/current-texts.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { Turns } from '../turns.ts';
import { eachText } from './each-text.ts';
import type { JudgedMention } from './judge-mentions.ts';
import type { MentionSearch } from './mentions-in-document.ts';

/** How many mentions of one document are told of at a time. */
const portion = 500;

/** How often it is told how far the search is, in ms. */
const progressMs = 100;

/** Finds the mentions of some tags, or of all; see `mentions.list`. Ends once the signal is aborted. */
export async function* listMentions(
  search: MentionSearch,
  { scope, tagIds }: { scope: MentionScope; tagIds: readonly TagId[] },
  signal?: AbortSignal,
): AsyncGenerator<MentionsEvent> {
  const turns = new Turns();
  let left = maxMentions;
  let told = performance.now();
  const which = { scope, tagIds: tagIds.length > 0 ? new Set(tagIds) : null };
  for await (const { text, mentions: found, progress } of eachText(search, which, signal)) {
    for (let from = 0; from < Math.min(found.length, left); from += portion) {
      const some = found.slice(from, Math.min(from + portion, left));
      yield { kind: 'document', found: { ...text, mentions: inContext(search.db, text, some) } };
      await turns.next();
      if (signal?.aborted) return;
    }
    left -= found.length;
    if (left < 0) break;
    if (performance.now() - told < progressMs) continue;
    yield { kind: 'progress', ...progress };
    told = performance.now();
  }
  if (!signal?.aborted) yield { kind: 'done', isComplete: left >= 0 };
}

function inContext(
  db: ReadableDb,
  { versionId }: CurrentText,
  mentions: readonly JudgedMention[],
): MentionInList[] {
  const blocks = readBlocksAt(
    db,
    versionId,
    mentions.map(({ start }) => start),
  );
  return mentions.map(({ start, end, tagIds, state, isChosen }, i) => {
    const { text, paragraph, start: from } = blocks[i] ?? { text: '', paragraph: 1, start };
    return {
      start: TextOffset.parse(start),
      end: TextOffset.parse(end),
      words: text.slice(start - from, end - from),
      ...wordsAround(text, start - from, end - from),
      paragraph,
      tagIds: [...tagIds],
      state,
      isChosen,
    };
  });
}
