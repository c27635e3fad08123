import { expect, test } from 'vitest';
import type { HtmlNode } from '../../../../../../electron/backend/importers/html/parse-html.ts';
import {
  isElement,
  isText,
  parsePage,
} from '../../../../../../electron/backend/importers/html/parse-html.ts';
import { importParts } from '../../../../../helpers/import-parts.ts';
import { makePng } from '../../../../../helpers/make-png.ts';

const texts = {
  en: 'The harbour office said on Monday that the two ships had left the northern quay before the order came in, and that nobody on board had been told of it.',
  de: 'Die Hafenverwaltung teilte am Montag mit, dass die beiden Schiffe den nördlichen Kai verlassen hatten, bevor der Befehl eintraf, und dass niemand an Bord davon wusste.',
  ar: 'قال مكتب الميناء يوم الاثنين إن السفينتين غادرتا الرصيف الشمالي قبل وصول الأمر، وإن أحدًا على متنهما لم يكن على علم بذلك، وإن التحقيق ما زال مستمرًا.',
  he: 'משרד הנמל מסר ביום שני כי שתי הספינות עזבו את הרציף הצפוני לפני שהגיעה ההוראה, וכי איש על הסיפון לא ידע עליה, והבדיקה עדיין נמשכת בימים אלה.',
  fa: 'دفتر بندر روز دوشنبه اعلام کرد که دو کشتی پیش از رسیدن دستور اسکله شمالی را ترک کرده بودند و هیچ‌کس در عرشه از آن خبر نداشت و بررسی‌ها ادامه دارد.',
  ru: 'Управление порта сообщило в понедельник, что оба судна покинули северный причал до того, как поступил приказ, и что никто на борту о нём не знал.',
  ko: '항만 사무소는 월요일에 명령이 도착하기 전에 두 선박이 북쪽 부두를 떠났으며 선상에 있던 누구도 그 사실을 알지 못했다고 밝혔고 조사는 아직 계속되고 있다고 덧붙였다.',
} as const;

const paragraphs = (text: string, ...signs: string[]) =>
  signs.map((sign) => `<p>${text} ${sign}.</p>`).join('');

/** A page as publishers build them, with names of parts in English whatever its language. */
const page = (
  lang: keyof typeof texts,
  words: Record<'title' | 'menu' | 'more' | 'other' | 'share' | 'rights', string>,
) => `
<html lang="${lang}"><head><title>${words.title}</title></head><body>
<nav class="site-nav"><ul><li><a href="/">${words.menu}</a></li></ul></nav>
<main><article><h1>${words.title}</h1>
<div class="share-bar"><a href="#">${words.share}</a></div>
<div class="entry-content">${paragraphs(texts[lang], '1', '2')}
<p><strong>${words.more}</strong> <a href="/x">${words.other}</a></p>
${paragraphs(texts[lang], '3')}
<h3>${words.more}</h3><ul><li><a href="/a">${words.other} 1</a></li><li><a href="/b">${words.other} 2</a></li></ul>
</div></article></main>
<section class="comments"><p>${texts[lang]} 4.</p></section>
<footer>© 2020 ${words.rights}</footer></body></html>`;

test.each<[keyof typeof texts, Parameters<typeof page>[1]]>([
  [
    'en',
    {
      title: 'Ships leave',
      menu: 'Home',
      more: 'Read also:',
      other: 'Fog over the strait',
      share: 'Share this',
      rights: 'Harbour Press',
    },
  ],
  [
    'de',
    {
      title: 'Schiffe laufen aus',
      menu: 'Startseite',
      more: 'Lesen Sie auch:',
      other: 'Nebel über der Meerenge',
      share: 'Teilen',
      rights: 'Hafenblatt',
    },
  ],
  [
    'ar',
    {
      title: 'مغادرة السفن',
      menu: 'الرئيسية',
      more: 'اقرأ أيضاً:',
      other: 'ضباب فوق المضيق',
      share: 'شارك',
      rights: 'صحيفة الميناء',
    },
  ],
  [
    'he',
    {
      title: 'הספינות יצאו',
      menu: 'ראשי',
      more: 'קראו גם:',
      other: 'ערפל מעל המצר',
      share: 'שתפו',
      rights: 'עיתון הנמל',
    },
  ],
  [
    'fa',
    {
      title: 'کشتی‌ها رفتند',
      menu: 'خانه',
      more: 'بیشتر بخوانید:',
      other: 'مه بر فراز تنگه',
      share: 'اشتراک گذاری',
      rights: 'روزنامه بندر',
    },
  ],
  [
    'ru',
    {
      title: 'Суда вышли в море',
      menu: 'Главная',
      more: 'Читайте также:',
      other: 'Туман над проливом',
      share: 'Поделиться',
      rights: 'Портовая газета',
    },
  ],
  [
    'ko',
    {
      title: '선박이 떠나다',
      menu: '홈',
      more: '관련기사:',
      other: '해협의 안개',
      share: '공유',
      rights: '항구신문',
    },
  ],
])('an article among its page, in %s', async (lang, words) => {
  const { kept, aside, warnings } = await importParts(page(lang, words), 'a.html');
  expect(kept).toEqual(['1', '2', '3'].map((sign) => `${texts[lang]} ${sign}.`));
  expect(aside).toEqual([
    `navigation: ${words.menu}`,
    `title = ${words.title}`,
    `sharing: ${words.share}`,
    `related: ${words.more} ${words.other}`,
    `related: ${words.more}`,
    `related: ${words.other} 1`,
    `related: ${words.other} 2`,
    `comments: ${texts[lang]} 4.`,
    `footer: © 2020 ${words.rights}`,
  ]);
  expect(warnings).toEqual([]);
});

const long = texts.en;
const article = (inner: string, before = '') =>
  `<html lang="en"><body><header><a href="/">Harbour Press</a></header><article>${before}<h1>Ships leave the northern quay</h1><div class="text">${paragraphs(long, 'A', 'B')}${inner}${paragraphs(long, 'C')}</div></article></body></html>`;

test.each<[string, string, string[]]>([
  ['an advertisement', '<div class="ad-slot"><p>Buy boats now</p></div>', ['advertising: Buy boats now']],
  ['a line that announces one', '<p>Advertisement</p>', ['advertising: Advertisement']],
  [
    'a newsletter',
    '<div class="newsletter-signup"><h3>Our letter</h3><p>Sign up here.</p></div>',
    ['notices: Our letter', 'notices: Sign up here.'],
  ],
  [
    'a call for one, in no part of its own',
    '<p><em>Sign up for our newsletter and never miss a ship.</em></p>',
    ['notices: Sign up for our newsletter and never miss a ship.'],
  ],
  [
    'a caption whose picture is elsewhere',
    '<figure><img src="https://a.example/q.jpg" alt="Quay"><figcaption>The quay in fog.</figcaption></figure>',
    ['captions = The quay in fog.'],
  ],
  ['what is hidden', '<p style="display:none">Not shown</p>', ['notices: Not shown']],
  ['a button', '<p><button>Play</button></p>', ['navigation: Play']],
  [
    'what unfolds over a word',
    '<p>A <b>man<span class="tooltip-text">Other news of the man</span></b> spoke.</p>',
    ['related: Other news of the man'],
  ],
  [
    'tags',
    '<p>Tags: <a href="/t/a">harbour</a>, <a href="/t/b">ships</a></p>',
    ['navigation: Tags: harbour, ships'],
  ],
])('inside the article: %s', async (_, inner, aside) => {
  const found = await importParts(article(inner), 'a.html');
  expect(found.aside.slice(2)).toEqual(aside);
  expect(found.kept.filter((text) => text.startsWith(long))).toHaveLength(3);
});

test.each<[string, string]>([
  ['a heading', '<h2>What the office said</h2>'],
  [
    'a list with links in it',
    '<ul><li>The first ship, seen by <a href="/x">the pilot</a></li><li>The second</li></ul>',
  ],
  [
    'a quoted post with its date',
    '<blockquote class="social-post"><p>They have left.</p><p>— The pilot, May 3, 2024</p></blockquote>',
  ],
  ['a table', '<table><tr><th>Ship</th><th>Cargo</th></tr><tr><td>Belkara</td><td>Salt</td></tr></table>'],
  ['a short paragraph', '<p>Nobody answered.</p>'],
  [
    'a section on related work',
    '<section id="related-work"><h2>Related work</h2><p>Others have counted ships before.</p></section>',
  ],
  [
    'a sentence that begins like a label',
    '<p>More on that later.</p><p>Breaking news reached the town at noon.</p>',
  ],
  ['a sentence on subscribing', '<p>Anybody can subscribe to the service for five dollars a month.</p>'],
  ['a step that asks to sign up', '<ol><li>Sign up for an account.</li><li>Log in to it.</li></ol>'],
  [
    'a list of sources',
    '<h2>Sources</h2><ul><li><a href="/1">The log of the harbour</a></li><li><a href="/2">The report of the pilot</a></li></ul>',
  ],
  ['a question of an interview', '<p><strong>Share your view of it.</strong></p>'],
  [
    'a table of links',
    '<table><tr><th>Ship</th><th>Log</th></tr><tr><td>A</td><td><a href="/a">log of A</a></td></tr></table>',
  ],
  ['an accordion', '<h3><button>What happened next</button></h3><p>They came back.</p>'],
  [
    'a sentence that names a colon and a link',
    '<p>Clear enough: <a href="/r">the report</a> says so, and so do all who saw it.</p>',
  ],
])('inside the article %s is kept', async (_, inner) => {
  const { kept, aside } = await importParts(article(inner), 'a.html');
  expect(aside).toEqual(['navigation: Harbour Press', 'title = Ships leave the northern quay']);
  expect(kept.length).toBeGreaterThan(3);
});

test('what stands between the title and the text goes to its fields', async () => {
  const { kept, aside, metadata } = await importParts(
    `<html lang="en"><body><article><header><p class="kicker"><a href="/s">Shipping</a></p><h1>Ships leave the northern quay</h1><p class="standfirst">Two ships are gone.</p><p class="byline">By Jane Doe and John Smith</p><time>3 May 2024</time></header>${paragraphs(long, 'A', 'B')}</article></body></html>`,
    'a.html',
  );
  expect(kept).toEqual([`${long} A.`, `${long} B.`]);
  expect(aside).toEqual([
    'section = Shipping',
    'title = Ships leave the northern quay',
    'standfirst = Two ships are gone.',
    'authors = By Jane Doe and John Smith',
    'publishedOn = 3 May 2024',
  ]);
  expect(metadata).toMatchObject({
    section: 'Shipping',
    standfirst: 'Two ships are gone.',
    authors: ['Jane Doe', 'John Smith'],
    publishedOn: '2024-05-03',
  });
});

test('a note is kept wherever on the page it stands', async () => {
  const { kept } = await importParts(
    `<html><body><article><h1>Ships leave</h1><p>${long}<sup><a href="#n1">1</a></sup></p>${paragraphs(long, 'B', 'C')}</article><footer><p id="n1">1. Log of the harbour office.</p><p>© 2020 Harbour Press</p></footer></body></html>`,
    'a.html',
  );
  expect(kept).toContain('1. Log of the harbour office.');
  expect(kept).not.toContain('© 2020 Harbour Press');
});

test('an article that goes on in parts built alike is kept whole', async () => {
  const part = (sign: string) =>
    `<div class="article-part"><div>${paragraphs(long, `${sign}1`, `${sign}2`, `${sign}3`)}</div></div>`;
  const { kept } = await importParts(
    `<html><body><div class="page"><h1>Ships leave</h1>${part('A')}<div class="promo"><p>${long} X.</p></div>${part('B')}</div></body></html>`,
    'a.html',
  );
  expect(kept).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3'].map((sign) => `${long} ${sign}.`));
});

test('the times of a text that was written as things happened stay in it', async () => {
  const entries = ['14:02', '14:30', '15:10'].map(
    (time) => `<p class="time">${time}</p><time>${time}</time>${paragraphs(long, time)}`,
  );
  const { kept } = await importParts(article(entries.join('')), 'a.html');
  expect(kept).toEqual(expect.arrayContaining(['14:02', '14:30', '15:10']));
  const one = await importParts(article('<time>3 May 2024</time>'), 'a.html');
  expect(one.aside).toContain('publishedOn = 3 May 2024');
});

test('a name that only sounds like clutter does not take a part of the text away', async () => {
  const part = paragraphs(long, 'D', 'E', 'F');
  const named = await importParts(
    article(`<section id="registration"><h2>Registration</h2>${part}</section>`),
    'a.html',
  );
  const folded = await importParts(article(`<div style="display:none">${part}</div>`), 'a.html');
  const dialog = await importParts(
    article(`<div class="modal" style="display:none">${paragraphs(long, 'M')}</div>`),
    'a.html',
  );
  expect(named.kept).toHaveLength(7);
  expect(folded.kept).toHaveLength(6);
  expect(dialog.kept).toHaveLength(3);
});

test('a blog’s page: its name is no title, states and categories are no clutter, its comments are none of the text', async () => {
  const { kept, aside, metadata } = await importParts(
    `<html><head><title>Ships leave – My Harbour</title></head><body class="single comments-open"><div class="site has-sidebar"><header><h1 class="site-title"><a href="/">My Harbour</a></h1></header><div class="site-content"><article class="post category-news tag-ships"><h2 class="entry-title">Ships leave</h2><div class="entry-content">${paragraphs(long, 'A', 'B', 'C')}</div></article><div id="comments" class="comments-area">${paragraphs(long, 'D', 'E')}</div></div></div></body></html>`,
    'a.html',
  );
  expect(kept).toEqual(['A', 'B', 'C'].map((sign) => `${long} ${sign}.`));
  expect(metadata.title).toBe('Ships leave');
  expect(aside).toContain('title = Ships leave');
  expect(aside).toContain(`comments: ${long} D.`);
});

test('the next article of a page that goes on and on is not this one', async () => {
  const one = (title: string, sign: string) =>
    `<article><h1>${title}</h1><div>${paragraphs(long, sign)}${paragraphs(long, `${sign}2`)}</div></article>`;
  const { kept, aside } = await importParts(
    `<html><head><title>Ships leave</title></head><body><main>${one('Ships leave', 'A')}${one('Fog', 'B')}</main></body></html>`,
    'a.html',
  );
  expect(kept).toEqual([`${long} A.`, `${long} A2.`]);
  expect(aside).toContain('related: Fog');
});

test('the names in a thread stay in it', async () => {
  const posts = ['A', 'B', 'C', 'D', 'E'].map(
    (sign) => `<div class="post"><div class="author">user ${sign}</div>${paragraphs(long, sign)}</div>`,
  );
  const { kept } = await importParts(
    `<html><body><div class="thread">${posts.join('')}</div></body></html>`,
    'a.html',
  );
  expect(kept).toEqual(expect.arrayContaining(['user B', 'user C', 'user D']));
});

test('two line breaks part paragraphs, one does not', async () => {
  const { kept } = await importParts(
    article(`<div>One<br>two<br> <br>three <b>four<br><br>five</b></div>`),
    'a.html',
  );
  expect(kept.slice(2, 5)).toEqual(['One\ntwo', 'three four', 'five']);
});

test('a picture that the page holds keeps its caption, above the text as well', async () => {
  const png = Buffer.from(makePng(320, 200)).toString('base64');
  const figure = `<figure class="wp-caption"><img src="data:image/png;base64,${png}" alt="Quay"><figcaption>The quay in fog.</figcaption></figure>`;
  const inside = await importParts(article(figure), 'a.html');
  const above = await importParts(
    `<html><body><article><h1>Ships leave the northern quay</h1><div class="lead">${figure}</div><div class="text">${paragraphs(long, 'A', 'B')}</div></article></body></html>`,
    'a.html',
  );
  expect(inside.kept).toContain('The quay in fog.');
  expect(above.kept).toEqual(['The quay in fog.', `${long} A.`, `${long} B.`]);
});

test('a page of which nothing would be left is kept whole', async () => {
  const { kept, aside } = await importParts('<nav><a href="/">Home</a></nav><footer>Foot</footer>', 'a.html');
  expect(kept).toEqual(['Home', 'Foot']);
  expect(aside).toEqual([]);
});

/** The words that a page shows, in its order. */
function wordsOf(html: string): string[] {
  const words: string[] = [];
  const walk = (node: HtmlNode): void => {
    if (isText(node)) words.push(...((node.textContent ?? '').match(/[\p{L}\p{N}]+/gu) ?? []));
    if (isElement(node) && /^(script|style|head)$/.test(node.localName)) return;
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
  };
  walk(parsePage(html).body);
  return words;
}

test.each([
  ['plain', article('')],
  [
    'with lists and tables',
    article('<ol><li>a<ul><li>b</li></ul></li></ol><table><tr><td>c</td><td><p>d</p></td></tr></table>'),
  ],
  [
    'hidden parts',
    article('<div hidden><ul><li>e</li></ul>f</div><p>g <span style="display:none">h</span></p>'),
  ],
  [
    'buttons and forms',
    article('<form><label>i</label><button>j</button></form><h3><button>k</button></h3>'),
  ],
  ['loose text', `l<div>m<p>n</p>o</div><b>p</b><br>q<aside>r</aside>s${paragraphs(long, 'T')}u`],
])('no word of a page vanishes and none changes its place: %s', async (_, html) => {
  const { all } = await importParts(html, 'a.html');
  expect(all.join('\n').match(/[\p{L}\p{N}]+/gu)).toEqual(wordsOf(html));
});
