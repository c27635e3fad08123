import fc from 'fast-check';
import type { List, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentMarkdown } from '../../../../../electron/backend/exporters/document-markdown.ts';
import { plainToMarkdown } from '../../../../../electron/backend/exporters/note-blocks.ts';
import { parseMarkdown, quotesOf, textOf } from '../../../../helpers/parse-markdown.ts';
import { aDocument, aPassage, aTag, settings } from './exported.ts';

const actor = aTag(1, 'actor', 'Kata’ib Hezbollah');
const themes = [aTag(2, 'theme', 'Escalation'), aTag(3, 'theme', 'Supply *routes*')];
const tags = [actor, ...themes];

test('the whole shape of a file', () => {
  const passage = aPassage('The first line.\nThe *second* [line].', { note: 'Ask: who?', tags });
  expect(documentMarkdown(aDocument(), [passage], settings(tags))).toBe(`---
format: analyst-export/1
id: 00000000-0000-7000-8000-000000000001
title: "Recap: “Ships” leave"
authors: [Jane Doe]
publisher: null
published: 2024-02
language: en
imported: 2025-01-15T09:30:00Z
original_file: ships.txt
original_sha256: ${'ab'.repeat(32)}
text_sha256: ${'cd'.repeat(32)}
project: My case
themes: [escalation, supply-routes]
actors: [kataib-hezbollah]
highlights: 1
---

# Recap: “Ships” leave

## Highlights

### H1 · Escalation + Supply \\*routes\\*

> The first line.
>
> The \\*second\\* \\[line].

— abababab ¶2, chars 10–46

- **Mark:** Claim
- **Tags:** #actor/kataib-hezbollah #theme/escalation #theme/supply-routes
- **Note:** Ask: who?

## Source reference

abababab. Jane Doe, “Recap: “Ships” leave”, no publisher, 2024-02. Imported 2025-01-15 from \`ships.txt\`, SHA-256 \`${'ab'.repeat(32)}\`. Paragraph numbers (¶) count the paragraphs of the imported text. Character numbers count UTF-16 code units of that text, its paragraphs joined by one line feed each, from 0; the second number is the first not quoted.
`);
});

test('a bare name is quoted alone, with its sentence apart from it', () => {
  const sentence = { before: 'It was the ', after: '-owned ship *Kite*.' };
  const file = (around: typeof sentence | null) =>
    documentMarkdown(aDocument(), [aPassage('Guild', { tags })], {
      ...settings(tags),
      sentenceOf: () => around,
    });
  expect(file(sentence)).toContain(
    '- **In the sentence:** “It was the **Guild**-owned ship \\*Kite\\*.”\n- **Mark:** Claim\n',
  );
  expect(quotesOf(parseMarkdown(file(sentence)))).toEqual(['Guild']);
  expect(file(null)).toContain('\n\n- **Mark:** Claim\n');
});

test('an estimated date is marked as one, with what it stands on', () => {
  const dateEstimate = { on: '2022-08', basis: 'the weekdays it names' };
  const markdown = documentMarkdown(aDocument({ publishedOn: null, dateEstimate }), [], settings());
  expect(parse(markdown.split('---')[1] ?? '')).toMatchObject({
    published: null,
    published_estimate: '2022-08',
    published_estimate_basis: 'the weekdays it names',
  });
  expect(markdown).toContain('no publisher, est. 2022-08. The date is estimated: the weekdays it names.');
  // What the source states goes before what was estimated.
  expect(documentMarkdown(aDocument({ dateEstimate }), [], settings())).not.toContain('est. 2022-08');
});

test('a citation names the page of a source that has pages', () => {
  const passage = { ...aPassage('Words.'), page: '12–13' };
  expect(documentMarkdown(aDocument(), [passage], settings())).toContain(
    '— abababab p. 12–13, ¶2, chars 10–16',
  );
});

test('every citation says that the full text is not held, or that the text was corrected', () => {
  const passage = aPassage('Words.');
  const partial = documentMarkdown(aDocument({ isPartial: true }), [passage], settings());
  expect(partial).toContain('chars 10–16, full text not held');
  expect(partial).toContain('. Full text not held. Imported');
  const corrected = { ...settings(), corrected: new Set([passage.versionId]) };
  expect(documentMarkdown(aDocument(), [passage], corrected)).toContain('chars 10–16, corrected text');
});

test('a document without a title gets a working title, and says so', () => {
  const markdown = documentMarkdown(aDocument({ title: null }), [], settings());
  expect(markdown).toContain('\ntitle: null\n');
  expect(markdown).toContain('# The harbour office said on Monday that two ships had…\n\n*Working title');
});

describe('options leave out what they name', () => {
  const passage = aPassage('Words.', { note: 'My note', tags });
  test.each([
    ['frontMatter', '---\nformat'],
    ['notes', 'My note'],
    ['tags', '#actor'],
    ['citations', '¶2'],
  ] as const)('%s', (option, part) => {
    expect(documentMarkdown(aDocument(), [passage], settings(tags))).toContain(part);
    expect(documentMarkdown(aDocument(), [passage], settings(tags, { [option]: false }))).not.toContain(part);
  });
});

describe('what is quoted', () => {
  const hostile = fc.array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '```',
        '[',
        '](x)',
        '<html>',
        '<!--',
        '#',
        '# ',
        '> ',
        '- ',
        '1. ',
        '~~',
        '|',
        '\\',
        '&amp;',
        '&',
        '![',
        ':',
        '+',
        '=',
        '---',
        'http://a.example',
        'www.a.example',
        'a@b.example',
        '\t',
        '  ',
        '\u00a0',
        '\n',
        '🇸🇾',
        'ط',
        '[^1]',
        '[ ] ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 12 },
  );
  // White space at the ends of lines is not quoted, and a control character is none that an import lets through.
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);

  test('reads back as the same words, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const quote = parts
          .join('')
          .replace(/[^\P{Cc}\t\n]/gu, '')
          .toWellFormed();
        fc.pre(quote.trim() !== '');
        const root = parseMarkdown(documentMarkdown(aDocument(), [aPassage(quote)], settings()));
        expect(quotesOf(root).map(lines)).toEqual([lines(quote)]);
        expect(headings(root)).toEqual(plainHeadings);
      }),
      { numRuns: 500 },
    );
  });

  test('a note is shown as it was typed and stays in its place, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const typed = parts
          .join('')
          .replace(/[^\P{Cc}\t\n]/gu, '')
          .toWellFormed();
        fc.pre(typed.trim() !== '');
        const passage = aPassage('Quote.', { note: plainToMarkdown(typed) });
        const root = parseMarkdown(documentMarkdown(aDocument(), [passage], settings()));
        expect(lines(noteOf(root))).toEqual(lines(typed));
        expect(headings(root)).toEqual(plainHeadings);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a note with Markdown of its own', () => {
  const shown = (note: string) => {
    const root = parseMarkdown(documentMarkdown(aDocument(), [aPassage('Quote.', { note })], settings()));
    expect(headings(root)).toEqual(plainHeadings);
    return { root, text: noteOf(root) };
  };

  test.each([
    ['emphasis', '**bold** *soft*', 'bold soft'],
    ['a heading is its characters', '# line', '# line'],
    ['a heading with an underline', 'line\n====', 'line\n===='],
    ['a rule', 'a\n\n---\n\nb', 'a\n---\nb'],
    ['HTML', '<b>x</b> <script>y</script>', '<b>x</b> <script>y</script>'],
    ['a block of HTML', '<div>\n\nx', '<div>\nx'],
    ['code', '`a` b', '`a` b'],
    ['a fence', '```\na', '```\na'],
    ['lines', 'a\nb', 'a\nb'],
    ['a table', '| a |\n|---|', '| a |\n|---|'],
    ['an address', 'www.example.com', 'www.example.com'],
    ['a link that runs', '[x](javascript:alert)', 'x (javascript:alert)'],
  ])('%s', (_, note, text) => {
    expect(shown(note).text).toBe(text);
  });

  test('lists and several paragraphs stay what they are', () => {
    const { root } = shown('One.\n\n- a\n- b\n\n> said\n\nTwo.');
    const item = lastList(root).children.at(-1);
    expect(item?.children.map((block) => block.type)).toEqual([
      ...['paragraph', 'paragraph', 'list', 'blockquote', 'paragraph'],
    ]);
  });

  test('links to pages are kept', () => {
    expect(JSON.stringify(shown('[x](https://a.example/)').root)).toContain('"url":"https://a.example/"');
  });
});

test('front matter is YAML that reads back, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (raw) => {
      const title = raw.toWellFormed();
      const markdown = documentMarkdown(aDocument({ title, fileName: title }), [], settings());
      const yaml = parseMarkdown(markdown).children[0];
      expect(yaml?.type === 'yaml' && parse(yaml.value)).toMatchObject({ title, original_file: title });
    }),
  );
});

const plainHeadings = ['Recap: “Ships” leave', 'Highlights', 'H1 · Claim', 'Source reference'];

function headings(root: Root): string[] {
  return root.children.filter((node) => node.type === 'heading').map(textOf);
}

function lastList(root: Root): List {
  const list = root.children.filter((node) => node.type === 'list').at(-1);
  if (!list) throw new Error('The file has no list.');
  return list;
}

/** The note's text without its label. */
function noteOf(root: Root): string {
  const item = lastList(root).children.at(-1);
  return (item ? textOf(item) : '').replace(/^Note:\s?/, '');
}
