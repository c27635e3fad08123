import { nameKey } from '../../../core/codebook/name-key.ts';
import { nearDuplicates } from '../../../core/codebook/near-duplicates.ts';
import { type NameProposal, proposalsOf } from '../../../core/codebook/propose-names.ts';
import { type FirstPlace, NameScanner } from '../../../core/codebook/scan-names.ts';
import { wordsAround } from '../../../core/codebook/words-around.ts';
import type { ProposedName } from '../../../core/contract/mentions.ts';
import { type DocumentId, TagId, TextOffset } from '../../../core/model/ids.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { readBlocksAt, readBlockTexts } from '../../../db/block-texts.ts';
import { readCodebookNames } from '../../../db/codebook-names.ts';
import { type CurrentText, listCurrentTexts } from '../../../db/current-texts.ts';
import { readDismissedNames } from '../../../db/dismissed-names.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { listTags } from '../../../db/tags.ts';
import { readTextLength } from '../../../db/versions.ts';
import { Turns } from '../turns.ts';
import { countProposals, type TextPiece } from './count-proposals.ts';

/** How much text names are proposed from, in UTF-16 code units: that of the documents that were imported last. */
const mostText = 4_000_000;

/** How much of it is read at a time. */
const pieceLength = 16_384;

/**
 * Names proposed from some documents, or from those imported last; without what the codebook knows and what was dismissed.
 * Works in turns. Throws `NOT_FOUND`, and once the signal is aborted.
 */
export async function proposeFromLibrary(
  db: ReadableDb,
  { documentIds, most }: { documentIds: readonly DocumentId[]; most: number },
  signal?: AbortSignal,
): Promise<ProposedName[]> {
  const chosen = documentIds.flatMap((id) => listCurrentTexts(db, id));
  const texts = documentIds.length > 0 ? chosen : listCurrentTexts(db, null);
  const pieces = await readPieces(db, texts, signal);
  const names = await scanPieces(pieces, signal);
  const tags = listTags(db);
  const known = new Map(
    tags.flatMap(({ id, name, aliases, exceptions }) =>
      [name, ...aliases, ...exceptions].map((one) => [nameKey(one), id] as const),
    ),
  );
  const dismissed = readDismissedNames(db);
  const open = proposalsOf(names, Number.POSITIVE_INFINITY)
    .flatMap((proposal) => withoutKnown(proposal, known))
    .filter(({ name }) => !dismissed.has(nameKey(name)))
    .slice(0, most);
  const like = likeTags(open, tags);
  const counts = await countProposals(open, readCodebookNames(db), pieces, signal);
  return open.flatMap(({ name, kind, spellings, tagId }, i): ProposedName[] => {
    const { bySpelling, texts: documents } = counts[i] ?? { bySpelling: new Map(), texts: new Set() };
    const counted = spellings.map(({ text }) => ({ text, count: bySpelling.get(text) ?? 0 }));
    // What only stands within longer names is none.
    if (documents.size === 0) return [];
    return [
      {
        ...{ name, kind },
        spellings: counted.toSorted((a, b) => b.count - a.count),
        count: counted.reduce((sum, { count }) => sum + count, 0),
        documents: documents.size,
        likeTagId: tagId ?? like.get(name) ?? null,
        example: describeExample(db, texts, spellings[0]?.first ?? { index: 0, start: 0, end: 0 }),
      },
    ];
  });
}

/** The texts piece by piece, as far as they are looked at. */
async function readPieces(db: ReadableDb, texts: readonly CurrentText[], signal: AbortSignal | undefined) {
  const turns = new Turns();
  const pieces: TextPiece[] = [];
  let room = mostText;
  for (const [index, { versionId }] of texts.entries()) {
    if (room <= 0) break;
    const length = readTextLength(db, versionId);
    for (let from = 0; from <= length && room > 0; from += pieceLength) {
      const { start, texts: blocks } = readBlockTexts(db, versionId, from, from + pieceLength);
      pieces.push({ blocks, index, start });
      room -= blocks.reduce((sum, block) => sum + block.length + 1, 0);
      await turns.next();
      signal?.throwIfAborted();
    }
  }
  return pieces;
}

async function scanPieces(pieces: readonly TextPiece[], signal: AbortSignal | undefined) {
  const turns = new Turns();
  const scanner = new NameScanner();
  for (const { blocks } of pieces) {
    scanner.learn(blocks.join('\n'));
    await turns.next();
    signal?.throwIfAborted();
  }
  for (const { blocks, index, start } of pieces) {
    scanner.scan(blocks.join('\n'), index, start);
    await turns.next();
    signal?.throwIfAborted();
  }
  return scanner.found;
}

/** A proposal that may be an alias of a tag, if the codebook knows another of its spellings. */
type OpenProposal = NameProposal & { readonly tagId: TagId | null };

/** What of a proposal the codebook does not know. */
function withoutKnown(proposal: NameProposal, known: ReadonlyMap<string, TagId>): OpenProposal[] {
  const spellings = proposal.spellings.filter(({ text }) => !known.has(nameKey(text)));
  const [first] = spellings;
  if (!first) return [];
  if (spellings.length === proposal.spellings.length) return [{ ...proposal, tagId: null }];
  const [tagId = null] = proposal.spellings.flatMap(({ text }) => known.get(nameKey(text)) ?? []);
  const count = spellings.reduce((sum, spelling) => sum + spelling.count, 0);
  return [{ ...proposal, name: first.text, spellings, count, tagId }];
}

/** The tags that proposed names are much like, by name. */
function likeTags(proposals: readonly OpenProposal[], tags: readonly Tag[]): ReadonlyMap<string, TagId> {
  const id = (i: number) => TagId.parse(`00000000-0000-8000-8000-${i.toString(16).padStart(12, '0')}`);
  const proposed = proposals.map(({ name, kind }, i) => ({ id: id(i), name, kind, aliases: [] }));
  const nameOf = new Map(proposed.map((one) => [one.id, one.name]));
  const like = new Map<string, TagId>();
  for (const { ids } of nearDuplicates([...tags, ...proposed])) {
    const [tagId, other] = ids;
    const name = nameOf.get(other);
    if (name !== undefined && !nameOf.has(tagId) && !like.has(name)) like.set(name, tagId);
  }
  return like;
}

function describeExample(
  db: ReadableDb,
  texts: readonly CurrentText[],
  { index, start, end }: FirstPlace,
): ProposedName['example'] {
  const text = texts[index];
  if (!text) throw new RangeError(`There is no text ${index}.`);
  const [block] = readBlocksAt(db, text.versionId, [start]);
  const from = block?.start ?? 0;
  const { before, after } = wordsAround(block?.text ?? '', start - from, end - from);
  return {
    documentId: text.documentId,
    ...{ start: TextOffset.parse(start), end: TextOffset.parse(end) },
    sentence: `${before}${block?.text.slice(start - from, end - from) ?? ''}${after}`,
  };
}
