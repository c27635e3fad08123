import { expect, test } from 'vitest';
import { checkedDoc } from '../../../../core/text/checked-doc.ts';

const textOf = (words: string) => ({
  type: 'doc',
  content: [
    {
      type: 'chunk',
      content: [{ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] }],
    },
  ],
});

test('the same JSON is read once', () => {
  const content = textOf('Some words.');
  expect(checkedDoc(content)).toBe(checkedDoc(content));
  expect(checkedDoc(textOf('Some words.'))).not.toBe(checkedDoc(content));
});

test('JSON that is no document of the schema is refused, each time', () => {
  const hostile = { type: 'doc', content: [{ type: 'paragraph' }] };
  for (let i = 0; i < 2; i++) expect(() => checkedDoc(hostile)).toThrow();
  expect(() => checkedDoc(null)).toThrow();
  expect(() => checkedDoc({ type: 'script' })).toThrow();
});
