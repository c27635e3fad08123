import type { TagId } from '../../../core/model/ids.ts';

/** The digits that tags can be pinned to, in order. */
export const pinDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type PinDigit = (typeof pinDigits)[number];

/** Which tag each digit stands for: the first place is digit 1; null, or no place, is a free digit. */
export type PinnedTags = readonly (TagId | null)[];

/** The digits again, without tags that are no more. */
export const keepKnown = (pins: PinnedTags, isKnown: (id: TagId) => boolean): PinnedTags =>
  pins.map((id) => (id !== null && isKnown(id) ? id : null));

/** The digit that a tag is pinned to. */
export const digitOf = (pins: PinnedTags, id: TagId): PinDigit | null =>
  pinDigits.find((digit) => pins[digit - 1] === id) ?? null;

/** The first digit that stands for no tag; null if all nine do. */
export const freeDigit = (pins: PinnedTags): PinDigit | null =>
  pinDigits.find((digit) => (pins[digit - 1] ?? null) === null) ?? null;

/** The tag on this digit and on no other; what the digit stood for before is pinned no more. */
export const pinTag = (pins: PinnedTags, id: TagId, digit: PinDigit): PinnedTags =>
  pinDigits.map((each) => {
    if (each === digit) return id;
    const there = pins[each - 1] ?? null;
    return there === id ? null : there;
  });

export const unpinTag = (pins: PinnedTags, id: TagId): PinnedTags =>
  pins.map((there) => (there === id ? null : there));
