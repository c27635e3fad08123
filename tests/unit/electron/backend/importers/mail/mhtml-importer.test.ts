import { describe, expect, it } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';
import { makePng } from '../../../../../helpers/make-png.ts';

const sentence =
  'A sentence of the article, which is long enough to be running text and no entry of a menu. ';

const page = (body: string, type = 'text/html') => [
  '--b',
  `Content-Type: ${type}`,
  'Content-Transfer-Encoding: base64',
  'Content-ID: <main@x>',
  'Content-Location: https://news.example.org/a/story.html',
  '',
  Buffer.from(
    `<html><head><title>The story</title></head><body><nav><a href="/">Home</a></nav><article><h1>The story</h1><p>${sentence.repeat(3)}</p>${body}<p>${sentence.repeat(3)}</p></article></body></html>`,
  ).toString('base64'),
];

const picture = (location: string, more: string[] = []) => [
  '--b',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  `Content-Location: ${location}`,
  ...more,
  '',
  Buffer.from(makePng(60, 60)).toString('base64'),
];

function read(parts: readonly string[], name = 'story.mhtml', head: readonly string[] = []) {
  const lines = [
    'From: <Saved by Somebody>',
    ...head,
    'Subject: The story',
    'Date: Tue, 5 Mar 2024 23:30:00 -0500',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    'Preamble.',
    ...parts,
    '--b--',
  ];
  return importText(lines.join('\r\n'), name);
}

describe('a saved page', () => {
  it('is its article, with its address and when it was saved', async () => {
    const { blocks, metadata, otherDates, text } = await read(page(''), 'story.mhtml', [
      'Snapshot-Content-Location: https://news.example.org/story',
    ]);
    expect(text).not.toContain('Home');
    expect(blocks.filter((block) => block.includes('A sentence'))).toHaveLength(2);
    expect(metadata).toMatchObject({
      title: 'The story',
      url: 'https://news.example.org/story',
      publishedOn: null,
    });
    expect(otherDates).toContainEqual({ text: '2024-03-05', why: 'When the page was saved' });
  });

  it.each([
    [
      'by their whole address',
      'https://cdn.example.org/x.png?a=1&b=2',
      'src="https://cdn.example.org/x.png?a=1&amp;b=2"',
    ],
    ['by an address within the site', 'https://news.example.org/img/x.png', "src='../img/x.png'"],
    ['by what they are called in the file', 'https://cdn.example.org/y.png', 'src="cid:pic@x"'],
    [
      'by one of several sizes',
      'https://cdn.example.org/big.png',
      'src="small.png" srcset="small.png 1x, https://cdn.example.org/big.png 2x"',
    ],
  ])('shows its pictures, named %s', async (_how, location, attributes) => {
    const { blocks, pictures } = await read([
      ...page(`<p><img ${attributes} alt="A map"></p>`),
      ...picture(location, ['Content-ID: <pic@x>']),
    ]);
    expect(blocks).toContain('image: A map');
    expect(pictures).toHaveLength(1);
  });

  it('fetches no picture that is not in it', async () => {
    const { pictures } = await read(page('<img src="http://127.0.0.1:9/x.png" alt="x">'));
    expect(pictures).toEqual([]);
  });

  it('is the page that is named as the first, though frames stand before it', async () => {
    const frame = ['--b', 'Content-Type: text/html', '', '<p>Advertisement in a frame.</p>'];
    const lines = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=b; start="<main@x>"',
      'Content-Location: https://news.example.org/a/story.html',
      '',
      ...frame,
      ...page(''),
      '--b--',
    ];
    expect((await importText(lines.join('\n'), 'a.mht')).text).not.toContain('Advertisement');
  });

  it('is known by its head under the ending of a message, and no message is taken for one', async () => {
    expect((await read(page(''), 'story.eml')).extractor).toMatch(/^mhtml/);
    const message =
      'From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Words.</p>';
    expect((await importText(message, 'a.eml')).extractor).toMatch(/^eml/);
  });

  it('is read beside a part that is nested without end', async () => {
    const deep = Array.from({ length: 400 }, (_, i) => [
      `--d${i}`,
      `Content-Type: multipart/mixed; boundary=d${i + 1}`,
      '',
    ]).flat();
    const { text } = await read([
      ...page(''),
      '--b',
      'Content-Type: multipart/mixed; boundary=d0',
      '',
      ...deep,
    ]);
    expect(text).toContain('A sentence of the article');
  });

  it('without a page ends in a sentence', async () => {
    await expect(read(picture('https://x.example.org/a.png'))).rejects.toThrow(
      'story.mhtml holds no web page',
    );
    await expect(read([])).rejects.toThrow('story.mhtml holds no web page');
  });
});
