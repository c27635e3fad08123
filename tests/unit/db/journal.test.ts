import { expect, test } from 'vitest';
import { CommandId } from '../../../core/model/ids.ts';
import { redoCommand, runCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { getHighlight, insertHighlight, recolourHighlight } from '../../../db/highlights.ts';
import { readJournalState } from '../../../db/journal.ts';
import { readNote, writeNote } from '../../../db/notes.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const undo = (db: Connection) => undoCommand(db, newId.command(), 1).result;
const redo = (db: Connection) => redoCommand(db, newId.command(), 1).result;

function labels(db: Connection) {
  const { undo, redo } = readJournalState(db);
  return [undo, redo];
}

function withHighlight() {
  const library = newLibrary();
  const documentId = addDocument(library.db, ['One two three.']);
  const id = newId.highlight();
  const create = (write: Parameters<typeof insertHighlight>[0]) =>
    insertHighlight(write, { id, documentId, range: range(4, 7), colour: 1, tagIds: [] });
  return { ...library, documentId, id, create };
}

test('undo and redo know what they are called, and survive a restart', () => {
  const { db, open, id, create } = withHighlight();
  command(db, create, 'Highlight added');
  command(db, (write) => recolourHighlight(write, id, 2), 'Colour changed');
  expect(labels(db)).toEqual(['Colour changed', null]);
  expect(undo(db).label).toBe('Colour changed');
  db.close();
  const again = open();
  expect(labels(again)).toEqual(['Highlight added', 'Colour changed']);
  expect(redo(again).label).toBe('Colour changed');
  expect(getHighlight(again, id).colour).toBe(2);
  again.close();
});

test('a new command after undo forgets what could be redone', () => {
  const { db, id, create } = withHighlight();
  command(db, create);
  command(db, (write) => recolourHighlight(write, id, 2));
  undo(db);
  command(db, (write) => recolourHighlight(write, id, 3));
  expect(() => redo(db)).toThrow('There is nothing to redo.');
  undo(db);
  expect(getHighlight(db, id).colour).toBe(1);
  db.close();
});

test('a command that is sent again gives what it gave and does nothing', () => {
  const { db, id, create } = withHighlight();
  command(db, create);
  const spec = { id: CommandId.parse(newId.command()), kind: 'test', label: 'Colour changed' };
  const turn = (colour: 2 | 3) =>
    runCommand(db, spec, 5, (write) => {
      recolourHighlight(write, id, colour);
      return { colour };
    });
  expect(turn(2)).toMatchObject({ result: { colour: 2 }, touched: { kinds: ['highlight'] } });
  expect(turn(3)).toEqual({ result: { colour: 2 }, touched: null });
  expect(getHighlight(db, id).colour).toBe(2);
  expect(() => runCommand(db, { ...spec, kind: 'other' }, 5, () => null)).toThrow(/another command/);
  db.close();
});

test('a command that fails leaves nothing behind', () => {
  const { db, id, create } = withHighlight();
  expect(() =>
    command(db, (write) => {
      create(write);
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(() => getHighlight(db, id)).toThrow(/not in the library/);
  expect(labels(db)).toEqual(['Something changed', null]);
  db.close();
});

test('a command that changes nothing is no step of undo', () => {
  const { db, id, create } = withHighlight();
  command(db, create, 'Highlight added');
  command(db, (write) => recolourHighlight(write, id, 1), 'Colour changed');
  expect(labels(db)).toEqual(['Highlight added', null]);
  db.close();
});

test('saves of one edit of a note are one step', () => {
  const { db, id, create } = withHighlight();
  command(db, create, 'Highlight added');
  const noteId = newId.note();
  ['a', 'ab', 'abc'].forEach((body, baseRevision) => {
    command(
      db,
      (write) => writeNote(write, { id: noteId, highlightId: id, body, baseRevision }),
      'Note edited',
      'edit-1',
    );
  });
  command(
    db,
    (write) => writeNote(write, { id: noteId, highlightId: id, body: 'd', baseRevision: 3 }),
    'Note edited',
    'edit-2',
  );
  undo(db);
  expect(readNote(db, id)?.body).toBe('abc');
  undo(db);
  expect(readNote(db, id)).toBeUndefined();
  expect(labels(db)).toEqual(['Highlight added', 'Note edited']);
  redo(db);
  expect(readNote(db, id)?.body).toBe('abc');
  db.close();
});

test('a draft made from an older revision overwrites nothing, after undo as well', () => {
  const { db, id, create } = withHighlight();
  command(db, create);
  const write = (body: string, baseRevision: number) =>
    command(db, (to) => writeNote(to, { id: newId.note(), highlightId: id, body, baseRevision }));
  expect(write('one', 0)).toBe(1);
  expect(write('two', 1)).toBe(2);
  expect(() => write('late', 1)).toThrow(/changed elsewhere/);
  undo(db);
  expect(readNote(db, id)).toMatchObject({ body: 'one', revision: 3 });
  expect(() => write('late', 2)).toThrow(/changed elsewhere/);
  expect(write('', 3)).toBe(0);
  expect(readNote(db, id)).toBeUndefined();
  db.close();
});

test('undo refuses a row that is not as the journal left it', () => {
  const { db, id, create } = withHighlight();
  command(db, create);
  db.run('UPDATE highlight SET colour = 7');
  expect(() => undo(db)).toThrow(/changed since/);
  expect(getHighlight(db, id).colour).toBe(7);
  expect(labels(db)).toEqual(['Something changed', null]);
  db.close();
});
