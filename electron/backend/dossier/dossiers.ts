import type { DossierFilter, DossierOrder } from '../../../core/contract/dossier.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { listTagNames } from '../../../db/dossier/read-tags.ts';
import { withMembers } from '../../../db/highlight-table/with-members.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { getTagSummary } from '../../../db/tags.ts';
import type { ChangeFeed } from '../changes.ts';
import type { KnownNames } from '../mentions/known-names.ts';
import type { MentionSearch } from '../mentions/mentions-in-document.ts';
import { type CarrierOrder, chooseCarriers, orderBy } from './choose-carriers.ts';
import { type Carrier, type DossierIndex, readDossierIndex } from './dossier-index.ts';
import { type FoundNames, findNames } from './found-names.ts';

/** How many dossiers stay known, and how many orders of their passages. */
const keptIndexes = 3;
const keptOrders = 12;
const keptNames = 6;

/** What dossiers are made of, known as long as the library stays as it is. */
export class Dossiers {
  readonly search: MentionSearch;
  readonly #db: ReadableDb;
  readonly #indexes = new Map<TagId, Promise<DossierIndex>>();
  readonly #orders = new Map<string, CarrierOrder>();
  readonly #names = new Map<string, ReadonlyMap<TagId, FoundNames>>();
  #state = 0;
  #tags: ReadonlyMap<TagId, Pick<Tag, 'id' | 'kind' | 'name'>> | null = null;

  constructor(db: ReadableDb, names: KnownNames, changes: ChangeFeed) {
    this.#db = db;
    this.search = { db, names };
    changes.subscribe('changed', ({ kinds }) => {
      if (
        !kinds.some(
          (kind) => kind === 'document' || kind === 'highlight' || kind === 'tag' || kind === 'name',
        )
      )
        return;
      this.#state++;
      this.#tags = null;
      for (const kept of [this.#indexes, this.#orders, this.#names]) kept.clear();
    });
  }

  /** A tag with its use. Throws `NOT_FOUND`. */
  tag(id: TagId): TagSummary {
    return getTagSummary(this.#db, id);
  }

  /** The kinds and names of all tags. */
  get tags(): ReadonlyMap<TagId, Pick<Tag, 'id' | 'kind' | 'name'>> {
    this.#tags ??= new Map(listTagNames(this.#db).map((tag) => [tag.id, tag]));
    return this.#tags;
  }

  /** All passages of a tag and its members. */
  index(tagId: TagId): Promise<DossierIndex> {
    return keep(this.#indexes, tagId, keptIndexes, () => {
      const reading = readDossierIndex(this.#db, tagId);
      // What failed is tried again.
      reading.catch(() => {
        if (this.#indexes.get(tagId) === reading) this.#indexes.delete(tagId);
      });
      return reading;
    });
  }

  /** The passages that a filter leaves, by time. */
  async chosen(tagId: TagId, filter: DossierFilter): Promise<readonly Carrier[]> {
    return (await this.order(tagId, filter, 'time')).carriers;
  }

  /** The passages that a filter leaves, in an order. */
  async order(tagId: TagId, filter: DossierFilter, by: DossierOrder): Promise<CarrierOrder> {
    const state = this.#state;
    const index = await this.index(tagId);
    const make = () => {
      const themes = new Set([...withMembers(this.#db, filter.themes).values()].flat());
      return orderBy(by, tagId, chooseCarriers(index, filter, themes), this.tags);
    };
    // What was read before a change is good for this answer, but not for the next.
    if (state !== this.#state) return make();
    return keep(this.#orders, JSON.stringify([tagId, by, filter]), keptOrders, make);
  }

  /** The forms in which some tags are named. Throws once the signal is aborted. */
  async names(tagIds: readonly TagId[], signal?: AbortSignal): Promise<ReadonlyMap<TagId, FoundNames>> {
    const key = tagIds.toSorted().join();
    const known = this.#names.get(key);
    if (known) return known;
    const state = this.#state;
    const found = await findNames(this.search, new Set(tagIds), signal);
    return state === this.#state ? keep(this.#names, key, keptNames, () => found) : found;
  }
}

/** What is kept under a key, or is made and kept then; what was made longest ago goes. */
function keep<K, V>(kept: Map<K, V>, key: K, most: number, make: () => V): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return made;
}
