import { expect, test } from 'vitest';
import { carriedWords } from '../../../../renderer/review/carried-words.ts';

test.each([
  [{ changed: 0, lost: 0 }, []],
  [{ changed: 2, lost: 0 }, ['2 highlights changed']],
  [{ changed: 2, lost: 1, by: ' by the publisher' }, ['2 highlights changed by the publisher, 1 to place']],
  [{ changed: 0, lost: 1 }, ['1 highlight to place']],
])('%o', (carried, words) => expect(carriedWords(carried)).toEqual(words));
