import { expect, test } from 'vitest';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { listDocuments } from '../../../db/documents.ts';
import { insertHighlight, listHighlights, listPassages } from '../../../db/highlights.ts';
import { writeNote } from '../../../db/notes.ts';
import { insertTag, listTags } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

test('lists take as many statements for many records as for few', () => {
  const { db, statements } = newLibrary();
  const tagId = newId.tag();
  command(db, (write) => insertTag(write, tagId, { ...emptyTagFields, kind: 'actor', name: 'tag' }));
  const documentId = addDocument(db, ['One two three.']);
  const addMore = () => {
    const other = addDocument(db, ['# Four', 'One five six.']);
    for (const id of [documentId, other]) {
      const highlightId = newId.highlight();
      command(db, (write) => {
        insertHighlight(write, {
          id: highlightId,
          documentId: id,
          range: range(0, 5),
          colour: 2,
          tagIds: [tagId],
        });
        writeNote(write, { id: newId.note(), highlightId, body: 'One note', baseRevision: 0 });
      });
    }
  };
  const count = () => {
    const counts: Record<string, number> = {};
    for (const [name, read] of Object.entries({
      documents: () => listDocuments(db),
      highlights: () => listHighlights(db, documentId),
      tags: () => listTags(db),
      passages: () => listPassages(db, { tagId }),
    })) {
      statements.length = 0;
      read();
      counts[name] = statements.length;
    }
    return counts;
  };
  addMore();
  const few = count();
  for (let i = 0; i < 20; i++) addMore();
  expect(count()).toEqual(few);
  expect(few).toEqual({ documents: 3, highlights: 3, tags: 5, passages: 4 });
  expect(listDocuments(db).find((document) => document.id === documentId)).toMatchObject({
    highlights: 21,
    notes: 21,
  });
  db.close();
});
