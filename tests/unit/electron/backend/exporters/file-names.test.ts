import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNames, maxNameBytes } from '../../../../../electron/backend/exporters/file-names.ts';

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
