import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseMarkdown, quotesOf } from '../helpers/parse-markdown.ts';
import { type PostilRun, runPostil } from '../helpers/run-postil.ts';
import {
  allSourcePaths,
  type GoldPassage,
  hasSharedSources,
  readGold,
  sharedSourcesReason,
  sourceFiles,
  sourcePath,
} from '../helpers/shared-sources.ts';

describe.skipIf(!hasSharedSources)(
  hasSharedSources ? 'the gold set' : `the gold set (skipped: ${sharedSourcesReason})`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'postil-gold-'));
    const library = path.join(folder, 'library');
    const out = path.join(folder, 'out');
    let first: PostilRun;
    let second: PostilRun;
    let annotated: PostilRun;
    let exported: PostilRun;

    beforeAll(async () => {
      first = await runPostil(library, 'import', ...allSourcePaths());
      second = await runPostil(library, 'import', ...allSourcePaths());
      const { passages, anchor_tests } = readGold();
      const file = path.join(folder, 'gold.json');
      writeFileSync(file, JSON.stringify([...passages, ...anchor_tests].map(toAnnotation)));
      annotated = await runPostil(library, 'annotations', 'import', file);
      exported = await runPostil(library, 'export', 'markdown', '--to', out);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('five files give five documents, and five duplicates the second time', () => {
      expect(first.lines.map((line) => line.status)).toEqual(Array(5).fill('created'));
      expect(second.lines.map((line) => line.status)).toEqual(Array(5).fill('duplicate'));
      expect([first.code, second.code]).toEqual([0, 0]);
    });

    test('metadata is right or empty', () => {
      expect(
        first.lines.map(({ title, authors, publishedOn, language }) => [
          title,
          authors,
          publishedOn,
          language,
        ]),
      ).toEqual([
        ['The Outcome of the Escalation between US Forces and Iranian Militias in Syria', [], null, 'en'],
        [null, ['Ahmad Othman'], '2024-11-17', 'en'],
        [
          'Multiple Calculations: Reciprocal Assaults between Washington and Iraqi Militias',
          ['Rehab El Ziyadi'],
          '2024-02-22',
          'en',
        ],
        ['Recap: U.S. and Iran Stir Up Confrontation in Syria', [], null, 'en'],
        ['Why Iran-Backed Forces in Iraq and Syria Can’t Link Up Yet', ['Hashem Osseiran'], null, 'en'],
      ]);
    });

    test('76 passages are placed on exactly the gold words', async () => {
      expect(annotated.lines).toEqual([
        { imported: 76, unchanged: 0, needsReview: 0, failed: 0, problems: [] },
      ]);
      const { passages, anchor_tests } = readGold();
      for (const file of sourceFiles) {
        const wanted = [...passages, ...anchor_tests].filter((passage) => passage.file === file);
        const quotes = exportedQuotes(out, file);
        expect(quotes.toSorted()).toEqual(wanted.map(({ exact }) => plain(exact)).toSorted());
      }
    });

    test('repeated words are marked where the gold set has them', async () => {
      const { anchor_tests } = readGold();
      for (const passage of anchor_tests.filter(({ occurrence_in_file }) => occurrence_in_file > 1)) {
        const { text, places } = await readPlaces(library, out, passage.file);
        // Some occurrences of the file stand outside the text, so that it is the words around it that tell which is meant.
        const start = indexInContext(text, passage);
        expect(places, passage.id).toContainEqual([start, start + passage.exact.length]);
      }
    });

    test('every exported block quote is found in its source', () => {
      expect(exported.code).toBe(0);
      for (const file of sourceFiles) {
        const source = plain(readFileSync(path.join(path.dirname(sourcePath(0)), file), 'utf8'));
        const quotes = exportedQuotes(out, file);
        expect(quotes.length).toBeGreaterThan(0);
        for (const quote of quotes) expect(source).toContain(quote);
      }
      for (const dossier of readdirSync(path.join(out, 'dossiers'))) {
        const markdown = readFileSync(path.join(out, 'dossiers', dossier), 'utf8');
        expect(quotesOf(parseMarkdown(markdown)).length).toBeGreaterThan(0);
      }
    });

    test('a second export changes nothing', async () => {
      const again = await runPostil(library, 'export', 'markdown', '--to', out);
      expect(new Set(again.lines.map((line) => line.status))).toEqual(new Set(['unchanged']));
      const elsewhere = path.join(folder, 'elsewhere');
      await runPostil(library, 'export', 'markdown', '--to', elsewhere);
      for (const { path: name } of again.lines) {
        const [one, other] = [out, elsewhere].map((root) => readFileSync(path.join(root, String(name))));
        expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
      }
    });

    test('a second import of the annotations changes nothing', async () => {
      const again = await runPostil(library, 'annotations', 'import', path.join(folder, 'gold.json'));
      expect(again.lines[0]).toMatchObject({ imported: 0, unchanged: 76 });
    });

    test('the library passes its check', async () => {
      expect((await runPostil(library, 'check')).code).toBe(0);
    });

    test('the UTF-16 fixture is placed on the exact words', async () => {
      const { utf16_fixture, passages } = readGold();
      const body = readFileSync(sourcePath(3), 'utf8').slice(166);
      const name = 'fixture.txt';
      writeFileSync(path.join(folder, name), utf16_fixture.prefix + body);
      const shifted = passages
        .filter(({ file }) => file === sourceFiles[3])
        .map((passage) => ({
          ...passage,
          file: name,
          start_cp: passage.start_cp - 166 + 3,
          end_cp: passage.end_cp - 166 + 3,
        }));
      // Without context, the position alone tells the occurrences apart.
      const { prefix: _, suffix: __, ...bare } = shifted[0] ?? { prefix: '', suffix: '' };
      const other = path.join(folder, 'fixture-library');
      await runPostil(other, 'import', path.join(folder, name));
      const file = path.join(folder, 'fixture.json');
      writeFileSync(
        file,
        [...shifted, { ...bare, id: 'bare' }]
          .map((one) => JSON.stringify(toAnnotation(one as GoldPassage)))
          .join('\n'),
      );
      const { lines } = await runPostil(other, 'annotations', 'import', file);
      expect(lines[0]).toMatchObject({ imported: 13, needsReview: 0, failed: 0 });
      const target = path.join(folder, 'fixture-out');
      await runPostil(other, 'export', 'markdown', '--to', target);
      const quotes = exportedQuotes(target, name);
      const wanted = [...shifted, bare as GoldPassage].map(({ exact }) => plain(exact));
      expect(quotes.toSorted()).toEqual(wanted.toSorted());
    });
  },
);

function toAnnotation({ id, file, exact, prefix, suffix, start_cp, end_cp, note, themes = [] }: GoldPassage) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:gold:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    target: {
      source: `https://example.org/sources/${file}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: start_cp, end: end_cp },
      ],
    },
    body: [
      ...themes.map((theme) => ({ type: 'TextualBody', purpose: 'tagging', value: `theme/${theme}` })),
      ...(note ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }] : []),
    ],
  };
}

/** Any white space as one space: files, blocks and Markdown part paragraphs differently. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function exportedFile(out: string, file: string): string {
  const folder = path.join(out, 'documents');
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const found = texts.find((text) => frontMatterOf(text).original_file === file);
  if (!found) throw new Error(`Nothing was exported for ${file}.`);
  return found;
}

function frontMatterOf(markdown: string): Record<string, unknown> {
  return parse(markdown.split('---\n')[1] ?? '');
}

function exportedQuotes(out: string, file: string): string[] {
  return quotesOf(parseMarkdown(exportedFile(out, file))).map(plain);
}

/** The document's text, and the ranges that its export cites. */
async function readPlaces(library: string, out: string, file: string) {
  const shown = await runPostil(library, 'show', file);
  const places = [...exportedFile(out, file).matchAll(/, chars (\d+)–(\d+)/g)].map((match) => [
    Number(match[1]),
    Number(match[2]),
  ]);
  return { text: String(shown.lines[0]?.text), places };
}

/** Where the words of a passage stand in the company that they have in its file, on both sides or at least on one. */
function indexInContext(text: string, { exact, prefix, suffix }: GoldPassage): number {
  let best = { index: -1, sides: 0 };
  for (let index = text.indexOf(exact); index >= 0; index = text.indexOf(exact, index + 1)) {
    const before = plain(text.slice(0, index)).endsWith(plain(prefix));
    const after = plain(text.slice(index + exact.length)).startsWith(plain(suffix));
    const sides = Number(before) + Number(after);
    if (sides > best.sides) best = { index, sides };
  }
  return best.index;
}
