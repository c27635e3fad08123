import type { SearchHit } from '../core/contract/search.ts';
import { type HighlightId, TextOffset } from '../core/model/ids.ts';
import { foldWithMap, unfoldRange } from '../core/text/fold.ts';
import { parseSearch } from './search-query.ts';
import type { ReadableDb } from './sql.ts';

/** A text that FTS5 has found, and where it belongs. `offset` is its place in the document's text, null if it has none. */
type Found = Omit<SearchHit, 'snippet' | 'matches'> & {
  readonly text: string;
  readonly offset: number | null;
};

const titles = `
  SELECT 'document' AS kind, d.id AS documentId, NULL AS highlightId, d.title, 0 AS start, 0 AS "end",
    d.title AS text, NULL AS offset
  FROM title_fts f JOIN document d ON d.key = f.rowid AND d.deletedAt IS NULL
  WHERE title_fts MATCH ? ORDER BY f.rank LIMIT ?`;

const notes = `
  SELECT 'note' AS kind, h.documentId, h.id AS highlightId, d.title, h.start, h."end", n.body AS text, NULL AS offset
  FROM note_fts f JOIN note n ON n.key = f.rowid AND n.deletedAt IS NULL
  JOIN live_highlight h ON h.id = n.highlightId JOIN document d ON d.id = h.documentId
  WHERE note_fts MATCH ? ORDER BY f.rank LIMIT ?`;

const blocks = `
  SELECT 'document' AS kind, d.id AS documentId, NULL AS highlightId, d.title, b.start, b."end", b.text, b.start AS offset
  FROM block_fts f JOIN block b ON b.key = f.rowid
  JOIN document d ON d.versionId = b.versionId AND d.deletedAt IS NULL
  WHERE block_fts MATCH ? ORDER BY f.rank LIMIT ?`;

/**
 * Full-text search, folded: titles first, then notes, then paragraphs, the best first; one hit for each of them. A
 * paragraph whose first match lies in a highlight gives a hit of kind `highlight`. At most five statements.
 */
export function search(db: ReadableDb, query: string, limit: number): { hits: SearchHit[]; more: boolean } {
  const parsed = parseSearch(query);
  if (!parsed) return { hits: [], more: false };
  const found: Found[] = [];
  for (const sql of [titles, notes, blocks]) {
    const room = limit + 1 - found.length;
    if (room > 0) found.push(...db.all<Found>(sql, parsed.match, room));
  }
  const hits = found.slice(0, limit).map((one) => toHit(one, parsed.pattern));
  return { hits: markHighlighted(db, hits), more: found.length > limit };
}

function toHit({ text, offset, ...hit }: Found, pattern: RegExp): SearchHit {
  const folded = foldWithMap(text);
  const matches = [...folded.text.matchAll(pattern)].map((match) =>
    unfoldRange(folded, match.index, match.index + match[0].length),
  );
  const { start, end } = snippetAround(text, matches[0]);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  const first = matches[0];
  return {
    ...hit,
    ...(offset !== null && first && place(offset, first)),
    snippet: text.slice(start, end),
    matches: inside.map((match) => ({ start: match.start - start, end: match.end - start })),
  };
}

/** How much of a text a hit shows before its first match, and in all. */
const before = 80;
const snippetLength = 240;

/** A stretch of whole words around a match; from the beginning if there is none. */
function snippetAround(text: string, match: { start: number; end: number } | undefined) {
  const wanted = Math.max(0, (match?.start ?? 0) - before);
  const start = wanted === 0 ? 0 : afterSpace(text, wanted, match?.start ?? wanted);
  const least = Math.min(text.length, Math.max(start + snippetLength, match?.end ?? 0));
  const space = text.slice(least).search(/\s/);
  return { start, end: space === -1 || space > before ? least : least + space };
}

/** The first place after white space from `from` on, `limit` if there is none before it. */
function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space === -1 ? limit : from + space + 1;
}

function place(offset: number, match: { start: number; end: number }): Pick<SearchHit, 'start' | 'end'> {
  return { start: TextOffset.parse(offset + match.start), end: TextOffset.parse(offset + match.end) };
}

/** Turns hits whose first match lies in a highlight into hits of that highlight. */
function markHighlighted(db: ReadableDb, hits: SearchHit[]): SearchHit[] {
  const places = hits
    .map((hit, index) => ({ index, ...hit }))
    .filter((hit) => hit.kind === 'document' && hit.end > 0);
  const rows = db.all<{ hit: number; id: HighlightId }>(
    `SELECT p.value ->> 'index' AS hit, h.id
     FROM json_each(?) p JOIN live_highlight h ON h.documentId = p.value ->> 'documentId'
       AND h.start < p.value ->> 'end' AND h."end" > p.value ->> 'start'
     ORDER BY h.start DESC, h.id DESC`,
    JSON.stringify(places.map(({ index, documentId, start, end }) => ({ index, documentId, start, end }))),
  );
  const highlightOf = new Map(rows.map((row) => [row.hit, row.id]));
  return hits.map((hit, index) => {
    const highlightId = highlightOf.get(index);
    return highlightId ? { ...hit, kind: 'highlight', highlightId } : hit;
  });
}
