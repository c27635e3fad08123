import { NameIndex } from '../../../core/codebook/name-index.ts';
import { nameQuery } from '../../../core/codebook/name-query.ts';
import type { TagId, VersionId } from '../../../core/model/ids.ts';
import { readBlockTexts } from '../../../db/block-texts.ts';
import type { CodebookName } from '../../../db/codebook-names.ts';
import { findVersions } from '../../../db/named-blocks.ts';
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
const sliceLength = 16_384;

/** How many hits stay known, of all texts together. */
const keptHits = 2_000_000;

/** What parts blocks here: a sign that no name has, as a name does not reach from one block into the next. */
const blockEnd = '\0';

/** So many other names make it a new codebook: all texts are searched again. */
const mostChanged = 50;

/** The names of one state of the codebook, and where they stand in texts: found once, as versions never change. */
export class NamesInTexts {
  /** By number. A name keeps its number as long as texts are known that were searched for it. */
  readonly names: readonly (CodebookName | undefined)[];
  readonly isEmpty: boolean;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #index: NameIndex<TagId>;
  /** The one that was used longest ago first. */
  readonly #kept = new Map<VersionId, NameHits>();
  readonly #finding = new Map<VersionId, Promise<NameHits>>();
  #keptHits = 0;

  /** `before` is the state that this one follows. What is known of texts that the difference does not touch stays known. */
  constructor(
    names: readonly CodebookName[],
    before: { readonly state: NamesInTexts; readonly db: ReadableDb } | null,
  ) {
    this.isEmpty = names.length === 0;
    this.#index = new NameIndex(names);
    const untouched = before && untouchedTexts(before.db, before.state, names);
    const numbers = new Map(untouched ? before.state.#numbers : []);
    const numbered: (CodebookName | undefined)[] = [];
    for (const name of names) {
      const number = numbers.get(name.name) ?? numbers.size;
      numbers.set(name.name, number);
      numbered[number] = name;
    }
    this.names = numbered;
    this.#numbers = numbers;
    if (!untouched) return;
    for (const [versionId, hits] of before.state.#kept) if (untouched(versionId)) this.#keep(versionId, hits);
  }

  /** The names of some tags. */
  namesOf(tagIds: ReadonlySet<TagId>): string[] {
    return this.names.flatMap((one) => (one?.owners.some((owner) => tagIds.has(owner)) ? one.name : []));
  }

  /** The hits in a version's whole text. Works in turns. */
  async in(db: ReadableDb, versionId: VersionId): Promise<NameHits> {
    const known = this.#kept.get(versionId);
    if (known) {
      this.#kept.delete(versionId);
      this.#kept.set(versionId, known);
      return known;
    }
    const finding = this.#finding.get(versionId) ?? this.#findAll(db, versionId);
    this.#finding.set(versionId, finding);
    try {
      const hits = await finding;
      if (this.#finding.delete(versionId)) this.#keep(versionId, hits);
      return hits;
    } finally {
      this.#finding.delete(versionId);
    }
  }

  /** The hits in blocks that follow each other in a text, the first at `start`. */
  inBlocks(blocks: readonly string[], start: number): NameHits {
    const hits = this.#index.find(blocks.join(blockEnd));
    return {
      starts: Int32Array.from(hits, (hit) => start + hit.start),
      ends: Int32Array.from(hits, (hit) => start + hit.end),
      of: Int32Array.from(hits, (hit) => this.#numbers.get(hit.name.name) ?? 0),
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

  #keep(versionId: VersionId, hits: NameHits): void {
    this.#kept.set(versionId, hits);
    this.#keptHits += weight(hits);
    for (const [oldest, forgotten] of this.#kept) {
      if (this.#keptHits <= keptHits || this.#kept.size === 1) return;
      this.#kept.delete(oldest);
      this.#keptHits -= weight(forgotten);
    }
  }
}

/** Tells which texts hold none of the names in which the states differ; null if that is too much to find out. */
function untouchedTexts(
  db: ReadableDb,
  { names: before }: NamesInTexts,
  after: readonly CodebookName[],
): ((versionId: VersionId) => boolean) | null {
  const key = ({ name, owners }: CodebookName) => `${owners.length > 0} ${name}`;
  const known = new Map(before.flatMap((name) => (name ? [[key(name), name.name]] : [])));
  const added = after.flatMap((name) => (known.delete(key(name)) ? [] : name.name));
  const changed = [...known.values(), ...added];
  const query = changed.length <= mostChanged ? nameQuery(changed) : null;
  const touched = query === null ? null : query === '' ? [] : findVersions(db, query);
  if (!touched) return null;
  const all = new Set(touched);
  return (versionId) => !all.has(versionId);
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
