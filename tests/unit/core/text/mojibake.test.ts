import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMojibake, looksLikeMojibake, mendAs, mojibakePages } from '../../../../core/text/mojibake.ts';

/** A text's UTF-8 read in another encoding. */
function garble(text: string, page: string): string {
  return new TextDecoder(page).decode(new TextEncoder().encode(text));
}

const texts = [
  'Le café était fermé à côté',
  'Привет, как дела?',
  'العربية والقدس في الشرق',
  'שלום עולם, זה טקסט',
];

const mended = (text: string) => findMojibake(text)?.text ?? null;

describe('findMojibake', () => {
  test.each(texts)('once and twice garbled: %s', (text) => {
    const once = garble(text, 'windows-1252');
    expect(findMojibake(once)).toEqual({ text, page: 'windows-1252' });
    expect(looksLikeMojibake(once)).toBe(true);
    expect(mended(garble(once, 'windows-1252'))).toBe(text);
  });

  test.each(mojibakePages)('by way of %s', (page) => {
    for (const text of texts) {
      const garbled = garble(text, page);
      if (!garbled.includes('\ufffd')) expect(mended(garbled), text).toBe(text);
    }
  });

  test.each([...texts, 'Plain words', '“Quoted” – and … “more”', 'Ã is a letter of São João', 'طظ', 'РС'])(
    'no mojibake: %s',
    (text) => {
      expect(mended(text)).toBeNull();
      expect(looksLikeMojibake(text)).toBe(false);
    },
  );

  test('what cannot all be undone is left alone, but noticed', () => {
    const broken = `${garble('Привет, как дела?', 'windows-1252')} Привет`;
    expect(mended(broken)).toBeNull();
    expect(looksLikeMojibake(broken)).toBe(true);
  });

  test('mending undoes garbling, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(...mojibakePages),
        (made, page) => {
          const text = `é${made.replace(/[\p{Cc}\ufeff\ufffd]/gu, '')}é`;
          const garbled = garble(text, page);
          fc.pre(!garbled.includes('\ufffd'));
          // What was garbled already is undone too.
          const mended = mendAs(garbled, page);
          expect(mended === text || mended === mendAs(text, page)).toBe(true);
        },
      ),
    );
  });
});
