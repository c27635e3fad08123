import { readCodebookNames } from '../../../db/codebook-names.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import type { ChangeFeed } from '../changes.ts';
import { NamesInTexts } from './names-in-texts.ts';

/** The codebook's names, ready to be found in texts. */
export class KnownNames {
  readonly #db: ReadableDb;
  #isFresh = false;
  #read = '';
  #now = new NamesInTexts([], null);

  constructor(db: ReadableDb, changes: ChangeFeed) {
    this.#db = db;
    changes.subscribe('changed', ({ kinds }) => {
      if (kinds.includes('tag') || kinds.includes('name')) this.#isFresh = false;
    });
  }

  /** The names as they are now: the same object as long as they are the same. */
  now(): NamesInTexts {
    if (this.#isFresh) return this.#now;
    const names = readCodebookNames(this.#db);
    const read = JSON.stringify(names);
    if (read !== this.#read) this.#now = new NamesInTexts(names, { state: this.#now, db: this.#db });
    this.#read = read;
    this.#isFresh = true;
    return this.#now;
  }
}
