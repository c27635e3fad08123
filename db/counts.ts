import type { LibraryInfo } from '../core/contract/library.ts';
import type { TrashCounts } from '../core/contract/trash.ts';
import { allLabel } from './counted.ts';
import type { ReadableDb } from './sql.ts';

type Counts = Pick<LibraryInfo, 'documents' | 'highlights' | 'tags' | 'trash' | 'toReview' | 'toCheck'>;

/** How much the library holds outside the trash, and how much lies in it. Two statements, whatever it holds: the counts are kept. */
export function readCounts(db: ReadableDb): Counts {
  const counts = readKept(db);
  const of = (name: string) => counts.get(name) ?? 0;
  const highlights = db.get<{ highlights: number }>(
    `SELECT highlights FROM label_use WHERE label = ${allLabel}`,
  );
  const { document, highlight, note, tag } = trashOf(counts);
  return {
    documents: of('documents'),
    highlights: highlights?.highlights ?? 0,
    tags: of('tags'),
    trash: document + highlight + note + tag,
    toReview: of('toReview'),
    toCheck: of('toCheck'),
  };
}

/** How many things of each kind lie in the trash. */
export const countTrash = (db: ReadableDb): TrashCounts => trashOf(readKept(db));

const trashOf = (counts: ReadonlyMap<string, number>): TrashCounts => ({
  document: counts.get('trash document') ?? 0,
  highlight: counts.get('trash highlight') ?? 0,
  note: counts.get('trash note') ?? 0,
  tag: counts.get('trash tag') ?? 0,
});

function readKept(db: ReadableDb): ReadonlyMap<string, number> {
  const rows = db.all<{ name: string; count: number }>('SELECT name, count FROM library_count');
  return new Map(rows.map(({ name, count }) => [name, count]));
}
