import type { ReadableDb, SqlValue } from '../sql.ts';
import type { Candidate } from './candidate-test.ts';
import type { Condition } from './condition.ts';
import { type Item, itemColumns, testItems } from './item-test.ts';
import { type Match, matchOf } from './match-words.ts';

/** How many notes a search looks at most, the newest, and at a time: where notes alone are looked for, and beside texts. */
const sizes = { alone: { most: 5000, step: 1000 }, besideTexts: { most: 1000, step: 250 } };

/** A note that is found, and the document that it stands in. */
export interface FoundNote extends Candidate {
  readonly id: string;
}

type Row = FoundNote & Item & { readonly key: number };

const source = `JOIN highlight h ON h.id = n.highlightId AND h.deletedAt IS NULL
  CROSS JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL
  CROSS JOIN indexed_text t ON t.documentKey = d.key`;

/** A way through the notes, the newest first, of which a condition holds by itself; filters ask its highlight and document. */
export class NoteWalk {
  isDone = false;
  /** Whether all notes were looked at. */
  isComplete = true;
  readonly #db: ReadableDb;
  readonly #condition: Condition;
  readonly #match: Match;
  readonly #sizes: (typeof sizes)[keyof typeof sizes];
  #left: number;
  #before = Number.MAX_SAFE_INTEGER;

  /** `areAlone`: nothing but notes is looked for. */
  constructor(db: ReadableDb, condition: Condition, areAlone: boolean) {
    this.#db = db;
    this.#condition = condition;
    this.#match = matchOf(condition, 'order');
    this.#sizes = areAlone ? sizes.alone : sizes.besideTexts;
    this.#left = this.#sizes.most;
    // Without a word that a note is to hold, documents are what is looked for, unless notes alone are.
    this.isDone = this.#match.kind === 'none' || (this.#match.kind === 'all' && !areAlone);
  }

  next(): FoundNote[] {
    const limit = Math.min(this.#left, this.#sizes.step);
    const rows = this.#read(limit);
    this.#left -= rows.length;
    this.#before = rows.at(-1)?.key ?? 0;
    this.isDone = rows.length < limit || this.#left === 0;
    this.isComplete = rows.length < limit;
    return this.#match.isExact ? rows : rows.filter(testItems(this.#condition));
  }

  #read(limit: number): Row[] {
    const match = this.#match;
    const text = match.isExact ? "''" : 'n.body';
    const columns = `n.key, n.id, ${text} AS text, t.at, t.last, t.documentKey, ${itemColumns(this.#condition)}`;
    if (match.kind !== 'match') {
      return this.#db.all(
        `SELECT ${columns} FROM note n CROSS ${source}
         WHERE n.deletedAt IS NULL AND n.key < ? ORDER BY n.key DESC LIMIT ?`,
        this.#before,
        limit,
      );
    }
    return this.#db.all(
      `SELECT ${columns} FROM note_fts f CROSS JOIN note n ON n.key = f.rowid AND n.deletedAt IS NULL CROSS ${source}
       WHERE note_fts MATCH ? AND f.rowid < CAST(? AS INTEGER) ORDER BY f.rowid DESC LIMIT ?`,
      ...([match.query, this.#before, limit] satisfies SqlValue[]),
    );
  }
}

/** The notes of some documents, by their keys, of which a condition holds by itself. */
export function notesOfDocuments(
  db: ReadableDb,
  documentKeys: readonly number[],
  condition: Condition,
): FoundNote[] {
  const rows = db.all<Row>(
    `SELECT n.key, n.id, n.body AS text, t.at, t.last, t.documentKey, ${itemColumns(condition)}
     FROM json_each(?) c CROSS JOIN document d ON d.key = c.value AND d.deletedAt IS NULL
     CROSS JOIN indexed_text t ON t.documentKey = d.key
     CROSS JOIN highlight h ON h.documentId = d.id AND h.versionId = d.versionId AND h.deletedAt IS NULL
     CROSS JOIN note n ON n.highlightId = h.id AND n.deletedAt IS NULL`,
    JSON.stringify(documentKeys),
  );
  return rows.filter(testItems(condition));
}
