import type { SearchHit } from '../../core/contract/search.ts';
import type { DocumentId } from '../../core/model/ids.ts';

/** The hits of one document. `inTitle`: its title matches too. Hits stand in the order of the text. */
export interface HitGroup {
  readonly documentId: DocumentId;
  readonly inTitle: boolean;
  readonly hits: readonly SearchHit[];
}

/** A hit in a title is found at no place of the text: it has no highlight and is the title itself. */
const isTitleHit = (hit: SearchHit) =>
  hit.kind === 'document' && hit.snippet === hit.title && hit.start === 0;

/** Hits by document, in the order in which the search names the documents. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = Map.groupBy(hits, ({ documentId }) => documentId);
  return [...groups].map(([documentId, found]) => ({
    documentId,
    inTitle: found.some(isTitleHit),
    hits: found.filter((hit) => !isTitleHit(hit)).sort((a, b) => a.start - b.start),
  }));
}

/** A snippet in pieces, of which those that match are told apart. */
export function snippetPieces({
  snippet,
  matches,
}: SearchHit): { text: string; isMatch: boolean; at: number }[] {
  const pieces: { text: string; isMatch: boolean; at: number }[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start > at) pieces.push({ text: snippet.slice(at, start), isMatch: false, at });
    pieces.push({ text: snippet.slice(start, end), isMatch: true, at: start });
    at = end;
  }
  if (at < snippet.length) pieces.push({ text: snippet.slice(at), isMatch: false, at });
  return pieces;
}
