import type { VersionId } from '../../../core/model/ids.ts';
import type { Folding } from '../../../core/text/character-folding.ts';
import { SearchableText } from '../../../core/text/searchable-text.ts';
import { readBlockTexts } from '../../../db/block-texts.ts';
import type { ReadableDb } from '../../../db/sql.ts';

/** How much of a text is folded and searched at a time: the blocks that begin in so many code units. */
export const sliceLength = 65_536;

/** How many texts stay folded: those of two documents side by side. */
const keptTexts = 2;

/** Texts as they were last searched, slice by slice, so that the next key finds them folded. Versions never change. */
export class FoldedTexts {
  private readonly kept = new Map<string, SearchableText[]>();

  /** One slice of a version's text; without blocks, if none begin in it. */
  slice(db: ReadableDb, versionId: VersionId, folding: Folding, index: number): SearchableText {
    const slices = this.slicesOf(`${versionId} ${folding.matchCase} ${folding.matchAccents}`);
    const known = slices[index];
    if (known) return known;
    const from = index * sliceLength;
    const { texts, start } = readBlockTexts(db, versionId, from, from + sliceLength);
    const made = new SearchableText(texts, start, folding);
    slices[index] = made;
    return made;
  }

  /** The slices of a text, which is from now on the one last used. */
  private slicesOf(key: string): SearchableText[] {
    const slices = this.kept.get(key) ?? [];
    this.kept.delete(key);
    this.kept.set(key, slices);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= keptTexts) break;
      this.kept.delete(oldest);
    }
    return slices;
  }
}
