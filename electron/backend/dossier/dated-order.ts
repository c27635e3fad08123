import type { DocumentId } from '../../../core/model/ids.ts';
import { readDates } from '../../../db/dossier/read-carriers.ts';
import type { ReadableDb } from '../../../db/sql.ts';

/** Documents in the order of dossiers: by their dates as far as they are known, undated last. */
export function datedOrder(db: ReadableDb, ids: readonly DocumentId[]): DocumentId[] {
  const key = ({ on, id }: { on: string | null; id: DocumentId }) => `${on ?? '~'} ${id}`;
  return readDates(db, ids)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ id }) => id);
}
