import { describe, expect, it } from 'vitest';
import { clipboardFile } from '../../../../../../renderer/app/clipboard-file.ts';
import { importText } from '../../../../../helpers/import-text.ts';

async function paste(html: string) {
  const file = clipboardFile(html, '');
  if (!file) throw new Error('Nothing was pasted.');
  return importText(new Uint8Array(await file.arrayBuffer()), file.name);
}

describe('a piece of a page that is pasted', () => {
  it('is kept whole, its paragraphs without fonts and colours, its links as text with an address', async () => {
    const { blocks, setAside } = await paste(
      '<meta charset="utf-8"><p style="color:red;font-family:Arial">Short.</p><div class="share">Share</div><p>See <a href="https://example.org/a">the report</a>, <a href="javascript:x()">this</a> or <b>that</b>.</p><ul><li>One</li></ul><p>Related posts</p><script>x()</script>',
    );
    expect(blocks).toEqual([
      'paragraph: Short.',
      'paragraph: Share',
      'paragraph: See [the report](https://example.org/a), this or that.',
      'list_item ·: One',
      'paragraph: Related posts',
    ]);
    expect(setAside).toEqual([]);
  });

  it('is without the frame that the clipboard puts around it', async () => {
    const { blocks } = await paste(
      '<html><body>Frame<!--StartFragment--><h1>The title</h1><p>Words.</p><!--EndFragment-->more</body></html>',
    );
    expect(blocks).toEqual(['heading 1: The title', 'paragraph: Words.']);
  });

  it('is titled by its heading, and no page is taken for one', async () => {
    expect((await paste('<h1>The title</h1><p>Words.</p>')).metadata.title).toBe('The title');
    const page = '<!doctype html><meta charset="utf-8"><p>Words.</p>';
    expect((await importText(page, 'a.html')).extractor).toMatch(/^html/);
  });
});
