import { expect, test } from 'vitest';
import { TableLines } from '../../../../renderer/table/table-lines.ts';

const groups = [
  { key: 'a', count: 2, document: null },
  { key: 'b', count: 0, document: null },
  { key: null, count: 3, document: null },
];

/** The lines as words: `a`, `a 0`, `a 1`. */
const words = (lines: TableLines) =>
  Array.from({ length: lines.count + 1 }, (_, index) => {
    const line = lines.at(index);
    if (!line || line.kind === 'more') return line?.kind;
    return line.kind === 'group'
      ? `${line.group.key}${line.isClosed ? ' closed' : ''}`
      : `${line.group.key} ${line.at}`;
  });

test('each group has its head and its rows', () => {
  const lines = new TableLines(groups, { hasHeads: true, hasMore: false, isClosed: () => false });
  expect(words(lines)).toEqual(['a', 'a 0', 'a 1', 'b', 'null', 'null 0', 'null 1', 'null 2', undefined]);
});

test('a closed group has its head alone, and what was not read yet comes last', () => {
  const isClosed = ({ key }: { key: string | null }) => key === 'a';
  const lines = new TableLines(groups, { hasHeads: true, hasMore: true, isClosed });
  expect(words(lines)).toEqual(['a closed', 'b', 'null', 'null 0', 'null 1', 'null 2', 'more', undefined]);
});

test('without heads rows follow each other', () => {
  const lines = new TableLines(groups, { hasHeads: false, hasMore: false, isClosed: () => false });
  expect(words(lines)).toEqual(['a 0', 'a 1', 'null 0', 'null 1', 'null 2', undefined]);
  const none = new TableLines([], { hasHeads: true, hasMore: false, isClosed: () => false });
  expect([none.count, none.at(0), none.at(-1)]).toEqual([0, undefined, undefined]);
});

test('a million rows are lines without being made', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ key: `${index}`, count: 1000, document: null }));
  const lines = new TableLines(many, { hasHeads: true, hasMore: false, isClosed: () => false });
  expect(lines.count).toBe(1_001_000);
  expect(lines.at(1_000_999)).toMatchObject({ kind: 'row', group: { key: '999' }, at: 999 });
  expect(lines.at(500 * 1001)).toMatchObject({ kind: 'group', group: { key: '500' } });
});
