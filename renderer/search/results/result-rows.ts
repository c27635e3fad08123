import { replaceEqualDeep } from '@tanstack/react-query';
import type { FoundDocument, FoundPlace, SearchCount } from '../../../core/contract/search-answer.ts';
import type { DocumentId } from '../../../core/model/ids.ts';

/** One hit with the document that it stands in. */
export interface Hit {
  readonly documentId: DocumentId;
  readonly place: FoundPlace;
  /** Counted from 1 over the whole list. */
  readonly number: number;
}

interface RowOf {
  /** Names the line for as long as it is found. */
  readonly key: string;
  readonly found: FoundDocument;
}

/** A document: with the hit in its title, which has no line of its own. */
export interface DocumentRow extends RowOf {
  readonly type: 'document';
  readonly isOpen: boolean;
  readonly title: FoundPlace | null;
  /** What is shown for it: the hit in its title or its first one. */
  readonly hit: Hit | null;
}

export interface HitRow extends RowOf {
  readonly type: 'hit';
  readonly hit: Hit;
}

/** The way to a document's hits that are not shown; `count` says how many there are at least. */
export interface MoreRow extends RowOf {
  readonly type: 'more';
  readonly count: number;
  readonly isComplete: boolean;
}

export type ResultRow = DocumentRow | HitRow | MoreRow;

/** The first hits of a document, more than come with an answer. */
export interface MoreOf {
  readonly places: readonly FoundPlace[];
  readonly count: SearchCount;
}

/** What of the list the user has folded, and the hits of those documents of which more were asked for. */
export interface ListState {
  readonly folded: ReadonlySet<DocumentId>;
  readonly more: ReadonlyMap<DocumentId, MoreOf>;
}

/**
 * The hits of a document that were read beside those of the answer; undefined if there are none, or its text has changed since:
 * then they do not hold all that the answer shows of the same stretch.
 */
export function moreOf(found: FoundDocument, more: ListState['more']): MoreOf | undefined {
  const read = more.get(found.documentId);
  if (!read) return undefined;
  const end = Math.max(...read.places.map(({ start }) => start));
  const known = new Set(read.places.map(({ start, snippet }) => `${start} ${snippet}`));
  const areSame = found.places.every(
    ({ kind, start, snippet }) => kind === 'title' || start >= end || known.has(`${start} ${snippet}`),
  );
  return areSame ? read : undefined;
}

/** The lines for some documents; of those that are folded only their own. */
export function resultRows(documents: readonly FoundDocument[], { folded, more }: ListState): ResultRow[] {
  let before = 0;
  return documents.flatMap((found): ResultRow[] => {
    const { documentId } = found;
    const { places, count } = moreOf(found, more) ?? found;
    const hits = places.map((place, i): Hit => ({ documentId, place, number: before + i + 1 }));
    before += Math.max(count.count, places.length);
    const title = places.find(({ kind }) => kind === 'title') ?? null;
    const inText = hits.filter(({ place }) => place.kind !== 'title');
    const isOpen = !folded.has(documentId);
    const head: DocumentRow = {
      type: 'document',
      key: documentId,
      found,
      isOpen: isOpen && inText.length > 0,
      title,
      hit: hits[0] ?? null,
    };
    if (!isOpen) return [head];
    const left = count.count - places.length;
    return [
      head,
      ...inText.map((hit, i): HitRow => ({ type: 'hit', key: keyOf(inText, i), found, hit })),
      ...(left > 0 || !count.isComplete
        ? [
            {
              ...{ type: 'more' as const, key: `${documentId} more`, found, count: left },
              isComplete: count.isComplete,
            },
          ]
        : []),
    ];
  });
}

/** Lines of which those that say the same as before are the same objects as before, and so are the parts of the others. */
export function keepSameRows(before: readonly ResultRow[], rows: readonly ResultRow[]): ResultRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return rows.map((row) => replaceEqualDeep(known.get(row.key), row));
}

/** By its place, so that a hit stays the same one when its words are highlighted. */
const hitKey = ({ documentId, place: { kind, highlightId, start } }: Hit): string =>
  kind === 'note' ? `${documentId} note ${highlightId}` : `${documentId} ${start}`;

/** The same match may lie in several highlights. */
function keyOf(hits: readonly Hit[], index: number): string {
  const hit = hits[index];
  if (!hit) throw new RangeError('There is no such hit.');
  const key = hitKey(hit);
  const alike = hits.slice(0, index).filter((other) => hitKey(other) === key).length;
  return alike === 0 ? key : `${key} ${alike}`;
}

/** Whether the arrow keys stop at a line: at hits and what leads to more, at a document where no hit of it is shown. */
export const isStop = (row: ResultRow | undefined): boolean =>
  row !== undefined && (row.type !== 'document' || !row.isOpen);

/** The next line that the arrow keys stop at, from a line on in a direction; the line itself if there is none. */
export function nextStop(rows: readonly ResultRow[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (isStop(rows[at])) return at;
  return from;
}
