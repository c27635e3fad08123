import { HighlightStep } from '../core/model/history.ts';
import type { HighlightId } from '../core/model/ids.ts';
import { howDone } from './history.ts';
import { readChanges } from './journal-changes.ts';
import type { RowChange } from './rows.ts';
import type { ReadableDb, Row } from './sql.ts';
import { neverDeleted } from './tables.ts';

/** A highlight as an entry of the journal left it. */
export interface PastHighlight {
  readonly highlight: Row | null;
  readonly tagIds: readonly string[];
  /** Its notes by id, those in the trash among them; at most one is outside. */
  readonly notes: ReadonlyMap<string, Row>;
}

const nothing: PastHighlight = { highlight: null, tagIds: [], notes: new Map() };

/** The steps in a highlight's life, the last first. Commands of one group that follow each other are one. */
export function readHighlightHistory(db: ReadableDb, id: HighlightId): HighlightStep[] {
  const names = tagNames(db);
  const steps: HighlightStep[] = [];
  const entries = readEntries(db, id);
  let past = nothing;
  let shown = nothing;
  entries.forEach(({ seq, at, kind, groupId, changes }, index) => {
    past = apply(past, readChanges(changes), id);
    if (groupId !== null && entries[index + 1]?.groupId === groupId) return;
    const found = compare(shown, past, names);
    if (found.length > 0) steps.push(HighlightStep.parse({ seq, at, how: howDone(kind), changes: found }));
    shown = past;
  });
  return steps.toReversed();
}

/** A highlight as the journal's entry `seq` left it. */
export function readHighlightAt(db: ReadableDb, id: HighlightId, seq: number): PastHighlight {
  return readEntries(db, id)
    .filter((entry) => entry.seq <= seq)
    .reduce((past, entry) => apply(past, readChanges(entry.changes), id), nothing);
}

/** The note that a highlight showed. */
export function noteOf({ notes }: PastHighlight): Row | null {
  return [...notes.values()].find((note) => note.deletedAt === null) ?? null;
}

/** The note that went to the trash last. */
export function lastTrashedNote({ notes }: PastHighlight): Row | null {
  const trashed = [...notes.values()].filter((note) => Number(note.deletedAt) > 0);
  return trashed.sort((a, b) => Number(b.deletedAt) - Number(a.deletedAt))[0] ?? null;
}

interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly groupId: string | null;
  readonly changes: string;
}

function readEntries(db: ReadableDb, id: HighlightId): Entry[] {
  return db.all<Entry>(
    `SELECT j.seq, j.at, j.kind, j.groupId, j.changes
     FROM journal_record r JOIN journal j ON j.seq = r.seq WHERE r.recordId = ? ORDER BY j.seq`,
    id,
  );
}

function tagNames(db: ReadableDb): ReadonlyMap<string, string> {
  return new Map(
    db.all<{ id: string; name: string }>('SELECT id, name FROM tag').map(({ id, name }) => [id, name]),
  );
}

function apply(past: PastHighlight, changes: readonly RowChange[], id: HighlightId): PastHighlight {
  let { highlight, tagIds } = past;
  const notes = new Map(past.notes);
  for (const { table, before, after } of changes) {
    const row = after ?? before;
    if (table === 'highlight' && row?.id === id) highlight = row;
    if (row?.highlightId !== id) continue;
    if (table === 'note') notes.set(String(row.id), row);
    if (table === 'highlight_tag') {
      const others = tagIds.filter((tagId) => tagId !== row.tagId);
      tagIds = after ? [...others, String(row.tagId)] : others;
    }
  }
  return { highlight, tagIds, notes };
}

/** What is different, as `HighlightChange`s. */
function compare(before: PastHighlight, after: PastHighlight, names: ReadonlyMap<string, string>): unknown[] {
  const tag = (what: string, tagId: string) => ({ what, tagId, name: names.get(tagId) ?? null });
  return [
    ...compareRows(before.highlight, after.highlight),
    ...after.tagIds.filter((id) => !before.tagIds.includes(id)).map((id) => tag('tagged', id)),
    ...before.tagIds.filter((id) => !after.tagIds.includes(id)).map((id) => tag('untagged', id)),
    ...compareNotes(noteOf(before)?.body ?? null, noteOf(after)?.body ?? null),
  ];
}

function compareRows(before: Row | null, after: Row | null): unknown[] {
  const wasThere = before?.deletedAt === null;
  const isThere = after?.deletedAt === null;
  if (!after || (!wasThere && !isThere)) return [];
  if (wasThere && !isThere) return [{ what: 'deleted' }];
  if (before === null || before.deletedAt === neverDeleted) {
    return [{ what: 'created', place: placeOf(after), colour: after.colour }];
  }
  const isElsewhere = before.start !== after.start || before.end !== after.end;
  // The same words in another version are where they were.
  const isMoved = before.versionId === after.versionId ? isElsewhere : before.quote !== after.quote;
  return [
    ...(wasThere ? [] : [{ what: 'restored' }]),
    ...(isMoved ? [{ what: 'moved', from: placeOf(before), to: placeOf(after) }] : []),
    ...(before.colour === after.colour
      ? []
      : [{ what: 'recoloured', from: before.colour, to: after.colour }]),
  ];
}

function compareNotes(before: unknown, after: unknown): unknown[] {
  if (before === after) return [];
  return [after === null ? { what: 'note deleted', body: before } : { what: 'note written', body: after }];
}

function placeOf({ start, end, quote }: Row) {
  return { range: { start, end }, quote };
}
