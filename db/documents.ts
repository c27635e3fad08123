import type { DocumentSummary } from '../core/contract/documents.ts';
import { type Document, type Metadata, type MetadataEvidence, SourceField } from '../core/model/document.ts';
import { Colour } from '../core/model/highlight.ts';
import type { DocumentId, Sha256, TagId, VersionId } from '../core/model/ids.ts';
import { allLabel } from './counted.ts';
import { notFound } from './library-error.ts';
import type { ReadableDb, Row, Some, WritableDb } from './sql.ts';

/** What a new document is made of. */
export type NewDocument = Omit<Document, 'originalSha256' | 'textSha256' | 'updatedAt' | 'deletedAt'> & {
  readonly opening: string;
};

/** How many characters of its text a document's row keeps for lists. */
export const openingLength = 280;

/** Adds a document; its version is stored in the same command. */
export function insertDocument(write: WritableDb, document: NewDocument): void {
  write.insert('document', {
    ...metadataColumns(document),
    id: document.id,
    versionId: document.versionId,
    evidence: JSON.stringify(document.evidence),
    fileName: document.fileName,
    mediaType: document.mediaType,
    words: document.words,
    opening: document.opening,
    needsCheck: document.needsCheck ? 1 : null,
    importedAt: document.importedAt,
    updatedAt: write.now,
    deletedAt: null,
  });
}

/** Sets the given metadata and leaves the rest. What the analyst sets no longer has the file's evidence. */
export function updateMetadata(write: WritableDb, id: DocumentId, metadata: Some<Metadata>): void {
  const { evidence } = getDocument(write, id);
  const given = new Set(
    Object.entries(metadata).flatMap(([field, value]) => (value === undefined ? [] : field)),
  );
  const kept = Object.entries(evidence).filter(([field]) => !given.has(field));
  write.update(
    'document',
    { id },
    { ...metadataColumns(metadata), evidence: JSON.stringify(Object.fromEntries(kept)) },
  );
}

/** Notes that somebody has looked at what was set aside of a document's source. */
export function setChecked(write: WritableDb, id: DocumentId): void {
  write.update('document', { id }, { needsCheck: null });
}

/** Notes that parts of a document's source were set aside that nobody has looked at yet. */
export function setUnchecked(write: WritableDb, id: DocumentId): void {
  write.update('document', { id }, { needsCheck: 1 });
}

/**
 * Fills the fields that are still empty with what a new version states. When it was updated last is taken as well, unless
 * the analyst has set it.
 */
export function fillMetadata(
  write: WritableDb,
  id: DocumentId,
  stated: Metadata,
  evidence: MetadataEvidence,
): void {
  const document = getDocument(write, id);
  const isOpen = (field: SourceField) =>
    document[field] === null ||
    document[field]?.length === 0 ||
    (field === 'updatedOn' && document.evidence.updatedOn !== undefined);
  const fields = SourceField.options.filter(
    (field) => isOpen(field) && stated[field] && stated[field].length > 0,
  );
  if (fields.length === 0) return;
  const pick = (from: Metadata | MetadataEvidence) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => fields.some((field) => field === name)));
  write.update(
    'document',
    { id },
    {
      ...metadataColumns(pick(stated)),
      evidence: JSON.stringify({ ...document.evidence, ...pick(evidence) }),
    },
  );
}

/** Moves a document to the trash; its highlights go with it. */
export function deleteDocument(write: WritableDb, id: DocumentId): void {
  assertDocument(write, id);
  write.update('document', { id }, { deletedAt: write.now });
}

/** Takes a document, with its highlights, out of the trash. */
export function restoreDocument(write: WritableDb, id: DocumentId): void {
  write.update('document', { id }, { deletedAt: null });
}

/** Remembers which bytes a document was read from. The file itself is stored before. */
export function insertOriginal(
  write: WritableDb,
  original: { sha256: Sha256; mediaType: string; size: number; fileName: string },
): void {
  write.run(
    'INSERT OR IGNORE INTO original (sha256, mediaType, size, fileName, addedAt) VALUES (?, ?, ?, ?, ?)',
    original.sha256,
    original.mediaType,
    original.size,
    original.fileName,
    write.now,
  );
}

/** What kind of picture these bytes of a source are. Throws `NOT_FOUND` if they are none that was imported. */
export function readPictureType(db: ReadableDb, sha256: Sha256): string {
  const row = db.get<{ mediaType: string }>('SELECT mediaType FROM original WHERE sha256 = ?', sha256);
  if (!row?.mediaType.startsWith('image/')) throw notFound('This picture');
  return row.mediaType;
}

/** Throws `NOT_FOUND` for a document that is not there or lies in the trash. */
export function assertDocument(db: ReadableDb, id: DocumentId): void {
  const row = db.get('SELECT 1 FROM document WHERE id = ? AND deletedAt IS NULL', id);
  if (!row) throw notFound('This document');
}

/** Where a document outside the trash comes from: what annotations made elsewhere know it by. */
export interface DocumentSource {
  readonly id: DocumentId;
  readonly versionId: VersionId;
  readonly originalSha256: Sha256;
  readonly fileName: string;
}

/** The sources of all documents, the last imported first, without anything that is counted or long. One statement. */
export const listSources = (db: ReadableDb): DocumentSource[] =>
  db.all(
    `SELECT d.id, d.versionId, v.originalSha256, d.fileName FROM document d JOIN version v ON v.id = d.versionId
     WHERE d.deletedAt IS NULL ORDER BY d.importedAt DESC, d.key DESC`,
  );

/** Which documents to read. `tagId`: those with a highlight that carries the tag. */
export type DocumentChoice = { readonly ids?: readonly DocumentId[] | undefined; readonly tagId?: TagId };

/** A document's row; null stands for empty lists and for false. */
interface DocumentRow
  extends Omit<
    Document,
    'authors' | 'evidence' | 'captions' | 'siteTags' | 'dateEstimate' | 'isPartial' | 'needsCheck'
  > {
  readonly authors: string;
  readonly evidence: string;
  readonly opening: string;
  readonly captions: string | null;
  readonly siteTags: string | null;
  readonly dateEstimate: string | null;
  readonly isPartial: number | null;
  readonly needsCheck: number | null;
  readonly versions: number;
  readonly highlights: number;
  readonly toReview: number;
}

/**
 * Documents outside the trash with their counts, the last imported first. Three statements, however many there are, and no
 * highlight is counted but for its note.
 */
export function listDocuments(db: ReadableDb, choice: DocumentChoice = {}): DocumentSummary[] {
  const [chosen, values] = choose(choice);
  const rows = db.all<DocumentRow>(
    `SELECT d.id, d.versionId, d.title, d.authors, d.publisher, d.publishedOn, d.updatedOn, d.language, d.url,
       d.standfirst, d.captions, d.section, d.siteTags, d.dateEstimate, d.isPartial, d.evidence, d.fileName, d.mediaType,
       d.needsCheck, (SELECT count(*) FROM version x WHERE x.documentId = d.id) AS versions, v.originalSha256, v.textSha256, d.words, d.importedAt, d.updatedAt, d.deletedAt, d.opening,
       l.highlights, l.toReview
     FROM document d JOIN version v ON v.id = d.versionId JOIN listed_document l ON l.documentKey = d.key
     WHERE d.deletedAt IS NULL AND ${chosen('d.id')} ORDER BY d.importedAt DESC, d.key DESC`,
    ...values,
  );
  const labels = db.all<{ documentId: DocumentId; label: number; tagId: TagId | null; count: number }>(
    `SELECT d.id AS documentId, l.label, n.tagId, l.highlights AS count
     FROM document d JOIN document_label l ON l.documentKey = d.key AND l.label > ${allLabel}
     LEFT JOIN tag_number n ON n.number = l.label
     WHERE ${chosen('d.id')} ORDER BY CASE WHEN n.tagId IS NULL THEN l.label END, l.highlights DESC, n.tagId`,
    ...values,
  );
  const notes = db.all<{ documentId: DocumentId; count: number }>(
    `SELECT h.documentId, count(*) AS count FROM live_highlight h
     JOIN note n ON n.highlightId = h.id AND n.deletedAt IS NULL
     WHERE ${chosen('h.documentId')} GROUP BY h.documentId`,
    ...values,
  );
  const labelsOf = Map.groupBy(labels, (label) => label.documentId);
  const notesOf = new Map(notes.map((note) => [note.documentId, note.count]));
  return rows.map((row) => {
    const own = labelsOf.get(row.id) ?? [];
    return {
      ...row,
      authors: JSON.parse(row.authors),
      evidence: JSON.parse(row.evidence),
      captions: JSON.parse(row.captions ?? '[]'),
      siteTags: JSON.parse(row.siteTags ?? '[]'),
      dateEstimate: JSON.parse(row.dateEstimate ?? 'null'),
      isPartial: row.isPartial === 1,
      needsCheck: row.needsCheck === 1,
      notes: notesOf.get(row.id) ?? 0,
      marks: own.flatMap(({ label, tagId, count }) =>
        tagId === null ? [{ colour: Colour.parse(label), count }] : [],
      ),
      tagIds: own.flatMap(({ tagId }) => tagId ?? []),
    };
  });
}

/** One document with its counts. Throws `NOT_FOUND`. */
export function getDocument(db: ReadableDb, id: DocumentId): DocumentSummary {
  const [document] = listDocuments(db, { ids: [id] });
  if (!document) throw notFound('This document');
  return document;
}

/** A test on a document id column, and the values it takes. */
function choose({ ids, tagId }: DocumentChoice): [test: (column: string) => string, values: string[]] {
  if (ids) return [(column) => `${column} IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]];
  if (tagId === undefined) return [() => 'TRUE', []];
  return [
    (column) =>
      `${column} IN (SELECT x.documentId FROM highlight_tag y JOIN live_highlight x ON x.id = y.highlightId
        WHERE y.tagId = ?)`,
    [tagId],
  ];
}

function metadataColumns(metadata: Some<Metadata>): Row {
  const { title, publisher, publishedOn, updatedOn, language, url, standfirst, section } = metadata;
  const words = { title, publisher, publishedOn, updatedOn, language, url, standfirst, section };
  const { captions, siteTags, dateEstimate, isPartial } = metadata;
  const row: Row = Object.fromEntries(
    Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  if (metadata.authors) row.authors = JSON.stringify(metadata.authors);
  // Empty is null: so it is in the rows that the journal holds of before these columns were there.
  if (captions) row.captions = captions.length > 0 ? JSON.stringify(captions) : null;
  if (siteTags) row.siteTags = siteTags.length > 0 ? JSON.stringify(siteTags) : null;
  if (dateEstimate !== undefined) row.dateEstimate = dateEstimate && JSON.stringify(dateEstimate);
  if (isPartial !== undefined) row.isPartial = isPartial ? 1 : null;
  return row;
}
