import { expect, test } from 'vitest';
import { colourMarkdown } from '../../../../renderer/export/colour-markdown.ts';

const file = `---
format: analyst-export/1
authors: ["A: B"]
---

# Title: with **signs**

> First line
>
> second: line

- **Mark:** Claim
- **Tags:** #actor/kataib #theme/war #nothing/here
- **Note:** see #actor/kataib

  1. one
  - two
`;

const pieces = (wanted: string) =>
  colourMarkdown(file)
    .find((line) => line.pieces.map(({ text }) => text).join('') === wanted)
    ?.pieces.map(({ text, kind }) => [text, kind]);

test('the pieces are the file, letter for letter', () => {
  const joined = colourMarkdown(file).map((line) => line.pieces.map(({ text }) => text).join(''));
  expect(`${joined.join('\n')}\n`).toBe(file);
});

test.each([
  ['a fence of the front matter', '---', [['---', 'sign']]],
  [
    'a key of the front matter',
    'authors: ["A: B"]',
    [
      ['authors:', 'key'],
      [' ["A: B"]', 'plain'],
    ],
  ],
  ['a heading, whatever it holds', '# Title: with **signs**', [['# Title: with **signs**', 'strong']]],
  [
    'a quote, which has no keys',
    '> second: line',
    [
      ['> ', 'sign'],
      ['second: line', 'plain'],
    ],
  ],
  ['an empty line of a quote', '>', [['>', 'sign']]],
  [
    'a label',
    '- **Mark:** Claim',
    [
      ['- ', 'sign'],
      ['**Mark:**', 'strong'],
      [' Claim', 'plain'],
    ],
  ],
  [
    'tags by kind',
    '- **Tags:** #actor/kataib #theme/war #nothing/here',
    [
      ['- ', 'sign'],
      ['**Tags:**', 'strong'],
      [' ', 'plain'],
      ['#actor/kataib', 'actor'],
      [' ', 'plain'],
      ['#theme/war', 'theme'],
      [' #nothing/here', 'plain'],
    ],
  ],
  [
    'a note, in which nothing is a tag',
    '- **Note:** see #actor/kataib',
    [
      ['- ', 'sign'],
      ['**Note:**', 'strong'],
      [' see #actor/kataib', 'plain'],
    ],
  ],
  [
    'a list in a note',
    '  1. one',
    [
      ['  1. ', 'sign'],
      ['one', 'plain'],
    ],
  ],
])('it tells apart %s', (_, line, expected) => {
  expect(pieces(line)).toEqual(expected);
});

test('only headings are headings', () => {
  expect(colourMarkdown('# A\n#tag\n> # quoted\n').map(({ isHeading }) => isHeading)).toEqual([
    true,
    false,
    false,
  ]);
});

test('a rule in the body opens no front matter', () => {
  expect(colourMarkdown('Text\n---\nkey: value\n')[2]?.pieces).toEqual([
    { text: 'key: value', kind: 'plain' },
  ]);
});

test('front matter without an end is none', () => {
  expect(colourMarkdown('---\nkey: value\n')[1]?.pieces).toEqual([{ text: 'key: value', kind: 'plain' }]);
});
