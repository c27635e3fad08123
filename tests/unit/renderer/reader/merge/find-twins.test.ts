import { describe, expect, it } from 'vitest';
import { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { mergeOffer } from '../../../../../renderer/reader/merge/find-twins.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';

const text = 'One two three. Four five six.\nSeven eight nine.';
const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [rockets, drones] = [uuid(901), uuid(902)];

/** A highlight on these words, the `n`-th to be made. */
const on = (n: number, words: string, more: Record<string, unknown> = {}) =>
  HighlightInText.parse({
    id: uuid(n),
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    colour: 1,
    tagIds: [],
    note: null,
    createdAt: n,
    updatedAt: n,
    ...more,
  });

const note = { id: uuid(800), highlightId: uuid(2), body: 'Mine.', revision: 1, createdAt: 1, updatedAt: 1 };

function offerFor(highlight: HighlightInText, ...others: HighlightInText[]) {
  const all = [highlight, ...others].sort((a, b) => a.start - b.start);
  const offer = mergeOffer(highlight, new HighlightIndex(all), (start, end) => text.slice(start, end));
  return (
    offer && {
      ids: offer.ids,
      extends: offer.extend?.id ?? null,
      isMergeOther: offer.isMergeOther,
    }
  );
}

describe('mergeOffer', () => {
  it('offers to extend the older of two that overlap in one mark', () => {
    expect(offerFor(on(2, 'two three'), on(1, 'One two'))).toEqual({
      ids: [uuid(1), uuid(2)],
      extends: uuid(1),
      isMergeOther: false,
    });
  });

  it.each([
    ['stand side by side', 'One two', 'three.'],
    ['stand in two paragraphs one after the other', 'five six.', 'Seven'],
    ['are equal', 'two', 'two'],
    ['lie one in the other', 'One two three.', 'two'],
  ])('offers it where they %s', (_how, older, newer) => {
    expect(offerFor(on(2, newer), on(1, older))).not.toBeNull();
  });

  it.each<[string, HighlightInText, HighlightInText]>([
    ['a word stands between', on(2, 'three'), on(1, 'One')],
    ['the marks differ', on(2, 'two three'), on(1, 'One two', { colour: 2 })],
    ['only one has a tag', on(2, 'two three', { tagIds: [rockets] }), on(1, 'One two')],
    ['the tags differ', on(2, 'two three', { tagIds: [rockets] }), on(1, 'One two', { tagIds: [drones] })],
  ])('offers nothing where %s', (_why, newer, older) => {
    expect(offerFor(newer, older)).toBeNull();
  });

  it('looks at tags, not at marks, where there are tags', () => {
    const older = on(1, 'One two', { tagIds: [drones, rockets], colour: 4 });
    expect(offerFor(on(2, 'two three', { tagIds: [rockets] }), older)?.extends).toBe(uuid(1));
  });

  it('offers only to merge where something would be lost', () => {
    const older = on(1, 'One two', { tagIds: [rockets] });
    const more = on(2, 'two three', { tagIds: [rockets, drones] });
    const noted = on(2, 'two three', { tagIds: [rockets], note });
    for (const newer of [more, noted])
      expect(offerFor(newer, older)).toMatchObject({ extends: null, isMergeOther: true });
  });

  it('offers only to merge into a newer one', () => {
    expect(offerFor(on(1, 'One two'), on(2, 'two three'))).toMatchObject({
      extends: null,
      isMergeOther: true,
    });
  });

  it('offers both where there are several, and extends the one that shares most', () => {
    const offer = offerFor(on(3, 'two three. Four'), on(1, 'One two'), on(2, 'three. Four five'));
    expect(offer).toEqual({
      ids: [uuid(1), uuid(3), uuid(2)],
      extends: uuid(2),
      isMergeOther: true,
    });
  });

  it('does not guess where the text between is not at hand', () => {
    const all = [on(1, 'One two'), on(2, 'three.')];
    expect(mergeOffer(all[1] as HighlightInText, new HighlightIndex(all), () => null)).toBeNull();
  });
});
