import type { DOMOutputSpec } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../../core/text/canonical-text.ts';
import { schema } from '../../../../core/text/schema.ts';

const block = (json: object) => schema.nodeFromJSON(json);
const drawn = (json: object): DOMOutputSpec | undefined => {
  const node = block(json);
  return node.type.spec.toDOM?.(node);
};
const text = (words: string) => [{ type: 'text', text: words }];

describe('blocks of old imports', () => {
  test('rows without cells are read and drawn as lines', () => {
    const row = { type: 'table_row', attrs: { dir: null }, content: text('a\tb') };
    block(row).check();
    expect(drawn(row)).toEqual(['p', { class: 'table-row plain', dir: 'ltr' }, 0]);
  });

  test('an attribute that a file made up is refused', () => {
    const bad = [
      { type: 'paragraph', attrs: { dir: 'up' } },
      { type: 'table_row', attrs: { place: { row: 'x', columns: 'y' } } },
      { type: 'image', attrs: { width: 'calc(1px)' } },
    ];
    for (const json of bad) expect(() => block(json).check()).toThrow(RangeError);
  });
});

test.each([
  ['GPS هو نظام لتحديد المواقع في النهر', { dir: 'rtl', 'data-script': 'arabic' }],
  ['The word كتاب means book', { dir: 'ltr' }],
  ['משרד התחבורה מסר', { dir: 'rtl' }],
  ['214', { dir: 'auto' }],
])('a block is set as most of its letters are: %s', (words, setting) => {
  expect(drawn({ type: 'paragraph', content: text(words) })).toEqual(['p', setting, 0]);
});

test('what the source states goes before the letters', () => {
  expect(drawn({ type: 'paragraph', attrs: { dir: 'rtl' }, content: text('abc') })).toMatchObject([
    'p',
    { dir: 'rtl' },
    0,
  ]);
});

test('a picture’s text is its caption; without one it is an empty line', () => {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'chunk',
        content: [
          { type: 'image', attrs: { alt: 'A quay' }, content: text('The north quay') },
          { type: 'image', attrs: { alt: '' } },
          { type: 'paragraph', content: text('After') },
        ],
      },
    ],
  });
  doc.check();
  expect(canonicalText(doc)).toBe('The north quay\n\nAfter');
});
