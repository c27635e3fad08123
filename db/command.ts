import { maxNamedHighlights } from '../core/contract/highlights.ts';
import type { LibraryChanged, UndoResult } from '../core/contract/library.ts';
import type { CommandId, DocumentId } from '../core/model/ids.ts';
import type { Connection } from './connection.ts';
import {
  appendEntry,
  readResult,
  readStackEntry,
  readTops,
  type StackEntry,
  type Stacks,
  touchedDocuments,
} from './journal.ts';
import { LibraryError, notAllowed } from './library-error.ts';
import { highlightsOf, placeOfChanges } from './place-of-changes.ts';
import { Recorder } from './recorder.ts';
import { replayChanges } from './replay-changes.ts';
import { inverse } from './rows.ts';
import { indexTexts } from './search/index-texts.ts';
import type { JournalledTable, TextToIndex, WritableDb } from './sql.ts';
import { readTouchedUse } from './touched-use.ts';
import { type Change, inverseRun, isRun, singleChanges } from './use-runs.ts';

/** One user command. `label` is what undo offers to take back, in words: `Highlight deleted`. */
export interface Command {
  readonly id: CommandId;
  /** The procedure, `noun.verb`. */
  readonly kind: string;
  readonly label: string;
  /** Consecutive commands of one group are undone as one step. */
  readonly groupId?: string;
}

/** Which records a command touched. */
export type Touched = Pick<LibraryChanged, 'kinds' | 'documentIds' | 'highlightIds' | 'tagUse'>;

/** What a command gave and touched. `touched` is null if it had been done before. */
export interface Outcome<T> {
  readonly result: T;
  readonly touched: Touched | null;
}

/** A command with what it does. */
export interface Task<T> {
  readonly command: Command;
  readonly change: (write: WritableDb) => T;
}

/** Runs a command in one transaction with its journal entry. One that changes nothing is no step of undo. */
export function runCommand<T>(
  db: Connection,
  command: Command,
  now: number,
  change: (write: WritableDb) => T,
): Outcome<T> {
  const [outcome] = runCommands(db, [{ command, change }], now);
  if (!outcome) throw new Error('A command has no outcome.');
  return outcome;
}

/**
 * Runs commands one after the other in one transaction, each with its journal entry: all of them, or, if one throws, none.
 * What they cost together is less: their texts are indexed and brought to the disk at once.
 */
export function runCommands<T>(db: Connection, tasks: readonly Task<T>[], now: number): Outcome<T>[] {
  return db.transaction(() => {
    const toIndex: TextToIndex[] = [];
    const outcomes = tasks.map(({ command, change }) =>
      unlessDone(db, command, () => {
        const recorder = new Recorder(db, now);
        const result = change(recorder);
        toIndex.push(...recorder.toIndex);
        return { result, touched: enter(recorder, db, command, result) };
      }),
    );
    // Last, and no statement in between: each that may undo itself makes the index write out what it has gathered.
    indexTexts(db, toIndex);
    return outcomes;
  });
}

/** Appends the journal's entry of a command; gives what it touched. */
function enter(recorder: Recorder, db: Connection, command: Command, result: unknown): Touched {
  const documentIds = touchedDocuments(db, recorder.changes);
  const { undoTop, redoTop } = readTops(db);
  const isStep = recorder.changes.length > 0;
  appendEntry(
    recorder,
    {
      commandId: command.id,
      kind: command.kind,
      label: command.label,
      groupId: command.groupId ?? null,
      target: null,
      at: recorder.now,
      documentIds,
      result,
      changes: recorder.changes,
    },
    isStep ? { undoTop: 'this', redoTop: null, below: undoTop } : { undoTop, redoTop, below: null },
  );
  return touchedBy(db, recorder.changes, documentIds);
}

/**
 * Takes back the last step: one command, or all of a group that follow each other. Throws `UNDO_CHANGED` if it is not the
 * step that the client means.
 */
export function undoCommand(
  db: Connection,
  commandId: CommandId,
  now: number,
  step?: CommandId,
): Outcome<UndoResult> {
  return once(db, { id: commandId, kind: 'library.undo' }, () => {
    const { undoTop, redoTop } = readTops(db);
    if (undoTop === null) throw new LibraryError('NOTHING_TO_UNDO', 'There is nothing to undo.');
    const group = readGroup(db, undoTop);
    assertStep(group, step, 'undone');
    const changes = group.flatMap((entry) => inverseOf(entry.changes));
    const bottom = group.at(-1)?.below ?? null;
    return replay(
      db,
      { commandId, kind: 'library.undo', now, target: undoTop },
      { label: group[0]?.label ?? '', documentIds: group.flatMap((entry) => entry.documentIds), changes },
      { undoTop: bottom, redoTop: 'this', below: redoTop },
    );
  });
}

/** Does again what the last undo took back. Throws `UNDO_CHANGED` if that is not the step that the client means. */
export function redoCommand(
  db: Connection,
  commandId: CommandId,
  now: number,
  step?: CommandId,
): Outcome<UndoResult> {
  return once(db, { id: commandId, kind: 'library.redo' }, () => {
    const { redoTop } = readTops(db);
    if (redoTop === null) throw new LibraryError('NOTHING_TO_UNDO', 'There is nothing to redo.');
    const undone = readStackEntry(db, redoTop);
    assertStep([undone], step, 'redone');
    const changes = inverseOf(undone.changes);
    return replay(
      db,
      { commandId, kind: 'library.redo', now, target: redoTop },
      { ...undone, changes },
      { undoTop: undone.target, redoTop: undone.below, below: null },
    );
  });
}

/** Makes the changes of an undo or redo and appends its entry. */
function replay(
  db: Connection,
  step: { commandId: CommandId; kind: string; now: number; target: number },
  taken: Pick<StackEntry, 'label' | 'documentIds' | 'changes'>,
  stacks: Stacks,
): Outcome<UndoResult> {
  replayChanges(db, taken.changes);
  const documentIds = [...new Set(taken.documentIds)];
  const result = { label: taken.label, ...placeOfChanges(db, taken.changes, documentIds) };
  const { now, ...names } = step;
  appendEntry(
    new Recorder(db, now),
    {
      ...names,
      label: taken.label,
      groupId: null,
      at: now,
      documentIds,
      result,
      changes: taken.changes,
    },
    stacks,
  );
  return { result, touched: touchedBy(db, taken.changes, documentIds) };
}

/** What takes changes back, the last of them first. */
const inverseOf = (changes: readonly Change[]): Change[] =>
  changes.toReversed().map((change) => (isRun(change) ? inverseRun(change) : inverse(change)));

function assertStep(entries: readonly StackEntry[], step: CommandId | undefined, done: string): void {
  if (step === undefined || entries.some((entry) => entry.commandId === step)) return;
  const [next] = entries;
  throw new LibraryError(
    'UNDO_CHANGED',
    `Something else was done since. Nothing was ${done}. The next step is “${next?.label}”.`,
    { next: next ? { label: next.label, step: next.commandId } : null },
  );
}

/** The entry and those right below it that belong to the same group. */
function readGroup(db: Connection, top: number): StackEntry[] {
  const newest = readStackEntry(db, top);
  const group = [newest];
  for (let below = newest.below; newest.groupId !== null && below !== null; ) {
    const entry = readStackEntry(db, below);
    if (entry.groupId !== newest.groupId) break;
    group.push(entry);
    below = entry.below;
  }
  return group;
}

/** Runs `work` in a transaction unless the journal knows the command; then it gives what the command gave. */
function once<T>(db: Connection, command: Pick<Command, 'id' | 'kind'>, work: () => Outcome<T>): Outcome<T> {
  return db.transaction(() => unlessDone(db, command, work));
}

function unlessDone<T>(
  db: Connection,
  command: Pick<Command, 'id' | 'kind'>,
  work: () => Outcome<T>,
): Outcome<T> {
  const known = readResult(db, command.id);
  if (!known) return work();
  if (known.kind !== command.kind) throw notAllowed('This command id stands for another command already.');
  return { result: known.result as T, touched: null };
}

const kindOfTable: Record<JournalledTable, LibraryChanged['kinds'][number] | null> = {
  document: 'document',
  highlight: 'highlight',
  highlight_tag: 'highlight',
  note: 'note',
  tag: 'tag',
  tag_alias: 'tag',
  tag_parent: 'tag',
  annotation_source: null,
  site_choice: null,
  tag_exception: 'tag',
  name_meaning: 'name',
  mention_choice: 'name',
  dismissed_name: 'name',
  saved_search: 'search',
  dossier_text: 'dossier',
  preference: 'preference',
};

function touchedBy(db: Connection, changes: readonly Change[], documentIds: DocumentId[]): Touched {
  const kinds = [...new Set(changes.flatMap((change) => kindOfTable[change.table] ?? []))];
  const highlightIds = [...new Set(changes.flatMap(highlightsOf))];
  const areNamed = highlightIds.length <= maxNamedHighlights;
  return {
    ...{ kinds, documentIds, highlightIds: areNamed ? highlightIds : null },
    tagUse: areNamed ? readTouchedUse(db, singleChanges(changes)) : null,
  };
}
