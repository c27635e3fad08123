import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentId, HighlightId } from '../../../core/model/ids.ts';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { addHighlightTag, insertHighlight, listPassages } from '../../../db/highlights.ts';
import { mergeHighlights } from '../../../db/merge-highlights.ts';
import { writeNote } from '../../../db/notes.ts';
import { insertTag } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const lines = ['One two three four five.', 'Six seven eight nine ten.'];

function mark(
  db: Connection,
  documentId: DocumentId,
  [start, end]: readonly [number, number],
  note = '',
): HighlightId {
  const id = newId.highlight();
  command(db, (write) => {
    insertHighlight(write, { id, documentId, range: range(start, end), colour: 1, tagIds: [] });
    if (note) writeNote(write, { id: newId.note(), highlightId: id, body: note, baseRevision: 0 });
  });
  return id;
}

const merge = (db: Connection, ids: readonly HighlightId[]) =>
  command(db, (write) => mergeHighlights(write, { ids, noteId: newId.note() }), 'Highlights merged');

const passages = (db: Connection, documentId: DocumentId) =>
  listPassages(db, { documentId }).map(({ updatedAt: _, note, ...passage }) => ({
    ...passage,
    note: note?.body ?? null,
  }));

describe('mergeHighlights', () => {
  it('keeps the oldest, over all passages, with all tags and the notes in reading order', () => {
    const { db } = newLibrary();
    const documentId = addDocument(db, lines);
    const oldest = mark(db, documentId, [8, 18], 'Second in the text.');
    const newer = mark(db, documentId, [4, 13], 'First in the text.');
    const [shared, own] = [newId.tag(), newId.tag()];
    command(db, (write) => {
      for (const [id, name] of [
        [shared, 'Shared'],
        [own, 'Own'],
      ] as const)
        insertTag(write, id, { ...emptyTagFields, kind: 'actor', name });
      addHighlightTag(write, oldest, shared);
      addHighlightTag(write, newer, own);
      addHighlightTag(write, newer, shared);
    });
    merge(db, [newer, oldest]);
    expect(passages(db, documentId)).toMatchObject([
      {
        id: oldest,
        start: 4,
        end: 18,
        quote: 'two three four',
        tagIds: [shared, own],
        note: 'First in the text.\n\nSecond in the text.',
      },
    ]);
  });

  it('gives the kept one a note if only others have one', () => {
    const { db } = newLibrary();
    const documentId = addDocument(db, lines);
    const ids = [mark(db, documentId, [0, 7]), mark(db, documentId, [4, 13], 'A note.')];
    merge(db, ids);
    expect(passages(db, documentId)).toMatchObject([{ id: ids[0], note: 'A note.' }]);
  });

  it('joins what touches, across white space and paragraphs, and refuses what stands apart', () => {
    const { db } = newLibrary();
    const documentId = addDocument(db, lines);
    const ids = [
      mark(db, documentId, [0, 3]),
      mark(db, documentId, [4, 24]),
      mark(db, documentId, [25, 34]),
      mark(db, documentId, [41, 45]),
    ] as const;
    const before = passages(db, documentId);
    expect(() => merge(db, ids)).toThrow('Only highlights that overlap or touch can be merged.');
    expect(passages(db, documentId)).toEqual(before);
    merge(db, ids.slice(0, 3));
    expect(passages(db, documentId)).toMatchObject([{ id: ids[0], start: 0, end: 34 }, { id: ids[3] }]);
  });

  it('refuses highlights of two documents, and one highlight alone', () => {
    const { db } = newLibrary();
    const one = mark(db, addDocument(db, lines), [0, 3]);
    const other = mark(db, addDocument(db, ['Another text.']), [0, 3]);
    expect(() => merge(db, [one, other])).toThrow('different documents');
    expect(() => merge(db, [one, one])).toThrow('Two highlights are needed');
  });

  it('is one step of undo and of redo, whatever overlaps', () => {
    const { db } = newLibrary();
    const documentId = addDocument(db, lines);
    const someMarks = fc.array(
      fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 9 }), noted: fc.boolean() }),
      { minLength: 2, maxLength: 6 },
    );
    let merged = 0;
    fc.assert(
      fc.property(someMarks, (marks) => {
        const ids = marks.map(({ start, length, noted }) =>
          mark(db, documentId, [start, start + length], noted ? `Note at ${start}.` : ''),
        );
        const before = passages(db, documentId);
        try {
          merge(db, ids);
        } catch {
          expect(passages(db, documentId)).toEqual(before);
          return;
        }
        merged += 1;
        const after = passages(db, documentId);
        expect(after).toHaveLength(before.length - ids.length + 1);
        undoCommand(db, newId.command(), 1);
        expect(passages(db, documentId)).toEqual(before);
        redoCommand(db, newId.command(), 2);
        expect(passages(db, documentId)).toEqual(after);
      }),
      { numRuns: 60 },
    );
    expect(merged).toBeGreaterThan(0);
  });
});
