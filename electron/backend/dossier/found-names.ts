import type { DocumentId, TagId } from '../../../core/model/ids.ts';
import { readBlocksAt } from '../../../db/block-texts.ts';
import { eachText } from '../mentions/each-text.ts';
import type { MentionSearch } from '../mentions/mentions-in-document.ts';

/** How often something is named in a document, and where first. */
export interface NamedSpot {
  readonly documentId: DocumentId;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** The forms in which a tag is named, by document. */
export type FoundNames = ReadonlyMap<string, ReadonlyMap<DocumentId, NamedSpot>>;

/**
 * The forms in which tags are named; spaces and line breaks in them are one space. A mention that may mean several tags counts
 * for the likeliest alone, a refused one for none. Throws once the signal is aborted.
 */
export async function findNames(
  search: MentionSearch,
  tagIds: ReadonlySet<TagId>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<TagId, FoundNames>> {
  const found = new Map<TagId, Map<string, Map<DocumentId, NamedSpot>>>();
  for await (const { text, mentions } of eachText(search, { scope: { kind: 'library' }, tagIds }, signal)) {
    const counted = mentions.flatMap(({ state, tagIds: [likeliest], ...place }) =>
      state !== 'refused' && likeliest && tagIds.has(likeliest) ? [{ ...place, tagId: likeliest }] : [],
    );
    const blocks = readBlocksAt(
      search.db,
      text.versionId,
      counted.map(({ start }) => start),
    );
    counted.forEach(({ tagId, start, end }, i) => {
      const block = blocks[i];
      const form = (block?.text.slice(start - block.start, end - block.start) ?? '').replace(/\s+/gu, ' ');
      const forms = found.get(tagId) ?? new Map<string, Map<DocumentId, NamedSpot>>();
      found.set(tagId, forms);
      const spots = forms.get(form) ?? new Map<DocumentId, NamedSpot>();
      forms.set(form, spots);
      addSpot(spots, { documentId: text.documentId, count: 1, start, end });
    });
  }
  signal?.throwIfAborted();
  return found;
}

/** Adds to what is counted of a document; the earlier place is kept. */
function addSpot(spots: Map<DocumentId, NamedSpot>, spot: NamedSpot): void {
  const known = spots.get(spot.documentId);
  if (!known) {
    spots.set(spot.documentId, spot);
    return;
  }
  const first = known.start <= spot.start ? known : spot;
  spots.set(spot.documentId, { ...first, count: known.count + spot.count });
}

/** All forms of some tags together, by document. */
export function sumNames(
  found: ReadonlyMap<TagId, FoundNames>,
  tagIds: readonly TagId[],
): ReadonlyMap<DocumentId, NamedSpot> {
  const sum = new Map<DocumentId, NamedSpot>();
  for (const id of tagIds) {
    for (const spots of found.get(id)?.values() ?? []) for (const spot of spots.values()) addSpot(sum, spot);
  }
  return sum;
}

/** How many mentions those are. */
export const countOf = (spots: ReadonlyMap<DocumentId, NamedSpot>): number =>
  [...spots.values()].reduce((sum, { count }) => sum + count, 0);
