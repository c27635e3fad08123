import type { DocumentId } from '../../core/model/ids.ts';
import { PatternSearch } from '../../core/search/pattern-search.ts';
import type { SearchScope } from '../../core/search/query.ts';
import type { ReadableDb } from '../sql.ts';
import { type Condition, positiveLabels, positivePatterns } from './condition.ts';
import { DocumentPlaces, firstMatch, type MarkedPassage, type Spot } from './document-places.ts';
import type { FoundText } from './found-text.ts';
import { readTextSpots } from './text-spots.ts';

/** What is to be shown of a search. */
export interface Shown {
  readonly condition: Condition | null;
  readonly scopes: readonly SearchScope[];
}

/**
 * All that matches in some documents, in their order; a few statements for all of them. `notes` are the ids of notes that
 * hold what is asked for, by the key of their document.
 */
export function openPlaces(
  db: ReadableDb,
  found: readonly FoundText[],
  { condition, scopes }: Shown,
  notes: ReadonlyMap<number, readonly string[]>,
): DocumentPlaces[] {
  const isIn = (scope: SearchScope) => scopes.length === 0 || scopes.includes(scope);
  const patterns = positivePatterns(condition);
  const search = new PatternSearch(patterns);
  const labels = positiveLabels(condition);
  const inText = found.filter(({ isNoted }) => !isNoted);
  const documents = readDocuments(db, found);
  const texts = isIn('text') ? readTextSpots(db, inText, patterns, search) : new Map<number, Spot[]>();
  const labelled =
    isIn('text') && labels.length > 0 ? readLabelled(db, inText, labels) : new Map<number, PassageRow[]>();
  const highlights = readHighlights(
    db,
    found.flatMap((one) => one.highlights ?? []),
  );
  const noted = readNotes(
    db,
    found.flatMap(({ documentKey }) => notes.get(documentKey) ?? []),
  );
  return found.flatMap(({ at, documentKey, isNoted }) => {
    const document = documents.get(documentKey);
    if (!document) return [];
    const text = texts.get(at) ?? [];
    const passages = (rows: readonly PassageRow[] | undefined, kind: 'highlight' | 'note') =>
      (rows ?? []).map((row) => passageSpot(row, kind, search));
    return new DocumentPlaces(
      document,
      !isNoted && isIn('title') ? titleSpot(document.title, search) : null,
      [
        ...text,
        ...withoutShown(labelled.get(documentKey) ?? [], text).map((row) =>
          passageSpot(row, 'highlight', null),
        ),
        ...passages(highlights.get(documentKey), 'highlight'),
        ...passages(noted.get(documentKey), 'note'),
      ],
    );
  });
}

interface DocumentRow {
  readonly key: number;
  readonly id: DocumentId;
  readonly title: string | null;
}

function readDocuments(db: ReadableDb, found: readonly FoundText[]): ReadonlyMap<number, DocumentRow> {
  const rows = db.all<DocumentRow>(
    'SELECT d.key, d.id, d.title FROM json_each(?) c CROSS JOIN document d ON d.key = c.value',
    JSON.stringify(found.map(({ documentKey }) => documentKey)),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

type PassageRow = MarkedPassage & { readonly documentKey: number; readonly text: string };
type Passages = ReadonlyMap<number, PassageRow[]>;

const byDocument = (rows: readonly PassageRow[]): Passages =>
  Map.groupBy(rows, ({ documentKey }) => documentKey);

const passage = 'd.key AS documentKey, h.id, h.start, h."end", h.colour';
const ofLiveDocument =
  'document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL';

/** The highlights that carry any of some marks and tags. */
function readLabelled(db: ReadableDb, found: readonly FoundText[], labels: readonly number[]): Passages {
  const marks = labels.filter((label) => label <= 8);
  const tagged = `EXISTS (SELECT 1 FROM highlight_tag x JOIN tag_number n ON n.tagId = x.tagId
    WHERE x.highlightId = h.id AND n.number IN (SELECT value FROM json_each(?)))`;
  return byDocument(
    db.all<PassageRow>(
      `SELECT ${passage}, h.quote AS text FROM json_each(?) c
       CROSS JOIN document d ON d.key = c.value AND d.deletedAt IS NULL
       CROSS JOIN highlight h ON h.documentId = d.id AND h.versionId = d.versionId
       WHERE h.deletedAt IS NULL AND (h.colour IN (SELECT value FROM json_each(?)) OR ${tagged})
       ORDER BY h.start, h.id`,
      JSON.stringify(found.map(({ documentKey }) => documentKey)),
      JSON.stringify(marks),
      JSON.stringify(marks.length === labels.length ? [] : labels),
    ),
  );
}

function readHighlights(db: ReadableDb, ids: readonly string[]): Passages {
  if (ids.length === 0) return new Map();
  return byDocument(
    db.all<PassageRow>(
      `SELECT ${passage}, h.quote AS text FROM json_each(?) c
       CROSS JOIN highlight h ON h.id = c.value AND h.deletedAt IS NULL
       CROSS JOIN ${ofLiveDocument} ORDER BY h.start, h.id`,
      JSON.stringify(ids),
    ),
  );
}

function readNotes(db: ReadableDb, ids: readonly string[]): Passages {
  if (ids.length === 0) return new Map();
  return byDocument(
    db.all<PassageRow>(
      `SELECT ${passage}, n.body AS text FROM json_each(?) c CROSS JOIN note n ON n.id = c.value
       CROSS JOIN highlight h ON h.id = n.highlightId AND h.deletedAt IS NULL
       CROSS JOIN ${ofLiveDocument} ORDER BY h.start, h.id`,
      JSON.stringify(ids),
    ),
  );
}

/** Those of some highlights that hold no first match of a paragraph, which is shown already. */
function withoutShown(rows: readonly PassageRow[], text: readonly Spot[]): readonly PassageRow[] {
  if (rows.length === 0) return [];
  const shown = text.flatMap((spot) => firstMatch(spot) ?? []);
  return rows.filter(({ start, end }) => !shown.some((match) => match.start < end && match.end > start));
}

function titleSpot(title: string | null, search: PatternSearch): Spot | null {
  if (!title) return null;
  const { ranges, terms } = search.find(title);
  if (terms === 0) return null;
  return {
    kind: 'title',
    start: 0,
    end: 0,
    paragraph: null,
    text: title,
    matches: ranges,
    terms,
    highlight: null,
  };
}

function passageSpot(row: PassageRow, kind: 'highlight' | 'note', search: PatternSearch | null): Spot {
  const { id, start, end, colour, text } = row;
  const { ranges, terms } = search?.find(text) ?? { ranges: [], terms: 0 };
  const highlight = { id, start, end, colour };
  return { kind, start, end, paragraph: null, text, matches: ranges, terms, highlight };
}
