import type { JournalState } from '../../core/contract/library.ts';
import type { CommandId } from '../../core/model/ids.ts';
import type { ReadableDb, WritableDb } from '../../db/sql.ts';

/** What a command is called. `label` is what undo offers to take back, in words: `Highlight deleted`. */
export interface Command {
  readonly id: CommandId;
  /** The procedure, `noun.verb`. */
  readonly kind: string;
  readonly label: string;
  /** Consecutive commands of one group are undone as one step. */
  readonly groupId?: string;
}

/** The one door to a library's folder. Reads are functions of db/ that take `library.db`. */
export interface Library {
  /** The library's folder. */
  readonly path: string;
  readonly db: ReadableDb;
  /**
   * Runs one user command in one transaction, journals it and tells the feed. A command id that the journal knows gives
   * the stored result again and does nothing. `change` must not wait for anything and gives plain JSON or nothing.
   */
  command<T>(command: Command, change: (write: WritableDb) => T): T;
  journalState(): JournalState;
}
