import type { LibraryInfo } from '../core/contract/library.ts';
import type { ReadableDb } from './sql.ts';

/** How much the library holds outside the trash. */
export function readCounts(db: ReadableDb): Pick<LibraryInfo, 'documents' | 'highlights' | 'tags'> {
  const counts = db.get<Pick<LibraryInfo, 'documents' | 'highlights' | 'tags'>>(
    `SELECT (SELECT count(*) FROM document WHERE deletedAt IS NULL) AS documents,
       (SELECT count(*) FROM live_highlight) AS highlights,
       (SELECT count(*) FROM tag WHERE deletedAt IS NULL) AS tags`,
  );
  return counts ?? { documents: 0, highlights: 0, tags: 0 };
}
