import type { Outcome } from '../../../db/command.ts';
import { LibraryError } from '../../../db/library-error.ts';
import { openDatabase } from '../../../db/open.ts';
import { doLongWork, type LongWork } from './long-work.ts';

/** What the thread is started with. */
export interface AsideTask {
  readonly file: string;
  readonly work: LongWork;
  readonly now: number;
}

/** What the thread answers: errors are data, because a class does not survive the way out of it. */
export type AsideAnswer =
  | { readonly outcome: Outcome<unknown> }
  | { readonly refused: Pick<LibraryError, 'code' | 'message' | 'data'> }
  | { readonly broke: { readonly message: string; readonly code: unknown } };

/** Does work through a connection of its own. */
export function doAside({ file, work, now }: AsideTask): AsideAnswer {
  try {
    const db = openDatabase(file);
    try {
      return { outcome: doLongWork(db, work, now) };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof LibraryError) {
      return { refused: { code: error.code, message: error.message, data: error.data } };
    }
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return {
      broke: { message: error instanceof Error ? (error.stack ?? error.message) : String(error), code },
    };
  }
}
