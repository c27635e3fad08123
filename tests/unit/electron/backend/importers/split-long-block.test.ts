import { expect, test } from 'vitest';
import { blockText } from '../../../../../core/text/canonical-text.ts';
import { schema } from '../../../../../core/text/schema.ts';
import {
  maxBlockLetters,
  splitLongBlock,
} from '../../../../../electron/backend/importers/split-long-block.ts';

const paragraph = (text: string) => schema.nodes.paragraph.create(null, schema.text(text));
const split = (text: string) => splitLongBlock(paragraph(text)).map(blockText);

test('a paragraph of usual length stays as it is', () => {
  const block = paragraph('One sentence. Another.');
  expect(splitLongBlock(block)).toEqual([block]);
});

test('a text without paragraphs is parted at the ends of sentences, and nothing of it is lost', () => {
  const text = Array.from({ length: 20_000 }, (_, n) => `Sentence ${n} says “nothing”.`).join(' ');
  const parts = split(text);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.every((part) => part.length <= maxBlockLetters && part.endsWith('.'))).toBe(true);
  expect(parts.join(' ')).toBe(text);
});

test('without sentences it is parted between words, without words inside them, never inside a character', () => {
  const words = 'слово '.repeat(20_000).trim();
  expect(split(words).join(' ')).toBe(words);
  const flags = '🇮🇷'.repeat(20_000);
  expect(split(flags).join('')).toBe(flags);
  expect(split(flags).every((part) => part.isWellFormed())).toBe(true);
});

test('a part keeps its kind and its marks', () => {
  const strong = schema.text(`${'bold words. '.repeat(4000)}end`, [schema.marks.strong.create()]);
  const parts = splitLongBlock(schema.nodes.quote.create(null, strong));
  expect(new Set(parts.map((part) => part.type.name))).toEqual(new Set(['quote']));
  expect(parts.every((part) => part.firstChild?.marks[0]?.type.name === 'strong')).toBe(true);
});
