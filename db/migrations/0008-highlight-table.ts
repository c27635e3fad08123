import type { Connection } from '../connection.ts';

/**
 * Schema 8. The orders in which the table shows highlights, so that its first page is read without sorting all of them: by
 * mark, by when they were made, and by the date of their source, which is what it states or else the analyst's estimate.
 */
export function highlightTableSchema(db: Connection): void {
  db.script(`
    CREATE INDEX highlight_colour ON highlight (colour, documentId, start) WHERE deletedAt IS NULL;
    CREATE INDEX highlight_createdAt ON highlight (createdAt, id) WHERE deletedAt IS NULL;
    CREATE INDEX document_date ON document (coalesce(publishedOn, dateEstimate ->> 'on')) WHERE deletedAt IS NULL;
    -- The same with those that have no date after all others.
    CREATE INDEX document_dateOrLast ON document (coalesce(publishedOn, dateEstimate ->> 'on', '~'))
      WHERE deletedAt IS NULL;
  `);
}
