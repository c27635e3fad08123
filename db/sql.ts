import type { UseRun } from './use-runs.ts';

/** What a column holds. Booleans and dates are numbers, lists and objects JSON text. */
export type SqlValue = string | number | null | Uint8Array;

/** Some fields of a record; one that is undefined is as if it were left out. */
export type Some<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

/** One row, by column name. */
export type Row = Record<string, SqlValue>;

/** Permission to read the library. `sql` is always a constant of the caller; values go in as parameters. */
export interface ReadableDb {
  all<R>(sql: string, ...parameters: SqlValue[]): R[];
  get<R>(sql: string, ...parameters: SqlValue[]): R | undefined;
}

/** Tables whose changes the journal records, so that they can be undone. */
export type JournalledTable =
  | 'document'
  | 'highlight'
  | 'highlight_tag'
  | 'note'
  | 'tag'
  | 'tag_alias'
  | 'tag_parent'
  | 'annotation_source'
  | 'site_choice'
  | 'tag_exception'
  | 'name_meaning'
  | 'mention_choice'
  | 'dismissed_name'
  | 'saved_search'
  | 'dossier_text'
  | 'preference';

/** Permission to change the library, given by `Library.command` for the length of one transaction. */
export interface WritableDb extends ReadableDb {
  /** The command's time: every row it touches carries the same. */
  readonly now: number;
  /** Adds a row; every column is given. */
  insert(table: JournalledTable, row: Row): void;
  /** Sets the given columns of the row that `key` names; unchanged values are not a change. */
  update(table: JournalledTable, key: Row, changes: Row): void;
  /** Removes a row of a linking table. Other rows are never removed: set their `deletedAt`. */
  remove(table: JournalledTable, key: Row): void;
  /** Takes tags off highlights, and puts them on others: each tag is of one run. Throws if one is not as it says. */
  changeUses(runs: readonly UseRun[]): void;
  /** Changes a table that has no undo: originals, versions, blocks. */
  run(sql: string, ...parameters: SqlValue[]): void;
  /** Lets a version's text into the search index at the end of the transaction, with all others of it. */
  index(text: TextToIndex): void;
}

/** A stored text that is not in the search index yet. */
export interface TextToIndex {
  readonly documentId: string;
  readonly versionId: string;
  /** Its blocks, in order, with the keys of their rows. */
  readonly blocks: readonly { readonly key: number; readonly text: string }[];
}
