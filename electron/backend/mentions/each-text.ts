import { nameQuery } from '../../../core/codebook/name-query.ts';
import type { MentionScope } from '../../../core/contract/mentions.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { type CurrentText, listCurrentTexts } from '../../../db/current-texts.ts';
import {
  type FoundBlock,
  listDocumentsChosenFor,
  readBlockCounts,
  readFoundBlocks,
} from '../../../db/named-blocks.ts';
import { Turns } from '../turns.ts';
import { type JudgedMention, judgeMentions } from './judge-mentions.ts';
import { type MentionSearch, mentionsInDocument } from './mentions-in-document.ts';
import { joinHits, type NamesInTexts } from './names-in-texts.ts';

/** The mentions of one document, and how far the search is. */
interface MentionsOfText {
  readonly text: CurrentText;
  readonly mentions: readonly JudgedMention[];
  readonly progress: { readonly documents: number; readonly of: number };
}

/** More names than that are looked for in every text: the index would find them in nearly all. */
const mostIndexed = 100;

/** How many blocks are read at a time. */
const blocksAtOnce = 500;

/**
 * Goes through the texts of a scope, the last imported first, and what they mention of some tags (of all, without a set).
 * Works in turns; ends once the signal is aborted. Throws `NOT_FOUND`.
 */
export async function* eachText(
  search: MentionSearch,
  { scope, tagIds }: { scope: MentionScope; tagIds: ReadonlySet<TagId> | null },
  signal?: AbortSignal,
): AsyncGenerator<MentionsOfText> {
  const known = search.names.now();
  const names = tagIds && known.namesOf(tagIds);
  const query = names && names.length <= mostIndexed ? nameQuery(names) : null;
  const isIndexed = scope.kind === 'library' && query !== null;
  const range = scope.kind === 'document' ? scope.range : undefined;
  const all = isIndexed
    ? eachIndexed(search, known, query, [...(tagIds ?? [])])
    : eachWhole(search, listCurrentTexts(search.db, scope.kind === 'document' ? scope.id : null));
  const turns = new Turns();
  for await (const { mentions, ...found } of all) {
    const wanted = mentions.filter(
      ({ start, end, tagIds: meant }) =>
        (!tagIds || meant.some((tagId) => tagIds.has(tagId))) &&
        (!range || (start >= range.start && end <= range.end)),
    );
    yield { ...found, mentions: wanted };
    await turns.next();
    if (signal?.aborted) return;
  }
}

/** Reads every text. */
async function* eachWhole(
  search: MentionSearch,
  texts: readonly CurrentText[],
): AsyncGenerator<MentionsOfText> {
  for (const [i, text] of texts.entries()) {
    const mentions = await mentionsInDocument(search, text);
    yield { text, mentions, progress: { documents: i + 1, of: texts.length } };
  }
}

/** Reads what the search index finds, and the texts in which other words were said to mean one of the tags. */
async function* eachIndexed(
  search: MentionSearch,
  known: NamesInTexts,
  query: string,
  tagIds: readonly TagId[],
): AsyncGenerator<MentionsOfText> {
  const { db } = search;
  const { lastKey, documents: of } = readBlockCounts(db);
  const chosen = listDocumentsChosenFor(db, tagIds);
  for (const text of chosen.flatMap((id) => listCurrentTexts(db, id))) {
    yield { text, mentions: await mentionsInDocument(search, text), progress: { documents: 0, of } };
  }
  const judge = (blocks: readonly FoundBlock[]): MentionsOfText | null => {
    const [last] = blocks;
    if (!last || chosen.includes(last.documentId)) return null;
    const text = { documentId: last.documentId, versionId: last.versionId };
    const hits = blocks.toReversed().map((block) => known.inBlocks([block.text], block.start));
    const documents = lastKey > 0 ? Math.round(of * (1 - last.key / lastKey)) : of;
    return {
      text,
      mentions: judgeMentions(db, text, known.names, joinHits(hits)),
      progress: { documents, of },
    };
  };
  let blocks: FoundBlock[] = [];
  // Without names there is nothing to look for.
  for (let before = lastKey + 1, more = query !== ''; more; ) {
    const found = readFoundBlocks(db, query, before, blocksAtOnce);
    for (const block of found) {
      if (blocks[0] && blocks[0].versionId !== block.versionId) {
        const judged = judge(blocks);
        if (judged) yield judged;
        blocks = [];
      }
      blocks.push(block);
    }
    before = found.at(-1)?.key ?? 0;
    more = found.length === blocksAtOnce;
  }
  const judged = judge(blocks);
  if (judged) yield judged;
}
