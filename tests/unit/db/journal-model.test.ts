import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Colour } from '../../../core/model/highlight.ts';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { deleteDocument, listDocuments, updateMetadata } from '../../../db/documents.ts';
import {
  addHighlightTag,
  deleteHighlight,
  insertHighlight,
  listHighlights,
  moveHighlight,
  recolourHighlight,
  removeHighlightTag,
} from '../../../db/highlights.ts';
import { LibraryError } from '../../../db/library-error.ts';
import { readNote, writeNote } from '../../../db/notes.ts';
import type { WritableDb } from '../../../db/sql.ts';
import { deleteTags, insertTag, listTags, updateTag } from '../../../db/tags.ts';
import { searchAll } from '../../helpers/search-all.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

/** One random action. The numbers choose among what is there. */
const action = fc.record({
  what: fc.constantFrom(
    ...['create', 'create', 'create', 'recolour', 'move', 'addTag', 'addTag', 'removeTag', 'delete'],
    ...[
      'createTag',
      'createTag',
      'updateTag',
      'parents',
      'deleteTag',
      'note',
      'note',
      'note',
      'deleteDocument',
    ],
    ...['metadata', 'undo', 'undo', 'undo', 'redo', 'redo', 'reopen'],
  ),
  a: fc.nat(20),
  b: fc.nat(20),
  c: fc.nat(20),
});
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const bodies = ['', 'word', 'word two', 'other'];

/** All that a user can see. Revisions only ever grow, so they are no part of what undo restores. */
function visible(db: Connection): string {
  const documents = listDocuments(db);
  const highlights = documents.flatMap((document) => listHighlights(db, document.id));
  const hits = searchAll(db, 'word').documents.flatMap(({ places }) =>
    places.map((place) => `${place.kind} ${place.highlightId} ${place.snippet}`),
  );
  return JSON.stringify([documents, highlights, listTags(db), hits.sort()], (key, value) =>
    key === 'revision' ? undefined : value,
  );
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** The change that an action stands for, or null if there is nothing it could act on. */
function toChange(db: Connection, { what, a, b, c }: Action): ((write: WritableDb) => unknown) | null {
  const documents = listDocuments(db);
  const document = pick(documents, a);
  const highlight = pick(
    documents.flatMap((one) => listHighlights(db, one.id)),
    a,
  );
  const tags = listTags(db);
  const tag = pick(tags, b);
  const place = range(b % 10, (b % 10) + 1 + (c % 5));
  const colour = Colour.parse((c % 8) + 1);
  if (what === 'createTag') {
    const fields = { ...emptyTagFields, kind: 'theme' as const, name: `tag ${c % 3}` };
    return (write) => insertTag(write, newId.tag(), { ...fields, parentIds: tag ? [tag.id] : [] });
  }
  if (tag && what === 'updateTag') {
    return (write) => updateTag(write, tag.id, { name: `tag ${c}`, aliases: [`x${a % 3}`, `x${c % 3}`] });
  }
  const parent = pick(tags, c);
  if (tag && parent && what === 'parents') {
    return (write) => updateTag(write, tag.id, { parentIds: [parent.id] });
  }
  if (tag && what === 'deleteTag') return (write) => deleteTags(write, [tag.id], null);
  if (document && what === 'create') {
    const tagIds = tag && c % 2 ? [tag.id] : [];
    return (write) =>
      insertHighlight(write, {
        id: newId.highlight(),
        documentId: document.id,
        range: place,
        colour,
        tagIds,
      });
  }
  if (document && what === 'deleteDocument' && c < 4) return (write) => deleteDocument(write, document.id);
  if (document && what === 'metadata') {
    return (write) => updateMetadata(write, document.id, { title: c % 2 ? `word ${c}` : null });
  }
  if (!highlight) return null;
  const { id } = highlight;
  if (what === 'recolour') return (write) => recolourHighlight(write, id, colour);
  if (what === 'move') return (write) => moveHighlight(write, id, place);
  if (what === 'delete') return (write) => deleteHighlight(write, id);
  if (tag && what === 'addTag') return (write) => addHighlightTag(write, id, tag.id);
  if (tag && what === 'removeTag') return (write) => removeHighlightTag(write, id, tag.id);
  if (what === 'note') {
    const current = readNote(db, id);
    const draft = {
      highlightId: id,
      body: bodies[b % bodies.length] ?? '',
      baseRevision: current?.revision ?? 0,
    };
    return (write) => writeNote(write, { ...draft, id: current?.id ?? newId.note() });
  }
  return null;
}

/** Does an action, unless the library's rules forbid it. */
function attempt(db: Connection, change: (write: WritableDb) => unknown, groupId: string | undefined): void {
  try {
    command(db, change, 'Something changed', groupId);
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
  }
}

/** The library beside a plain list of what it looked like after each step. */
class History {
  db: Connection;
  readonly #open: () => Connection;
  readonly #states: string[];
  #groups: (string | undefined)[] = [undefined];
  #at = 0;

  constructor() {
    const { db, open } = newLibrary();
    this.db = db;
    this.#open = open;
    this.#states = [visible(db)];
  }

  act(action: Action): void {
    if (action.what === 'undo') this.undo();
    else if (action.what === 'redo') this.redo();
    else if (action.what === 'reopen') this.reopen();
    else {
      const change = toChange(this.db, action);
      const groupId = action.what === 'note' ? `edit ${action.c % 2}` : undefined;
      if (change) this.step(() => attempt(this.db, change, groupId), groupId);
    }
  }

  /** Runs `work` and notes what it led to; steps of one group that follow each other are one. */
  step(work: () => unknown, groupId?: string): void {
    work();
    const state = visible(this.db);
    if (state === this.#states[this.#at]) return;
    const continues = groupId !== undefined && this.#groups[this.#at] === groupId;
    if (!continues) this.#at++;
    this.#states.splice(this.#at, Infinity, state);
    this.#groups.splice(this.#at, Infinity, groupId);
  }

  undo(): boolean {
    return this.#move(-1, undoCommand);
  }

  redo(): boolean {
    return this.#move(1, redoCommand);
  }

  reopen(): void {
    this.db.close();
    this.db = this.#open();
    expect(visible(this.db)).toBe(this.#states[this.#at]);
  }

  #move(by: 1 | -1, how: typeof undoCommand): boolean {
    const wanted = this.#states[this.#at + by];
    if (wanted === undefined) {
      expect(() => how(this.db, newId.command(), 1)).toThrow(/nothing to/);
      return false;
    }
    how(this.db, newId.command(), 1);
    this.#at += by;
    expect(visible(this.db)).toBe(wanted);
    return true;
  }
}

test('undo and redo go back and forth through what was there, whatever was done', () => {
  const runs = Number(process.env.POSTIL_MODEL_RUNS ?? 100);
  let steps = 0;
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 60, size: 'max' }), (actions) => {
      const history = new History();
      history.step(() => addDocument(history.db, ['Some word here.', 'And one more word.']));
      history.step(() => addDocument(history.db, ['Another text, with a word.'], 'A word'));
      for (const one of actions) history.act(one);
      const last = visible(history.db);
      let forward = 0;
      while (history.redo()) forward++;
      let back = 0;
      while (history.undo()) back++;
      expect(listDocuments(history.db)).toEqual([]);
      expect(listTags(history.db)).toEqual([]);
      history.reopen();
      for (let i = 0; i < back - forward; i++) history.redo();
      expect(visible(history.db)).toBe(last);
      expect(history.db.pragma('integrity_check')).toBe('ok');
      expect(history.db.get('PRAGMA foreign_key_check')).toBeUndefined();
      steps += actions.length;
      history.db.close();
    }),
    { numRuns: runs },
  );
  console.log(`${runs} sequences, ${steps} actions, every undo and redo as expected`);
}, 300_000);
