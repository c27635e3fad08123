import { NameIndex } from '../../../core/codebook/name-index.ts';
import type { TagId, VersionId } from '../../../core/model/ids.ts';
import { readBlockTexts } from '../../../db/block-texts.ts';
import type { CodebookName } from '../../../db/codebook-names.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { readTextLength } from '../../../db/versions.ts';
import { Turns } from '../turns.ts';

/** Where names stand in a text, in columns and in its order; `of` are places among the names that were looked for. */
export interface NameHits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly of: Int32Array;
}

/** How much of a text is read and searched at a time: the blocks that begin in so many code units. */
const sliceLength = 65_536;

/** How many hits stay known, of all texts together. */
const keptHits = 2_000_000;

/** What parts blocks here: a sign that no name has, as a name does not reach from one block into the next. */
const blockEnd = '\0';

/** The names of one state of the codebook, and where they stand in texts: found once, as versions never change. */
export class NamesInTexts {
  readonly names: readonly CodebookName[];
  readonly #numbers: ReadonlyMap<object, number>;
  readonly #index: NameIndex<TagId>;
  readonly #kept = new Map<VersionId, Promise<NameHits>>();
  #keptLength = 0;

  constructor(names: readonly CodebookName[]) {
    this.names = names;
    this.#numbers = new Map(names.map((name, i) => [name, i]));
    this.#index = new NameIndex(names);
  }

  /** The hits in a version's whole text. Works in turns. */
  async in(db: ReadableDb, versionId: VersionId): Promise<NameHits> {
    const known = this.#kept.get(versionId);
    if (known) {
      this.#kept.delete(versionId);
      this.#kept.set(versionId, known);
      return known;
    }
    const finding = this.#findAll(db, versionId);
    this.#kept.set(versionId, finding);
    try {
      this.#keptLength += weight(await finding);
    } catch (error) {
      this.#kept.delete(versionId);
      throw error;
    }
    await this.#forgetOldest();
    return finding;
  }

  /** The hits in blocks that follow each other in a text, the first at `start`. */
  inBlocks(blocks: readonly string[], start: number): NameHits {
    const hits = this.#index.find(blocks.join(blockEnd));
    return {
      starts: Int32Array.from(hits, (hit) => start + hit.start),
      ends: Int32Array.from(hits, (hit) => start + hit.end),
      of: Int32Array.from(hits, (hit) => this.#numbers.get(hit.name) ?? 0),
    };
  }

  async #findAll(db: ReadableDb, versionId: VersionId): Promise<NameHits> {
    const turns = new Turns();
    const parts: NameHits[] = [];
    for (let from = 0, length = readTextLength(db, versionId); from <= length; from += sliceLength) {
      const { texts, start } = readBlockTexts(db, versionId, from, from + sliceLength);
      parts.push(this.inBlocks(texts, start));
      await turns.next();
    }
    return joinHits(parts);
  }

  async #forgetOldest(): Promise<void> {
    for (const [versionId, finding] of this.#kept) {
      if (this.#keptLength <= keptHits || this.#kept.size === 1) return;
      this.#kept.delete(versionId);
      this.#keptLength -= weight(await finding);
    }
  }
}

/** A text without hits weighs something too. */
const weight = ({ starts }: NameHits) => starts.length + 20;

/** Hits of parts that follow each other in a text. */
export function joinHits(parts: readonly NameHits[]): NameHits {
  return {
    starts: joined(parts.map(({ starts }) => starts)),
    ends: joined(parts.map(({ ends }) => ends)),
    of: joined(parts.map(({ of }) => of)),
  };
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
