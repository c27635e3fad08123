import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { DossierTextId, type TagId } from '../../../../core/model/ids.ts';
import { emptyTagFields } from '../../../../core/model/tag.ts';
import { undoCommand } from '../../../../db/command.ts';
import { addText, listTexts } from '../../../../db/dossier/texts.ts';
import { mergeTags } from '../../../../db/merge-tags.ts';
import { insertTag } from '../../../../db/tags.ts';
import { command, newId, newLibrary } from '../library-fixture.ts';
import { readRows } from '../random-codebook.ts';

test('merged tags keep their texts on the side on which they stood; one undo brings all back', () => {
  const { db } = newLibrary();
  const [into, gone] = [newId.tag(), newId.tag()];
  command(db, (write) => {
    insertTag(write, into, { ...emptyTagFields, kind: 'actor', name: 'into' });
    insertTag(write, gone, { ...emptyTagFields, kind: 'actor', name: 'gone' });
  });
  const add = (tagId: TagId, at: 'top' | 'end') => {
    const id = DossierTextId.parse(uuidv7());
    command(db, (write) => addText(write, id, tagId, at));
    return id;
  };
  const [a, b] = [add(into, 'top'), add(into, 'end')];
  const [c, d, e] = [add(gone, 'top'), add(gone, 'top'), add(gone, 'end')];
  const before = readRows(db);
  command(db, (write) => mergeTags(write, [gone], into));
  expect(listTexts(db, into).map(({ id, position }) => [id, position])).toEqual([
    [a, -3],
    [c, -2],
    [d, -1],
    [b, 0],
    [e, 1],
  ]);
  undoCommand(db, newId.command(), 1);
  expect(readRows(db)).toEqual(before);
  db.close();
});
