import { describe, expect, test } from 'vitest';
import { QuoteResolver } from '../../../../core/anchoring/resolve-quote.ts';
import { emptyMetadata, type Metadata } from '../../../../core/model/document.ts';
import { TagFields } from '../../../../core/model/tag.ts';
import { canonicalText } from '../../../../core/text/canonical-text.ts';
import { schema } from '../../../../core/text/schema.ts';
import { wordCount } from '../../../../core/text/word-count.ts';
import { runImport } from '../../../../electron/backend/importers/run-import.ts';
import type { SampleFile } from '../../../../electron/backend/sample/sample-file.ts';
import { sampleCase } from '../../../../electron/backend/sample/sample-highlights.ts';
import { type SampleTag, sampleTags } from '../../../../electron/backend/sample/sample-tags.ts';

async function importSample(file: SampleFile) {
  const outcome = await runImport({ bytes: new TextEncoder().encode(file.text), name: file.name });
  if (outcome.kind !== 'text')
    throw new Error(outcome.kind === 'failed' ? outcome.message : 'It holds files.');
  const { imported } = outcome;
  return { text: canonicalText(schema.nodeFromJSON(imported.content)), metadata: imported.metadata };
}

describe.each(sampleCase)('$file.name', ({ file, highlights }) => {
  test('holds each highlighted passage once, with exactly its words', async () => {
    const { text } = await importSample(file);
    for (const { quote } of highlights) {
      expect(text.split(quote), quote).toHaveLength(2);
      const place = new QuoteResolver(text).resolve({ exact: quote });
      expect('range' in place && text.slice(place.range.start, place.range.end)).toBe(quote);
    }
  });
});

describe('what the importers make of the sample', () => {
  const expected: Record<
    string,
    { metadata: Partial<Metadata>; starts: string; ends: string; words: number }
  > = {
    'price-of-a-ford.html': {
      metadata: {
        title: 'The Price of a Ford: Who Earns from the Belkara Crossing',
        authors: ['Ileth Varrow'],
        publisher: 'Tirazan Centre for River Studies',
        publishedOn: '2025-03-27',
        language: 'en',
        url: 'https://rivers.example/price-of-a-ford',
        section: 'Ansha basin',
      },
      starts: 'A shooting in March',
      ends: 'It was four.',
      words: 550,
    },
    'belkara-round-up.txt': {
      metadata: {
        title: 'Round-up: Nineteen Dead at Belkara as Sarheda and Ulmet Trade Blame',
        language: 'en',
      },
      starts: 'Shooting broke out on T',
      ends: 'It was closed on Wednesday, after the shooting.',
      words: 500,
    },
    'let-the-shepherds-keep-the-gate.md': {
      metadata: {
        title: 'Let the Shepherds Keep the Gate',
        authors: ['Tovin Askarel'],
        publisher: 'The Tirazan Ledger',
        publishedOn: '2025-04-08',
        language: 'en',
      },
      starts: '',
      ends: 'was given as a talk.',
      words: 550,
    },
    'ighlaq-mabar-balqara.txt': {
      metadata: { title: 'إغلاق معبر بلقارة يرفع أسعار الوقود في سرهدة', language: 'ar' },
      starts: 'ذكرت إذاعة بلقارة',
      ends: 'هذا الخبر.',
      words: 170,
    },
  };

  test.each(sampleCase)('$file.name', async ({ file }) => {
    const { text, metadata } = await importSample(file);
    const { metadata: known, starts, ends, words } = expected[file.name] ?? expect.fail('not described');
    expect(metadata).toEqual({ ...emptyMetadata, ...known });
    expect(text.slice(0, starts.length)).toBe(starts);
    expect(text.slice(-ends.length)).toBe(ends);
    expect(wordCount(text)).toBeGreaterThan(words);
  });

  test('the page’s clutter is not part of its text', async () => {
    const [page] = sampleCase;
    const { text } = await importSample(page?.file ?? expect.fail('no page'));
    for (const clutter of ['cookie', 'Donate', 'Send by e-mail', 'Related posts', '© 2022', 'password']) {
      expect(page?.file.text).toContain(clutter);
      expect(text).not.toContain(clutter);
    }
  });
});

test('the sample shows every way in which highlights lie', async () => {
  const found = new Set<string>();
  for (const { file, highlights } of sampleCase) {
    const { text } = await importSample(file);
    const ranges = highlights.map(({ quote }) => {
      const start = text.indexOf(quote);
      return { start, end: start + quote.length };
    });
    if (highlights.some(({ quote }) => quote.includes('\n'))) found.add('across paragraphs');
    for (const [i, a] of ranges.entries()) {
      for (const b of ranges.slice(i + 1)) found.add(relation(a, b));
    }
  }
  expect([...found].sort()).toEqual(['across paragraphs', 'apart', 'crossing', 'equal', 'nested']);
});

type Range = { start: number; end: number };

function relation(a: Range, b: Range): string {
  if (a.end <= b.start || b.end <= a.start) return 'apart';
  if (a.start === b.start && a.end === b.end) return 'equal';
  const holds = (outer: Range, inner: Range) => outer.start <= inner.start && inner.end <= outer.end;
  return holds(a, b) || holds(b, a) ? 'nested' : 'crossing';
}

describe('the sample’s codebook', () => {
  const tags: [string, SampleTag][] = Object.entries(sampleTags);

  test('holds valid tags, broader ones before narrower ones', () => {
    const seen = new Set<string>();
    for (const [key, { parents = [], ...tag }] of tags) {
      expect(TagFields.partial().safeParse(tag).success, key).toBe(true);
      expect(parents.filter((parent) => !seen.has(parent))).toEqual([]);
      seen.add(key);
    }
  });

  test('names nothing twice', () => {
    const names = tags.flatMap(([, tag]) => [tag.name, ...(tag.aliases ?? [])]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is used throughout', () => {
    const used = new Set<string>(sampleCase.flatMap((part) => part.highlights.flatMap((one) => one.tags)));
    const broader = new Set(tags.flatMap(([, tag]) => tag.parents ?? []));
    expect(tags.map(([key]) => key).filter((key) => !used.has(key) && !broader.has(key))).toEqual([]);
  });
});
