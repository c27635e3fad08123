import { describe, expect, test } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';

const long =
  'The harbour office said on Monday that the two ships had left the northern quay before the order came in, and that nobody on board had been told of it.';
const body = `<article><h1>Ships leave the quay</h1><p>${long}</p><p>${long} B.</p></article>`;
const page = (head: string, inner = body, lang = '') =>
  `<!doctype html><html${lang}><head>${head}</head><body>${inner}</body></html>`;
const jsonLd = (...values: unknown[]) =>
  values.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`).join('');

const read = async (html: string) => {
  const { metadata, evidence, otherDates } = await importText(html, 'a.html');
  return { metadata, evidence, otherDates };
};

describe('JSON-LD', () => {
  const article = {
    '@type': ['Article', 'NewsArticle'],
    headline: 'Two ships leave &amp; return',
    author: [{ '@type': 'Person', name: 'Jane Doe' }, 'John Smith'],
    publisher: { '@type': 'Organization', name: 'Harbour Press' },
    datePublished: '2024-02-03T23:30:00Z',
    dateModified: '2024-02-05',
    articleSection: ['Shipping', 'News'],
    keywords: 'harbour, ships',
    inLanguage: 'en-GB',
    url: 'https://a.example/ships',
  };
  const found = {
    title: 'Two ships leave & return',
    authors: ['Jane Doe', 'John Smith'],
    publisher: 'Harbour Press',
    publishedOn: '2024-02-03',
    updatedOn: '2024-02-05',
    section: 'Shipping',
    siteTags: ['harbour', 'ships'],
    language: 'en-GB',
    url: 'https://a.example/ships',
  };

  test.each<[string, unknown[]]>([
    ['alone', [article]],
    ['in an array', [[{ '@type': 'BreadcrumbList' }, article]]],
    ['in a graph', [{ '@graph': [{ '@type': 'WebSite', name: 'X' }, article] }]],
    ['within the page that it is on', [{ '@type': 'WebPage', name: 'X', mainEntity: article }]],
    [
      'with people who are described elsewhere',
      [
        {
          '@graph': [
            { ...article, author: [{ '@id': '#jane' }, 'John Smith'], publisher: { '@id': '#press' } },
            { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
            { '@type': 'Organization', '@id': '#press', name: 'Harbour Press' },
          ],
        },
      ],
    ],
  ])('%s', async (_, values) => {
    const { metadata, evidence } = await read(page(jsonLd(...values)));
    expect(metadata).toMatchObject(found);
    expect(evidence).toMatchObject({
      title: 'JSON-LD of the page',
      publishedOn: 'JSON-LD of the page: “2024-02-03T23:30:00Z”',
    });
  });

  test('of several articles that of the page counts', async () => {
    const others = [1, 2].map((n) => ({
      ...article,
      url: `https://a.example/${n}`,
      datePublished: `2020-01-0${n}`,
    }));
    const head = `<link rel="canonical" href="https://a.example/ships">${jsonLd(...others, article)}`;
    const { metadata, otherDates } = await read(page(head));
    expect(metadata.publishedOn).toBe('2024-02-03');
    expect(otherDates.map(({ text }) => text)).toEqual(['2020-01-01', '2020-01-02']);
  });

  test('a list of articles says nothing of its page', async () => {
    const others = [1, 2].map((n) => ({ ...article, headline: `Other ${n}`, url: `https://a.example/${n}` }));
    expect((await read(page(jsonLd(...others)))).metadata).toMatchObject({ authors: [], publishedOn: null });
  });
});

test.each<[string, string, object]>([
  [
    'meta tags',
    '<meta property="og:title" content="Ships leave the quay | Harbour Press"><meta property="og:site_name" content="Harbour Press"><meta name="author" content="By Jane Doe and John Smith"><meta property="article:published_time" content="2024-02-03"><meta property="article:modified_time" content="2024-02-04"><meta property="article:tag" content="ships"><meta property="article:tag" content="fog"><meta property="og:url" content="https://a.example/s"><meta property="article:section" content="News">',
    {
      title: 'Ships leave the quay',
      authors: ['Jane Doe', 'John Smith'],
      publisher: 'Harbour Press',
      publishedOn: '2024-02-03',
      updatedOn: '2024-02-04',
      siteTags: ['ships', 'fog'],
      url: 'https://a.example/s',
      section: 'News',
    },
  ],
  [
    'a role behind a name, an institution with a comma',
    '<meta name="author" content="Jane Doe, Senior Reporter"><meta name="author" content="Office for Ports, Ships and Quays">',
    { authors: ['Jane Doe', 'Office for Ports, Ships and Quays'] },
  ],
  [
    'only the date of the last update',
    '<meta property="article:modified_time" content="2024-02-04">',
    { publishedOn: '2024-02-04', updatedOn: '2024-02-04' },
  ],
  ['an address that is none', '<link rel="canonical" href="/ships">', { url: null }],
])('%s', async (_, head, found) => {
  expect((await read(page(head))).metadata).toMatchObject(found);
});

test('the address that a browser notes when it saves a page', async () => {
  const { metadata, evidence } = await read(
    `<!-- saved from url=(0027)https://a.example/ships#top -->\n${page('')}`,
  );
  expect(metadata.url).toBe('https://a.example/ships');
  expect(evidence.url).toContain('browser');
});

test('microdata of the article, not of those beside it', async () => {
  const inner = `<article><h1>Ships leave</h1><span itemprop="author"><b itemprop="name">Jane Doe</b></span><time itemprop="datePublished" datetime="2024-02-03">3 Feb</time><p>${long}</p><p>${long} B.</p></article><aside><time itemprop="datePublished" datetime="2019-01-01">x</time></aside>`;
  expect((await read(page('', inner))).metadata).toMatchObject({
    authors: ['Jane Doe'],
    publishedOn: '2024-02-03',
  });
});

test.each<[string, string, object]>([
  [
    'English',
    '<p>By Jane Doe</p><p>Published 3 May 2024 | Updated 5 May 2024</p>',
    { authors: ['Jane Doe'], publishedOn: '2024-05-03', updatedOn: '2024-05-05' },
  ],
  [
    'German',
    '<p>Von Anna Weber</p><p>3. Mai 2024, 14:10 Uhr</p>',
    { authors: ['Anna Weber'], publishedOn: '2024-05-03' },
  ],
  [
    'Arabic',
    '<p class="author">بقلم: سامي الحداد</p><p class="date">٣ أيار ٢٠٢٤</p>',
    { authors: ['سامي الحداد'], publishedOn: '2024-05-03' },
  ],
  [
    'Russian',
    '<p class="author">Автор: Анна Петрова</p><p class="date">3 мая 2024</p>',
    { authors: ['Анна Петрова'], publishedOn: '2024-05-03' },
  ],
])('what the page shows above its text: %s', async (_, lines, found) => {
  const inner = `<article><h1>Ships leave the quay</h1>${lines}<p>${long}</p><p>${long} B.</p></article>`;
  const { metadata, evidence } = await read(page('', inner));
  expect(metadata).toMatchObject(found);
  expect(evidence.publishedOn).toMatch(/^the date line “/);
});

test('the day where the publisher is counts before that of universal time', async () => {
  const head = '<meta property="article:published_time" content="2024-05-04T01:30:00Z">';
  const shown = (line: string) =>
    page(head, `<article><h1>Ships leave</h1><p>${line}</p><p>${long}</p><p>${long} B.</p></article>`);
  const near = await read(shown('May 3, 2024 9:30 pm ET'));
  expect(near.metadata.publishedOn).toBe('2024-05-03');
  expect(near.evidence.publishedOn).toContain('2024-05-04, in universal time');
  expect((await read(shown('May 1, 2024'))).metadata.publishedOn).toBe('2024-05-04');
});

test('dates of other things are listed with why, and not taken', async () => {
  const inner = `${body}<figure><img src="https://a.example/x.jpg"><figcaption>The quay on 1 May 2018.</figcaption></figure><div class="related"><a href="/o">Fog, 2 June 2019</a></div><section class="comments"><p>Jane, 3 July 2020</p></section><footer>© 2015–2021 Harbour Press</footer>`;
  const { metadata, otherDates } = await read(page('', inner));
  expect(metadata).toMatchObject({ publishedOn: null, updatedOn: null });
  expect(otherDates).toEqual([
    { text: '1 May 2018', why: expect.stringMatching(/caption|article/) },
    { text: '2 June 2019', why: 'Of another article' },
    { text: '3 July 2020', why: 'In a comment' },
    { text: '© 2015–2021', why: 'Copyright notice' },
  ]);
});

test('captions of the article’s pictures are the document’s, not those of others', async () => {
  const figure = (caption: string) =>
    `<figure><img src="https://a.example/x.jpg" alt="x"><figcaption>${caption}</figcaption></figure>`;
  const inner = `<article><h1>Ships leave</h1><p>${long}</p>${figure('The quay.')}<p>${long} B.</p></article><div class="latest">${figure('Another.')}</div>`;
  const { metadata } = await read(page('', inner));
  expect(metadata.captions).toEqual(['The quay.']);
});

test.each([
  ['what the page says', ' lang="en-GB"', long, 'en-GB'],
  ['nothing said', '', long, 'en'],
  [
    'said wrongly',
    ' lang="en"',
    'قال مكتب الميناء يوم الاثنين إن السفينتين غادرتا الرصيف الشمالي قبل وصول الأمر، وإن أحدًا على متنهما لم يكن على علم بذلك.',
    'ar',
  ],
])('the language: %s', async (_, lang, text, language) => {
  const { metadata } = await read(
    page('', `<article><h1>A</h1><p>${text}</p><p>${text}</p></article>`, lang),
  );
  expect(metadata.language).toBe(language);
});

test('a page that says nothing gives nothing', async () => {
  const { metadata, otherDates } = await read(
    page('', `<p>${long}</p><p>It rained on 3 May 2024 and on 4 May 2024.</p>`),
  );
  expect(metadata).toMatchObject({
    title: null,
    authors: [],
    publisher: null,
    publishedOn: null,
    updatedOn: null,
    url: null,
    standfirst: null,
    captions: [],
    section: null,
    siteTags: [],
  });
  expect(otherDates).toEqual([]);
});
