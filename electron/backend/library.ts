import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { maxNamedHighlights } from '../../core/contract/highlights.ts';
import {
  type JournalState,
  type Preferences,
  standingPreferences,
  type UndoResult,
} from '../../core/contract/library.ts';
import { CommandId } from '../../core/model/ids.ts';
import {
  type Command,
  type Outcome,
  redoCommand,
  runCommand,
  runCommands,
  type Task,
  type Touched,
  undoCommand,
} from '../../db/command.ts';
import type { Connection } from '../../db/connection.ts';
import { readJournalState, readResult, readTops } from '../../db/journal.ts';
import type { Preparing } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { writePreferences } from '../../db/preferences.ts';
import {
  forgetOriginalsToRemove,
  isOriginalUnused,
  type PurgeDb,
  purgeExpired,
  readOriginalsToRemove,
} from '../../db/purge.ts';
import { areWordsToForget, forgetSomeWords } from '../../db/search/forget-words.ts';
import type { ReadableDb, Some, WritableDb } from '../../db/sql.ts';
import { doLongWork, isLong, type LongWork } from './aside/long-work.ts';
import { runAside } from './aside/run-aside.ts';
import type { ChangeFeed } from './changes.ts';
import { Originals } from './originals.ts';

/** How long what imports touch is gathered before it is told: whoever is told reads again what it shows. */
const gatherMs = 1000;

/** How long the library rests between forgetting some words and some more, in ms. */
const forgetMs = 200;

/** How long a write waits for long work that was begun in the same moment, in ms. */
const longestWaitMs = 600_000;

/** The one door to a library's folder. Reads are functions of db/ that take `library.db`. */
export class Library {
  /** The library's folder. */
  readonly path: string;
  readonly originals: Originals;
  readonly #file: string;
  readonly #db: Connection;
  readonly #changes: ChangeFeed;
  #isOpen = true;
  /** How many are storing originals that no row names yet. */
  #storing = 0;
  /** What imports have touched and nobody was told of yet. */
  #gathered: { readonly commandId: CommandId; readonly touched: Touched } | null = null;
  #gathering: NodeJS.Timeout | null = null;
  #forgetting: NodeJS.Timeout | null = null;
  /** Ends with the long work that is under way. */
  #longWork: Promise<unknown> | null = null;

  /** Opens the library in `path`; makes the folder and the library if they are not there. `preparing` is told if it is an old one. */
  constructor(path: string, changes: ChangeFeed, preparing?: Preparing) {
    mkdirSync(join(path, 'backups'), { recursive: true, mode: 0o700 });
    this.path = path;
    this.originals = new Originals(join(path, 'originals'));
    this.#file = join(path, 'library.sqlite');
    // Made here, as SQLite would make it readable for everybody.
    closeSync(openSync(this.#file, 'a', 0o600));
    this.#db = openDatabase(this.#file, undefined, preparing);
    this.#changes = changes;
    this.#db.transaction(() => purgeExpired(this.#db, this.#workedUntil()));
    this.removeUnusedOriginals();
    this.forgetWordsSoon();
  }

  get db(): ReadableDb {
    return this.#db;
  }

  /** When the last command was done, by which the trash counts its days: a clock that is set ahead must not empty it. */
  #workedUntil(): number {
    return Math.min(Date.now(), readTops(this.#db).at ?? 0);
  }

  /**
   * Runs one user command in one transaction, journals it and tells the feed. A command id that the journal knows gives
   * the stored result again and does nothing. `change` must not wait for anything and gives plain JSON or nothing.
   */
  command<T>(command: Command, change: (write: WritableDb) => T): T {
    return this.#told(command, runCommand(this.#db, command, Date.now(), change));
  }

  /** Runs commands as `command` does, all in one transaction: if one throws, none of them is done. */
  commands<T>(tasks: readonly Task<T>[]): T[] {
    const done = runCommands(this.#db, tasks, Date.now());
    return tasks.flatMap(({ command }, i) => {
      const outcome = done[i];
      return outcome ? [this.#told(command, outcome)] : [];
    });
  }

  /** What a command that was done before gave; undefined for a new one. Spares long work before a repeated command. */
  resultOf(id: CommandId): { result: unknown } | undefined {
    return readResult(this.#db, id);
  }

  /** Takes back the last step. Throws `NOTHING_TO_UNDO`, and `UNDO_CHANGED` if it is not the step that is given. */
  undo(id: CommandId, step?: CommandId): UndoResult {
    return this.#tell(id, undoCommand(this.#db, id, Date.now(), step));
  }

  /** Does again what the last undo took back. Throws as `undo` does. */
  redo(id: CommandId, step?: CommandId): UndoResult {
    return this.#tell(id, redoCommand(this.#db, id, Date.now(), step));
  }

  /**
   * Does work that may change very many highlights. If it does, it is done aside: the library can be read meanwhile, as it was
   * before, and whoever wants to write waits for `free`.
   */
  async work<T>(work: LongWork): Promise<T> {
    if (!this.isFree) await this.free();
    if (isLong(this.#db, work)) return this.workAside(work);
    return this.#tell(work.id, doLongWork(this.#db, work, Date.now()) as Outcome<T>);
  }

  /** Does work on another thread, however long it takes. */
  async workAside<T>(work: LongWork): Promise<T> {
    if (!this.isFree) await this.free();
    const working = runAside({ file: this.#file, work, now: Date.now() });
    this.#longWork = working.catch(() => {});
    // Who has not waited for `free` finds the file in use.
    const usual = this.#db.pragma('busy_timeout');
    this.#db.pragma(`busy_timeout = ${longestWaitMs}`);
    try {
      return this.#tell(work.id, (await working) as Outcome<T>);
    } finally {
      this.#longWork = null;
      this.#db.pragma(`busy_timeout = ${String(usual)}`);
    }
  }

  /** Whether no long work is under way: then a write does not wait. */
  get isFree(): boolean {
    return this.#longWork === null;
  }

  /** Resolves when no long work is under way. */
  async free(): Promise<void> {
    while (this.#longWork) await this.#longWork;
  }

  /** Sets preferences; they are not journalled. */
  setPreferences(preferences: Some<Preferences>): Preferences {
    const now = writePreferences(this.#db, preferences);
    const isStanding = (name: string) => standingPreferences.some((standing) => standing === name);
    if (!Object.keys(preferences).every(isStanding)) {
      this.#publish(CommandId.parse(uuidv7()), {
        kinds: ['preference'],
        documentIds: [],
        highlightIds: [],
        tagUse: [],
      });
    }
    return now;
  }

  /** Changes in one transaction what is neither journalled nor told to the feed, such as the import queue. */
  change<T>(change: (db: PurgeDb) => T): T {
    return this.#db.transaction(() => change(this.#db));
  }

  /** Stores originals, and then the rows that name them. No original is removed meanwhile: it may be one of these. */
  async storing<T>(store: () => Promise<T>): Promise<T> {
    this.#storing++;
    try {
      return await store();
    } finally {
      this.#storing--;
    }
  }

  /**
   * Removes the files of originals that were purged. Those that a crash has left, or that an import may have needed, are
   * removed with the next ones or at the next opening.
   */
  removeUnusedOriginals(): void {
    if (this.#storing > 0) return;
    const unused = readOriginalsToRemove(this.#db);
    if (unused.length === 0) return;
    for (const sha256 of unused) if (isOriginalUnused(this.#db, sha256)) this.originals.remove(sha256);
    forgetOriginalsToRemove(this.#db);
  }

  /** Forgets the words of what was purged, some at a time, and nobody waits for it. */
  forgetWordsSoon(): void {
    if (!this.#isOpen || this.#forgetting || !areWordsToForget(this.#db)) return;
    this.#forgetting = setTimeout(() => {
      this.#forgetting = null;
      if (!this.isFree) return void this.free().then(() => this.forgetWordsSoon());
      try {
        this.#db.transaction(() => forgetSomeWords(this.#db));
      } catch {
        // A disk that is full, say, is told by the next command; the words wait until the library is opened again.
        return;
      }
      this.forgetWordsSoon();
    }, forgetMs).unref();
  }

  journalState(): JournalState {
    return readJournalState(this.#db);
  }

  /** Whether it can be read; work that lets others have their turn asks before it goes on. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  close(): void {
    this.#isOpen = false;
    if (this.#gathering) clearTimeout(this.#gathering);
    if (this.#forgetting) clearTimeout(this.#forgetting);
    this.#db.close();
  }

  #told<T>(command: Command, outcome: Outcome<T>): T {
    if (command.kind !== 'documents.import' || !command.groupId) return this.#tell(command.id, outcome);
    if (outcome.touched) this.#gather(command.id, outcome.touched);
    return outcome.result;
  }

  #tell<T>(commandId: CommandId, { result, touched }: Outcome<T>): T {
    if (touched) this.#publish(commandId, touched);
    return result;
  }

  /** Tells of one of many imports together with those that come soon after: each lets windows read their lists again. */
  #gather(commandId: CommandId, touched: Touched): void {
    this.#gathered = {
      commandId,
      touched: this.#gathered ? joined(this.#gathered.touched, touched) : touched,
    };
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      if (this.#gathered) this.#publish(this.#gathered.commandId, this.#gathered.touched);
      this.#gathered = null;
    }, gatherMs);
  }

  #publish(commandId: CommandId, touched: Touched): void {
    this.#changes.publish('changed', { commandId, ...touched, journal: this.journalState() });
  }
}

/** What several commands touched. */
function joined(a: Touched, b: Touched): Touched {
  const areNamed = a.highlightIds !== null && b.highlightIds !== null;
  const highlightIds = areNamed ? [...new Set([...(a.highlightIds ?? []), ...(b.highlightIds ?? [])])] : null;
  return {
    kinds: [...new Set([...a.kinds, ...b.kinds])],
    documentIds: [...new Set([...a.documentIds, ...b.documentIds])],
    highlightIds: highlightIds && highlightIds.length > maxNamedHighlights ? null : highlightIds,
    tagUse: a.tagUse &&
      b.tagUse && [...new Map([...a.tagUse, ...b.tagUse].map((use) => [use.id, use])).values()],
  };
}
