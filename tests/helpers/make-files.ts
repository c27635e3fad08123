import { makeDocx, p } from './make-docx.ts';
import { makeEpub } from './make-epub.ts';
import { makeOdt } from './make-odt.ts';
import { column, makePdf } from './make-pdf.ts';
import { makePng } from './make-png.ts';
import { makeZip } from './make-zip.ts';

/** What a made file says, in any format. The words hold no letter that XML or RTF would read as its own. */
export interface Article {
  readonly title: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
}

/** Makes a file of each format that is read, by its ending. */
export const fileMakers = {
  txt: ({ title, author, paragraphs }: Article) => utf8([title, `By ${author}`, ...paragraphs].join('\n\n')),

  md: ({ title, author, paragraphs }: Article) =>
    utf8(
      `---\ntitle: ${title}\nauthor: ${author}\n---\n\n# ${title}\n\n${paragraphs.join('\n\n')}\n\n- One [link](https://example.org/a)\n- Two\n\n| A | B |\n| --- | --- |\n| c | d |\n`,
    ),

  html: (article: Article) => utf8(makePage(article)),

  mhtml: (article: Article) =>
    utf8(
      [
        'From: <Saved by a browser>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; type="text/html"; boundary="----part"',
        '',
        '------part',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        'Content-Location: https://example.org/page',
        '',
        base64(utf8(makePage(article))),
        '------part',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        'Content-Location: https://example.org/picture.png',
        '',
        base64(makePng(20, 20)),
        '------part--',
        '',
      ].join('\r\n'),
    ),

  pdf: ({ title, author, paragraphs }: Article) => {
    const lines = paragraphs.flatMap((text) => [...wrap(text, 60), '']);
    const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, page) => ({
      texts: [
        { x: 40, y: 30, text: title.slice(0, 50), size: 8 },
        ...column(lines.slice(page * 40, page * 40 + 40), { x: 40, y: 60 }),
        { x: 200, y: 570, text: String(page + 1), size: 8 },
      ],
    }));
    return makePdf(pages, { title, author });
  },

  docx: ({ title, author, paragraphs }: Article) =>
    makeDocx({
      body: [
        p(title, '<w:pStyle w:val="Title"/>'),
        ...paragraphs.map((text) => p(text)),
        `<w:tbl><w:tr><w:tc>${p('A')}</w:tc><w:tc>${p('B')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
      core: `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator>`,
    }),

  epub: ({ title, author, paragraphs }: Article) => {
    const half = Math.ceil(paragraphs.length / 2);
    const chapter = (name: string, texts: readonly string[]) =>
      `<h1>${name}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}`;
    return makeEpub({
      chapters: {
        'one.xhtml': chapter(title, paragraphs.slice(0, half)),
        'two.xhtml': chapter('The other half', paragraphs.slice(half)),
      },
      record: `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>en</dc:language>`,
    });
  },

  rtf: ({ title, author, paragraphs }: Article) =>
    utf8(
      `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Serif;}}{\\info{\\title ${title}}{\\author ${author}}}\n{\\b ${title}\\par}\n${paragraphs.map((text) => `${text}\\par`).join('\n')}}`,
    ),

  odt: ({ title, author, paragraphs }: Article) =>
    makeOdt({
      text: `<text:h text:outline-level="1">${title}</text:h>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}`,
      meta: `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator>`,
    }),

  eml: ({ title, author, paragraphs }: Article) =>
    utf8(
      [
        `From: ${author} <writer@example.org>`,
        'To: desk@example.org',
        `Subject: ${title}`,
        'Date: Mon, 05 Feb 2024 10:00:00 +0000',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        paragraphs.join('\r\n\r\n'),
        '',
      ].join('\r\n'),
    ),

  zip: ({ title, author, paragraphs }: Article) =>
    makeZip({
      'folder/one.txt': [title, `By ${author}`, ...paragraphs].join('\n\n'),
      'folder/two.html': makePage({ title: `${title} again`, author, paragraphs: paragraphs.slice(1) }),
    }),
} satisfies Record<string, (article: Article) => Uint8Array | Promise<Uint8Array>>;

/** The formats by the ending of their files. */
export const fileEndings = Object.keys(fileMakers).filter(
  (name): name is keyof typeof fileMakers => name in fileMakers,
);

/** A page as news sites have them: a menu, an article, other articles, a footer. */
function makePage({ title, author, paragraphs }: Article): string {
  const links = (names: readonly string[]) =>
    `<ul>${names.map((name) => `<li><a href="https://example.org/${name}">${name}</a></li>`).join('')}</ul>`;
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Bridge</title>`,
    `<meta name="author" content="${author}"><meta property="article:published_time" content="2024-02-22T10:00:00Z">`,
    '<style>p{color:#111}</style><script>void 0</script></head>',
    `<body><header><nav>${links(['home', 'politics', 'rivers', 'about'])}</nav></header><main><article><h1>${title}</h1>`,
    `<p class="byline">By ${author}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>`,
    `<aside><h2>Related</h2>${links(['other-one', 'other-two', 'other-three'])}</aside></main>`,
    `<footer>${links(['terms', 'privacy'])}<p>All rights reserved</p></footer></body></html>`,
  ].join('\n');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

/** A text in lines of so many letters at most. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
