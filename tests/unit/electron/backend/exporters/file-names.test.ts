import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNames, maxNameBytes, partName } from '../../../../../electron/backend/exporters/file-names.ts';

describe('fileNames', () => {
  test.each([
    ['a title', 'Ships leave', 'Ships leave.md'],
    ['what Windows refuses', 'A: b/c\\d "e" <f> | g? *h*', 'A b c d e f g h.md'],
    ['a path', '../../etc/passwd', 'etc passwd.md'],
    ['a device', 'con', '_con.md'],
    ['a device with an ending', 'LPT1.report', '_LPT1.report.md'],
    ['dots at the ends', '...Hidden...', 'Hidden.md'],
    ['nothing', ' \n ', 'Untitled.md'],
    ['direction marks', 'a\u202eb\u0000c', 'a b c.md'],
    ['other scripts', 'تقرير عن الميناء', 'تقرير عن الميناء.md'],
  ])('%s', (_, title, name) => {
    expect(fileNames([title], '.md')).toEqual([name]);
  });

  test('names that are alike where case does not count get a number, in order', () => {
    expect(fileNames(['Port', 'PORT', 'port', 'Café', 'Cafe\u0301'], '.md')).toEqual([
      'Port.md',
      'PORT (2).md',
      'port (3).md',
      'Café.md',
      'Café (2).md',
    ]);
  });

  test('whatever the titles, names are safe, short and apart', () => {
    const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(titles, (all) => {
        const names = fileNames(all, '.md');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(maxNameBytes);
          expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^[. ]|[. ]$/u);
        }
      }),
    );
  });
});

describe('partName', () => {
  test.each([
    ['nothing is left out', [], true, 'actor Kin.md'],
    ['a filter', ['with members', 'from 2024'], true, 'actor Kin (with members, from 2024).md'],
  ])('%s', (_, words, isWhole, name) => {
    expect(partName('actor Kin.md', words, isWhole, null)).toBe(name);
  });

  test('parts that are not said in full are told apart, and named the same again', () => {
    const name = (whole: string[], words = ['2 chosen'], isWhole = false) =>
      partName('Highlights.csv', words, isWhole, whole);
    expect(name(['a', 'b'])).toMatch(/^Highlights \(2 chosen [0-9a-f]{6}\)\.csv$/);
    expect(name(['a', 'b'])).toBe(name(['a', 'b']));
    expect(name(['a', 'b'])).not.toBe(name(['a', 'c']));
    const long = 'word '.repeat(50);
    expect(name(['a'], [`${long}a`], true)).not.toBe(name(['b'], [`${long}b`], true));
    expect(name(['a'], ['A/B: "c"'], true)).toMatch(/^Highlights \(A B c [0-9a-f]{6}\)\.csv$/);
    expect(Buffer.byteLength(partName(`${'ä'.repeat(57)}.md`, [long], true, null))).toBeLessThanOrEqual(
      maxNameBytes,
    );
  });
});
