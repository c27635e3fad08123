import type { Connection } from './connection.ts';
import { listDocument } from './listed-documents.ts';
import { indexDocument, indexNote } from './search/index-texts.ts';
import type { JournalledTable, Row } from './sql.ts';

/** How the journal sees a table. */
export interface JournalledTableSpec {
  readonly key: readonly string[];
  /** Every column that the journal keeps, the key's among them. */
  readonly columns: readonly string[];
  /** Whether rows are moved to the trash by `deletedAt`; rows of the others are removed. */
  readonly hasTrash: boolean;
  /** A column that grows with every change, undo as well, and is no part of what undo restores. */
  readonly counter?: string;
  /** Whether rows are changed without the journal too: one that is not as undo knows it is left as it is. */
  readonly givesWay?: boolean;
  /** Brings the search index up to date with a row. */
  readonly index?: (db: Connection, row: Row) => void;
}

/** The `deletedAt` of a record that nobody deleted, but whose creation was undone: it is hidden and not in the trash. */
export const neverDeleted = 0;

const stamps = ['createdAt', 'updatedAt', 'deletedAt'];

/** The tables whose changes can be undone. */
export const journalledTables: Record<JournalledTable, JournalledTableSpec> = {
  document: {
    key: ['id'],
    columns: [
      ...['id', 'versionId', 'title', 'authors', 'publisher', 'publishedOn', 'language', 'evidence'],
      ...['fileName', 'mediaType', 'words', 'opening', 'importedAt', 'updatedAt', 'deletedAt'],
      ...['updatedOn', 'url', 'standfirst', 'captions', 'section', 'siteTags', 'dateEstimate', 'isPartial'],
      'needsCheck',
    ],
    hasTrash: true,
    index: (db, row) => {
      indexDocument(db, String(row.id));
      listDocument(db, String(row.id));
    },
  },
  highlight: {
    key: ['id'],
    columns: [
      ...['id', 'documentId', 'versionId', 'start', 'end', 'quote', 'prefix', 'suffix'],
      ...['colour', 'credibility', 'formerQuote', 'confidence', ...stamps],
    ],
    hasTrash: true,
  },
  note: {
    key: ['id'],
    columns: ['id', 'highlightId', 'body', ...stamps],
    hasTrash: true,
    counter: 'revision',
    index: (db, row) => indexNote(db, String(row.id)),
  },
  tag: {
    key: ['id'],
    columns: ['id', 'kind', 'name', 'definition', 'useWhen', 'notWhen', 'colour', 'example', ...stamps],
    hasTrash: true,
  },
  tag_alias: { key: ['tagId', 'name'], columns: ['tagId', 'name', 'position'], hasTrash: false },
  tag_parent: { key: ['tagId', 'parentId'], columns: ['tagId', 'parentId', 'position'], hasTrash: false },
  highlight_tag: {
    key: ['highlightId', 'tagId'],
    columns: ['highlightId', 'tagId', 'position'],
    hasTrash: false,
  },
  annotation_source: { key: ['id'], columns: ['id', 'highlightId'], hasTrash: false },
  tag_exception: { key: ['tagId', 'phrase'], columns: ['tagId', 'phrase', 'position'], hasTrash: false },
  name_meaning: { key: ['name'], columns: ['name', 'tagId'], hasTrash: false },
  mention_choice: {
    key: ['documentId', 'prefix', 'quote', 'suffix'],
    columns: ['documentId', 'prefix', 'quote', 'suffix', 'tagId'],
    hasTrash: false,
  },
  dismissed_name: { key: ['name'], columns: ['name'], hasTrash: false },
  saved_search: { key: ['id'], columns: ['id', 'name', 'query', 'position'], hasTrash: false },
  dossier_text: {
    key: ['id'],
    columns: ['id', 'tagId', 'heading', 'body', 'position'],
    hasTrash: false,
  },
  preference: { key: ['name'], columns: ['name', 'value'], hasTrash: false, givesWay: true },
  site_choice: { key: ['site', 'part'], columns: ['site', 'part', 'keep'], hasTrash: false },
};
