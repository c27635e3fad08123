import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';
import { bodyOf, copyPage, dumpPage, madePages } from '../../../../../helpers/make-dumps.ts';

const pages = madePages.map((page) => [page.language, page] as const);

/** The words of a block that was set aside. */
function wordsOf(block: unknown): string {
  const { content = [] } = block as { content?: readonly { text?: string }[] };
  return content.map(({ text }) => text ?? '\n').join('');
}

describe('the dump of a web page', () => {
  test.each(pages)('copied whole, %s: the article alone is the text', async (_, page) => {
    const { blocks, metadata } = await importText(copyPage(page), 'page.txt');
    expect(blocks).toEqual(
      bodyOf(page).map((line) => `${line === page.heading ? 'heading 2' : 'paragraph'}: ${line}`),
    );
    expect(metadata).toMatchObject({ title: page.title, authors: [page.author], publishedOn: page.day });
  });

  test.each(pages)('by a text browser, %s: wrapping and the numbers of links are undone', async (_, page) => {
    const { text, metadata } = await importText(dumpPage(page), 'page.txt');
    expect(text.split('\n')).toEqual(bodyOf(page));
    expect(metadata).toMatchObject({ title: page.title, authors: [page.author], publishedOn: page.day });
  });

  test.each(pages)('nothing of the file vanishes, %s', async (_, page) => {
    for (const file of [copyPage(page), dumpPage(page)]) {
      const { setAside, blocks, lines } = await importText(file, 'page.txt');
      const parts = [
        ...setAside.map(({ line, block }) => ({ line: line ?? 0, words: wordsOf(block) })),
        ...blocks.map((block, i) => ({
          line: lines?.[i] ?? 0,
          words: block.replace(/^[a-z_]+[ \d·]*: /, ''),
        })),
      ].sort((a, b) => a.line - b.line);
      const letters = (text: string) => text.replace(/\[\d+\]|[^\p{L}\p{N}]/gu, '');
      expect(letters(parts.map(({ words }) => words).join(''))).toBe(letters(file));
    }
  });

  test('each line says why it is not in the text', async () => {
    const [page] = madePages;
    if (!page) return;
    const { setAside } = await importText(copyPage(page), 'page.txt');
    const fateOf = (words: string) => setAside.find(({ block }) => wordsOf(block) === words)?.fate;
    expect(fateOf(page.title)).toEqual({ kind: 'moved', field: 'title' });
    expect(fateOf(page.byline)).toEqual({ kind: 'moved', field: 'authors' });
    expect(fateOf('Log in')).toEqual({ kind: 'removed', reason: 'navigation' });
    expect(fateOf('Copy link')).toEqual({ kind: 'removed', reason: 'sharing' });
    expect(fateOf('How the lake got its name')).toEqual({ kind: 'removed', reason: 'related' });
    expect(fateOf('Privacy Policy')).toEqual({ kind: 'removed', reason: 'footer' });
  });

  test('dates beside the text are told, with why', async () => {
    const [page] = madePages;
    if (!page) return;
    const { metadata, evidence, otherDates } = await importText(copyPage(page), 'page.txt');
    expect(evidence.publishedOn).toBe('line 12: “Last updated: 2024/03/09 at 4:10 PM”');
    expect(metadata.updatedOn).toBe('2024-03-09');
    expect(evidence.publisher).toMatch(/^line \d+: “© 2025 Lowmere Courier/);
    expect(metadata.publisher).toBe('Lowmere Courier');
    expect(otherDates.map(({ text }) => text)).toEqual([
      'May 2, 2025',
      'April 28, 2025',
      'January 3, 2025',
      '© 2025',
    ]);
    expect(otherDates[0]?.why).toMatch(/^Teaser of another page, line \d+$/);
    expect(otherDates.at(-1)?.why).toMatch(/^Copyright notice, line \d+$/);
  });

  test('a lead, a caption, the site’s section and tags go to their fields', async () => {
    const [page] = madePages;
    if (!page) return;
    const lead = 'Two villages lose their link to the town, and nobody says for how long it will be.';
    const caption = 'The last ferry leaves the pier. It was built in 1931 Archive of the county';
    const file = copyPage(page)
      .replace(page.title, `Lake and shore\n\n${page.title}\n\n${lead}`)
      .replace(page.date, `${page.date}\n${caption}`)
      .replace('Home\n', 'Home\nLake and shore\n')
      .replace(page.related, `Tags: ferry, winter\n\n${page.related}`);
    const { metadata, text } = await importText(file, 'page.txt');
    expect(metadata).toMatchObject({
      standfirst: lead,
      captions: [caption],
      section: 'Lake and shore',
      siteTags: ['ferry', 'winter'],
    });
    expect(text.split('\n')).toEqual(bodyOf(page));
  });

  test('what stands in the midst of the text is taken out, true lines stay', async () => {
    const [page] = madePages;
    if (!page) return;
    const [first = '', second = ''] = page.paragraphs;
    const file = copyPage(page).replace(
      `${first}\n\n${second}`,
      `${first}\n\nAdvertisement\n\n“No,” she said.\n\nRead more\n\n${second}`,
    );
    const { text } = await importText(file, 'page.txt');
    expect(text.split('\n').slice(0, 3)).toEqual([first, '“No,” she said.', second]);
  });

  test('numbers in brackets that are no links stay', async () => {
    const [page] = madePages;
    if (!page) return;
    const file = copyPage(page).replace('four months.', 'four months [3].');
    expect((await importText(file, 'page.txt')).text).toContain('four months [3].');
  });
});

const sentence = 'The harbour office said on Monday that the two ships had left before the order came in.';

describe('a text that is no dump keeps every line', () => {
  test.each<[string, string[]]>([
    [
      'a report with headings',
      [
        'Summary',
        '',
        sentence.repeat(2),
        '',
        'Contact',
        '',
        sentence.repeat(3),
        '',
        'About us',
        '',
        sentence,
      ],
    ],
    [
      'a poem',
      [
        'The sea is grey to-night',
        'The tide is full',
        'Upon the strand',
        '',
        'Listen! you hear the roar',
        'Of home',
      ],
    ],
    [
      'a log',
      ['2024-02-22 13:42:01 INFO Home', '2024-02-22 13:42:02 WARN Search', '2024-02-22 13:42:03 INFO Login'],
    ],
    ['a list', ['Home', 'Search', 'Share', 'Menu', 'More', '- milk', '* eggs', '1. bread']],
    [
      'a chat',
      [
        '[22/02/2024, 13:42] Anna: Did you see it?',
        `[22/02/2024, 13:43] Ben: ${sentence}`,
        'Share',
        'Like',
        'More',
      ],
    ],
    [
      'a legal text',
      [
        '1. Definitions',
        '',
        sentence.repeat(2),
        '',
        'Privacy policy',
        '',
        sentence.repeat(2),
        '',
        'Copyright',
        '',
        sentence,
      ],
    ],
    ['a table', ['name,date,count', 'Anna,2024-02-22,12', 'Ben,2024-02-23,7', 'Home,2024-02-24,9']],
    [
      'code',
      ['import fs from "fs";', 'function main() {', '// Search', 'return fs.readFileSync("menu");', '}'],
    ],
    [
      'one with citations',
      [`${sentence} [1] And more [2].`, '', 'References', '', '[1] Doe, Ships.', '[2] Roe, Boats.'],
    ],
    [
      'weekly notes with the names of sections',
      [
        'Politics',
        '',
        sentence.repeat(2),
        '',
        'Economy',
        '',
        sentence.repeat(2),
        '',
        'Culture',
        '',
        sentence,
      ],
    ],
  ])('%s', async (_, lines) => {
    const { text, setAside } = await importText(lines.join('\n'), 'a.txt');
    expect(setAside).toEqual([]);
    expect(text.split('\n')).toEqual(lines.filter(Boolean));
  });

  test('whatever its lines are, they come back in their order', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '',
        'Home',
        'Share',
        'Related Posts',
        'May 2, 2025',
        '© 2025 Press',
        sentence,
        '* [1]News',
      ),
      fc.string({ maxLength: 60 }).map((text) => text.replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (made) => {
        const all = [sentence, ...made];
        const { setAside, blocks, lines } = await importText(all.join('\n'), 'a.txt');
        const numbers = [...setAside.map(({ line }) => line), ...(lines ?? [])].sort(
          (a, b) => (a ?? 0) - (b ?? 0),
        );
        const letters = (text: string) => text.replace(/\[\d+\]|[^\p{L}\p{N}]/gu, '').normalize('NFC');
        expect(new Set(numbers).size).toBe(numbers.length);
        const words = [
          ...setAside.map(({ block }) => wordsOf(block)),
          ...blocks.map((block) => block.replace(/^[a-z_]+[ \d·]*: /, '')),
        ];
        expect(letters(words.join('')).length).toBe(letters(all.join('\n')).length);
      }),
      { numRuns: 150 },
    );
  });
});

test('a heading stands between long paragraphs, on a line of its own', async () => {
  const long = sentence.repeat(3);
  const { blocks } = await importText(
    [long, 'What the office says', long, 'A clear answer', long].join('\n'),
    'a.txt',
  );
  expect(blocks.filter((block) => block.startsWith('heading'))).toEqual([
    'heading 2: What the office says',
    'heading 2: A clear answer',
  ]);
});
