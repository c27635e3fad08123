import { expect, test } from 'vitest';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { readHighlightHistory } from '../../../db/highlight-history.ts';
import {
  addHighlightTag,
  deleteHighlight,
  getHighlight,
  insertHighlight,
  moveHighlight,
  recolourHighlight,
} from '../../../db/highlights.ts';
import { readHistory } from '../../../db/history.ts';
import { readNote, writeNote } from '../../../db/notes.ts';
import { restorePast } from '../../../db/restore-past.ts';
import { deleteTags, insertTag, updateTag } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

function withHighlight() {
  const library = newLibrary();
  const documentId = addDocument(library.db, ['One two three four.'], 'Numbers');
  const id = newId.highlight();
  command(
    library.db,
    (write) => insertHighlight(write, { id, documentId, range: range(4, 7), colour: 1, tagIds: [] }),
    'Highlight added',
  );
  return { ...library, documentId, id };
}

const undo = (db: Connection) => undoCommand(db, newId.command(), 1);

/** What each step of a highlight's history was, the last first. */
const told = (db: Connection, id: ReturnType<typeof newId.highlight>) =>
  readHighlightHistory(db, id).map(({ how, changes }) => [how, ...changes.map(({ what }) => what)].join(' '));

test('a highlight’s life is told step by step, with what was before', () => {
  const { db, id } = withHighlight();
  const tagId = newId.tag();
  command(db, (write) => insertTag(write, tagId, { ...emptyTagFields, kind: 'actor', name: 'Iran' }));
  command(db, (write) => addHighlightTag(write, id, tagId));
  command(db, (write) => moveHighlight(write, id, range(0, 7)));
  command(db, (write) => recolourHighlight(write, id, 3));
  undo(db);
  redoCommand(db, newId.command(), 1);
  command(db, (write) => deleteTags(write, [tagId], null));
  command(db, (write) => deleteHighlight(write, id));
  undo(db);
  expect(told(db, id)).toEqual([
    'undone restored',
    'done deleted',
    'done untagged',
    'redone recoloured',
    'undone recoloured',
    'done recoloured',
    'done moved',
    'done tagged',
    'done created',
  ]);
  const moved = readHighlightHistory(db, id).flatMap(({ changes }) =>
    changes.filter(({ what }) => what === 'moved'),
  );
  expect(moved).toMatchObject([
    { from: { quote: 'two', range: { start: 4, end: 7 } }, to: { quote: 'One two', range: { start: 0 } } },
  ]);
  expect(readHighlightHistory(db, id)[2]?.changes).toEqual([{ what: 'untagged', tagId, name: 'Iran' }]);
  db.close();
});

test('saves of one stay in the editor are one step, and each older note can be had back', () => {
  const { db, id } = withHighlight();
  const noteId = newId.note();
  const write = (body: string, baseRevision: number, edit: string) =>
    command(
      db,
      (to) => writeNote(to, { id: noteId, highlightId: id, body, baseRevision }),
      'Note edited',
      edit,
    );
  write('F', 0, 'first');
  write('First', 1, 'first');
  write('Second', 2, 'second');
  write('', 3, 'third');
  expect(told(db, id)).toEqual([
    'done note deleted',
    'done note written',
    'done note written',
    'done created',
  ]);
  const [deleted, , first] = readHighlightHistory(db, id);
  expect(deleted?.changes).toEqual([{ what: 'note deleted', body: 'Second' }]);
  expect(first?.changes).toEqual([{ what: 'note written', body: 'First' }]);

  command(db, (to) => restorePast(to, { id, seq: deleted?.seq ?? 0, part: 'note' }));
  expect(readNote(db, id)).toMatchObject({ id: noteId, body: 'Second' });
  command(db, (to) => restorePast(to, { id, seq: first?.seq ?? 0, part: 'note' }));
  expect(readNote(db, id)?.body).toBe('First');
  undo(db);
  expect(readNote(db, id)?.body).toBe('Second');
  db.close();
});

test('an earlier passage comes back, as a step of its own', () => {
  const { db, id } = withHighlight();
  command(db, (write) => moveHighlight(write, id, range(0, 3)));
  command(db, (write) => moveHighlight(write, id, range(8, 13)));
  const [, middle, created] = readHighlightHistory(db, id);
  command(db, (write) => restorePast(write, { id, seq: middle?.seq ?? 0, part: 'passage' }));
  expect(getHighlight(db, id)).toMatchObject({ quote: 'One', start: 0, end: 3 });
  command(db, (write) => restorePast(write, { id, seq: created?.seq ?? 0, part: 'passage' }));
  expect(getHighlight(db, id)).toMatchObject({ quote: 'two', prefix: 'One ' });
  undo(db);
  expect(getHighlight(db, id).quote).toBe('One');
  expect(() => command(db, (write) => restorePast(write, { id, seq: 1, part: 'note' }))).toThrow(
    /Nothing was/,
  );
  db.close();
});

test('the library’s history says how far undo has to go', () => {
  const { db, id, documentId } = withHighlight();
  const other = addDocument(db, ['Another text.'], 'Other');
  for (const colour of [2, 3] as const) {
    command(db, (write) => recolourHighlight(write, id, colour), 'Colour changed', 'one-edit');
  }
  const { steps, next } = readHistory(db, { limit: 10 });
  expect(steps).toMatchObject([
    {
      ...{ label: 'Colour changed', how: 'done', about: 'two', highlightId: id },
      ...{ documents: [{ title: 'Numbers' }], undoSteps: 1 },
    },
    { documents: [{ id: other }], undoSteps: 2, about: null },
    { label: 'Highlight added', undoSteps: 3 },
    { documents: [{ id: documentId }], undoSteps: 4 },
  ]);
  expect(next).toBeNull();
  undo(db);
  const [undone, done, before] = readHistory(db, { limit: 10 }).steps;
  expect(undone).toMatchObject({ label: 'Colour changed', how: 'undone', undoSteps: null });
  expect(done).toMatchObject({ label: 'Colour changed', how: 'done', undoSteps: null });
  expect(before?.undoSteps).toBe(1);
  db.close();
});

test('the history names the tag of which only the other names or the place changed', () => {
  const { db } = withHighlight();
  const [actor, above] = [newId.tag(), newId.tag()];
  for (const [id, name] of [
    [actor, 'River guard'],
    [above, 'Guards'],
  ] as const) {
    command(db, (write) => insertTag(write, id, { ...emptyTagFields, kind: 'actor', name }));
  }
  command(db, (write) => updateTag(write, actor, {}, ['The guard']), 'Tag changed');
  command(db, (write) => updateTag(write, actor, { parentIds: [above] }), 'Tag changed');
  const { steps } = readHistory(db, { limit: 2 });
  expect(steps.map(({ about }) => about)).toEqual(['River guard', 'River guard']);
  db.close();
});

test('the history comes page by page, of one document if that is asked for', () => {
  const { db, id, documentId } = withHighlight();
  addDocument(db, ['Another text.'], 'Other');
  for (const colour of [2, 3, 4, 5] as const) {
    command(db, (write) => recolourHighlight(write, id, colour), `Colour ${colour}`);
  }
  const labels: string[] = [];
  let before: number | undefined;
  do {
    const page = readHistory(db, { documentId, before, limit: 2 });
    labels.push(...page.steps.map(({ label }) => label));
    before = page.next ?? undefined;
  } while (before !== undefined);
  expect(labels).toEqual([
    ...['Colour 5', 'Colour 4', 'Colour 3', 'Colour 2', 'Highlight added', 'Something changed'],
  ]);
  db.close();
});
