import type { ReadableDb } from '../sql.ts';
import { walkBlocks } from './block-walk.ts';
import type { DocumentPlaces } from './document-places.ts';
import { type FoundNote, NoteWalk, notesOfDocuments } from './find-notes.ts';
import type { FoundText } from './found-text.ts';
import { openPlaces } from './open-places.ts';
import type { ResolvedQuery } from './resolve-query.ts';
import { makePlan } from './search-plan.ts';
import { TextWalk, type Walk } from './text-walk.ts';

/** How many documents a search finds at most, unless all are needed to know which come first. */
export const mostDocuments = 10_000;

/** How many documents a step looks at if it is not told. */
const usualStep = 400;

/**
 * A search on its way through the library, the newest texts first. It finds the documents of which a condition holds, where
 * words stand anywhere in the title and text of one; and at the end those that only notes of theirs hold it in.
 */
export class SearchRun {
  /** Documents found up to here. */
  readonly found: FoundText[] = [];
  readonly resolved: ResolvedQuery;
  readonly #db: ReadableDb;
  readonly #most: number;
  readonly #texts: Walk | null;
  readonly #notes: NoteWalk | null;
  /** Ids of the notes that were found up to here, by the key of their document. */
  readonly #noteIds = new Map<number, string[]>();
  readonly #places = new WeakMap<FoundText, DocumentPlaces>();
  /** The keys of the documents found, once notes are looked for. */
  #known: Set<number> | null = null;

  constructor(db: ReadableDb, resolved: ResolvedQuery, most = mostDocuments) {
    const { condition, scopes } = resolved;
    const plan = makePlan(resolved);
    this.#db = db;
    this.#most = most;
    this.resolved = resolved;
    this.#texts = plan && (walkBlocks(db, plan) ?? new TextWalk(db, plan));
    const areNotes = scopes.length === 0 || scopes.includes('note');
    this.#notes = condition && areNotes ? new NoteWalk(db, condition, plan === null) : null;
  }

  get #areTextsDone(): boolean {
    return this.#texts === null || this.#texts.isDone || this.found.length >= this.#most;
  }

  /** Whether all that may be found was looked at. */
  get isDone(): boolean {
    return this.#areTextsDone && (this.#notes === null || this.#notes.isDone);
  }

  /** Whether every document that holds what is asked for is in `found`. */
  get isComplete(): boolean {
    return this.isDone && this.found.length < this.#most && (this.#notes?.isComplete ?? true);
  }

  /** Whether a long step takes little more than a short one. */
  get isPlain(): boolean {
    return this.#texts?.isPlain ?? true;
  }

  /** Goes on by so many of the documents that may be found, or by some of the notes. */
  advance(step = usualStep): void {
    if (!this.#areTextsDone) for (const one of this.#texts?.next(step) ?? []) this.found.push(one);
    else if (this.#notes && !this.#notes.isDone) this.#add(this.#notes.next());
  }

  /** What is found of one document, however far the search has come; undefined if nothing is. */
  lookUp(documentKey: number): FoundText | undefined {
    const known = this.found.find((found) => found.documentKey === documentKey);
    if (known || this.isDone) return known;
    const text = this.#db.get<{ at: number; last: number }>(
      'SELECT at, last FROM indexed_text WHERE documentKey = ?',
      documentKey,
    );
    if (!text) return undefined;
    const found = this.#texts?.lookUp({ ...text, documentKey });
    if (found || this.#notesOf([documentKey]).size === 0) return found;
    return { ...text, documentKey, isNoted: true };
  }

  /** All that matches in some documents that are found, in their order; read once, and together. */
  placesOf(found: readonly FoundText[]): DocumentPlaces[] {
    const unread = found.filter((one) => !this.#places.has(one));
    if (unread.length > 0) {
      const notes = this.#notesOf(unread.map(({ documentKey }) => documentKey));
      const read = openPlaces(this.#db, unread, this.resolved, notes);
      const byDocument = new Map(read.map((places) => [places.documentKey, places]));
      for (const one of unread) {
        const places = byDocument.get(one.documentKey);
        if (places) this.#places.set(one, places);
      }
    }
    return found.flatMap((one) => this.#places.get(one) ?? []);
  }

  /** How many notes of a document are known to hold what is asked for. */
  countNotes({ documentKey }: FoundText): number {
    return this.#noteIds.get(documentKey)?.length ?? 0;
  }

  /** The ids of notes of some documents that hold what is asked for, by the key of their document. */
  #notesOf(documentKeys: readonly number[]): ReadonlyMap<number, readonly string[]> {
    const { condition } = this.resolved;
    const notes = this.#notes;
    if (!condition || !notes || (notes.isDone && notes.isComplete)) return this.#noteIds;
    const ids = new Map<number, string[]>();
    for (const note of notesOfDocuments(this.#db, documentKeys, condition)) addTo(ids, note);
    return ids;
  }

  #add(notes: readonly FoundNote[]): void {
    this.#known ??= new Set(this.found.map(({ documentKey }) => documentKey));
    const known = this.#known;
    const more = new Map<number, FoundText>();
    for (const note of notes) {
      addTo(this.#noteIds, note);
      const { at, last, documentKey } = note;
      if (!known.has(documentKey)) more.set(at, { at, last, documentKey, isNoted: true });
      known.add(documentKey);
    }
    this.found.push(...[...more.values()].sort((a, b) => b.at - a.at));
  }
}

function addTo(ids: Map<number, string[]>, { documentKey, id }: FoundNote): void {
  const known = ids.get(documentKey);
  if (known) known.push(id);
  else ids.set(documentKey, [id]);
}
