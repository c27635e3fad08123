import type { TrashChoice } from '../core/contract/trash.ts';
import type { TagId } from '../core/model/ids.ts';
import { TrashItem, TrashKey, type TrashKind, trashKeptMs, trashKinds } from '../core/model/trash.ts';
import { LibraryError, notAllowed } from './library-error.ts';
import type { ReadableDb } from './sql.ts';
import { readTagLinks } from './tag-links.ts';

/** The most characters that the trash shows of a text. */
const excerptLength = 400;

/**
 * Where each kind of thing lies in the trash. A `deletedAt` of 0 is a creation that was undone: nobody deleted it, and redo
 * brings it back.
 */
const inTrash = trashKinds
  .map(
    (kind, place) =>
      `SELECT ${place} AS place, '${kind}' AS kind, id, deletedAt FROM ${kind} WHERE deletedAt > 0`,
  )
  .join(' UNION ALL ');

/**
 * The time from which on a thing is removed: 30 days after it was deleted, and after the last command that touched it, as
 * an undo or redo may have put it there later.
 */
export const keptUntil = (row: string): string =>
  `max(${row}.deletedAt, coalesce((SELECT j.at FROM journal j WHERE j.seq =
    (SELECT max(r.seq) FROM journal_record r WHERE r.recordId = ${row}.id)), 0)) + ${trashKeptMs}`;

/** A page of the trash: by kind, then the last deleted first. */
export function listTrash(db: ReadableDb, { offset, limit }: { offset: number; limit: number }): TrashItem[] {
  const keys = db.all<TrashKey>(
    `SELECT kind, id FROM (${inTrash}) ORDER BY place, deletedAt DESC, id LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  const items = new Map<string, TrashItem>();
  for (const kind of trashKinds) {
    const ids = JSON.stringify(keys.filter((key) => key.kind === kind).map(({ id }) => id));
    for (const row of readers[kind](db, ids)) {
      const item = TrashItem.parse(Object.assign({ kind }, row));
      items.set(item.id, item);
    }
  }
  return keys.flatMap(({ id }) => items.get(id) ?? []);
}

/**
 * The things in the trash that a choice names, by kind, then the first deleted first; those that are no longer there are
 * left out. Throws `NOT_FOUND` if none is
 * left, `NOT_ALLOWED` if all were chosen and are another number by now.
 */
export function chosenTrash(db: ReadableDb, choice: TrashChoice): TrashKey[] {
  const there = db
    .all<TrashKey>(`SELECT kind, id FROM (${inTrash}) ORDER BY place, deletedAt, id`)
    .map((key) => TrashKey.parse(key));
  if ('all' in choice) {
    if (there.length === choice.all) return there;
    throw notAllowed('The trash holds other things by now. Nothing was changed. Look at it again.');
  }
  const wanted = new Set(choice.items.map(({ kind, id }) => `${kind} ${id}`));
  const found = there.filter(({ kind, id }) => wanted.has(`${kind} ${id}`));
  if (found.length > 0) return found;
  const what = choice.items.length === 1 ? 'This' : 'What you chose';
  throw new LibraryError('NOT_FOUND', `${what} is no longer in the trash.`, { what });
}

const readers: Record<TrashKind, (db: ReadableDb, ids: string) => unknown[]> = {
  document: (db, ids) =>
    db.all(
      `SELECT x.id, x.title, x.opening, x.fileName, x.deletedAt, ${keptUntil('x')} AS keptUntil,
         (SELECT count(*) FROM highlight h WHERE h.documentId = x.id AND h.deletedAt IS NULL) AS highlights
       FROM document x WHERE x.id IN (SELECT value FROM json_each(?))`,
      ids,
    ),
  highlight: (db, ids) =>
    db
      .all<DocumentColumns & { hasNote: number }>(
        `SELECT x.id, substr(x.quote, 1, ${excerptLength}) AS quote, x.colour, x.deletedAt,
           ${keptUntil('x')} AS keptUntil, ${documentColumns},
           EXISTS (SELECT 1 FROM note n WHERE n.highlightId = x.id AND n.deletedAt IS NULL) AS hasNote
         FROM highlight x JOIN document d ON d.id = x.documentId WHERE x.id IN (SELECT value FROM json_each(?))`,
        ids,
      )
      .map((row) => ({ ...withDocument(row), hasNote: row.hasNote === 1 })),
  note: (db, ids) =>
    db
      .all<DocumentColumns>(
        `SELECT x.id, substr(x.body, 1, ${excerptLength}) AS body,
           substr(h.quote, 1, ${excerptLength}) AS quote, x.deletedAt, ${keptUntil('x')} AS keptUntil, ${documentColumns}
         FROM note x JOIN highlight h ON h.id = x.highlightId JOIN document d ON d.id = h.documentId
         WHERE x.id IN (SELECT value FROM json_each(?))`,
        ids,
      )
      .map(withDocument),
  tag: (db, ids) => {
    const known = new Map();
    return db
      .all<{ id: TagId }>(
        `SELECT x.id, x.name, x.kind AS tagKind, x.deletedAt, ${keptUntil('x')} AS keptUntil
         FROM tag x WHERE x.id IN (SELECT value FROM json_each(?))`,
        ids,
      )
      .map((row) => {
        const { uses, isReplaced } = readTagLinks(db, row.id, known);
        return { ...row, highlights: uses.length, isReplaced };
      });
  },
};

const documentColumns =
  'd.id AS documentId, d.title, d.opening, d.fileName, d.deletedAt AS documentDeletedAt';

interface DocumentColumns {
  readonly documentId: string;
  readonly title: string | null;
  readonly opening: string;
  readonly fileName: string;
  readonly documentDeletedAt: number | null;
}

function withDocument(row: DocumentColumns): object {
  const { documentId, title, opening, fileName, documentDeletedAt, ...own } = row;
  const document = { id: documentId, title, opening, fileName, isInTrash: documentDeletedAt !== null };
  return { ...own, document };
}
