import { describe, expect, test } from 'vitest';
import { FoundDocument, type FoundPlace } from '../../../../../core/contract/search-answer.ts';
import { DocumentId } from '../../../../../core/model/ids.ts';
import { matchesInText } from '../../../../../renderer/search/preview/matches-in-text.ts';
import { estimateHeight } from '../../../../../renderer/search/results/line-height.ts';
import { keepSameRows, nextStop, resultRows } from '../../../../../renderer/search/results/result-rows.ts';

const place = (kind: FoundPlace['kind'], start: number): unknown => ({
  ...{ kind, start, end: start + 4, paragraph: kind === 'title' ? null : 1, highlightId: null },
  ...{ snippet: 'by the ford', isCut: { start: false, end: false }, matches: [{ start: 7, end: 11 }] },
  ...{ others: 0, colour: null, tagIds: [] },
});
const idOf = (number: number) => DocumentId.parse(`0192a0de-0000-7000-8000-00000000000${number}`);
const found = (number: number, places: unknown[], count = places.length, isComplete = true) =>
  FoundDocument.parse({ documentId: idOf(number), places, count: { count, isComplete } });
const nothing = { folded: new Set<DocumentId>(), more: new Map() };
const shown = (rows: ReturnType<typeof resultRows>) =>
  rows.map((row) => (row.type === 'more' ? `${row.count} more` : `${row.type} ${row.hit?.number}`));

describe('the lines of a list of hits', () => {
  const documents = [
    found(1, [place('title', 0), place('text', 10), place('text', 40)], 9),
    found(2, [place('title', 0)]),
    found(3, [place('note', 7)]),
  ];

  test('a hit in a title has the line of its document; hits are counted on', () =>
    expect(shown(resultRows(documents, nothing))).toEqual([
      'document 1',
      'hit 2',
      'hit 3',
      '6 more',
      'document 10',
      'document 11',
      'hit 11',
    ]));

  test('of a folded document only its own line is left', () =>
    expect(shown(resultRows(documents, { ...nothing, folded: new Set([idOf(1)]) }))).toEqual([
      'document 1',
      'document 10',
      'document 11',
      'hit 11',
    ]));

  test('hits that were asked for take the place of the first few', () => {
    const places = found(1, [place('text', 10), place('text', 20), place('text', 40)]).places;
    const more = new Map([[idOf(1), { places, count: { count: 3, isComplete: true } }]]);
    expect(shown(resultRows(documents, { ...nothing, more })).slice(0, 5)).toEqual([
      'document 1',
      'hit 1',
      'hit 2',
      'hit 3',
      'document 4',
    ]);
  });

  test('hits that were asked for before the text changed are not shown on what it says now', () => {
    const { places } = found(1, [place('title', 0), ...[10, 20, 40].map((start) => place('text', start))]);
    const more = new Map([[idOf(1), { places, count: { count: 4, isComplete: true } }]]);
    const starts = (...now: number[]) =>
      resultRows([found(1, [place('title', 0), ...now.map((start) => place('text', start))], 4)], {
        ...nothing,
        more,
      }).flatMap((row) => (row.type === 'hit' ? row.hit.place.start : []));
    expect(starts(10, 20)).toEqual([10, 20, 40]);
    // What comes after those that were asked for is not among them.
    expect(starts(20, 90)).toEqual([10, 20, 40]);
    expect(starts(15, 25)).toEqual([15, 25]);
  });

  test('a count that is not taken to the end leads to more', () =>
    expect(shown(resultRows([found(1, [place('text', 1)], 1, false)], nothing))).toEqual([
      'document 1',
      'hit 1',
      '0 more',
    ]));

  test('a hit stays the same when its words are highlighted; two of one place are told apart', () => {
    const keys = (kinds: FoundPlace['kind'][]) =>
      resultRows(
        [
          found(
            1,
            kinds.map((kind) => place(kind, 10)),
          ),
        ],
        nothing,
      ).map(({ key }) => key);
    expect(keys(['highlight'])).toEqual(keys(['text']));
    expect(new Set(keys(['highlight', 'highlight', 'highlight'])).size).toBe(4);
  });

  test('arrows go over hits, and to a document where none of its hits is shown', () => {
    const rows = resultRows(documents, nothing);
    const stops: number[] = [];
    for (let at = nextStop(rows, -1, 1); at !== stops.at(-1); at = nextStop(rows, at, 1)) stops.push(at);
    expect(stops).toEqual([1, 2, 3, 4, 6]);
    expect(nextStop(rows, 1, -1)).toBe(1);
  });
});

test('the matches of a snippet stand in the text from the hit on', () => {
  const [text] = found(1, [place('text', 100)]).places;
  const [note] = found(1, [place('note', 100)]).places;
  expect(text && matchesInText(text)).toEqual([{ start: 100, end: 104 }]);
  expect(note && matchesInText(note)).toEqual([]);
});

describe('the lines of the next answer', () => {
  const words = (text: string, start: number) => ({ ...Object(place('text', start)), snippet: text });

  test('a line that says the same is the same object; of another one the parts that do', () => {
    const before = resultRows(
      [found(1, [words('by the ford', 10)]), found(2, [words('a gate', 3)])],
      nothing,
    );
    const answer = [
      found(1, [words('by the ford', 10), words('over the ford', 40)]),
      found(2, [words('a gate', 3)]),
    ];
    const after = keepSameRows(before, resultRows(answer, nothing));
    expect(after).toEqual(resultRows(answer, nothing));
    // Of the first document the hits are more now, so that the next one’s hit has another number.
    expect(after.map((row) => before.includes(row))).toEqual([false, false, false, false, false]);
    expect(placesOf(after)).toEqual([placesOf(before)[0], expect.anything(), placesOf(before)[1]]);
    expect(placesOf(after)[0]).toBe(placesOf(before)[0]);
    expect(placesOf(after)[2]).toBe(placesOf(before)[1]);
    expect(keepSameRows(after, resultRows(answer, nothing)).map((row, i) => row === after[i])).not.toContain(
      false,
    );
  });

  const placesOf = (rows: ReturnType<typeof resultRows>) =>
    rows.flatMap((row) => (row.type === 'hit' ? row.hit.place : []));
});

test.each([
  ['a short one', 'a', 700, 33],
  ['of two lines', 'a'.repeat(150), 700, 55],
  ['of more in a narrow list', 'a'.repeat(150), 300, 121],
])('the height of a hit is known nearly before it is drawn: %s', (_, snippet, width, height) => {
  const [, row] = resultRows([found(1, [{ ...Object(place('text', 1)), snippet }])], nothing);
  expect(estimateHeight(row, width)).toBe(height);
});
