import type { Connection } from './connection.ts';
import { LibraryError } from './library-error.ts';
import { firstSchema } from './migrations/0001-first-schema.ts';
import { textChunkSchema } from './migrations/0002-text-chunks.ts';
import { trashSchema } from './migrations/0003-trash.ts';
import { pictureSchema } from './migrations/0004-pictures.ts';
import { captureSchema } from './migrations/0005-captures.ts';
import { nameSchema } from './migrations/0006-names.ts';
import { searchSchema } from './migrations/0007-search.ts';
import { highlightTableSchema } from './migrations/0008-highlight-table.ts';
import { keptCountSchema } from './migrations/0009-kept-counts.ts';
import { forgottenWordSchema } from './migrations/0010-forgotten-words.ts';

/** One step of the schema. Steps only go forward; each runs in a transaction with its number. */
export type Migration = (db: Connection) => void;

/** Migration `n` of the list makes schema `n + 1`. */
const migrations: readonly Migration[] = [
  firstSchema,
  textChunkSchema,
  trashSchema,
  pictureSchema,
  captureSchema,
  nameSchema,
  searchSchema,
  highlightTableSchema,
  keptCountSchema,
  forgottenWordSchema,
];

/** Is told that of some steps so many are done, before the next is begun: a large library takes a minute. */
export type Preparing = (done: number, of: number) => void;

/** Marks a file as a Postil library: "Post" in ASCII. */
export const applicationId = 0x506f7374;

/** The newest schema that this Postil knows. */
export const newestSchema = migrations.length;

/**
 * Brings a library to the newest schema, having called `keepCopy` with the schema that it has if it holds anything; of that it is
 * told. Throws `LibraryError` for one that a newer Postil has written.
 */
export function migrate(
  db: Connection,
  keepCopy: (schema: number) => void,
  preparing: Preparing = () => {},
): void {
  const from = Number(db.pragma('user_version'));
  if (from > newestSchema) {
    throw new LibraryError(
      'NOT_ALLOWED',
      'This library was last opened with a newer Postil. It was left as it is. Open it with that version or a later one.',
      { reason: `schema ${from}, known ${newestSchema}` },
    );
  }
  const isOld = from > 0 && from < newestSchema;
  // The copy is a step as well.
  const tell = (at: number) => isOld && preparing(at - from, newestSchema - from + 1);
  tell(from);
  if (isOld) keepCopy(from);
  for (let at = from; at < newestSchema; at++) {
    tell(at + 1);
    db.transaction(() => {
      migrations[at]?.(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${at + 1}`);
    });
  }
}
