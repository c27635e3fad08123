import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runImport } from '../../../../../../electron/backend/importers/run-import.ts';
import { importText } from '../../../../../helpers/import-text.ts';
import { column, makePdf, type PdfPage, type PdfText } from '../../../../../helpers/make-pdf.ts';

/** Lines of 34 letters, which fill a column of 170 points. */
const left = [
  '  The convoy left the town before',
  'dawn and reached the river crossing',
  'at noon. Nobody there had expected',
  'it, and the ferry was on the other',
  'bank. The drivers slept in the cabs',
  'until the next morning and talked a',
];
const right = [
  'great deal about the road ahead. It',
  'was closed in the north, where the',
  'bridge had been taken down.',
  '  A second column came from the hill',
  'villages a day later. It was small,',
  'and it carried mostly flour.',
];

function twoColumns(top: readonly PdfText[] = []): PdfPage {
  return { texts: [...top, ...column(left, { x: 30, y: 100 }), ...column(right, { x: 225, y: 100 })] };
}

test('two columns are read one after the other, and a paragraph runs on from one to the next', async () => {
  const { blocks } = await importText(
    makePdf([twoColumns([{ x: 60, y: 60, size: 18, font: 'Plain-Bold', text: 'Two convoys at the river' }])]),
    'convoys.pdf',
  );
  expect(blocks).toEqual([
    'heading 1: Two convoys at the river',
    `paragraph: ${[...left, ...right.slice(0, 3)].map((line) => line.trim()).join(' ')}`,
    `paragraph: ${right
      .slice(3)
      .map((line) => line.trim())
      .join(' ')}`,
  ]);
});

test('columns are read one after the other too when the file paints them line by line', async () => {
  const { texts } = twoColumns();
  const byLine = [...texts].sort((a, b) => a.y - b.y || a.x - b.x);
  const { blocks } = await importText(makePdf([{ texts: byLine }]), 'convoys.pdf');
  expect(blocks[0]).toContain('talked a great deal about');
});

test('text over the whole width stands before and after the columns that it stands above and below', async () => {
  const wide = 'It was the first winter of the war, and nobody knew how long the road would be closed.';
  const { texts } = twoColumns();
  const { blocks } = await importText(
    makePdf([
      { texts: [{ x: 30, y: 70, size: 8, text: wide }, ...texts, { x: 30, y: 200, size: 8, text: wide }] },
    ]),
    'mixed.pdf',
  );
  expect(blocks.map((block) => block.slice(0, 30))).toEqual([
    'paragraph: It was the first wi',
    'paragraph: The convoy left the',
    'paragraph: A second column cam',
    'paragraph: It was the first wi',
  ]);
});

test('a table is read row by row', async () => {
  const rows = [
    ['Place', 'Families', 'Tents'],
    ['Ras al-Ayn', '120', '88'],
    ['Qamishli', '75', '60'],
    ['Amuda', '9', '4'],
  ];
  const texts = rows.flatMap((row, i) =>
    row.map((text, at) => ({ x: 40 + at * 130, y: 100 + i * 14, text })),
  );
  const { blocks } = await importText(makePdf([{ texts }]), 'table.pdf');
  expect(blocks).toEqual(rows.map((row) => `table_row: ${row.join('\t')}`));
});

/** A book: heads that change with the side, numbers that begin at 41, and a paragraph that runs over the page's end. */
function bookPage(index: number, lines: readonly string[]): PdfPage {
  const head = index % 2 === 0 ? 'The River Road' : 'Notes from the North';
  return {
    texts: [
      { x: 40, y: 30, size: 8, text: head },
      ...column(lines, { x: 40, y: 70 }),
      { x: 200, y: 570, size: 8, text: String(41 + index) },
    ],
  };
}

const pages = [
  [
    'On the first day nothing moved. The soldiers at',
    'the bridge kept the barrier down and drank tea,',
    'and nobody asked them why they had been sent so',
  ],
  [
    'far. In the evening an officer came in a car.',
    'He had no orders either.',
    '  The second day was worse than the first one.',
  ],
  ['  Then the rain set in, and the road was lost to', 'everybody.'],
  ['  After the rain came the wind from the desert,', 'and with it the dust.'],
] as const;

test('running heads and page numbers are set aside and give the pages their labels', async () => {
  const {
    blocks,
    text,
    setAside,
    pages: starts,
  } = await importText(makePdf(pages.map((lines, i) => bookPage(i, lines))), 'book.pdf');
  expect(blocks[0]).toBe(`paragraph: ${[...pages[0], ...pages[1].slice(0, 2)].join(' ')}`);
  expect(text).not.toMatch(/River Road|Notes from|4[1-4]/);
  expect(setAside.map(({ fate }) => fate)).toEqual(
    Array(8).fill({ kind: 'removed', reason: 'running-heads' }),
  );
  expect(starts.map(({ label }) => label)).toEqual(['41', '42', '43', '44']);
  expect(starts.map(({ start }) => text.slice(start, start + 8))).toEqual([
    'On the f',
    'far. In ',
    'Then the',
    'After th',
  ]);
});

test('a line that two pages happen to share in the same place is no running head', async () => {
  const shared = 'The count of that day was not written down.';
  const { text } = await importText(
    makePdf(
      [0, 1].map((i) =>
        bookPage(i, [shared, `but someone remembered the number ${i}7 of it,`, 'and passed it on.']),
      ),
    ),
    'book.pdf',
  );
  expect(text.split(shared)).toHaveLength(3);
});

test('the labels of the file go before the numbers on its pages', async () => {
  const { pages: starts } = await importText(
    makePdf(
      pages.map((lines, i) => bookPage(i, lines)),
      { labels: '0 << /S /r >> 2 << /S /D /St 1 >>' },
    ),
    'book.pdf',
  );
  expect(starts.map(({ label }) => label)).toEqual(['i', 'ii', '1', '2']);
});

test.each([
  [
    'the hyphen of a broken word falls away',
    ['They asked for more humani-', 'tarian help than there was.'],
    'more humanitarian help',
  ],
  [
    'a hyphen before a capital stays',
    ['The region had seen the anti-', 'ISIS campaign for two years.'],
    'the anti-ISIS campaign',
  ],
  [
    'a hyphen that the text has elsewhere stays',
    ['A cease-fire was signed in the', 'spring. Nobody kept the cease-', 'fire in the villages around.'],
    'the cease-fire in',
  ],
  [
    'a soft hyphen falls away',
    ['They asked for more humani\u00AD', 'tarian help than there was.'],
    'more humanitarian help',
  ],
  [
    'a range of numbers is put together',
    ['It is told on the pages 1990–', '1995 of the second volume.'],
    'pages 1990–1995 of',
  ],
  [
    'ligatures become letters',
    ['The oﬃce was ﬁnally ﬂooded in', 'the third week of the rain.'],
    'The office was finally flooded',
  ],
])('%s', async (_, lines, expected) => {
  const { text } = await importText(makePdf([{ texts: column(lines, { x: 40, y: 60 }) }]), 'words.pdf');
  expect(text).toContain(expected);
});

test('right-to-left text that is painted from the left is put into the order in which it is read', async () => {
  const lines = ['وصلت القافلة إلى المدينة في 12 آذار', 'ورافقها فريق من UNHCR وعدد كبير من'];
  const painted = ['راذآ 12 يف ةنيدملا ىلإ ةلفاقلا تلصو', 'نم ريبك ددعو UNHCR نم قيرف اهقفارو'];
  const texts = painted.map((text, i) => ({ x: 200, y: 60 + i * 14, text }));
  const { text, metadata } = await importText(makePdf([{ texts }]), 'convoy.pdf');
  expect(text).toBe(lines.join(' '));
  expect(metadata.language).toBe('ar');
});

test('presentation forms of Arabic become letters', async () => {
  const shown = [...'ﺔﻳﺮﺳ'].join('');
  const { text } = await importText(makePdf([{ texts: [{ x: 100, y: 60, text: shown }] }]), 'forms.pdf');
  expect(text).toBe('سرية');
});

test('a note at the foot of a page does not break the paragraph that runs over it', async () => {
  const first = {
    texts: [
      ...column(pages[0], { x: 40, y: 70 }),
      { x: 40, y: 560, size: 7, text: '1 Told by one of the drivers.' },
    ],
  };
  const second = { texts: column(pages[1], { x: 40, y: 70 }) };
  const { blocks, text, pages: starts } = await importText(makePdf([first, second]), 'notes.pdf');
  expect(blocks.slice(0, 2)).toEqual([
    'paragraph: 1 Told by one of the drivers.',
    `paragraph: ${[...pages[0], ...pages[1].slice(0, 2)].join(' ')}`,
  ]);
  expect(starts.map(({ start }) => text.slice(start, start + 4))).toEqual(['1 To', 'far.']);
});

test('a scan without text says what it is', async () => {
  await expect(importText(makePdf([{ texts: [], hasPicture: true }]), 'scan.pdf')).rejects.toThrow(
    'scan.pdf holds pictures of pages and no text. Nothing was imported; recognise its text (OCR) with another program first.',
  );
});

test('a page that is only a picture is named, and the others are read', async () => {
  const { warnings, text } = await importText(
    makePdf([{ texts: column(pages[0], { x: 40, y: 60 }) }, { texts: [], hasPicture: true }, { texts: [] }]),
    'mixed.pdf',
  );
  expect(text).toContain('On the first day');
  expect(warnings).toEqual([
    'Page 2 is a picture without text and was left out. Recognise its text (OCR) with another program to have it here.',
  ]);
});

test('what the file marks as no content is set aside at the edges of pages', async () => {
  const page = (lines: readonly string[], day: string): PdfPage => ({
    texts: [{ x: 40, y: 30, text: `Printed on day ${day}` }, ...column(lines, { x: 40, y: 60 })],
    artifacts: [0],
  });
  const { text } = await importText(makePdf([page(pages[0], 'a'), page(pages[1], 'b')]), 'tagged.pdf');
  expect(text).not.toContain('Printed');
});

test('titles of the outline and bold lines are headings', async () => {
  const texts = [
    { x: 40, y: 60, text: 'The crossing' },
    ...column(pages[0], { x: 40, y: 80 }),
    { x: 40, y: 130, text: 'The villages', font: 'Plain-Bold' as const },
    ...column(pages[1], { x: 40, y: 150 }),
  ];
  const { blocks } = await importText(makePdf([{ texts }], { outline: ['1 The crossing'] }), 'report.pdf');
  expect(blocks.filter((block) => block.startsWith('heading'))).toEqual([
    'heading 2: The crossing',
    'heading 2: The villages',
  ]);
});

test.each([
  ['Microsoft Word - final_v3.doc', null],
  ['report 2024 final.indd', null],
  ['Untitled document', null],
  ['The river road in winter', 'The river road in winter'],
])('the title %j of a file gives %j', async (title, expected) => {
  const { metadata } = await importText(
    makePdf([{ texts: column(pages[0], { x: 40, y: 60 }) }], { title }),
    'x.pdf',
  );
  expect(metadata.title).toBe(expected);
});

test('when the file was made is no date of publication, and its author counts only if the text names him', async () => {
  const facts = { author: 'Samir Haddad; Office Account', created: "D:20240222093000+01'00'" };
  const texts = [{ x: 40, y: 40, text: 'By Samir Haddad' }, ...column(pages[0], { x: 40, y: 60 })];
  const { metadata, otherDates } = await importText(makePdf([{ texts }], facts), 'x.pdf');
  expect(metadata).toMatchObject({ publishedOn: null, authors: ['Samir Haddad'] });
  expect(otherDates).toEqual([{ text: '2024-02-22', why: 'When the PDF file was made' }]);
});

const locked = path.resolve(
  import.meta.dirname,
  '../../../../../../shared/fixtures/pdf/libreoffice-writer-password.pdf',
);

describe.skipIf(!existsSync(locked))('a file with a password', () => {
  const read = (password?: string) =>
    runImport({ bytes: readFileSync(locked), name: 'locked.pdf', ...(password && { password }) });

  test('asks for it, says when it is wrong, and opens with it', async () => {
    expect(await read()).toEqual({
      kind: 'failed',
      message: 'locked.pdf is locked with a password. Give it to import the text.',
      needs: 'password',
    });
    expect(await read('guess')).toEqual({
      kind: 'failed',
      message: 'This is not the password of locked.pdf. Nothing was imported; try another.',
      needs: 'password',
    });
    expect((await read('openpassword')).kind).toBe('text');
  });
});

test('a damaged file says so', async () => {
  const bytes = makePdf([{ texts: column(pages[0], { x: 40, y: 60 }) }]).subarray(0, 400);
  await expect(importText(bytes, 'broken.pdf')).rejects.toThrow(
    /^broken\.pdf is damaged: no page of it can be read\./,
  );
});

test.each([
  ['noted by their shape', '.(نولئاع ١٢) ىفشتسملا يف اوناك'],
  ['noted by their meaning', '.)نولئاع ١٢( ىفشتسملا يف اوناك'],
])('brackets of right-to-left text that are %s are read as what they mean', async (_, painted) => {
  const { text } = await importText(makePdf([{ texts: [{ x: 100, y: 60, text: painted }] }]), 'brackets.pdf');
  expect(text).toBe('كانوا في المستشفى (١٢ عائلون).');
});
