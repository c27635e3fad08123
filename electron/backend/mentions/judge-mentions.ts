import { ContextLookup } from '../../../core/codebook/mention-context.ts';
import type { MentionState } from '../../../core/contract/mentions.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { firstWhere } from '../../../core/text/first-where.ts';
import type { CodebookName } from '../../../db/codebook-names.ts';
import type { CurrentText } from '../../../db/current-texts.ts';
import { readChoices, readTaggedPassages, type TaggedPassage } from '../../../db/mention-choices.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { readText } from '../../../db/versions.ts';
import type { NameHits } from './names-in-texts.ts';

/** What became of one mention. */
export interface JudgedMention {
  readonly start: number;
  readonly end: number;
  /** What it may mean, the likeliest first. */
  readonly tagIds: readonly TagId[];
  readonly state: MentionState;
  /** Whether the analyst said what it means. */
  readonly isChosen: boolean;
}

/**
 * Judges the hits of a version: what was said of a mention comes first, then what a highlight of just its words is tagged
 * with, then what its name means by default.
 */
export function judgeMentions(
  db: ReadableDb,
  { documentId, versionId }: CurrentText,
  names: readonly (CodebookName | undefined)[],
  { starts, ends, of }: NameHits,
): JudgedMention[] {
  const choices = readChoices(db, documentId);
  const lookup = new ContextLookup(choices);
  const text = choices.length > 0 && starts.length > 0 ? readText(db, versionId) : '';
  const tagged = new TaggedPassages(starts.length > 0 ? readTaggedPassages(db, versionId) : []);
  return Array.from(starts, (start, i): JudgedMention => {
    const end = ends[i] ?? start;
    const name = names[of[i] ?? 0];
    const [choice] = lookup.at(text, start, end);
    const marked = tagged.on(start, end).filter((tagId) => name?.owners.includes(tagId));
    const usual = name?.meaning ? [name.meaning] : (name?.owners ?? []);
    const unrefused = marked.length > 0 ? marked : usual;
    const tagIds = choice?.tagId ? [choice.tagId] : unrefused;
    const isRefused = choice?.tagId === null;
    const isTagged = tagIds.some((tagId) => tagged.covers(tagId, start, end));
    return {
      ...{ start, end, tagIds },
      state: isRefused ? 'refused' : isTagged ? 'tagged' : 'open',
      isChosen: choice !== undefined || marked.length > 0,
    };
  });
}

/** What is tagged in a text, to be asked place by place. */
class TaggedPassages {
  /** By tag: starts, and how far any passage up to there reaches. */
  readonly #reaches = new Map<TagId, { starts: number[]; ends: number[] }>();
  readonly #exact = new Map<string, TagId[]>();

  constructor(byStart: readonly TaggedPassage[]) {
    for (const { start, end, tagId } of byStart) {
      const reach = this.#reaches.get(tagId) ?? { starts: [], ends: [] };
      reach.starts.push(start);
      reach.ends.push(Math.max(end, reach.ends.at(-1) ?? 0));
      this.#reaches.set(tagId, reach);
      const exact = this.#exact.get(`${start} ${end}`) ?? [];
      exact.push(tagId);
      this.#exact.set(`${start} ${end}`, exact);
    }
  }

  /** The tags of passages that are exactly this one. */
  on(start: number, end: number): readonly TagId[] {
    return this.#exact.get(`${start} ${end}`) ?? [];
  }

  /** Whether some passage with the tag holds all of this one. */
  covers(tagId: TagId, start: number, end: number): boolean {
    const reach = this.#reaches.get(tagId);
    if (!reach) return false;
    const { starts, ends } = reach;
    const following = firstWhere(starts.length, (index) => (starts[index] ?? 0) > start);
    return (ends[following - 1] ?? 0) >= end;
  }
}
