import { expect, test } from 'vitest';
import type { TagId } from '../../../core/model/ids.ts';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { undoCommand } from '../../../db/command.ts';
import { insertHighlight, listPassages } from '../../../db/highlights.ts';
import { restoreTrash } from '../../../db/restore.ts';
import { listSharedNames, setNameMeaning } from '../../../db/shared-names.ts';
import { countUse } from '../../../db/tag-use.ts';
import { deleteTags, getTag, getTagSummary, insertTag, listTags, updateTag } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';
import { readRows } from './random-codebook.ts';

function addTag(db: ReturnType<typeof newLibrary>['db'], name: string, parentIds: TagId[] = []): TagId {
  const id = newId.tag();
  command(db, (write) => insertTag(write, id, { ...emptyTagFields, kind: 'actor', name, parentIds }));
  return id;
}

test('a tag can be its own ancestor by no path', () => {
  const { db } = newLibrary();
  const top = addTag(db, 'top');
  const middle = addTag(db, 'middle', [top]);
  const bottom = addTag(db, 'bottom', [middle, top]);
  for (const [tag, parent] of [
    [top, top],
    [top, middle],
    [top, bottom],
    [middle, bottom],
  ] as const) {
    expect(() => command(db, (write) => updateTag(write, tag, { parentIds: [parent] }))).toThrow(
      /below itself/,
    );
  }
  expect(getTag(db, top).parentIds).toEqual([]);
  db.close();
});

test('aliases keep their order, without doubles and without the name itself', () => {
  const { db } = newLibrary();
  const id = addTag(db, 'Hizb Allah');
  command(db, (write) =>
    updateTag(write, id, { aliases: ['Hezbollah', 'Hizb Allah', 'حزب الله', 'Hezbollah'] }),
  );
  expect(getTag(db, id).aliases).toEqual(['Hezbollah', 'حزب الله']);
  command(db, (write) => updateTag(write, id, { name: 'Hezbollah' }));
  expect(getTag(db, id).aliases).toEqual(['حزب الله']);
  command(db, (write) => updateTag(write, id, { aliases: ['B', 'حزب الله', 'A'] }));
  expect(getTag(db, id).aliases).toEqual(['B', 'حزب الله', 'A']);
  db.close();
});

test('deleting a tag takes it off highlights and out of the hierarchy; one undo brings all back', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['One two three.']);
  const above = addTag(db, 'above');
  const id = addTag(db, 'tag', [above]);
  const below = addTag(db, 'below', [id]);
  const highlightId = newId.highlight();
  command(db, (write) =>
    insertHighlight(write, {
      id: highlightId,
      documentId,
      range: range(0, 3),
      colour: 1,
      tagIds: [above, id, below],
    }),
  );
  const read = (tagId: TagId) => ({ tag: getTagSummary(db, tagId), passages: listPassages(db, { tagId }) });
  const before = read(id);
  command(db, (write) => deleteTags(write, [id], null));
  expect(() => read(id)).toThrow(/not in the library/);
  expect(getTag(db, below).parentIds).toEqual([]);
  expect(read(above).passages[0]?.tagIds).toEqual([above, below]);
  undoCommand(db, newId.command(), 1);
  expect(read(id)).toEqual(before);
  expect(getTag(db, below).parentIds).toEqual([id]);
  db.close();
});

test('tags are listed by kind, then by name as people sort it', () => {
  const { db } = newLibrary();
  for (const [kind, name] of [
    ['theme', 'b'],
    ['actor', 'Éa'],
    ['actor', 'f'],
    ['actor', 'e'],
  ] as const) {
    command(db, (write) => insertTag(write, newId.tag(), { ...emptyTagFields, kind, name }));
  }
  expect(listTags(db).map((tag) => tag.name)).toEqual(['e', 'Éa', 'f', 'b']);
  db.close();
});

test('a deleted tag can be replaced by another, once on each highlight and in its place', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['One two three.']);
  const [gone, also, heir] = [addTag(db, 'gone'), addTag(db, 'also gone'), addTag(db, 'heir')];
  const carried = [[gone, heir], [gone, also], [heir], [also]].map((tagIds) => {
    const id = newId.highlight();
    command(db, (write) => insertHighlight(write, { id, documentId, range: range(0, 3), colour: 1, tagIds }));
    return id;
  });
  const before = readRows(db);
  expect(countUse(db, [gone, also])).toEqual({ highlights: 3, documents: 1 });
  expect(() => command(db, (write) => deleteTags(write, [gone, heir], heir))).toThrow(/replaced by itself/);
  expect(() => command(db, (write) => deleteTags(write, [gone], newId.tag()))).toThrow(/not in the library/);
  expect(readRows(db)).toEqual(before);
  command(db, (write) => deleteTags(write, [gone, also], heir));
  expect(listTags(db)).toMatchObject([{ id: heir, highlights: 4 }]);
  const passages = listPassages(db, { tagId: heir });
  expect(new Set(passages.map(({ id }) => id))).toEqual(new Set(carried));
  for (const { tagIds } of passages) expect(tagIds).toEqual([heir]);
  undoCommand(db, newId.command(), 1);
  expect(readRows(db)).toEqual(before);
  db.close();
});

test('a tag comes back from the trash with all that is said of its names', () => {
  const { db } = newLibrary();
  const [city, state] = [addTag(db, 'Velora'), addTag(db, 'Velora (government)')];
  const fields = { aliases: ['Velora', 'VL'], exceptions: ['Velora Street'], example: 'An example.' };
  command(db, (write) => updateTag(write, state, fields));
  command(db, (write) => setNameMeaning(write, 'Velora', state));
  const tag = getTag(db, state);
  const shared = listSharedNames(db);
  expect(shared).toEqual([{ name: 'Velora', tagIds: [city, state], meaning: state }]);
  command(db, (write) => deleteTags(write, [state], null));
  expect(listSharedNames(db)).toEqual([]);
  command(db, (write) => restoreTrash(write, [{ kind: 'tag', id: state }]));
  expect({ ...getTag(db, state), updatedAt: 0 }).toEqual({ ...tag, updatedAt: 0 });
  expect(listSharedNames(db)).toEqual(shared);
  db.close();
});
