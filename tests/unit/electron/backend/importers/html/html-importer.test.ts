import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';

const long =
  'The harbour office said on Monday that the two ships had left the northern quay before the order came in, and that nobody on board had been told of it.';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ships leave | Harbour Press</title>${head}</head><body>${body}</body></html>`;
const article = (inner: string) =>
  page(
    `<nav><ul><li><a href="/">Home</a></li><li>News</li></ul></nav><article><h1>Ships leave</h1><p>${long}</p><p>${long}</p>${inner}</article><footer>All rights reserved</footer>`,
  );
const opening = [`paragraph: ${long}`, `paragraph: ${long}`];

describe('HTML', () => {
  test.each<[string, string, string[]]>([
    [
      'headings and quotations',
      '<h2>Part</h2><blockquote><p>One</p><p>Two</p></blockquote>',
      ['heading 2: Part', 'quote: One', 'quote: Two'],
    ],
    [
      'lists',
      '<ol start="3"><li>A<ul><li>B</li></ul></li><li><p>C</p><p>D</p></li></ol>',
      ['list_item · 3: A', 'list_item ··: B', 'list_item · 4: C', 'paragraph: D'],
    ],
    [
      'tables',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2<br>3</td></tr></table>',
      ['table_row: A\tB', 'table_row: 1\t2 3'],
    ],
    ['preformatted text', '<pre>a\n  b</pre>', ['code: a\n  b']],
    ['line breaks and white space', '<p>one <br>\n two   <b> three</b></p>', ['paragraph: one\ntwo three']],
    [
      'whole addresses only',
      '<p><a href="https://a.example/x">a</a> <a href="javascript:alert(1)">b</a> <a href="data:text/html,x">c</a></p>',
      ['paragraph: [a](https://a.example/x) b c'],
    ],
    [
      'nothing that runs or loads',
      '<p onclick="x()">Kept<script>alert(1)</script><style>p{}</style></p><svg><text>drawn</text></svg><iframe src="https://a.example">framed</iframe>',
      ['paragraph: Kept'],
    ],
  ])('%s', async (_, inner, blocks) => {
    expect((await importText(article(inner), 'a.html')).blocks).toEqual([...opening, ...blocks]);
  });

  test('menus and footers are left out', async () => {
    const { text, warnings } = await importText(article(''), 'a.html');
    expect(text).toBe(`${long}\n${long}`);
    expect(warnings).toEqual([]);
  });

  test('a page without an article is kept whole, and says so', async () => {
    const { blocks, warnings } = await importText(
      '<p>Just a line.</p><div>And <i>another</i>.</div>',
      'a.htm',
    );
    expect(blocks).toEqual(['paragraph: Just a line.', 'paragraph: And another.']);
    expect(warnings.length).toBeLessThanOrEqual(1);
  });

  test('direction is kept', async () => {
    const { content } = await importText('<div dir="rtl"><p>مرحبا بكم</p></div>', 'a.html');
    expect(JSON.stringify(content)).toContain('"dir":"rtl"');
  });

  test('a page may name its encoding', async () => {
    const bytes = Buffer.from('<meta charset="windows-1251"><p>xxxx</p>', 'latin1');
    bytes.set([0xcf, 0xee, 0xf0, 0xf2], bytes.indexOf('xxxx'));
    expect((await importText(bytes, 'a.html')).text).toBe('Порт');
  });

  test.each([
    ['deep nesting', `${'<div>'.repeat(2000)}x`, 'nested too deeply'],
    ['too many nodes', '<b></b>'.repeat(500_001), 'too many parts'],
    ['no text', '<html><body><script>x</script></body></html>', 'holds no text'],
  ])('%s is refused with a sentence', async (_, html, reason) => {
    await expect(importText(html, 'a.html')).rejects.toThrow(reason);
  });
});

describe('metadata of a page', () => {
  const meta =
    '<meta property="og:site_name" content="Harbour Press"><meta name="author" content="Jane Doe"><meta property="article:published_time" content="2024-02-03T23:30:00Z">';
  const jsonLd = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const body = `<h1>Ships leave</h1><p>${long}</p>`;

  test.each<[string, string, object]>([
    [
      'meta tags',
      page(body, meta),
      {
        title: 'Ships leave',
        authors: ['Jane Doe'],
        publisher: 'Harbour Press',
        publishedOn: '2024-02-03',
        language: 'en',
      },
    ],
    [
      'JSON-LD',
      page(
        body,
        jsonLd({
          '@graph': [
            {
              '@type': 'NewsArticle',
              headline: 'Two ships leave',
              author: [{ name: 'J. Doe' }],
              publisher: { name: 'HP' },
              datePublished: '2024-02-04',
            },
          ],
        }),
      ),
      { title: 'Two ships leave', authors: ['J. Doe'], publisher: 'HP', publishedOn: '2024-02-04' },
    ],
    [
      'a title only',
      page(`<p>${long}</p>`),
      { title: 'Ships leave | Harbour Press', authors: [], publisher: null, publishedOn: null },
    ],
    [
      'an address is no author',
      page(body, '<meta name="author" content="https://a.example/jane">'),
      { authors: [] },
    ],
    [
      'broken JSON-LD',
      page(body, '<script type="application/ld+json">{"@type": </script>'),
      { title: 'Ships leave', authors: [] },
    ],
    [
      'dates in the text are not the page’s',
      page(`${body}<p>On 3 May 2024 it rained.</p>`),
      { publishedOn: null },
    ],
  ])('%s', async (_, html, found) => {
    expect((await importText(html, 'a.html')).metadata).toMatchObject(found);
  });
});

describe('the network', () => {
  const reached = vi.fn(() => Promise.reject(new Error('The network was reached for.')));
  beforeEach(() => void vi.stubGlobal('fetch', reached));
  afterEach(() => void vi.unstubAllGlobals());

  test('is never reached for, whatever site a page says it is from', async () => {
    const sites = [
      'https://x.com/a/status/1',
      'https://www.youtube.com/watch?v=abc',
      'https://www.reddit.com/r/a/comments/1/b',
    ];
    for (const site of sites) {
      const head = `<link rel="canonical" href="${site}"><meta property="og:url" content="${site}"><base href="${site}">`;
      await importText(
        page(
          `<article><h1>A</h1><p>${long}</p><img src="${site}"><link rel="stylesheet" href="${site}"></article>`,
          head,
        ),
        'a.html',
      );
    }
    expect(reached).not.toHaveBeenCalled();
  });
});
