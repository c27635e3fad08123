import { describe, expect, it } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';
import { makePng } from '../../../../../helpers/make-png.ts';
import { readDirections, readReferences } from '../../../../../helpers/read-references.ts';

/** RTF as a file, each letter one byte. */
function read(content: string, head = '\\ansicpg1252') {
  const rtf = `{\\rtf1\\ansi${head}\n${content}}`;
  return importText(new Uint8Array(Buffer.from(rtf, 'latin1')), 'report.rtf');
}

describe('the text of RTF', () => {
  it('keeps headings, the title and quotations by their styles', async () => {
    const { blocks, metadata } = await read(
      '{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\*\\cs10 Font;}{\\s3 Title;}{\\s4 Quote;}}\\pard\\s3 The title\\par\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\outlinelevel2 Three\\par\\pard\\s4 Said.\\par\\pard Words.',
    );
    expect(blocks).toEqual([
      'heading 1: The title',
      'heading 1: One',
      'heading 2: Two',
      'heading 3: Three',
      'quote: Said.',
      'paragraph: Words.',
    ]);
    expect(metadata.title).toBe('The title');
  });

  it('is decoded by its code page, its fonts and Unicode', async () => {
    const { blocks } = await read(
      "{\\fonttbl{\\f0 A;}{\\f1\\fcharset177 B;}{\\f2\\fcharset178 C;}{\\f3\\fcharset128 D;}}\\pard\\f0 \\'cf\\'f0\\'e8 {\\f1\\'f9\\'ec\\'e5\\'ed} {\\f2\\'da\\'d1\\'c8} {\\f3\\'93\\'fa\\'96\\'7b}\\par\\uc2\\u8364 ??uro \\uc1\\u1513\\'f9 \\u-10179?\\u-8703? e\\u769?\\par\\~\\emdash\\'97x\\_y\\-z\\{\\}\\\\",
      '\\ansicpg1251\\deff0',
    );
    expect(blocks).toEqual([
      'paragraph: При שלום عرب 日本',
      'paragraph: €uro ש 😁 é',
      'paragraph: ——x‑yz{}\\',
    ]);
  });

  it('keeps emphasis, line breaks and the direction that a paragraph states', async () => {
    const { blocks, content } = await read(
      '\\pard\\rtlpar One {\\b two\\b0  three}\\line four\\par\\pard Five',
    );
    expect(blocks).toEqual(['paragraph: One two three\nfour', 'paragraph: Five']);
    expect(readDirections(content)).toEqual(['rtl', null]);
  });

  it('keeps lists with their depth and the labels that they have', async () => {
    const { blocks } = await read(
      "{\\listtext\\pard 3.\\tab}\\pard\\ls1\\ilvl0 Third\\par{\\listtext\\'b7\\tab}\\pard\\ilvl1 Dot\\par{\\pntext 4)\\tab}{\\*\\pn\\pnlvlbody}\\pard Fourth\\par{\\listtext 2.1\\tab}\\pard Part\\par\\pard Plain",
    );
    expect(blocks).toEqual([
      'list_item · 3: Third',
      'list_item ··: Dot',
      'list_item · 4: Fourth',
      'paragraph: 2.1 Part',
      'paragraph: Plain',
    ]);
  });

  it('keeps tables with their columns', async () => {
    const { blocks, content } = await read(
      'Before\\par\\trowd\\trhdr\\clmgf\\cellx100\\clmrg\\cellx200\\cellx300\\pard\\intbl A\\cell\\cell B\\cell\\row\\trowd\\rtlrow\\cellx100\\cellx200\\cellx300\\pard\\intbl 1\\par 2\\cell 3\\cell 4\\cell\\row\\pard After',
    );
    expect(blocks).toEqual([
      'paragraph: Before',
      'table_row: A\tB',
      'table_row: 1 2\t3\t4',
      'paragraph: After',
    ]);
    expect(readDirections(content)).toEqual([null, 'rtl', 'rtl', null]);
  });

  it('keeps notes behind the text, footnotes before endnotes', async () => {
    const { blocks, content } = await read(
      'One{\\footnote\\ftnalt {\\super\\chftn} End.} two{\\footnote\\pard {\\super\\chftn} Foot.\\par More.}.\\par After.',
    );
    expect(blocks).toEqual([
      'paragraph: One[i] two[1].',
      'paragraph: After.',
      'paragraph: [1] Foot.',
      'paragraph: More.',
      'paragraph: [i] End.',
    ]);
    expect(readReferences(content)).toEqual(['[i] note → [i] End.', '[1] note → [1] Foot.\nMore.']);
  });

  it('keeps whole web addresses of links, and references', async () => {
    const field = (instruction: string, result: string) =>
      `{\\field{\\*\\fldinst {${instruction}}}{\\fldrslt {${result}}}}`;
    const { blocks, content } = await read(
      `${field('HYPERLINK "https://example.org/"', 'web')} ${field('HYPERLINK "javascript:x()"', 'no')} ${field('HYPERLINK \\\\l "there"', 'below')} ${field('PAGE', '7')}\\par{\\*\\bkmkstart there}Here.{\\*\\bkmkend there}`,
    );
    expect(blocks).toEqual(['paragraph: [web](https://example.org/) no below 7', 'paragraph: Here.']);
    expect(readReferences(content)).toEqual(['below → Here.']);
  });

  it('keeps pictures and text boxes once', async () => {
    const hex = Buffer.from(makePng(20, 20)).toString('hex').replace(/.{64}/g, '$&\r\n');
    const { blocks, pictures } = await read(
      `Around {\\*\\shppict{\\pict\\pngblip\\picw20 ${hex}}}{\\nonshppict{\\pict\\wmetafile8 00}}{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn a}{\\sv b}}{\\shptxt \\pard In the box.\\par}}{\\shprslt{\\*\\do In the box.}}}it.`,
    );
    expect(blocks).toEqual(['paragraph: Around it.', 'image: ', 'paragraph: In the box.']);
    expect(pictures).toHaveLength(1);
  });

  it('leaves out what is no text, and says what it could have been', async () => {
    const { blocks, warnings } = await read(
      '{\\header Head}{\\footer Foot}{\\colortbl;\\red0;}{\\*\\unknown Unknown}{\\upr{plain}{\\*\\ud{Unicode}}} text{\\*\\annotation Really?}{\\deleted gone}{\\v secret}{\\revised new}.\\bin4 {{}}x',
    );
    expect(blocks).toEqual(['paragraph: Unicode textnew.x']);
    expect(warnings).toHaveLength(3);
  });

  it('is read as far as it goes', async () => {
    const { blocks, warnings } = await importText('{\\rtf1 One\\par Two {\\b three', 'cut.rtf');
    expect(blocks).toEqual(['paragraph: One', 'paragraph: Two three']);
    expect(warnings).toEqual(['cut.rtf ends in the middle; what stands before that was read.']);
  });

  it('is known by what it begins with, whatever its name', async () => {
    expect((await importText('{\\rtf1 One}', 'letter.doc')).extractor).toMatch(/^rtf/);
  });
});

describe('what RTF says of itself', () => {
  it('is its title, its author and when the file was made', async () => {
    const { metadata, otherDates } = await read(
      "{\\info{\\title Caf\\'e9}{\\author Jane Doe}{\\*\\company X}{\\creatim\\yr2024\\mo3\\dy1\\hr2}}Words.",
    );
    expect(metadata).toMatchObject({ title: 'Café', authors: ['Jane Doe'], publishedOn: null });
    expect(otherDates).toEqual([{ text: '2024-03-01', why: 'When the file was made, in its properties' }]);
  });
});

describe('RTF that cannot be read', () => {
  it.each([
    ['without words', '{\\rtf1 }', 'a.rtf holds no text'],
    ['nested too deeply', `{\\rtf1 ${'{'.repeat(600)}`, 'nested too deeply'],
  ])('%s ends in a sentence', async (_what, content, sentence) => {
    await expect(importText(content, 'a.rtf')).rejects.toThrow(sentence);
  });
});
