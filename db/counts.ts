import type { LibraryInfo } from '../core/contract/library.ts';
import type { ReadableDb } from './sql.ts';
import { countTrash } from './trash.ts';

type Counts = Pick<LibraryInfo, 'documents' | 'highlights' | 'tags' | 'trash' | 'toReview' | 'toCheck'>;

/** How much the library holds outside the trash, and how much lies in it. */
export function readCounts(db: ReadableDb): Counts {
  const counts = db.get<Omit<Counts, 'trash'>>(
    `SELECT (SELECT count(*) FROM document WHERE deletedAt IS NULL) AS documents,
       (SELECT count(*) FROM live_highlight) AS highlights,
       (SELECT count(*) FROM tag WHERE deletedAt IS NULL) AS tags,
       (SELECT count(*) FROM uncertain_highlight) AS toReview,
       (SELECT count(*) FROM document WHERE needsCheck = 1 AND deletedAt IS NULL) AS toCheck`,
  );
  const { document, highlight, note, tag } = countTrash(db);
  const trash = document + highlight + note + tag;
  return { documents: 0, highlights: 0, tags: 0, toReview: 0, toCheck: 0, ...counts, trash };
}
