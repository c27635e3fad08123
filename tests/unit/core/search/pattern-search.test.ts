import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PatternSearch } from '../../../../core/search/pattern-search.ts';
import type { Term } from '../../../../core/search/query.ts';
import { findMatches, termPattern } from '../../../../core/search/term-pattern.ts';
import { indexedWords } from '../../../../core/text/indexed-form.ts';

const piece = fc.constantFrom(
  ...'us U.S. u’s s’ ’s u. .s Kata’ib kataib l’Iran IRAN iran ﬁre fire Fire f…ire İran ` - – ’ . ( , é الي 中'.split(
    ' ',
  ),
  ...[' ', ' ', ' ', '\n', '\t', '\u0000', '\u00ad', '\u00a0', '\ufeff', 'a\u0301'],
);
const text = fc.array(piece, { maxLength: 12 }).map((all) => all.join(''));
const term = fc.record({
  kind: fc.constantFrom<Exclude<Term['kind'], 'near'>>('word', 'prefix', 'part', 'phrase'),
  text: fc.constantFrom(...'us kataib iran Fire ire s u l’iran الي 中'.split(' '), 'us fire'),
});

test('a search of texts finds what cutting all of them into words finds', () => {
  let found = 0;
  fc.assert(
    fc.property(
      text,
      fc.array(term, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (one, wanted, matchCase) => {
        const patterns = wanted.map((each) => termPattern(each, matchCase));
        const expected = findMatches(patterns, indexedWords(one), one);
        const search = new PatternSearch(patterns);
        expect({ one, ...search.find(one) }).toEqual({ one, ...expected });
        expect(search.isIn(one)).toBe(expected.terms > 0);
        if (expected.terms > 0) found++;
      },
    ),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(1000);
});
