import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Highlight } from '../../../../../core/model/highlight.ts';
import { compareHighlights } from '../../../../../renderer/app/highlight-list.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';
import {
  assignUnderlines,
  segmentHighlights,
} from '../../../../../renderer/reader/text/highlight-segments.ts';

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const highlight = (n: number, start: number, end: number): Highlight =>
  Highlight.parse({
    id: uuid(n),
    documentId: uuid(9001),
    versionId: uuid(9002),
    start,
    end,
    quote: '',
    prefix: '',
    suffix: '',
    colour: 1,
    tagIds: [],
    note: null,
    createdAt: 0,
    updatedAt: 0,
  });

const length = 60;
const someHighlights = fc
  .array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 25 })), { maxLength: 12 })
  .map((list) => list.map(([start, size], n) => highlight(n, start, Math.min(length, start + size))));

const idsAt = (highlights: readonly Highlight[], at: number) =>
  highlights
    .filter(({ start, end }) => start <= at && at < end)
    .map(({ id }) => id)
    .sort();

describe('segmentHighlights', () => {
  it('shows on every character exactly the highlights that cover it', () => {
    fc.assert(
      fc.property(someHighlights, fc.nat(length), fc.nat(length), (highlights, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const segments = segmentHighlights(highlights, from, to);
        for (let at = 0; at < length; at++) {
          const here = segments.filter(({ start, end }) => start <= at && at < end);
          const shown = here.flatMap((segment) => segment.highlights.map(({ id }) => id)).sort();
          expect(shown).toEqual(from <= at && at < to ? idsAt(highlights, at) : []);
        }
      }),
    );
  });

  it('gives segments in order, apart and never empty', () => {
    fc.assert(
      fc.property(someHighlights, (highlights) => {
        let last = 0;
        for (const { start, end } of segmentHighlights(highlights, 0, length)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('names the longest first, the order in which fills lie upon each other and clicks go backwards', () => {
    fc.assert(
      fc.property(someHighlights, (highlights) => {
        for (const segment of segmentHighlights(highlights, 0, length)) {
          const lengths = segment.highlights.map(({ start, end }) => end - start);
          expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it('keeps equal and touching ranges separate', () => {
    const segments = segmentHighlights([highlight(1, 0, 5), highlight(2, 0, 5), highlight(3, 5, 9)], 0, 20);
    expect(segments.map(({ start, end, highlights }) => [start, end, highlights.length])).toEqual([
      [0, 5, 2],
      [5, 9, 1],
    ]);
  });
});

describe('assignUnderlines', () => {
  it('never gives two overlapping highlights one lane', () => {
    fc.assert(
      fc.property(someHighlights, (highlights) => {
        const sorted = [...highlights].sort((a, b) => a.start - b.start);
        const lanes = assignUnderlines(sorted);
        for (const a of sorted)
          for (const b of sorted)
            if (a.id < b.id && a.start < b.end && b.start < a.end)
              expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
      }),
    );
  });
});

describe('HighlightIndex', () => {
  it('finds exactly the highlights that overlap a stretch', () => {
    fc.assert(
      fc.property(someHighlights, fc.nat(length - 1), fc.integer({ min: 1, max: 20 }), (all, from, size) => {
        const found = new HighlightIndex(all.toSorted(compareHighlights))
          .within(from, from + size)
          .map(({ id }) => id);
        const expected = all
          .filter((each) => each.start < from + size && from < each.end)
          .map(({ id }) => id);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('steps through every highlight, also those that begin together', () => {
    fc.assert(
      fc.property(someHighlights, (all) => {
        const index = new HighlightIndex(all.toSorted(compareHighlights));
        const seen: string[] = [];
        for (let at = index.next(0, 1, null); at; at = index.next(at.start, 1, at.id)) seen.push(at.id);
        expect(seen.toSorted()).toEqual(all.map(({ id }) => id).sort());
        const back: string[] = [];
        for (let at = index.next(length, -1, null); at; at = index.next(at.start, -1, at.id))
          back.push(at.id);
        expect(back).toEqual(seen.toReversed());
      }),
    );
  });
});
