import type { FoundPlace } from '../../core/contract/search-answer.ts';
import { type TagId, TextOffset } from '../../core/model/ids.ts';
import type { ReadableDb } from '../sql.ts';
import { type DocumentPlaces, firstMatch, type MarkedPassage, type Spot } from './document-places.ts';
import { cutSnippet } from './snippet.ts';

/** What is shown of some documents: `choose` says which of their spots. A few statements for all of them. */
export function showPlaces(
  db: ReadableDb,
  documents: readonly DocumentPlaces[],
  choose: (places: DocumentPlaces) => readonly Spot[],
): FoundPlace[][] {
  const chosen = documents.map((places) => ({ documentKey: places.documentKey, spots: choose(places) }));
  const marked = findMarked(db, chosen);
  const passageOf = (spot: Spot) => spot.highlight ?? marked.get(spot) ?? null;
  const passages = chosen.flatMap(({ spots }) => spots.flatMap((spot) => passageOf(spot) ?? []));
  const tags = readTags(db, passages);
  const paragraphs = readParagraphs(
    db,
    chosen.flatMap(({ spots }) => spots),
  );
  return chosen.map(({ spots }) =>
    spots.map((spot) => {
      const highlight = passageOf(spot);
      const { start, end } = firstMatch(spot) ?? spot;
      return {
        kind: spot.kind === 'text' && highlight ? 'highlight' : spot.kind,
        highlightId: highlight?.id ?? null,
        start: TextOffset.parse(start),
        end: TextOffset.parse(end),
        paragraph: spot.paragraph ?? (spot.highlight && paragraphs.get(spot.highlight.id)) ?? null,
        ...cutSnippet(spot.text, spot.matches),
        colour: highlight?.colour ?? null,
        tagIds: (highlight && tags.get(highlight.id)) ?? [],
      };
    }),
  );
}

interface Chosen {
  readonly documentKey: number;
  readonly spots: readonly Spot[];
}

/** The highlight that the first match of each paragraph lies in, the shortest of several. */
function findMarked(db: ReadableDb, documents: readonly Chosen[]): ReadonlyMap<Spot, MarkedPassage> {
  const marked = new Map<Spot, MarkedPassage>();
  const wanted = documents.flatMap(({ documentKey, spots }) => {
    const matches = spots.flatMap((spot) => {
      const match = spot.kind === 'text' ? firstMatch(spot) : null;
      return match ? { spot, match } : [];
    });
    if (matches.length === 0) return [];
    const start = Math.min(...matches.map(({ match }) => match.start));
    const end = Math.max(...matches.map(({ match }) => match.end));
    return { matches, stretch: [documentKey, start, end] };
  });
  if (wanted.length === 0) return marked;
  const rows = db.all<MarkedPassage & { readonly index: number }>(
    `SELECT c.key AS "index", h.id, h.start, h."end", h.colour FROM json_each(?) c
     CROSS JOIN document d ON d.key = c.value ->> 0
     CROSS JOIN highlight h ON h.documentId = d.id AND h.start < c.value ->> 2
     WHERE h."end" > c.value ->> 1 AND h.versionId = d.versionId AND h.deletedAt IS NULL`,
    JSON.stringify(wanted.map(({ stretch }) => stretch)),
  );
  rows.sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1));
  const groups = Map.groupBy(rows, ({ index }) => index);
  for (const [index, { matches }] of wanted.entries()) {
    const near = groups.get(index) ?? [];
    for (const { spot, match } of matches) {
      const row = near.find(({ start, end }) => start < match.end && end > match.start);
      if (row) marked.set(spot, row);
    }
  }
  return marked;
}

/** The tags of some highlights, in their order. */
function readTags(db: ReadableDb, passages: readonly MarkedPassage[]): ReadonlyMap<string, TagId[]> {
  if (passages.length === 0) return new Map();
  const rows = db.all<{ highlightId: string; tagId: TagId }>(
    `SELECT x.highlightId, x.tagId FROM highlight_tag x WHERE x.highlightId IN (SELECT value FROM json_each(?))
     ORDER BY x.highlightId, x.position`,
    JSON.stringify(passages.map(({ id }) => id)),
  );
  const tags = new Map<string, TagId[]>();
  for (const { highlightId, tagId } of rows) {
    const known = tags.get(highlightId);
    if (known) known.push(tagId);
    else tags.set(highlightId, [tagId]);
  }
  return tags;
}

/** The paragraphs that some highlights begin in, where spots are these. */
function readParagraphs(db: ReadableDb, spots: readonly Spot[]): ReadonlyMap<string, number> {
  const ids = spots.flatMap(({ highlight }) => highlight?.id ?? []);
  if (ids.length === 0) return new Map();
  const rows = db.all<{ id: string; paragraph: number }>(
    `SELECT h.id, (SELECT b.paragraph FROM block b WHERE b.versionId = h.versionId AND b.start <= h.start
       ORDER BY b.start DESC LIMIT 1) AS paragraph
     FROM json_each(?) c CROSS JOIN highlight h ON h.id = c.value`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, paragraph }) => [id, paragraph]));
}
