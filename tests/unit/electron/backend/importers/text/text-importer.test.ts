import { describe, expect, test } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';

const sentence = 'The harbour office said on Monday that the two ships had left before the order came in.';

describe('paragraphs', () => {
  test('a line is a paragraph, blank lines part them, inner spaces stay', async () => {
    const { text } = await importText('One  two\u00a0three \r\n\r\n\tFour\rFive\u2028Six\n\n', 'a.txt');
    expect(text).toBe('One  two\u00a0three\nFour\nFive\nSix');
  });

  test('text is made NFC and well-formed, without NUL', async () => {
    const { text } = await importText('cafe\u0301 \u0000here\u0007 and\ufeff there', 'a.txt');
    expect(text).toBe('café here and there');
  });

  test('HTML in a text file stays text', async () => {
    const { blocks, mediaType } = await importText('<html><body><p>Hello</p></body></html>', 'a.txt');
    expect([blocks, mediaType]).toEqual([
      ['paragraph: <html><body><p>Hello</p></body></html>'],
      'text/plain',
    ]);
  });

  test('wrapped lines are put together again', async () => {
    const wrapped = [
      'The harbour office said on Monday that the two ships had left the',
      'northern quay before the order of the ministry came in, and that',
      'nobody on board had been told of the inspection which was planned',
      'for the same evening.',
      '',
      'A second report, printed two days later by the town’s own paper,',
      'says that three ships had left and that the order had been read to',
      'their crews.',
    ].join('\n');
    const { text } = await importText(wrapped, 'a.txt');
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('had left the northern quay before');
  });

  test.each([
    [
      'lines made by hand',
      [sentence, 'Short line', sentence.slice(0, 60), 'Another', sentence, sentence].join('\n'),
      6,
    ],
    [
      'a list',
      ['- first thing to do today', '- second thing', '- third', '- fourth', '- fifth', '- sixth'].join('\n'),
      6,
    ],
  ])('%s stay apart', async (_, content, count) => {
    expect((await importText(content, 'a.txt')).text.split('\n')).toHaveLength(count);
  });
});

describe('encodings', () => {
  const utf16 = (text: string) =>
    new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);
  test.each([
    ['UTF-8 with its mark', new TextEncoder().encode('\ufeffcafé'), 'café'],
    ['UTF-16 with its mark', utf16('\ufeffcafé'), 'café'],
    ['UTF-16 without it', utf16('The café at the harbour'), 'The café at the harbour'],
  ])('%s', async (_, bytes, text) => {
    const imported = await importText(bytes, 'a.txt');
    expect([imported.text, imported.warnings]).toEqual([text, []]);
  });

  test('a guessed encoding is told', async () => {
    const bytes = Buffer.from('Le café était fermé, le maire était absent et la fête annulée.', 'latin1');
    const imported = await importText(bytes, 'a.txt');
    expect(imported.text).toContain('Le café était fermé');
    expect(imported.warnings).toHaveLength(1);
  });

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'is a picture'],
    ['bytes', new Uint8Array([1, 0, 0, 0, 5, 0, 0, 9, 0, 0, 0, 3]), 'does not hold text'],
    ['nothing', ' \n\n', 'holds no text'],
  ])('%s is refused with a sentence', async (_, content, reason) => {
    await expect(importText(content, 'a.txt')).rejects.toThrow(reason);
  });
});

describe('metadata is right or empty', () => {
  const read = async (...lines: string[]) => {
    const { metadata, evidence } = await importText([...lines, sentence.repeat(4)].join('\n'), 'a.txt');
    const { title, authors, publisher, publishedOn } = metadata;
    return { title, authors, publisher, publishedOn, evidence };
  };
  const none = { title: null, authors: [], publisher: null, publishedOn: null };

  test.each<[string, string[], object]>([
    [
      'a headline on a line of its own',
      ['Port closed after storm of the century', ''],
      { title: 'Port closed after storm of the century' },
    ],
    ['a name is no title', ['Ahmad Othman', ''], {}],
    ['a name of four words is no title', ['Abu Mahdi Al Muhandis', ''], {}],
    ['a salutation is no title', ['Dear readers of this paper,', ''], {}],
    [
      'a name above a date',
      ['Ahmad Othman', '17 nov. 2024'],
      { authors: ['Ahmad Othman'], publishedOn: '2024-11-17' },
    ],
    [
      'a byline',
      ['Port closed after the storm', '', 'By Jane Doe and John Smith', ''],
      { title: 'Port closed after the storm', authors: ['Jane Doe', 'John Smith'] },
    ],
    [
      'a byline glued to other fields',
      ['Written by Hana El Amin Published on Read time 5 minutes', ''],
      { authors: ['Hana El Amin'] },
    ],
    ['“by” is no byline', ['by the end of the day', ''], {}],
    ['a labelled date', ['Last updated: 2024/02/22 at 1:42 PM', ''], { publishedOn: '2024-02-22' }],
    ['a label without a date', ['Published on', ''], {}],
    ['a date that could be two days', ['03/04/2024', ''], {}],
    ['dates that disagree', ['Published: 3 May 2024', 'Date: 4 May 2024', ''], {}],
    [
      'a date of publication beside that of an update',
      ['Published: 3 May 2024', 'Updated: 4 May 2024', ''],
      { publishedOn: '2024-05-03' },
    ],
    ['a date in a sentence', ['It was on 3 May 2024 that the port closed.', ''], {}],
    [
      'labels',
      ['Title: The storm', 'Author: Jane Doe', 'Publisher: Harbour Press', 'Date: 3 May 2024', ''],
      { title: 'The storm', authors: ['Jane Doe'], publisher: 'Harbour Press', publishedOn: '2024-05-03' },
    ],
  ])('%s', async (_, lines, found) => {
    expect(await read(...lines)).toMatchObject({ ...none, ...found });
  });

  test('each value says where it was read', async () => {
    expect((await read('Ahmad Othman', '17 nov. 2024')).evidence).toEqual({
      authors: 'line 1',
      publishedOn: 'line 2: “17 nov. 2024”',
      language: 'the text itself',
    });
  });

  test.each([
    ['English', `${sentence} ${sentence}`, 'en'],
    [
      'Arabic',
      'أعلنت وزارة الخارجية يوم الاثنين أن السفينتين غادرتا الميناء قبل صدور الأمر بوقف الرحلات البحرية',
      'ar',
    ],
    ['too little to tell', 'Ok.', null],
  ])('language: %s', async (_, content, language) => {
    expect((await importText(content, 'a.txt')).metadata.language).toBe(language);
  });
});
