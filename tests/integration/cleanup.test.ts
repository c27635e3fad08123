import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ImportedBlocks, importText } from '../helpers/import-text.ts';
import { hasSharedSources, sharedSourcesReason, sourceFiles, sourcePath } from '../helpers/shared-sources.ts';

interface GoldArticle {
  readonly file: string;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly published: { readonly date: string | null };
  readonly body: { readonly start_cp: number; readonly end_cp: number };
  readonly line_map: readonly { readonly role: string; readonly text: string }[];
}

function readArticles(): GoldArticle[] {
  const file = path.join(path.dirname(sourcePath(0)), 'gold', 'articles.json');
  return JSON.parse(readFileSync(file, 'utf8')).articles;
}

/** Any white space as one space. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const read = (number: 0 | 1 | 2 | 3 | 4): Promise<ImportedBlocks> =>
  importText(readFileSync(sourcePath(number)), sourceFiles[number]);

describe.skipIf(!hasSharedSources)(
  hasSharedSources ? 'the five sources' : `the five sources (skipped: ${sharedSourcesReason})`,
  () => {
    test.each([0, 1, 2, 3, 4] as const)('source %i keeps its whole text and nothing else', async (number) => {
      const gold = readArticles().find(({ file }) => file === sourceFiles[number]);
      if (!gold) throw new Error(`The gold set has no article ${sourceFiles[number]}.`);
      const { text, metadata } = await read(number);
      const kept = plain(text);
      const linesOf = (...roles: string[]) =>
        gold.line_map.filter(({ role }) => roles.includes(role)).map((line) => plain(line.text));
      const body = linesOf('body', 'body_heading');
      expect(body.filter((line) => !kept.includes(line))).toEqual([]);
      const clutter = linesOf('boilerplate', 'standfirst', 'caption', 'site_tags').filter(
        (line) => line.length >= 12 && !body.some((other) => other.includes(line)),
      );
      expect(clutter.filter((line) => kept.includes(line))).toEqual([]);
      const whole = [...readFileSync(sourcePath(number), 'utf8')]
        .slice(gold.body.start_cp, gold.body.end_cp)
        .join('');
      expect(kept).toBe(plain(whole));
      expect([metadata.title, metadata.authors, metadata.publishedOn]).toEqual([
        gold.title,
        gold.authors ?? [],
        gold.published.date,
      ]);
    });

    test('the page of an institute: date of its update, publisher, headings', async () => {
      const { metadata, evidence, otherDates, blocks } = await read(2);
      expect(metadata).toMatchObject({
        updatedOn: '2024-02-22',
        publisher: 'Egyptian Center for Strategic Studies',
        section: 'Arab & Regional Studies',
        siteTags: ['Iran', 'Iraq', 'USA'],
      });
      expect(evidence.publishedOn).toBe('line 122: “Last updated: 2024/02/22 at 1:42 PM”');
      expect(blocks.filter((block) => block.startsWith('heading'))).toHaveLength(3);
      expect(otherDates).toContainEqual({ text: 'May 22, 2025', why: 'Teaser in the navigation, line 17' });
      expect(otherDates).toContainEqual({ text: '© 2023', why: 'Copyright notice, line 232' });
    });

    test('lead and caption stand in their fields; the day of a picture is no date of the text', async () => {
      const [three, four] = [await read(3), await read(4)];
      expect(three.metadata.standfirst).toMatch(/^Recent weeks in Syria/);
      expect(four.metadata.standfirst).toMatch(/^Recent advances suggest/);
      expect(four.metadata.captions).toHaveLength(1);
      expect(four.otherDates.map(({ text }) => text)).toEqual(['May 15, 2018', 'May 29, 2017']);
    });
  },
);

const encodings = path.resolve(import.meta.dirname, '../../../shared/fixtures/encodings');
const hasEncodings = existsSync(encodings);

describe.skipIf(!hasEncodings)(hasEncodings ? 'old encodings' : 'old encodings (skipped: no files)', () => {
  const utf8 = (name: string) => plain(readFileSync(path.join(encodings, name), 'utf8'));
  test.each([
    ['hebrew.cp1255.txt', 'hebrew.utf8.txt'],
    ['arabic.utf-16-le.bom.txt', 'arabic.utf8.txt'],
  ])('%s', async (file, expected) => {
    const { text, setAside } = await importText(readFileSync(path.join(encodings, file)), file);
    expect(setAside).toEqual([]);
    expect(plain(text)).toBe(utf8(expected).normalize('NFC'));
  });
});
