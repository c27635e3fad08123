import { labelCounts, waitingCount } from './counted.ts';
import type { ReadableDb } from './sql.ts';

/** Counts anew what is kept counted, and gives a sentence for each count that is another. */
export function checkCounts(db: ReadableDb): string[] {
  return checks.flatMap(({ what, columns, kept, counted }) => {
    const other = db.get(
      `SELECT * FROM (SELECT * FROM (${kept}) UNION ALL SELECT * FROM (${counted}))
       GROUP BY ${columns} HAVING count(*) <> 2 LIMIT 1`,
    );
    return other === undefined ? [] : [`The kept numbers of ${what} are not what is there.`];
  });
}

const checks: readonly {
  readonly what: string;
  /** The numbers of the columns, for GROUP BY. */
  readonly columns: string;
  readonly kept: string;
  readonly counted: string;
}[] = [
  {
    what: 'highlights in each document',
    columns: '1, 2, 3',
    kept: 'SELECT documentKey, label, highlights FROM document_label',
    counted: `SELECT * FROM (${labelCounts()})`,
  },
  {
    what: 'highlights under each mark and tag',
    columns: '1, 2, 3',
    kept: 'SELECT label, highlights, documents FROM label_use WHERE highlights <> 0 OR documents <> 0',
    counted: `SELECT label, sum(highlights), count(*) FROM (${labelCounts()}) JOIN document ON key = documentKey AND deletedAt IS NULL GROUP BY label`,
  },
  {
    what: 'documents in the list',
    columns: '1, 2, 3, 4, 5, 6',
    kept: 'SELECT documentKey, isLive, date, importedAt, highlights, toReview FROM listed_document',
    counted: `SELECT d.key, d.deletedAt IS NULL, coalesce(d.publishedOn, d.dateEstimate ->> 'on'), d.importedAt,
      (SELECT count(*) FROM highlight h WHERE h.documentId = d.id AND h.versionId = d.versionId AND h.deletedAt IS NULL),
      coalesce(w.count, 0)
      FROM document d LEFT JOIN (${waitingCount()}) w ON w.documentKey = d.key`,
  },
  {
    what: 'documents, tags and the trash',
    columns: '1, 2',
    kept: 'SELECT name, count FROM library_count',
    counted: `SELECT 'documents' AS name, count(*) AS count FROM document WHERE deletedAt IS NULL
      UNION ALL SELECT 'tags', count(*) FROM tag WHERE deletedAt IS NULL
      UNION ALL SELECT 'toCheck', count(*) FROM document WHERE needsCheck = 1 AND deletedAt IS NULL
      UNION ALL SELECT 'toReview', count(*) FROM uncertain_highlight
      ${['document', 'highlight', 'note', 'tag']
        .map((table) => `UNION ALL SELECT 'trash ${table}', count(*) FROM ${table} WHERE deletedAt > 0`)
        .join('\n')}`,
  },
];
