import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { TagId } from '../../../../../core/model/ids.ts';
import {
  digitOf,
  freeDigit,
  keepKnown,
  type PinnedTags,
  pinDigits,
  pinTag,
  unpinTag,
} from '../../../../../renderer/reader/pins/pinned-tags.ts';

const [ferry, toll, guild] = [uuidv7(), uuidv7(), uuidv7()].map((id) => TagId.parse(id)) as [
  TagId,
  TagId,
  TagId,
];

it('pins a tag to one digit, and takes the digit from whichever tag had it', () => {
  const pins = pinTag(pinTag([], ferry, 1), toll, 3);
  expect([digitOf(pins, ferry), digitOf(pins, toll), digitOf(pins, guild)]).toEqual([1, 3, null]);
  const moved = pinTag(pins, ferry, 3);
  expect([digitOf(moved, ferry), digitOf(moved, toll)]).toEqual([3, null]);
  expect(moved.filter((id) => id === ferry)).toHaveLength(1);
});

it('finds the first free digit, and none when all stand for tags', () => {
  expect(freeDigit([])).toBe(1);
  expect(freeDigit(pinTag([], ferry, 1))).toBe(2);
  expect(freeDigit(unpinTag(pinTag(pinTag([], ferry, 1), toll, 2), ferry))).toBe(1);
  const full = pinDigits.reduce<PinnedTags>((pins, digit) => pinTag(pins, TagId.parse(uuidv7()), digit), []);
  expect(freeDigit(full)).toBeNull();
});

it('frees the digits of tags that are no more', () => {
  const pins = keepKnown(pinTag(pinTag([], ferry, 1), toll, 2), (id) => id === toll);
  expect([freeDigit(pins), digitOf(pins, toll)]).toEqual([1, 2]);
});
