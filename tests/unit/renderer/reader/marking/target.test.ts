import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { TextRange } from '../../../../../core/model/highlight.ts';
import { HighlightId, TagId } from '../../../../../core/model/ids.ts';
import { lastTagged, missingTags, targetOf } from '../../../../../renderer/reader/marking/target.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';

const [ferry, toll] = [uuidv7(), uuidv7()].map((id) => TagId.parse(id)) as [TagId, TagId];
let clock = 0;
const highlight = (start: number, end: number, tagIds: TagId[] = []): HighlightInText => {
  clock += 1;
  return HighlightInText.parse({
    id: HighlightId.parse(uuidv7()),
    ...{ start, end, colour: 2, tagIds, note: null, createdAt: clock, updatedAt: clock },
  });
};

describe('targetOf', () => {
  const wide = highlight(0, 40);
  const older = highlight(10, 20);
  const newer = highlight(10, 20);
  const index = new HighlightIndex([wide, older, newer]);
  const none = { selection: null, selectedId: null };

  it('is the selected text before anything else, and then no highlight', () => {
    const selection = TextRange.parse({ start: 10, end: 20 });
    const target = targetOf({ selection, selectedId: null }, { start: 0, end: 40 }, index);
    expect(target).toEqual({ range: selection, highlight: null });
  });

  it('is the selected highlight before the cursor', () => {
    expect(targetOf({ ...none, selectedId: wide.id }, { start: 10, end: 20 }, index)?.highlight).toBe(wide);
  });

  it('is the newest highlight of exactly what the cursor holds, or that as a new one', () => {
    expect(targetOf(none, { start: 10, end: 20 }, index)?.highlight).toBe(newer);
    const target = targetOf(none, { start: 10, end: 21 }, index);
    expect(target).toEqual({ range: { start: 10, end: 21 }, highlight: null });
  });

  it('is nothing where nothing is held', () => {
    expect(targetOf(none, null, index)).toBeNull();
  });
});

it('lastTagged gives what was tagged last, but for the one that is asked for', () => {
  const first = highlight(0, 5, [ferry]);
  const second = highlight(6, 9, [toll]);
  const bare = highlight(10, 12);
  expect(lastTagged([first, second, bare], null)).toBe(second);
  expect(lastTagged([first, second, bare], second)).toBe(first);
  expect(lastTagged([bare], null)).toBeNull();
  expect(missingTags([ferry, toll], first)).toEqual([toll]);
});
