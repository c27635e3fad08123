import type { JournalState } from '../core/contract/library.ts';
import { type CommandId, type DocumentId, Timestamp } from '../core/model/ids.ts';
import { readStoredChanges, writeChanges } from './journal-changes.ts';
import { indexJournal } from './journal-index.ts';
import type { ReadableDb, WritableDb } from './sql.ts';
import { type Change, isRun } from './use-runs.ts';

/** One command as it is written into the journal. */
export interface JournalEntry {
  readonly commandId: CommandId;
  readonly kind: string;
  readonly label: string;
  readonly groupId: string | null;
  /** The entry that this one undoes or redoes. */
  readonly target: number | null;
  readonly at: number;
  readonly documentIds: readonly DocumentId[];
  /** What the command gave, for a client that sends it again. */
  readonly result: unknown;
  readonly changes: readonly Change[];
}

/** Where undo and redo stand: the entries on top of both stacks. */
export interface JournalTops {
  readonly undoTop: number | null;
  readonly redoTop: number | null;
  readonly at: number | null;
}

/** An entry as undo and redo need it. */
export interface StackEntry {
  readonly seq: number;
  readonly commandId: CommandId;
  readonly label: string;
  readonly groupId: string | null;
  readonly target: number | null;
  readonly below: number | null;
  readonly documentIds: DocumentId[];
  readonly changes: Change[];
}

/** Where undo and redo stand after the last entry. Steps whose records were all deleted for good are passed over. */
export function readTops(db: ReadableDb): JournalTops {
  const tops = db.get<JournalTops>('SELECT undoTop, redoTop, at FROM journal ORDER BY seq DESC LIMIT 1');
  if (!tops) return { undoTop: null, redoTop: null, at: null };
  return { ...tops, undoTop: passOverSpent(db, tops.undoTop), redoTop: passOverSpent(db, tops.redoTop) };
}

function passOverSpent(db: ReadableDb, top: number | null): number | null {
  for (let seq = top; seq !== null; ) {
    const spent = db.get<{ below: number | null }>(
      "SELECT below FROM journal WHERE seq = ? AND changes = '[]'",
      seq,
    );
    if (!spent) return seq;
    seq = spent.below;
  }
  return null;
}

/** What undo and redo would do now. */
export function readJournalState(db: ReadableDb): JournalState {
  const { undoTop, redoTop, at } = readTops(db);
  const undo = readStep(db, undoTop);
  const redo = readStep(db, redoTop);
  return {
    undo: undo?.label ?? null,
    undoStep: undo?.commandId ?? null,
    redo: redo?.label ?? null,
    redoStep: redo?.commandId ?? null,
    savedAt: at === null ? null : Timestamp.parse(at),
  };
}

function readStep(db: ReadableDb, seq: number | null): { label: string; commandId: CommandId } | undefined {
  return seq === null ? undefined : db.get('SELECT label, commandId FROM journal WHERE seq = ?', seq);
}

/** What a command that was already done gave, or undefined if it is new. */
export function readResult(
  db: ReadableDb,
  commandId: CommandId,
): { kind: string; result: unknown } | undefined {
  const row = db.get<{ kind: string; result: string | null }>(
    'SELECT kind, result FROM journal WHERE commandId = ?',
    commandId,
  );
  return row && { kind: row.kind, result: row.result === null ? undefined : JSON.parse(row.result) };
}

/** An entry of a stack. Throws for a number that the journal does not hold: it never loses one. */
export function readStackEntry(db: ReadableDb, seq: number): StackEntry {
  const row = db.get<Omit<StackEntry, 'documentIds' | 'changes'> & { documentIds: string; changes: string }>(
    'SELECT seq, commandId, label, groupId, target, below, documentIds, changes FROM journal WHERE seq = ?',
    seq,
  );
  if (!row) throw new Error(`The journal has no entry ${seq}.`);
  return { ...row, documentIds: JSON.parse(row.documentIds), changes: readStoredChanges(row.changes) };
}

/** How an entry leaves the stacks: `below` is what lies under it on the stack it is pushed to. */
export interface Stacks {
  readonly undoTop: number | null | 'this';
  readonly redoTop: number | null | 'this';
  readonly below: number | null;
}

/** Appends an entry. */
export function appendEntry(db: WritableDb, entry: JournalEntry, stacks: Stacks): void {
  const last = db.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")?.seq ?? 0;
  const seq = last + 1;
  const top = (place: number | null | 'this') => (place === 'this' ? seq : place);
  db.run(
    `INSERT INTO journal
       (seq, commandId, kind, label, groupId, target, undoTop, redoTop, below, at, documentIds, result, changes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    entry.commandId,
    entry.kind,
    entry.label,
    entry.groupId,
    entry.target,
    top(stacks.undoTop),
    top(stacks.redoTop),
    stacks.below,
    entry.at,
    JSON.stringify(entry.documentIds),
    entry.result === undefined ? null : JSON.stringify(entry.result),
    writeChanges(entry.changes),
  );
  indexJournal(db, seq, entry.documentIds, entry.changes);
}

/** The documents whose highlights, notes or metadata the changes touch. */
export function touchedDocuments(db: ReadableDb, changes: readonly Change[]): DocumentId[] {
  const documents = new Set<string>();
  const highlights = new Set<string>();
  for (const change of changes) {
    if (isRun(change)) {
      for (const [id] of change.uses) highlights.add(id);
      continue;
    }
    const { table, before, after } = change;
    const row = after ?? before;
    if (table === 'document') documents.add(String(row?.id));
    else if (table === 'highlight' || table === 'mention_choice') documents.add(String(row?.documentId));
    else if (table === 'note' || table === 'highlight_tag') highlights.add(String(row?.highlightId));
  }
  return db
    .all<{ id: DocumentId }>(
      `SELECT value AS id FROM json_each(?)
       UNION SELECT documentId FROM highlight WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify([...documents]),
      JSON.stringify([...highlights].sort()),
    )
    .map((row) => row.id);
}
