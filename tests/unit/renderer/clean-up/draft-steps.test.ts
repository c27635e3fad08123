import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { VersionId } from '../../../../core/model/ids.ts';
import { changeDraft, draftOf, makeAgain, takeBack } from '../../../../renderer/clean-up/clean-up-draft.ts';

test('choices are taken back and made again in order, until another is made', () => {
  const id = VersionId.parse(uuidv7());
  const title = () => draftOf(id).metadata.title ?? null;
  expect(takeBack(id)).toBe(false);
  for (const words of ['One', 'Two', 'Three']) changeDraft(id, { metadata: { title: words } });
  expect([takeBack(id), takeBack(id), title()]).toEqual([true, true, 'One']);
  expect([makeAgain(id), title()]).toEqual([true, 'Two']);
  changeDraft(id, { metadata: { title: 'Four' } });
  expect([makeAgain(id), title()]).toEqual([false, 'Four']);
  expect([takeBack(id), takeBack(id), takeBack(id), title()]).toEqual([true, true, true, null]);
  expect(takeBack(id)).toBe(false);
});
