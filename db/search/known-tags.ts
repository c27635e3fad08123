import type { TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { isIn, type TermPattern } from '../../core/search/term-pattern.ts';
import { type IndexedWords, indexedWords } from '../../core/text/indexed-form.ts';
import { withMembers } from '../highlight-table/with-members.ts';
import type { ReadableDb } from '../sql.ts';

/** A tag as searches know it. */
export interface KnownTag {
  readonly id: TagId;
  readonly kind: TagKind;
  /** Its number in the index. */
  readonly number: number;
  /** Its name, then its aliases. */
  readonly names: readonly string[];
}

const known = new Map<string, IndexedWords>();
const mostKnown = 200_000;

/** The words of a name, remembered from one search to the next. */
function wordsOfName(name: string): IndexedWords {
  const found = known.get(name);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const words = indexedWords(name);
  known.set(name, words);
  return words;
}

/** A name of a tag with its words. */
export interface KnownName {
  readonly tag: KnownTag;
  readonly text: string;
  readonly words: IndexedWords;
}

/** All tags outside the trash, as they are now. */
export class KnownTags {
  readonly all: readonly KnownTag[];
  readonly #byForm = new Map<string, KnownTag[]>();
  readonly #db: ReadableDb;
  readonly #byId: ReadonlyMap<TagId, KnownTag>;
  /** All names, those of one tag together, in its order. */
  readonly names: readonly KnownName[];
  /** Which names hold a word. */
  readonly #byWord = new Map<string, KnownName[]>();

  constructor(db: ReadableDb) {
    this.#db = db;
    const rows = db.all<{ id: TagId; kind: TagKind; number: number; name: string }>(
      `SELECT t.id, t.kind, n.number, t.name FROM tag t JOIN tag_number n ON n.tagId = t.id
       WHERE t.deletedAt IS NULL ORDER BY t.name`,
    );
    const aliases = Map.groupBy(
      db.all<{ id: TagId; name: string }>('SELECT tagId AS id, name FROM tag_alias ORDER BY tagId, position'),
      ({ id }) => id,
    );
    this.all = rows.map(({ name, ...row }) => ({
      ...row,
      names: [name, ...(aliases.get(row.id) ?? []).map((alias) => alias.name)],
    }));
    this.#byId = new Map(this.all.map((tag) => [tag.id, tag]));
    this.names = this.all.flatMap((tag) =>
      tag.names.map((text) => ({ tag, text, words: wordsOfName(text) })),
    );
    for (const name of this.names) {
      for (const word of new Set(name.words.words)) {
        const same = this.#byWord.get(word);
        if (same) same.push(name);
        else this.#byWord.set(word, [name]);
      }
    }
    for (const tag of this.all) {
      for (const form of new Set(tag.names.map(formOf))) {
        const same = this.#byForm.get(form);
        if (same) same.push(tag);
        else this.#byForm.set(form, [tag]);
      }
    }
  }

  /** The tags that a name or alias means, whatever its spelling, of one kind if one is given and any of it is so called. */
  named(name: string, kind: TagKind | null = null): readonly KnownTag[] {
    const all = this.#byForm.get(formOf(name)) ?? [];
    const ofKind = all.filter((tag) => tag.kind === kind);
    return ofKind.length > 0 ? ofKind : all;
  }

  /** The names that hold a pattern. */
  namesWith(pattern: TermPattern): KnownName[] {
    const [run] = pattern.runs;
    const isWhole = run !== undefined && (run.last === 'whole' || run.words.length > 1);
    const near = isWhole ? (this.#byWord.get(run.words[0] ?? '') ?? []) : this.names;
    return near.filter(({ words, text }) => isIn(pattern, words, text));
  }

  /** The numbers of a tag and of all tags below it. */
  family(id: TagId): number[] {
    const members = withMembers(this.#db, [id]).get(id) ?? [];
    return members.flatMap((member) => this.#byId.get(member)?.number ?? []);
  }
}

const formOf = (name: string): string => wordsOfName(name).words.join(' ');
