import type { FoundKind, FoundPlace } from '../../core/contract/search-answer.ts';
import type { Colour } from '../../core/model/highlight.ts';
import { type HighlightId, type TagId, TextOffset } from '../../core/model/ids.ts';
import type { SearchScope } from '../../core/search/query.ts';
import { findMatches, type TermPattern } from '../../core/search/term-pattern.ts';
import { indexedWords } from '../../core/text/indexed-form.ts';
import type { ReadableDb } from '../sql.ts';
import { type Condition, positiveLabels, positivePatterns } from './condition.ts';
import type { FoundText } from './found-text.ts';
import { cutSnippet } from './snippet.ts';
import { readTextSpots, type TextSpot } from './text-spots.ts';

/** What is to be shown of a search in one document. */
export interface Shown {
  readonly condition: Condition | null;
  readonly scopes: readonly SearchScope[];
}

/** A place that matches, before it is read in full. */
interface Spot {
  readonly kind: FoundKind;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number | null;
  readonly text: string;
  readonly matches: readonly { start: number; end: number }[];
  readonly terms: number;
  readonly highlight: MarkedPassage | null;
  /** A document's block, whose highlights are still to be looked for. */
  readonly block: TextSpot | null;
}

interface MarkedPassage {
  readonly id: HighlightId;
  readonly start: number;
  readonly end: number;
  readonly colour: Colour;
  readonly tags: string;
}

/** All that matches in one document: of its title, then of its text and notes in the order of the text. */
export class DocumentPlaces {
  readonly count: number;
  /** How much of what is looked for is in its title, and at most in one other place. */
  readonly inTitle: number;
  readonly together: number;
  readonly #db: ReadableDb;
  readonly #documentKey: number;
  readonly #spots: readonly Spot[];

  constructor(db: ReadableDb, found: FoundText, { condition, scopes }: Shown) {
    const isIn = (scope: SearchScope) => scopes.length === 0 || scopes.includes(scope);
    const patterns = positivePatterns(condition);
    const isText = found.isInText && isIn('text');
    const title = found.isInText && isIn('title') ? titleSpots(db, found, patterns) : [];
    const text = isText ? readTextSpots(db, found, patterns).map(blockSpot) : [];
    const carried = isText ? labelledHighlights(db, found, positiveLabels(condition), text) : [];
    const inText = [
      ...text,
      ...carried,
      ...highlightSpots(db, found.highlights, patterns),
      ...noteSpots(db, found.notes, patterns),
    ];
    this.#db = db;
    this.#documentKey = found.documentKey;
    this.#spots = [
      ...title,
      ...inText.sort((a, b) => place(a) - place(b) || order.indexOf(a.kind) - order.indexOf(b.kind)),
    ];
    this.count = this.#spots.length;
    this.inTitle = title[0]?.terms ?? 0;
    this.together = inText.reduce((most, { terms }) => Math.max(most, terms), 0);
  }

  /** How many there are of each kind; those in the text that lie in a highlight count as text. */
  counts(): ReadonlyMap<FoundKind, number> {
    const groups = Map.groupBy(this.#spots, ({ kind }) => kind);
    return new Map([...groups].map(([kind, spots]) => [kind, spots.length]));
  }

  /** The best few, in their order: those with the most of what is looked for. */
  best(limit: number): FoundPlace[] {
    const ranked = this.#spots
      .map((spot, index) => ({ spot, index }))
      .sort((a, b) => weight(b.spot) - weight(a.spot) || a.index - b.index)
      .slice(0, limit)
      .sort((a, b) => a.index - b.index);
    return this.#read(ranked.map(({ spot }) => spot));
  }

  /** Some of all, in their order. */
  page(offset: number, limit: number): FoundPlace[] {
    return this.#read(this.#spots.slice(offset, offset + limit));
  }

  #read(spots: readonly Spot[]): FoundPlace[] {
    const marked = this.#highlightsOf(spots.filter(({ block }) => block !== null));
    return spots.map((spot) => toPlace(spot, spot.highlight ?? marked.get(spot) ?? null));
  }

  /** The highlight that the first match of each block lies in, the shortest of several. One statement, and one a highlight. */
  #highlightsOf(spots: readonly Spot[]): ReadonlyMap<Spot, MarkedPassage> {
    const matches = spots.flatMap((spot) =>
      spot.matches.slice(0, 1).map((match) => shift(match, spot.start)),
    );
    if (matches.length === 0) return new Map();
    const rows = this.#db.all<Omit<MarkedPassage, 'tags'>>(
      `SELECT h.id, h.start, h."end", h.colour FROM document d JOIN highlight h ON h.documentId = d.id
       WHERE d.key = ? AND h.versionId = d.versionId AND h.deletedAt IS NULL AND h.start < ? AND h."end" > ?`,
      this.#documentKey,
      Math.max(...matches.map(({ end }) => end)),
      Math.min(...matches.map(({ start }) => start)),
    );
    rows.sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1));
    const found = new Map<Spot, MarkedPassage>();
    for (const [i, match] of matches.entries()) {
      const spot = spots[i];
      const row = rows.find(({ start, end }) => start < match.end && end > match.start);
      if (!spot || !row) continue;
      const tags = this.#db.get<{ tags: string }>(
        `SELECT ${tagIds} FROM highlight h WHERE h.id = ?`,
        row.id,
      )?.tags;
      found.set(spot, { ...row, tags: tags ?? '[]' });
    }
    return found;
  }
}

function toPlace(spot: Spot, highlight: MarkedPassage | null): FoundPlace {
  const first = spot.matches[0];
  const isNote = spot.kind === 'note';
  const at = spot.kind === 'title' ? { start: 0, end: 0 } : spot;
  const place = !isNote && first && spot.kind !== 'title' ? shift(first, spot.start) : at;
  return {
    kind: spot.kind === 'text' && highlight ? 'highlight' : spot.kind,
    highlightId: highlight?.id ?? null,
    start: TextOffset.parse(place.start),
    end: TextOffset.parse(place.end),
    paragraph: spot.paragraph,
    ...cutSnippet(spot.text, spot.matches),
    colour: highlight?.colour ?? null,
    tagIds: highlight ? (JSON.parse(highlight.tags) as TagId[]) : [],
  };
}

/** Where in the text a spot is met by somebody who reads on. */
const place = ({ start, block, matches }: Spot): number => start + (block ? (matches[0]?.start ?? 0) : 0);

const order: readonly FoundKind[] = ['title', 'text', 'highlight', 'note'];

const shift = ({ start, end }: { start: number; end: number }, by: number) => ({
  start: start + by,
  end: end + by,
});

const weight = ({ kind, terms }: Spot): number =>
  terms * 2 + (kind === 'title' ? 100 : kind === 'text' ? 0 : 1);

const tagIds = `(SELECT json_group_array(x.tagId ORDER BY x.position) FROM highlight_tag x
  WHERE x.highlightId = h.id) AS tags`;

const paragraphOf = `(SELECT b.paragraph FROM block b WHERE b.versionId = h.versionId AND b.start <= h.start
  ORDER BY b.start DESC LIMIT 1) AS paragraph`;

function blockSpot(block: TextSpot): Spot {
  const { start, end, paragraph, text, matches, terms } = block;
  return { kind: 'text', start, end, paragraph, text, matches, terms, highlight: null, block };
}

function titleSpots(db: ReadableDb, { documentKey }: FoundText, patterns: readonly TermPattern[]): Spot[] {
  const title = db.get<{ title: string | null }>(
    'SELECT title FROM document WHERE key = ?',
    documentKey,
  )?.title;
  if (!title) return [];
  const { ranges, terms } = findMatches(patterns, indexedWords(title), title);
  if (terms === 0) return [];
  const nowhere = { start: 0, end: 0, paragraph: null, highlight: null, block: null };
  return [{ kind: 'title', ...nowhere, text: title, matches: ranges, terms }];
}

type PassageRow = MarkedPassage & { readonly paragraph: number; readonly text: string };

/** Highlights that carry what is asked for and hold no match that is shown already. */
function labelledHighlights(
  db: ReadableDb,
  { documentKey }: FoundText,
  labels: readonly number[],
  text: readonly Spot[],
): Spot[] {
  if (labels.length === 0) return [];
  const rows = db.all<PassageRow>(
    `SELECT h.id, h.start, h."end", h.colour, h.quote AS text, ${tagIds}, ${paragraphOf}
     FROM document d JOIN live_highlight h ON h.documentId = d.id
     WHERE d.key = ? AND (h.colour IN (SELECT value FROM json_each(?)) OR EXISTS (
       SELECT 1 FROM highlight_tag x JOIN tag_number n ON n.tagId = x.tagId
       WHERE x.highlightId = h.id AND n.number IN (SELECT value FROM json_each(?))))
     ORDER BY h.start, h.id`,
    documentKey,
    JSON.stringify(labels.filter((label) => label <= 8)),
    JSON.stringify(labels),
  );
  const shown = text.flatMap(({ start, matches }) => matches.slice(0, 1).map((match) => shift(match, start)));
  return rows
    .filter((row) => !shown.some((match) => match.start < row.end && match.end > row.start))
    .map((row) => passageSpot(row, []));
}

function highlightSpots(db: ReadableDb, ids: readonly string[], patterns: readonly TermPattern[]): Spot[] {
  if (ids.length === 0) return [];
  return db
    .all<PassageRow>(
      `SELECT h.id, h.start, h."end", h.colour, h.quote AS text, ${tagIds}, ${paragraphOf}
       FROM live_highlight h WHERE h.id IN (SELECT value FROM json_each(?)) ORDER BY h.start, h.id`,
      JSON.stringify(ids),
    )
    .map((row) => passageSpot(row, patterns));
}

function passageSpot(row: PassageRow, patterns: readonly TermPattern[]): Spot {
  const { paragraph, text, ...highlight } = row;
  const { ranges, terms } = findMatches(patterns, indexedWords(text), text);
  const { start, end } = highlight;
  return { kind: 'highlight', start, end, paragraph, text, matches: ranges, terms, highlight, block: null };
}

function noteSpots(db: ReadableDb, ids: readonly string[], patterns: readonly TermPattern[]): Spot[] {
  if (ids.length === 0) return [];
  return db
    .all<PassageRow>(
      `SELECT h.id, h.start, h."end", h.colour, n.body AS text, ${tagIds}, ${paragraphOf}
       FROM note n JOIN live_highlight h ON h.id = n.highlightId
       WHERE n.id IN (SELECT value FROM json_each(?)) ORDER BY h.start, h.id`,
      JSON.stringify(ids),
    )
    .map((row) => ({ ...passageSpot(row, patterns), kind: 'note' }));
}
