import { expect, test } from 'vitest';
import { emptyTagFields, type TagKind } from '../../../core/model/tag.ts';
import { checkDatabase } from '../../../db/check.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { readHighlightHistory } from '../../../db/highlight-history.ts';
import { insertHighlight } from '../../../db/highlights.ts';
import { readChanges } from '../../../db/journal-changes.ts';
import { LibraryError } from '../../../db/library-error.ts';
import { mergeTags } from '../../../db/merge-tags.ts';
import { purge } from '../../../db/purge.ts';
import { restoreTrash } from '../../../db/restore.ts';
import { deleteTags, getTagSummary, insertTag } from '../../../db/tags.ts';
import { listTrash } from '../../../db/trash.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const count = 400;

/** A library with a tag on many highlights, every fourth of which carries another too. */
function manyUses(kind: TagKind = 'actor') {
  const { db, statements } = newLibrary();
  const [from, into] = [newId.tag(), newId.tag()];
  const documentId = addDocument(db, ['Some words of a text.']);
  const ids = Array.from({ length: count }, newId.highlight);
  command(db, (write) => {
    insertTag(write, from, { ...emptyTagFields, kind: 'actor', name: 'from' });
    insertTag(write, into, { ...emptyTagFields, kind, name: 'into' });
    ids.forEach((id, i) => {
      const tagIds = i % 4 === 0 ? [into, from] : [from];
      insertHighlight(write, { id, documentId, range: range(0, 4), colour: 1, tagIds });
    });
  });
  return { db, statements, from, into, ids, documentId };
}

const uses = (db: Connection) => db.all('SELECT * FROM highlight_tag ORDER BY highlightId, tagId');
const problems = (db: Connection) => checkDatabase(db).flatMap((check) => check.problems);
const lastEntry = (db: Connection) =>
  db.get<{ changes: string; size: number }>(
    'SELECT changes, length(changes) AS size FROM journal ORDER BY seq DESC LIMIT 1',
  ) ?? { changes: '[]', size: 0 };

test.each(['actor', 'theme'] as const)(
  'merging a tag that very many highlights carry, into one of kind %s, takes few statements and little of the journal',
  (kind) => {
    const { db, statements, from, into } = manyUses(kind);
    const before = uses(db);
    statements.length = 0;
    command(db, (write) => mergeTags(write, [from], into));
    expect(statements.filter((sql) => !sql.startsWith('--')).length).toBeLessThan(100);
    const after = uses(db);
    expect(getTagSummary(db, into).highlights).toBe(count);

    const { changes, size } = lastEntry(db);
    const all = readChanges(changes);
    expect(all.filter(({ table }) => table === 'highlight_tag')).toHaveLength(count + (count * 3) / 4);
    expect(size).toBeLessThan(JSON.stringify(all).length / 3);

    statements.length = 0;
    undoCommand(db, newId.command(), 1);
    expect(statements.filter((sql) => !sql.startsWith('--')).length).toBeLessThan(100);
    expect(uses(db)).toEqual(before);
    redoCommand(db, newId.command(), 2);
    expect(uses(db)).toEqual(after);
    expect(problems(db)).toEqual([]);
    db.close();
  },
);

test('each highlight knows what became of its tags, and the trash how many there were', () => {
  const { db, from, ids } = manyUses();
  command(db, (write) => deleteTags(write, [from], null));
  const [id = newId.highlight()] = ids;
  expect(readHighlightHistory(db, id)[0]).toMatchObject({ changes: [{ what: 'untagged', tagId: from }] });
  const trash = listTrash(db, { offset: 0, limit: 10 });
  expect(trash).toMatchObject([{ kind: 'tag', name: 'from', highlights: count }]);
  command(db, (write) => restoreTrash(write, [{ kind: 'tag', id: from }]));
  expect(getTagSummary(db, from).highlights).toBe(count);
  expect(problems(db)).toEqual([]);
  db.close();
});

test('a tag that was put on a highlight again since is not put there by undo', () => {
  const { db, from, ids } = manyUses();
  command(db, (write) => deleteTags(write, [from], null));
  db.run('INSERT INTO highlight_tag VALUES (?, ?, 7)', ids[3] ?? '', from);
  expect(() => undoCommand(db, newId.command(), 1)).toThrow(LibraryError);
  db.close();
});

test('what is deleted for good goes out of a step of many highlights, and undo gives the others back', () => {
  const { db, from, ids } = manyUses();
  const gone = ids[7] ?? newId.highlight();
  command(db, (write) => write.update('highlight', { id: gone }, { deletedAt: write.now }));
  command(db, (write) => deleteTags(write, [from], null));
  db.transaction(() => purge(db, [{ kind: 'highlight', id: gone }]));
  expect(lastEntry(db).changes).not.toContain(gone);
  undoCommand(db, newId.command(), 1);
  expect(getTagSummary(db, from).highlights).toBe(count - 1);
  expect(problems(db)).toEqual([]);
  db.close();
});

test('an entry with many tags of one highlight each gets shorter when one of these is gone for good', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['Some words of a text.']);
  const tagIds = Array.from({ length: 12 }, newId.tag);
  const ids = tagIds.map(newId.highlight);
  command(db, (write) => {
    for (const [i, id] of tagIds.entries()) {
      insertTag(write, id, { ...emptyTagFields, kind: 'theme', name: `tag ${i}` });
    }
    for (const [i, id] of ids.entries()) {
      insertHighlight(write, {
        id,
        documentId,
        range: range(0, 4),
        colour: 1,
        tagIds: tagIds.slice(i, i + 1),
      });
    }
  });
  command(db, (write) => deleteTags(write, tagIds, null));
  const [gone = newId.highlight(), ...others] = ids;
  command(db, (write) => write.update('highlight', { id: gone }, { deletedAt: write.now }));
  db.transaction(() => purge(db, [{ kind: 'highlight', id: gone }]));
  undoCommand(db, newId.command(), 1);
  expect(uses(db)).toHaveLength(others.length);
  expect(problems(db)).toEqual([]);
  db.close();
});
