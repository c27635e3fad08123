import { expect, test } from 'vitest';
import { matchShingles, score } from '../../../../../bench/extract/shingles.ts';
import { webExtractors } from '../../../../../bench/extract/web-extractors.ts';
import { hasWebPages, readWebPages, webPagesReason } from '../../../../../bench/extract/web-pages.ts';

test.skipIf(!hasWebPages)(
  `saved pages keep their true text (else: ${webPagesReason})`,
  async () => {
    const matches = [];
    for (const { bytes, truth } of readWebPages(3)) {
      matches.push(matchShingles(truth, (await webExtractors.postil?.(bytes)) ?? ''));
    }
    const { f1, recall } = score(matches);
    expect(f1).toBeGreaterThanOrEqual(0.96);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  },
  60_000,
);

test('the measure counts runs of four words', () => {
  expect(matchShingles('a b c d e', 'a b c d e')).toEqual({ right: 1, wrong: 0, missing: 0 });
  expect(matchShingles('a b c d e', 'a b c d')).toEqual({ right: 0.5, wrong: 0, missing: 0.5 });
  expect(matchShingles('a b c d', 'a b c d x')).toEqual({ right: 0.5, wrong: 0.5, missing: 0 });
  expect(score([matchShingles('a b c d', 'x')]).f1).toBe(0);
});
