import type { MentionsInText } from '../../../core/contract/mentions.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { firstWhere } from '../../../core/text/first-where.ts';
import type { HighlightIndex } from '../text/highlight-index.ts';
import type { Stretch } from '../text/stretch.ts';

/** A name in the text, and the tags that it may mean, the likeliest first. */
export interface Mention extends Stretch {
  readonly meanings: readonly TagId[];
}

/** The names of a text that are not tagged, in its order and apart, ready to be asked which stand in a stretch of it. */
export class MentionIndex {
  static readonly none = new MentionIndex({ meanings: [], starts: [], ends: [], of: [] });
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly of: Int32Array;
  private readonly meanings: readonly (readonly TagId[])[];

  constructor({ meanings, starts, ends, of }: Omit<MentionsInText, 'versionId'>) {
    this.meanings = meanings;
    this.starts = Int32Array.from(starts);
    this.ends = Int32Array.from(ends);
    this.of = Int32Array.from(of);
  }

  get count(): number {
    return this.starts.length;
  }

  at(index: number): Mention | null {
    const start = this.starts[index];
    const end = this.ends[index];
    const meanings = this.meanings[this.of[index] ?? -1];
    return start === undefined || end === undefined || !meanings ? null : { start, end, meanings };
  }

  /** The index of the first name that ends after a place; the number of names if none does. */
  indexFrom(offset: number): number {
    return firstWhere(this.count, (index) => (this.ends[index] ?? 0) > offset);
  }

  /** The names that overlap `[from, to)` and that no highlight has the tag of. */
  within(from: number, to: number, highlights: HighlightIndex): Mention[] {
    const found: Mention[] = [];
    for (let i = this.indexFrom(from); ; i++) {
      const mention = this.at(i);
      if (!mention || mention.start >= to) return found;
      if (!isTagged(mention, highlights)) found.push(mention);
    }
  }

  /** The name that stands at a place. */
  under(offset: number, highlights: HighlightIndex): Mention | null {
    const mention = this.at(this.indexFrom(offset));
    return mention && mention.start <= offset && !isTagged(mention, highlights) ? mention : null;
  }

  /** The first name that begins after a place, or the last that ends before it. */
  next(offset: number, direction: 1 | -1, highlights: HighlightIndex): Mention | null {
    const first =
      direction === 1
        ? firstWhere(this.count, (index) => (this.starts[index] ?? 0) > offset)
        : firstWhere(this.count, (index) => (this.starts[index] ?? 0) >= offset) - 1;
    for (let i = first; ; i += direction) {
      const mention = this.at(i);
      if (!mention || !isTagged(mention, highlights)) return mention;
    }
  }

  /** How many names are not tagged; looks at each highlight, not at each name. */
  open(highlights: HighlightIndex): number {
    const tagged = new Set<number>();
    for (const { start, end, tagIds } of highlights.all) {
      if (tagIds.length === 0) continue;
      for (let i = this.indexFrom(start); (this.ends[i] ?? Number.POSITIVE_INFINITY) <= end; i++) {
        const mention = this.at(i);
        if (mention && mention.start >= start && mention.meanings.some((id) => tagIds.includes(id)))
          tagged.add(i);
      }
    }
    return this.count - tagged.size;
  }
}

/** Whether a highlight that was made since the names were looked for covers the words with one of their tags. */
function isTagged({ start, end, meanings }: Mention, highlights: HighlightIndex): boolean {
  return highlights
    .within(start, end)
    .some(
      (highlight) =>
        highlight.start <= start &&
        end <= highlight.end &&
        highlight.tagIds.some((id) => meanings.includes(id)),
    );
}
