import { NameIndex } from '../../../core/codebook/name-index.ts';
import type { CodebookName } from '../../../db/codebook-names.ts';
import { Turns } from '../turns.ts';

/** Blocks that follow each other in a text, the first at `start`; `index` is the place of the text among all. */
export interface TextPiece {
  readonly blocks: readonly string[];
  readonly index: number;
  readonly start: number;
}

/** How often a proposed name is found: by each of its spellings, and in how many texts. */
export interface ProposalCount {
  readonly bySpelling: ReadonlyMap<string, number>;
  readonly texts: ReadonlySet<number>;
}

/** What parts blocks here: a sign that no name has, as a name does not reach from one block into the next. */
const blockEnd = '\0';

/**
 * Counts proposed names by the rules by which mentions are found once they are in the codebook: the longest name wins, of
 * those that are known and those that are proposed. Works in turns; throws once the signal is aborted.
 */
export async function countProposals(
  proposals: readonly { readonly spellings: readonly { readonly text: string }[] }[],
  known: readonly CodebookName[],
  pieces: readonly TextPiece[],
  signal?: AbortSignal,
): Promise<ProposalCount[]> {
  const proposed = proposals.flatMap(({ spellings }, i) =>
    spellings.map(({ text }) => ({ name: text, owners: [i] })),
  );
  const index = new NameIndex([...known.map(({ name }) => ({ name, owners: [-1] })), ...proposed]);
  const counts = proposals.map(() => ({ bySpelling: new Map<string, number>(), texts: new Set<number>() }));
  const turns = new Turns();
  for (const piece of pieces) {
    for (const { name } of index.find(piece.blocks.join(blockEnd))) {
      const count = counts[name.owners[0] ?? -1];
      count?.bySpelling.set(name.name, (count.bySpelling.get(name.name) ?? 0) + 1);
      count?.texts.add(piece.index);
    }
    await turns.next();
    signal?.throwIfAborted();
  }
  return counts;
}
