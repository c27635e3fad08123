import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAnchor } from '../../../../core/anchoring/describe-anchor.ts';
import { QuoteResolver, type QuoteSelector } from '../../../../core/anchoring/resolve-quote.ts';

const text = [
  'Recent weeks have seen an escalation.',
  'Recent weeks have seen an escalation. A second sentence follows.',
  'The base at Deir\u00a0Ezzor was hit, led by Shiaط Al-Sudani.',
  '🇸🇾 Flags before words.',
].join('\n');

/** The words that are found, with their place, or the problem. */
function find(selector: QuoteSelector): string {
  const place = new QuoteResolver(text).resolve(selector);
  return 'problem' in place
    ? place.problem
    : `${place.range.start}:${text.slice(place.range.start, place.range.end)}`;
}

describe('the place of a quotation', () => {
  const repeated = 'Recent weeks have seen an escalation.';
  test.each<[string, QuoteSelector, string]>([
    ['a unique quote', { exact: 'second sentence' }, '78:second sentence'],
    ['a quote that is not there', { exact: 'third sentence' }, 'not-found'],
    ['the whole text, which has no company', { exact: text, prefix: 'x', suffix: 'y' }, `0:${text}`],
    ['an empty quote', { exact: ' \n' }, 'not-found'],
    ['other case is other words', { exact: 'Second Sentence' }, 'not-found'],
    ['repeated words, nothing else', { exact: repeated }, 'ambiguous'],
    [
      'repeated words, told apart by what follows',
      { exact: repeated, suffix: ' A second' },
      `38:${repeated}`,
    ],
    [
      'repeated words, told apart by what stands before',
      { exact: repeated, prefix: 'escalation.\n\n' },
      `38:${repeated}`,
    ],
    [
      'repeated words, only one with a matching side',
      { exact: repeated, prefix: 'x', suffix: ' A second' },
      `38:${repeated}`,
    ],
    ['repeated words in other company', { exact: repeated, suffix: ' Something else' }, 'other-context'],
    [
      'unique words in other company',
      { exact: 'second sentence', prefix: 'the ', suffix: ' ends' },
      'other-context',
    ],
    [
      'unique words, one side as given',
      { exact: 'second sentence', prefix: 'the ', suffix: ' follows' },
      '78:second sentence',
    ],
    [
      'a position that points at one',
      { exact: repeated, position: { start: 38, end: 75 } },
      `38:${repeated}`,
    ],
    ['a position that points elsewhere', { exact: repeated, position: { start: 40, end: 77 } }, 'ambiguous'],
    [
      'a position does not outweigh context',
      { exact: repeated, suffix: ' A', position: { start: 0, end: 37 } },
      `38:${repeated}`,
    ],
    ['blank lines for line ends', { exact: 'follows.\n\nThe base' }, '94:follows.\nThe base'],
    ['white space at the ends', { exact: '  second sentence \n' }, '78:second sentence'],
    ['a no-break space', { exact: 'Deir Ezzor' }, '115:Deir\u00a0Ezzor'],
    ['mixed scripts', { exact: 'Shiaط Al-Sudani' }, '142:Shiaط Al-Sudani'],
    ['decomposed letters', { exact: 'Flags before words.'.normalize('NFD') }, '164:Flags before words.'],
  ])('%s', (_, selector, found) => {
    expect(find(selector)).toBe(found);
  });

  test('code points are converted, in a text with characters beyond the first plane', () => {
    const flags = '🇸🇾 twice 🇸🇾 twice';
    const position = { start: 12, end: 17 };
    expect(new QuoteResolver(flags).resolve({ exact: 'twice', position })).toEqual({
      range: { start: 16, end: 21 },
    });
  });

  test('letters are compared in NFC', () => {
    expect(new QuoteResolver('un été chaud').resolve({ exact: 'été'.normalize('NFD') })).toEqual({
      range: { start: 3, end: 6 },
    });
  });

  test('a described anchor is found again, or is ambiguous, but never elsewhere', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'the', '🇸🇾', 'é', 'ط'), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, one, other) => {
        const line = list.join(' ');
        const starts = [...line.matchAll(/\S+/g)];
        const first = starts[Math.min(one % starts.length, other % starts.length)];
        const last = starts[Math.max(one % starts.length, other % starts.length)];
        const range = { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
        const { quote, prefix, suffix } = describeAnchor(line, range);
        const place = new QuoteResolver(line).resolve({ exact: quote, prefix, suffix });
        if ('range' in place) expect(place.range).toEqual(range);
        else expect(place.problem).toBe('ambiguous');
      }),
    );
  });
});

describe('describeAnchor', () => {
  test('keeps 32 units on either side and no half of a pair', () => {
    const line = `${'x'.repeat(10)}🇸${'y'.repeat(31)}QUOTE${'z'.repeat(31)}🇾`;
    const start = line.indexOf('QUOTE');
    expect(describeAnchor(line, { start, end: start + 5 })).toEqual({
      quote: 'QUOTE',
      prefix: 'y'.repeat(31),
      suffix: 'z'.repeat(31),
    });
  });

  test('a text that was cut inside a pair lends no half of it', () => {
    const cut = '🇸a QUOTE b🇾'.slice(1, -1);
    const start = cut.indexOf('QUOTE');
    expect(describeAnchor(cut, { start, end: start + 5 })).toEqual({
      quote: 'QUOTE',
      prefix: 'a ',
      suffix: ' b',
    });
  });
});
