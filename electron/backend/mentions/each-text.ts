import type { MentionScope } from '../../../core/contract/mentions.ts';
import { type CurrentText, listCurrentTexts } from '../../../db/current-texts.ts';
import { Turns } from '../turns.ts';
import type { JudgedMention } from './judge-mentions.ts';
import { type MentionSearch, mentionsInDocument } from './mentions-in-document.ts';

/** The mentions of one document, and how many documents there are to look at. */
interface MentionsOfText {
  readonly text: CurrentText;
  readonly mentions: readonly JudgedMention[];
  /** The how many-th it is, from 1. */
  readonly number: number;
  readonly of: number;
}

/** Goes through the texts of a scope and what they mention. Works in turns; ends once the signal is aborted. */
export async function* eachText(
  search: MentionSearch,
  scope: MentionScope,
  signal?: AbortSignal,
): AsyncGenerator<MentionsOfText> {
  const turns = new Turns();
  const range = scope.kind === 'document' ? scope.range : undefined;
  const texts = listCurrentTexts(search.db, scope.kind === 'document' ? scope.id : null);
  for (const [i, text] of texts.entries()) {
    const all = await mentionsInDocument(search, text.documentId, text.versionId);
    const mentions = range ? all.filter(({ start, end }) => start >= range.start && end <= range.end) : all;
    yield { text, mentions, number: i + 1, of: texts.length };
    await turns.next();
    if (signal?.aborted) return;
  }
}
