import { HistoryStep, type HowDone } from '../core/model/history.ts';
import type { DocumentId } from '../core/model/ids.ts';
import { readTops } from './journal.ts';
import { readChanges } from './journal-changes.ts';
import { highlightsOf } from './place-of-changes.ts';
import type { ReadableDb } from './sql.ts';

/** Which steps to read: the last `limit` before the entry `before`, of one document if one is given. */
export interface HistoryChoice {
  readonly documentId?: DocumentId | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** How many journal entries one page looks through, and how deep into the stack of undo. */
const mostEntries = 1000;

const shownDocuments = 3;

const aboutLength = 200;

/** In characters: beyond it, a step's changes are not looked through. */
const longestChanges = 100_000;

/** What belongs to one tag and stands in tables of its own. */
const tagParts: ReadonlySet<string> = new Set(['tag_alias', 'tag_exception', 'tag_parent']);

interface Entry {
  readonly seq: number;
  readonly commandId: string;
  readonly kind: string;
  readonly label: string;
  readonly groupId: string | null;
  readonly at: number;
  readonly documentIds: string;
}

/**
 * The library's or a document's history, the last step first, and the entry before which the next page begins, null at the
 * end. Commands of one group that follow each other are one step; what changed nothing is none.
 */
export function readHistory(
  db: ReadableDb,
  choice: HistoryChoice,
): { steps: HistoryStep[]; next: number | null } {
  const entries = readEntries(db, choice);
  const depths = undoDepths(db);
  const steps: HistoryStep[] = [];
  let newer: Entry | undefined;
  for (const entry of entries) {
    const isSameStep = entry.groupId !== null && newer?.groupId === entry.groupId;
    if (!isSameStep && steps.length === choice.limit) return { steps, next: newer?.seq ?? 0 };
    if (!isSameStep) steps.push(toStep(db, entry, depths));
    newer = entry;
  }
  return { steps, next: entries.length === mostEntries ? (newer?.seq ?? null) : null };
}

/** Whether a command of a kind did something, took it back or did it again. */
export function howDone(kind: string): HowDone {
  if (kind === 'library.undo') return 'undone';
  return kind === 'library.redo' ? 'redone' : 'done';
}

function readEntries(db: ReadableDb, { documentId, before }: HistoryChoice): Entry[] {
  const columns = 'j.seq, j.commandId, j.kind, j.label, j.groupId, j.at, j.documentIds';
  const isShown = "j.seq < ? AND (j.changes <> '[]' OR j.kind = 'trash.purge')";
  const end = before ?? Number.MAX_SAFE_INTEGER;
  if (documentId === undefined) {
    return db.all(
      `SELECT ${columns} FROM journal j WHERE ${isShown} ORDER BY j.seq DESC LIMIT ${mostEntries}`,
      end,
    );
  }
  return db.all(
    `SELECT ${columns} FROM journal_record r JOIN journal j ON j.seq = r.seq
     WHERE r.recordId = ? AND ${isShown} ORDER BY j.seq DESC LIMIT ${mostEntries}`,
    documentId,
    end,
  );
}

/** What a step was about, if that is one highlight or one tag. A step of very many changes is about none. */
function readSubject(db: ReadableDb, seq: number): Pick<HistoryStep, 'about' | 'highlightId'> {
  const row = db.get<{ changes: string }>(
    `SELECT changes FROM journal WHERE seq = ? AND length(changes) < ${longestChanges}`,
    seq,
  );
  const changes = readChanges(row?.changes);
  const [id, ...others] = new Set(changes.flatMap(highlightsOf));
  if (id !== undefined && others.length === 0) {
    const quote = db.get<{ quote: string }>(
      `SELECT substr(quote, 1, ${aboutLength}) AS quote FROM highlight WHERE id = ?`,
      id,
    )?.quote;
    const isThere = db.get('SELECT 1 FROM live_highlight WHERE id = ?', id) !== undefined;
    return { about: quote ?? null, highlightId: isThere ? id : null };
  }
  const tags = new Set(changes.flatMap(({ table, after }) => (table === 'tag' && after ? [after.id] : [])));
  // A tag of which only the names or the places changed has no row of its own among the changes.
  const parts = new Set(
    changes.flatMap((one) => (tagParts.has(one.table) ? [(one.after ?? one.before)?.tagId] : [])),
  );
  const [tagId = null] = tags.size === 1 ? tags : tags.size === 0 && parts.size === 1 ? parts : [];
  const tag = db.get<{ name: string }>('SELECT name FROM tag WHERE id = ?', tagId);
  return { about: tag?.name ?? null, highlightId: null };
}

/** How many undos take back each entry that they can reach: 1 for those of the next step. */
function undoDepths(db: ReadableDb): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  let depth = 0;
  let group: string | null = null;
  for (let seq = readTops(db).undoTop; seq !== null && depths.size < mostEntries; ) {
    const entry = db.get<{ groupId: string | null; below: number | null; isSpent: number }>(
      "SELECT groupId, below, changes = '[]' AS isSpent FROM journal WHERE seq = ?",
      seq,
    );
    if (entry && entry.isSpent === 0) {
      if (depth === 0 || entry.groupId === null || entry.groupId !== group) depth++;
      group = entry.groupId;
      depths.set(seq, depth);
    }
    seq = entry?.below ?? null;
  }
  return depths;
}

function toStep(db: ReadableDb, entry: Entry, depths: ReadonlyMap<number, number>): HistoryStep {
  const documents = db.all<{ deletedAt: number | null }>(
    'SELECT id, title, opening, fileName, deletedAt FROM document WHERE id IN (SELECT value FROM json_each(?))',
    entry.documentIds,
  );
  return HistoryStep.parse({
    ...readSubject(db, entry.seq),
    seq: entry.seq,
    step: entry.commandId,
    at: entry.at,
    label: entry.label,
    how: howDone(entry.kind),
    documents: documents
      .slice(0, shownDocuments)
      .map((document) => ({ ...document, isInTrash: document.deletedAt !== null })),
    documentCount: documents.length,
    undoSteps: depths.get(entry.seq) ?? null,
  });
}
