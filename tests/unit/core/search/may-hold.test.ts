import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHold } from '../../../../core/search/may-hold.ts';
import type { Term } from '../../../../core/search/query.ts';
import { findMatches, termPattern } from '../../../../core/search/term-pattern.ts';
import { indexedWords } from '../../../../core/text/indexed-form.ts';

const piece = fc.constantFrom(
  ...'us U.S. u’s Kata’ib kataib l’Iran IRAN iran ﬁre fire f…ire İran K ´ ` - – ’ . é 中国 الي إلى й ſ ½ µ שׁ'.split(
    ' ',
  ),
  ...[' ', ' ', '\n', '\u00ad', '\u00a0', 'И\u0306', 'a\u0301'],
);
const text = fc.array(piece, { maxLength: 12 }).map((all) => all.join(''));
const kind = fc.constantFrom<Exclude<Term['kind'], 'near'>>('word', 'prefix', 'part', 'phrase');
const asked = fc.constantFrom(
  ...'us kataib iran fire ire k l’iran 中国 s 1 a الي и ש μ'.split(' '),
  'us fire',
);

test('no text that holds a pattern is passed over, and most others are', () => {
  let [held, passed, read] = [0, 0, 0];
  fc.assert(
    fc.property(
      text,
      kind,
      fc.array(asked, { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      (one, of, wanted, matchCase) => {
        const patterns = wanted.map((word) => termPattern({ kind: of, text: word }, matchCase));
        const isPossible = mayHold(patterns)(one);
        if (findMatches(patterns, indexedWords(one), one).terms > 0) {
          held++;
          expect({ one, wanted, isPossible }).toEqual({ one, wanted, isPossible: true });
        } else if (isPossible) read++;
        else passed++;
      },
    ),
    { numRuns: 20_000 },
  );
  expect(held).toBeGreaterThan(1000);
  expect(passed).toBeGreaterThan(1000);
  expect(read).toBeGreaterThan(0);
});

test('words near each other may stand anywhere', () => {
  const isPossible = mayHold([termPattern({ kind: 'near', texts: ['of', 'ferries'], distance: 3 }, false)]);
  expect(['Ferries of the sea', 'ferry of the sea'].map(isPossible)).toEqual([true, false]);
});
