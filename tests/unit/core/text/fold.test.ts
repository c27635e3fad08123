import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithMap, unfoldRange } from '../../../../core/text/fold.ts';

describe('fold', () => {
  test.each([
    ['case and accents', 'Ḥizb-Allāh ÉTÉ', 'hizb-allah ete'],
    ['full case folding', 'Straße STRAẞE ΣΊΣΥΦΟΣ İı', 'strasse strasse σισυφοσ ii'],
    ['apostrophes', 'Kata’ib Kataʿib Kata`ib Kataʼib', "kata'ib kata'ib kata'ib kata'ib"],
    ['hyphens and dashes', 'Deir ez‑Zor – al—Asad', 'deir ez-zor - al-asad'],
    ['spaces', 'Deir\u00a0Ezzor\u202f1\t2', 'deir ezzor 1 2'],
    ['Arabic letters', 'أحمد إلى آل مدرسة مؤتمر ٱلله', 'احمد الي ال مدرسه موتمر الله'],
    ['Arabic marks and tatweel', 'مُحَمَّد الدولــة', 'محمد الدوله'],
    ['invisible characters', 'soft\u00adware zero\u200bwidth \u202babc\u202c', 'software zerowidth abc'],
    ['ligatures and width', 'ﬁnal ＡＢＣ', 'final abc'],
    ['line ends stay', 'one\ntwo', 'one\ntwo'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldWithMap', () => {
  test.each([
    ['plain', 'Deir ez-Zor', 'ez-zor', 'ez-Zor'],
    ['a decomposed accent belongs to its letter', 'cafe\u0301 x', 'cafe', 'cafe\u0301'],
    ['part of a ligature gives the ligature', 'ﬁnal', 'f', 'ﬁ'],
    ['astral letters', 'x 𝐀𝐁 y', 'ab', '𝐀𝐁'],
    ['tatweel inside a word', 'الدولــة!', 'الدوله', 'الدولــة'],
  ])('%s', (_, text, sought, found) => {
    const folded = foldWithMap(text);
    const at = folded.text.indexOf(sought);
    const { start, end } = unfoldRange(folded, at, at + sought.length);
    expect(text.slice(start, end)).toBe(found);
  });

  test('agrees with fold, and its offsets never fall', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const folded = foldWithMap(text);
        expect(folded.text).toBe(fold(text));
        expect(folded.offsets).toHaveLength(folded.text.length + 1);
        expect(folded.offsets.toSorted()).toEqual(folded.offsets);
        expect(folded.offsets.at(-1)).toBe(text.length);
      }),
    );
  });

  test('works across its own buffers', () => {
    const text = 'Ünïcode wörds '.repeat(5000);
    expect(fold(text)).toBe('unicode words '.repeat(5000));
  });
});
