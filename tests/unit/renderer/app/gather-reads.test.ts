import { expect, test } from 'vitest';
import { gatherReads } from '../../../../renderer/app/gather-reads.ts';

/** A reader of some words' lengths that notes what it was asked for. */
function lengths(most: number) {
  const requests: string[][] = [];
  const read = gatherReads(async (words: string[]) => {
    requests.push(words);
    if (words.includes('locked')) throw new Error('locked');
    return new Map(words.filter((word) => word !== '').map((word) => [word, word.length]));
  }, most);
  return { read, requests };
}

test('what is asked for at the same moment is one request, each thing once', async () => {
  const { read, requests } = lengths(10);
  await expect(Promise.all(['one', 'three', '', 'one'].map(read))).resolves.toEqual([3, 5, undefined, 3]);
  await read('one');
  expect(requests).toEqual([['one', 'three', ''], ['one']]);
});

test('a request takes no more than it may', async () => {
  const { read, requests } = lengths(2);
  await expect(Promise.all(['a', 'bb', 'bb', 'ccc'].map(read))).resolves.toEqual([1, 2, 2, 3]);
  expect(requests).toEqual([['a', 'bb'], ['ccc']]);
});

test('a request that fails fails for what it was asked for, not for the next', async () => {
  const { read } = lengths(10);
  const found = await Promise.allSettled(['one', 'locked'].map(read));
  expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(read('one')).resolves.toBe(3);
});
