import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { canonicalText, chunkBlocks } from '../../../../core/text/canonical-text.ts';
import { schema } from '../../../../core/text/schema.ts';
import { textBlocks } from '../../../../core/text/text-blocks.ts';
import { TextMap } from '../../../../core/text/text-map.ts';

const { paragraph, heading, line_break } = schema.nodes;
const p = (...content: (string | Node)[]) =>
  paragraph.create(
    null,
    content.map((one) => (typeof one === 'string' ? schema.text(one) : one)),
  );

test('blocks join to the canonical text and stand where the text map says', () => {
  const many = Array.from({ length: 70 }, (_, n) => p(`Paragraph ${n} 🇮🇷`));
  const doc = chunkBlocks([
    heading.create(null, schema.text('Title')),
    p(),
    p('One', line_break.create(), 'two'),
    ...many,
  ]);
  const text = canonicalText(doc);
  const blocks = textBlocks(doc);
  expect(blocks.map((block) => block.text).join('\n')).toBe(text);
  expect(blocks.every((block) => text.slice(block.start, block.end) === block.text)).toBe(true);
  const places = new TextMap(doc).places.map(({ start, end }) => ({ start, end }));
  expect(blocks.map(({ start, end }) => ({ start, end }))).toEqual(places);
});

test('paragraphs are counted without headings and empty blocks', () => {
  const title = heading.create(null, schema.text('Title'));
  const doc = chunkBlocks([title, p('a'), p(), p('b'), title, p('c')]);
  expect(textBlocks(doc).map((block) => block.paragraph)).toEqual([1, 1, 1, 2, 2, 3]);
});
