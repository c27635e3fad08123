import {
  emptyMetadata,
  type Metadata,
  type MetadataEvidence,
  type SourceField,
  WebAddress,
} from '../../../../core/model/document.ts';
import type { OtherDate } from '../../../../core/model/source-part.ts';
import { findDates, readDate } from '../read-date.ts';
import { isName, splitNames } from '../text/text-labels.ts';
import type { PageHints } from './extract-article.ts';
import { readJsonLd, splitKeywords } from './html-json-ld.ts';
import { MetaTags, type Stated, tidy } from './html-meta.ts';
import { readPageTitle } from './html-title.ts';
import type { HtmlDocument } from './parse-html.ts';

/** What a page declares of its article, for machines and in its title, before its text is looked at. */
export interface Declared {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  readonly otherDates: readonly OtherDate[];
  /** The day of publication, if it is stated in universal time: where the publisher is it may have been another. */
  readonly universalDay: string | null;
  readonly hints: PageHints;
}

/** A longer text in place of a name is something else. */
const longestName = 200;

/** Metadata that a page declares: JSON-LD, meta tags, microdata and its title. `html` is the page as it came. */
export function readDeclared(page: HtmlDocument, html: string): Declared {
  const tags = new MetaTags(page);
  const addresses = readAddresses(page, tags, html);
  const heading = readOnlyHeading(page);
  const known = new Set(addresses.map(({ value }) => value));
  const { article, otherDates } = readJsonLd(page, known, heading ?? tags.first('og:title')?.value ?? null);
  const declared = (value: string | null | undefined): Stated | null =>
    value ? { value, evidence: 'JSON-LD of the page' } : null;
  const publisher =
    declared(article?.publisher) ??
    tags.first('og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher');
  const title = readPageTitle(page, {
    stated:
      declared(article?.headline) ?? tags.first('og:title', 'citation_title', 'dc.title', 'twitter:title'),
    heading,
    publisher: publisher?.value ?? null,
  });
  const authors = article?.authors.length
    ? { values: cleanNames(article.authors), evidence: 'JSON-LD of the page' }
    : readAuthors(tags);
  const published = firstDay(
    declared(article?.datePublished),
    tags.first(...publishedTags),
    tags.property('datePublished'),
  );
  const updated = firstDay(
    declared(article?.dateModified),
    tags.first(...updatedTags),
    tags.property('dateModified'),
  );
  const language = readLanguage(page, tags, article?.language ?? null);
  const section = declared(article?.section) ?? tags.first('article:section', 'parsely-section', 'section');
  const siteTags = readSiteTags(tags, article?.keywords ?? []);
  const [address] = addresses.filter(({ value }) => WebAddress.safeParse(value).success);
  const url = address ?? whole(declared(article?.url));
  const fields: readonly (readonly [SourceField, Stated | null])[] = [
    ['title', title],
    ['publisher', publisher],
    ['publishedOn', published ?? updated],
    ['updatedOn', updated],
    ['language', language],
    ['url', url],
    ['section', section],
  ];
  const metadata: Metadata = {
    ...emptyMetadata,
    title: title?.value.slice(0, 2000) ?? null,
    authors: authors.values,
    publisher: publisher?.value.slice(0, 500) ?? null,
    publishedOn: (published ?? updated)?.day ?? null,
    updatedOn: updated?.day ?? null,
    language: language?.value ?? null,
    url: url?.value ?? null,
    section: section && section.value.length <= longestName ? section.value : null,
    siteTags: siteTags.values,
  };
  return {
    metadata,
    evidence: {
      ...Object.fromEntries(fields.flatMap(([field, found]) => (found ? [[field, found.evidence]] : []))),
      ...(authors.values.length > 0 && { authors: authors.evidence }),
      ...(siteTags.values.length > 0 && { siteTags: siteTags.evidence }),
    },
    otherDates: [
      ...otherDates.map((text) => ({
        text: text.slice(0, 200),
        why: 'Of another article that the page describes',
      })),
      ...savedOn(html),
    ],
    universalDay: published?.isUniversal ? published.day : null,
    hints: {
      title: title?.value ?? null,
      authors: authors.values,
      description: article?.description ?? tags.first('og:description', 'description')?.value ?? null,
      articleBody: article?.articleBody ?? null,
      addresses: known,
    },
  };
}

const publishedTags = [
  'article:published_time',
  'og:article:published_time',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'datepublished',
  'publish-date',
  'publish_date',
  'publication_date',
  'date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
];
const updatedTags = [
  'article:modified_time',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'datemodified',
  'last-modified',
  'lastmod',
];

interface StatedDay extends Stated {
  readonly day: string;
  readonly isUniversal: boolean;
}

/** The first of these that names a day. */
function firstDay(...stated: readonly (Stated | null)[]): StatedDay | null {
  for (const each of stated) {
    const day = each && (readDate(each.value) ?? findDates(each.value.slice(0, 100))[0]?.day);
    if (!day) continue;
    const evidence = `${each.evidence}: “${each.value.slice(0, 100)}”`;
    return {
      ...each,
      day,
      evidence,
      isUniversal: /\d:\d\d(:[\d.]+)?\s*(Z|[+-]00:?00|GMT|UTC)?$/.test(each.value),
    };
  }
  return null;
}

/** What the page says its own address is, the surest first; browsers write links inside a saved page with it. */
function readAddresses(page: HtmlDocument, tags: MetaTags, html: string): Stated[] {
  const head = html.slice(0, 20_000);
  const said = [
    [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), 'the page’s canonical link'],
    [tags.first('og:url')?.value, 'meta tag “og:url”'],
    [/<!-- saved from url=\(\d+\)(\S+) -->/.exec(head)?.[1], 'a note of the browser that saved the page'],
    [/<!--[^>]{0,80}\burl:\s*(https?:\/\/\S+)/.exec(head)?.[1], 'a note of the program that saved the page'],
  ] as const;
  return said.flatMap(([address, evidence]) => {
    const value = address?.trim().split('#', 1)[0];
    return value ? [{ value, evidence }] : [];
  });
}

function whole(address: Stated | null): Stated | null {
  return address && WebAddress.safeParse(address.value).success ? address : null;
}

/** When the page was saved, as the program that did it notes. */
function savedOn(html: string): OtherDate[] {
  const text = /<!--[^>]{0,4000}?saved date:\s*([^\n>]{4,80})/i.exec(html.slice(0, 20_000))?.[1]?.trim();
  return text ? [{ text, why: 'When the page was saved' }] : [];
}

/** The page's only heading of the first level. */
function readOnlyHeading(page: HtmlDocument): string | null {
  const [heading, ...others] = [...page.querySelectorAll('h1')]
    .map((h1) => tidy(h1.textContent))
    .filter(Boolean);
  return heading && others.length === 0 ? heading : null;
}

/** Names in meta tags; an address in place of a name is none. */
function readAuthors(tags: MetaTags): { values: string[]; evidence: string } {
  for (const name of [
    'author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'article:author',
    'byl',
    'sailthru.author',
  ]) {
    const { values, evidence } = tags.all(name);
    const names = cleanNames(values);
    if (names.length > 0) return { values: names, evidence };
  }
  const stated = tags.property('author');
  const names = stated ? cleanNames([stated.value]) : [];
  return { values: names, evidence: stated?.evidence ?? '' };
}

/** Single names: without `by` and without a role behind them, and parted where several people are named in one text. */
function cleanNames(names: readonly string[]): string[] {
  const single = names.flatMap((text) => {
    const name = tidy(text).replace(/^(?:written )?by\s+/i, '');
    const all = name.split(/\s*[,;،؛]\s*|\s+(?:and|&|und|et|y|e|и)\s+/u);
    if (all.length > 1 && all.every(isName)) return all;
    const [first] = splitNames(name);
    // An institution's name may hold a comma or an “and”.
    return first && all.length === 2 && name.includes(',') && isName(first) ? [first] : [name];
  });
  const valid = single.filter(
    (name) => name && name.length <= longestName && !/^https?:|^@|\.com\b|^www\./i.test(name),
  );
  return [...new Set(valid)].slice(0, 200);
}

function readLanguage(page: HtmlDocument, tags: MetaTags, declared: string | null): Stated | null {
  const said = [
    [
      page.documentElement?.getAttribute('lang') ?? page.documentElement?.getAttribute('xml:lang'),
      'the page’s “lang”',
    ],
    [tags.first('content-language', 'language', 'dc.language')?.value, 'a meta tag of the page'],
    [declared, 'JSON-LD of the page'],
    [tags.first('og:locale')?.value, 'meta tag “og:locale”'],
  ] as const;
  for (const [text, evidence] of said) {
    const lang = tidy(text).replaceAll('_', '-');
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) && lang.length <= 35) return { value: lang, evidence };
  }
  return null;
}

/** The publisher's tags of an article; the general keywords of a page only if there are no others. */
function readSiteTags(tags: MetaTags, keywords: readonly string[]): { values: string[]; evidence: string } {
  const own = tags.all('article:tag', 'parsely-tags', 'sailthru.tags', 'news_keywords');
  const found =
    keywords.length > 0
      ? { values: keywords, evidence: 'JSON-LD of the page' }
      : own.values.length > 0
        ? own
        : tags.all('keywords');
  const values = found.values.flatMap(splitKeywords).filter((tag) => tag.length <= longestName);
  return { values: [...new Set(values)].slice(0, 100), evidence: found.evidence };
}
