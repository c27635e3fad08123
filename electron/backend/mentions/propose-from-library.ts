import { LikeNames } from '../../../core/codebook/like-names.ts';
import { nameKey } from '../../../core/codebook/name-key.ts';
import { type NameProposal, proposeNames } from '../../../core/codebook/propose-names.ts';
import { wordsAround } from '../../../core/codebook/words-around.ts';
import type { ProposedName } from '../../../core/contract/mentions.ts';
import { type DocumentId, TextOffset } from '../../../core/model/ids.ts';
import { readBlocksAt } from '../../../db/block-texts.ts';
import { type CurrentText, listCurrentTexts } from '../../../db/current-texts.ts';
import { readDismissedNames } from '../../../db/dismissed-names.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { listTags } from '../../../db/tags.ts';
import { readText } from '../../../db/versions.ts';
import { Turns } from '../turns.ts';

/** How much text names are proposed from, in UTF-16 code units: that of the documents that were imported last. */
const mostText = 4_000_000;

/**
 * Names proposed from some documents, or from those imported last; without what the codebook knows and what was dismissed.
 * Throws `NOT_FOUND`, and once the signal is aborted.
 */
export async function proposeFromLibrary(
  db: ReadableDb,
  { documentIds, most }: { documentIds: readonly DocumentId[]; most: number },
  signal?: AbortSignal,
): Promise<ProposedName[]> {
  const turns = new Turns();
  const chosen = documentIds.length > 0 ? documentIds.flatMap((id) => listCurrentTexts(db, id)) : null;
  const texts: { of: CurrentText; text: string }[] = [];
  let room = mostText;
  for (const of of chosen ?? listCurrentTexts(db, null)) {
    if (room <= 0) break;
    const text = readText(db, of.versionId);
    texts.push({ of, text: text.slice(0, room) });
    room -= text.length;
    await turns.next();
    signal?.throwIfAborted();
  }
  const names = listTags(db).flatMap(({ id, name, aliases, exceptions }) =>
    [name, ...aliases, ...exceptions].map((one) => ({ name: one, owner: id })),
  );
  const known = new Map(names.map(({ name, owner }) => [nameKey(name), owner]));
  const dismissed = readDismissedNames(db);
  const likeNames = new LikeNames(names);
  const proposed: ProposedName[] = [];
  for (const proposal of proposeNames(
    texts.map(({ text }) => text),
    Number.POSITIVE_INFINITY,
  )) {
    if (proposed.length === most) break;
    const spellings = proposal.spellings.filter(({ text }) => !known.has(nameKey(text)));
    const [first] = spellings;
    const isKnown = spellings.length < proposal.spellings.length;
    const name = isKnown ? first?.text : proposal.name;
    if (!name || dismissed.has(nameKey(name))) continue;
    const example = findExample(db, texts, spellings);
    if (!example) continue;
    const owner = proposal.spellings.flatMap(({ text }) => known.get(nameKey(text)) ?? [])[0];
    proposed.push({
      ...{ name, spellings, example },
      count: spellings.reduce((sum, { count }) => sum + count, 0),
      documents: proposal.texts,
      kind: proposal.kind,
      likeTagId: owner ?? likeNames.like(name),
    });
    await turns.next();
    signal?.throwIfAborted();
  }
  return proposed;
}

/** The first place of the most frequent spelling. */
function findExample(
  db: ReadableDb,
  texts: readonly { of: CurrentText; text: string }[],
  spellings: NameProposal['spellings'],
): ProposedName['example'] | null {
  for (const { text: spelling } of spellings) {
    const words = spelling.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s]+')}(?![\\p{L}\\p{N}])`, 'u');
    for (const { of, text } of texts) {
      const found = pattern.exec(text);
      if (!found) continue;
      const [start, end] = [found.index, found.index + found[0].length];
      const [block] = readBlocksAt(db, of.versionId, [start]);
      if (!block) continue;
      const around = wordsAround(block.text, start - block.start, end - block.start);
      return {
        documentId: of.documentId,
        ...{ start: TextOffset.parse(start), end: TextOffset.parse(end) },
        sentence: `${around.before}${found[0]}${around.after}`,
      };
    }
  }
  return null;
}
