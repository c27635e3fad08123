import { expect, test } from 'vitest';
import type { TableChoice, TableEdit } from '../../../../core/contract/highlight-table.ts';
import { maxTableChoice } from '../../../../core/contract/highlight-table.ts';
import { undoCommand } from '../../../../db/command.ts';
import { countEdit, editHighlights } from '../../../../db/highlight-table/edit-highlights.ts';
import { getHighlight } from '../../../../db/highlights.ts';
import type { ReadableDb } from '../../../../db/sql.ts';
import { deleteTags } from '../../../../db/tags.ts';
import { command, newId } from '../library-fixture.ts';
import { filterOf, tableLibrary } from './table-library.ts';

const rowsOf = (db: ReadableDb) => [
  db.all('SELECT id, colour, deletedAt FROM highlight ORDER BY id'),
  db.all('SELECT * FROM highlight_tag ORDER BY highlightId, tagId'),
];

test('an edit changes what its preview says, as one step of undo', () => {
  const { db, tags, highlights } = tableLibrary();
  const ids = [highlights.raised, highlights.denied, highlights.arabic];
  const edits: readonly (readonly [TableEdit, changed: number, documents: number])[] = [
    [{ kind: 'addTag', tagId: tags.ministry }, 2, 2],
    [{ kind: 'removeTag', tagId: tags.denial }, 2, 2],
    [{ kind: 'recolour', colour: 3 }, 1, 1],
    [{ kind: 'delete' }, 3, 2],
  ];
  for (const [edit, changed, documents] of edits) {
    const before = rowsOf(db);
    const counts = { chosen: 3, changed, documents };
    expect(countEdit(db, { ids }, edit)).toEqual(counts);
    expect(command(db, (write) => editHighlights(write, { ids }, edit))).toEqual(counts);
    const after = rowsOf(db);
    expect(after).not.toEqual(before);
    const left = edit.kind === 'delete' ? 0 : 3;
    expect(countEdit(db, { ids }, edit)).toEqual({ chosen: left, changed: 0, documents: 0 });
    undoCommand(db, newId.command(), Date.now());
    expect(rowsOf(db)).toEqual(before);
  }
  db.close();
});

test('a tag is added after the others', () => {
  const { db, tags, highlights } = tableLibrary();
  const { raised: id } = highlights;
  command(db, (write) => editHighlights(write, { ids: [id] }, { kind: 'addTag', tagId: tags.denial }));
  expect(getHighlight(db, id).tagIds).toEqual([tags.harbour, tags.tolls, tags.denial]);
  db.close();
});

test('all that a filter shows are changed, but for those left out, and only if they are as many as were seen', () => {
  const { db, tags, highlights } = tableLibrary();
  const filter = filterOf({ tags: [[tags.coast]] });
  const all = (count: number): TableChoice => ({ filter, except: [highlights.arabic], count });
  const edit: TableEdit = { kind: 'recolour', colour: 7 };
  expect(countEdit(db, all(2), edit)).toEqual({ chosen: 2, changed: 2, documents: 1 });
  const before = rowsOf(db);
  expect(() => command(db, (write) => editHighlights(write, all(3), edit))).toThrow('Nothing was changed');
  expect(rowsOf(db)).toEqual(before);
  command(db, (write) => editHighlights(write, all(2), edit));
  expect(db.all('SELECT id FROM highlight WHERE colour = 7 ORDER BY id')).toEqual([
    { id: highlights.raised },
    { id: highlights.denied },
  ]);
  db.close();
});

test('highlights that are gone are left out, and a tag that is gone is refused', () => {
  const { db, tags, highlights } = tableLibrary();
  const ids = [highlights.paid, newId.highlight()];
  expect(countEdit(db, { ids }, { kind: 'delete' })).toEqual({ chosen: 1, changed: 1, documents: 1 });
  command(db, (write) => deleteTags(write, [tags.tolls], null));
  expect(() => countEdit(db, { ids }, { kind: 'addTag', tagId: tags.tolls })).toThrow('This tag');
  db.close();
});

test('more than can be kept in one step are refused', () => {
  const { db, documents, tags } = tableLibrary();
  command(db, (write) =>
    write.run(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ?)
       INSERT INTO highlight (id, documentId, versionId, start, "end", quote, prefix, suffix, colour, createdAt, updatedAt)
       SELECT 'many ' || i, d.id, d.versionId, 0, 1, 'T', '', '', 1, 1, 1 FROM n, document d WHERE d.id = ?`,
      maxTableChoice,
      documents.first,
    ),
  );
  const choice = { filter: filterOf({ colours: [1] }), except: [], count: maxTableChoice + 1 };
  const edit: TableEdit = { kind: 'addTag', tagId: tags.denial };
  expect(countEdit(db, choice, edit).changed).toBe(maxTableChoice + 1);
  expect(() => command(db, (write) => editHighlights(write, choice, edit))).toThrow('more than 20,000');
  db.close();
});
