import { contextLength, describeAnchor } from '../core/anchoring/describe-anchor.ts';
import type { HighlightInText } from '../core/contract/highlights.ts';
import type { Passage } from '../core/contract/tags.ts';
import type { Colour, Highlight, Note, TextRange } from '../core/model/highlight.ts';
import type { DocumentId, HighlightId, TagId, VersionId } from '../core/model/ids.ts';
import { pageLabel } from '../core/text/pages.ts';
import { notAllowed, notFound } from './library-error.ts';
import type { ReadableDb, SqlValue, WritableDb } from './sql.ts';
import { assertTags } from './tags.ts';
import { assertCurrent, currentVersion, readPages, readTextLength, readTextRange } from './versions.ts';

/** What a new highlight is made of; quote and context are read from the text. */
export interface NewHighlight {
  readonly id: HighlightId;
  readonly documentId: DocumentId;
  /** The version that the range was chosen in, if that is known. */
  readonly versionId?: VersionId | undefined;
  readonly range: TextRange;
  readonly colour: Colour;
  readonly tagIds: readonly TagId[];
}

/**
 * Marks a passage of a document's current version. Throws `NOT_FOUND`, or `NOT_ALLOWED` for a range outside the text or of
 * another version.
 */
export function insertHighlight(write: WritableDb, highlight: NewHighlight): void {
  const versionId = presentVersion(write, highlight.documentId, highlight.versionId);
  if (write.get('SELECT 1 FROM highlight WHERE id = ?', highlight.id)) {
    throw notAllowed('A highlight with this id is in the library already.');
  }
  const tagIds = [...new Set(highlight.tagIds)];
  assertTags(write, tagIds);
  write.insert('highlight', {
    id: highlight.id,
    documentId: highlight.documentId,
    versionId,
    ...anchorColumns(write, versionId, highlight.range),
    colour: highlight.colour,
    credibility: null,
    createdAt: write.now,
    updatedAt: write.now,
    deletedAt: null,
  });
  tagIds.forEach((tagId, position) => {
    write.insert('highlight_tag', { highlightId: highlight.id, tagId, position });
  });
}

/**
 * Changes which passage of its document's current version a highlight marks. One that waited for a look, with other words
 * or without a place, does so no more. `seen` is the version that the range was chosen in, if that is known.
 */
export function moveHighlight(
  write: WritableDb,
  id: HighlightId,
  range: TextRange,
  seen?: VersionId | undefined,
): void {
  const { documentId } = requireHighlight(write, id);
  const versionId = presentVersion(write, documentId, seen);
  const place = { versionId, ...anchorColumns(write, versionId, range) };
  write.update('highlight', { id }, { ...place, formerQuote: null, confidence: null });
}

/** The current version of a document; it has to be the one that somebody has seen, if that is known. */
function presentVersion(db: ReadableDb, id: DocumentId, seen: VersionId | undefined): VersionId {
  if (seen) assertCurrent(db, id, seen);
  return currentVersion(db, id);
}

/** Changes a highlight's colour. */
export function recolourHighlight(write: WritableDb, id: HighlightId, colour: Colour): void {
  requireHighlight(write, id);
  write.update('highlight', { id }, { colour });
}

/** Moves a highlight with its note to the trash. */
export function deleteHighlight(write: WritableDb, id: HighlightId): void {
  requireHighlight(write, id);
  write.update('highlight', { id }, { deletedAt: write.now });
}

/** Adds a tag after the highlight's other tags; one it carries already stays where it is. */
export function addHighlightTag(write: WritableDb, id: HighlightId, tagId: TagId): void {
  requireHighlight(write, id);
  assertTags(write, [tagId]);
  const tags = write.all<{ tagId: TagId; position: number }>(
    'SELECT tagId, position FROM highlight_tag WHERE highlightId = ?',
    id,
  );
  if (tags.some((tag) => tag.tagId === tagId)) return;
  const position = Math.max(-1, ...tags.map((tag) => tag.position)) + 1;
  write.insert('highlight_tag', { highlightId: id, tagId, position });
}

/** Takes a tag off a highlight; one it does not carry is no error. */
export function removeHighlightTag(write: WritableDb, id: HighlightId, tagId: TagId): void {
  requireHighlight(write, id);
  if (write.get('SELECT 1 FROM highlight_tag WHERE highlightId = ? AND tagId = ?', id, tagId)) {
    write.remove('highlight_tag', { highlightId: id, tagId });
  }
}

/** Throws `NOT_FOUND` for a highlight that is not there, lies in the trash, or whose document does. */
export function requireHighlight(
  db: ReadableDb,
  id: HighlightId,
): { documentId: DocumentId; versionId: VersionId } {
  const row = db.get<{ documentId: DocumentId; versionId: VersionId }>(
    `SELECT h.documentId, h.versionId FROM highlight h JOIN document d ON d.id = h.documentId AND d.deletedAt IS NULL
     WHERE h.id = ? AND h.deletedAt IS NULL`,
    id,
  );
  if (!row) throw notFound('This highlight');
  return row;
}

/** Which highlights to read. */
export type HighlightChoice =
  | { readonly documentId: DocumentId }
  | { readonly tagId: TagId }
  | { readonly id: HighlightId }
  /** These, also those that have no place in the current text. */
  | { readonly ids: readonly HighlightId[] }
  /** Those that wait for a look, also if they have no place in the current text: of one document, or of all. */
  | { readonly uncertain: DocumentId | null };

/**
 * Highlights outside the trash with their tags, notes, paragraphs and pages; by document, start, then longest first, then oldest
 * first. Four statements, however many there are.
 */
export function listPassages(db: ReadableDb, choice: HighlightChoice): Passage[] {
  const [test, value] = choose(choice);
  const source =
    'uncertain' in choice ? 'uncertain_highlight' : 'ids' in choice ? 'highlight' : 'live_highlight';
  const rows = db.all<Omit<Passage, 'tagIds' | 'note' | 'page'>>(
    `SELECT h.id, h.documentId, h.versionId, h.start, h."end", h.quote, h.prefix, h.suffix, h.colour,
       h.createdAt, h.updatedAt,
       (SELECT b.paragraph FROM block b WHERE b.versionId = h.versionId AND b.start <= h.start
        ORDER BY b.start DESC LIMIT 1) AS paragraph
     FROM ${source} h WHERE ${test}
     ORDER BY h.documentId, h.start, h."end" DESC, h.createdAt, h.id`,
    value,
  );
  const pages = readPages(db, [...new Set(rows.map(({ versionId }) => versionId))]);
  return withTagsAndNotes(db, rows, { source, test }, value).map((passage) => ({
    ...passage,
    page: pageLabel(pages.get(passage.versionId) ?? [], passage.start, passage.end),
  }));
}

/** Which highlights of a document to read: those of the ids, or those that overlap `[start, end)`; else all. */
export type ChoiceInText = { readonly ids?: readonly HighlightId[] | undefined } | Stretch;
type Stretch = { readonly start: number; readonly end: number };

/** A document's highlights on its current version, as `highlights.list` gives them. Three statements. */
export function listHighlights(
  db: ReadableDb,
  documentId: DocumentId,
  choice: ChoiceInText = {},
): HighlightInText[] {
  const [chosen, ...values] = chooseInText(choice);
  const test = `h.documentId = ? AND ${chosen}`;
  const rows = db.all<Omit<HighlightInText, 'tagIds' | 'note'>>(
    `SELECT h.id, h.start, h."end", h.colour, h.createdAt, h.updatedAt FROM live_highlight h
     WHERE ${test} ORDER BY h.start, h."end" DESC, h.createdAt, h.id`,
    documentId,
    ...values,
  );
  return withTagsAndNotes(db, rows, { source: 'live_highlight', test }, documentId, ...values);
}

/** Highlights with their tags and notes. `source` and `test` are what chose them. */
function withTagsAndNotes<H extends { readonly id: HighlightId }>(
  db: ReadableDb,
  highlights: readonly H[],
  { source, test }: { source: 'highlight' | 'live_highlight' | 'uncertain_highlight'; test: string },
  ...values: SqlValue[]
): (H & Pick<Highlight, 'tagIds' | 'note'>)[] {
  const tags = db.all<{ highlightId: HighlightId; tagId: TagId }>(
    `SELECT t.highlightId, t.tagId FROM ${source} h JOIN highlight_tag t ON t.highlightId = h.id
     WHERE ${test} ORDER BY t.position, t.tagId`,
    ...values,
  );
  const notes = db.all<Note>(
    `SELECT n.id, n.highlightId, n.body, n.revision, n.createdAt, n.updatedAt
     FROM ${source} h JOIN note n ON n.highlightId = h.id AND n.deletedAt IS NULL WHERE ${test}`,
    ...values,
  );
  const tagsOf = Map.groupBy(tags, (tag) => tag.highlightId);
  const noteOf = new Map(notes.map((note) => [note.highlightId, note]));
  return highlights.map((highlight) => ({
    ...highlight,
    tagIds: (tagsOf.get(highlight.id) ?? []).map((tag) => tag.tagId),
    note: noteOf.get(highlight.id) ?? null,
  }));
}

/** One highlight. Throws `NOT_FOUND`. */
export function getHighlight(db: ReadableDb, id: HighlightId): Highlight {
  const [passage] = listPassages(db, { id });
  if (!passage) throw notFound('This highlight');
  const { paragraph: _, page: __, ...highlight } = passage;
  return highlight;
}

function choose(choice: HighlightChoice): [test: string, value: SqlValue] {
  if ('documentId' in choice) return ['h.documentId = ?', choice.documentId];
  if ('id' in choice) return ['h.id = ?', choice.id];
  if ('ids' in choice) {
    return ['h.deletedAt IS NULL AND h.id IN (SELECT value FROM json_each(?))', JSON.stringify(choice.ids)];
  }
  if ('uncertain' in choice) return ['h.documentId = coalesce(?, h.documentId)', choice.uncertain];
  return ['h.id IN (SELECT x.highlightId FROM highlight_tag x WHERE x.tagId = ?)', choice.tagId];
}

function chooseInText(choice: ChoiceInText): [test: string, ...values: SqlValue[]] {
  if ('start' in choice) return ['h.start < ? AND h."end" > ?', choice.end, choice.start];
  if (!choice.ids) return ['TRUE'];
  return ['h.id IN (SELECT value FROM json_each(?))', JSON.stringify(choice.ids)];
}

/** A range with its quote and context, read from the text. */
function anchorColumns(db: ReadableDb, versionId: VersionId, { start, end }: TextRange) {
  const length = readTextLength(db, versionId);
  if (end > length) throw notAllowed('The passage reaches beyond the end of the text.');
  const around = readTextRange(db, versionId, start - contextLength, end + contextLength);
  const at = Math.min(start, contextLength);
  const { quote, prefix, suffix } = describeAnchor(around, { start: at, end: at + end - start });
  if (!quote.isWellFormed()) throw notAllowed('The passage begins or ends inside a character.');
  return { start, end, quote, prefix, suffix };
}
