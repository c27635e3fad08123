import { expect, test } from 'vitest';
import { metadataFields } from '../../../../renderer/library/metadata-fields.ts';

const parse = (name: string, text: string) =>
  metadataFields.find((field) => field.name === name)?.parse(text);

test.each([
  ['title', '', { metadata: { title: null } }],
  ['authors', 'A. Smith;  Jones, B. ;', { metadata: { authors: ['A. Smith', 'Jones, B.'] } }],
  ['publishedOn', 'Feb 2024', { metadata: { publishedOn: '2024-02' } }],
  ['publishedOn', '', { metadata: { publishedOn: null } }],
  ['language', 'Arabic', { metadata: { language: 'ar' } }],
  ['updatedOn', '22 Feb 2024', { metadata: { updatedOn: '2024-02-22' } }],
  ['url', 'example.org/a', { metadata: { url: 'https://example.org/a' } }],
  ['captions', 'One.\n\n Two. ', { metadata: { captions: ['One.', 'Two.'] } }],
  ['siteTags', 'Iran; Washington, DC', { metadata: { siteTags: ['Iran', 'Washington, DC'] } }],
])('%s “%s”', (name, text, expected) => expect(parse(name, text)).toEqual(expected));

test.each([
  ['title', 'x'.repeat(2001)],
  ['publishedOn', '3/4/2024'],
  ['language', 'Elvish of Rivendell'],
  ['url', 'not an address'],
  ['url', 'javascript:alert(1)'],
])('%s “%s” is refused with a sentence', (name, text) => {
  expect(parse(name, text)).toEqual({ error: expect.stringMatching(/\.$/) });
});
