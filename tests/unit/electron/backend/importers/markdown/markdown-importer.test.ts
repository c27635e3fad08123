import { describe, expect, test } from 'vitest';
import { emptyMetadata } from '../../../../../../core/model/document.ts';
import { importText } from '../../../../../helpers/import-text.ts';

describe('Markdown', () => {
  test.each<[string, string, string[]]>([
    ['headings and soft breaks', '## Two\n\none\ntwo', ['heading 2: Two', 'paragraph: one two']],
    ['hard breaks', 'one  \ntwo\\\nthree', ['paragraph: one\ntwo\nthree']],
    [
      'lists',
      '- a\n- b\n\n  more\n  1. c\n  2. d',
      ['list_item ·: a', 'list_item ·: b', 'paragraph: more', 'list_item ·· 1: c', 'list_item ·· 2: d'],
    ],
    ['quotations', '> one\n>\n> two', ['quote: one', 'quote: two']],
    ['code', '```\na\n  b\n```', ['code: a\n  b']],
    ['tables', '| a | b |\n|---|---|\n| 1 | *2* |', ['table_row: a\tb', 'table_row: 1\t2']],
    [
      'links',
      '[a](https://a.example/) [b][r] [c](javascript:x) [d](/relative)\n\n[r]: mailto:x@y.example',
      ['paragraph: [a](https://a.example/) [b](mailto:x@y.example) c d'],
    ],
    ['tags in a line', 'a <b onclick="x">bold</b> word', ['paragraph: a bold word']],
    ['a block of HTML', '<div><script>x</script>Kept <b>words</b></div>', ['paragraph: Kept words']],
    ['footnotes', 'Claim[^1].\n\n[^1]: Source.', ['paragraph: Claim[1].', 'paragraph: Source.']],
  ])('%s', async (_, markdown, blocks) => {
    expect((await importText(markdown, 'a.md')).blocks).toEqual(blocks);
  });

  test('front matter is metadata, not text', async () => {
    const { metadata, text, evidence } = await importText(
      '---\ntitle: "A: b"\nauthors: [Jane Doe, John Smith]\npublished: 2024-02\nlang: fr\npublisher: null\n---\n\nText.',
      'a.md',
    );
    expect(metadata).toEqual({
      ...emptyMetadata,
      ...{ title: 'A: b', authors: ['Jane Doe', 'John Smith'], publisher: null },
      ...{ publishedOn: '2024-02', language: 'fr' },
    });
    expect([text, evidence.title]).toEqual(['Text.', 'front matter']);
  });

  test('front matter that is not YAML is told and not used', async () => {
    const { metadata, warnings, text } = await importText('---\ntitle: [x\n---\n\nText.', 'a.md');
    expect([metadata.title, warnings.length, text]).toEqual([null, 1, 'Text.']);
  });

  test.each([
    ['the only heading of the first level, at the top', '# T *x*\n\n## S\n\ntext', 'T x'],
    ['not one of several', '# T\n\n# U\n\ntext', null],
    ['not one further down', 'text\n\n# T', null],
  ])('title: %s', async (_, markdown, title) => {
    expect((await importText(markdown, 'a.md')).metadata.title).toBe(title);
  });

  test('nesting that no person wrote is refused', async () => {
    await expect(importText(`${'> '.repeat(5000)}deep`, 'a.md')).rejects.toThrow('nested too deeply');
  });
});
