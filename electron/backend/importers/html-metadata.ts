import { z } from 'zod';
import { emptyMetadata, type Metadata, type MetadataEvidence } from '../../../core/model/document.ts';
import type { HtmlDocument } from './parse-html.ts';
import { readDate } from './read-date.ts';
import type { Proposal } from './text-metadata.ts';

interface Found {
  readonly value: string;
  readonly evidence: string;
}

/** A longer text in place of a name is something else. */
const longestName = 200;

/** Metadata that a page declares: JSON-LD, meta tags and the title. Nothing is guessed from its text. */
export function readHtmlMetadata(page: HtmlDocument): Proposal {
  const article = findArticle(page);
  const declared = (value: string | undefined): Found | null =>
    value ? { value, evidence: 'JSON-LD of the page' } : null;
  const meta = (...names: string[]): Found | null => readMeta(page, names);
  const title =
    declared(article?.headline) ?? meta('og:title', 'citation_title', 'dc.title') ?? readTitle(page);
  const authors = article?.authors.length
    ? { values: article.authors, evidence: 'JSON-LD of the page' }
    : readAuthors(page);
  const publisher =
    declared(article?.publisher) ?? meta('og:site_name', 'citation_publisher', 'dc.publisher');
  const published =
    declared(article?.datePublished) ??
    meta(
      'article:published_time',
      'citation_publication_date',
      'dc.date',
      'date',
      'pubdate',
      'parsely-pub-date',
    );
  const publishedOn = published && readDate(published.value);
  const language = readLanguage(page);
  const metadata: Metadata = {
    ...emptyMetadata,
    title: title?.value.slice(0, 2000) ?? null,
    authors: authors.values,
    publisher: publisher?.value.slice(0, 500) ?? null,
    publishedOn,
    language: language?.value ?? null,
  };
  const evidence: MetadataEvidence = {
    ...(title && { title: title.evidence }),
    ...(authors.values.length > 0 && { authors: authors.evidence }),
    ...(publisher && { publisher: publisher.evidence }),
    ...(published &&
      publishedOn && { publishedOn: `${published.evidence}: “${published.value.slice(0, 100)}”` }),
    ...(language && { language: language.evidence }),
  };
  return { metadata, evidence };
}

function readMeta(page: HtmlDocument, names: readonly string[]): Found | null {
  for (const name of names) {
    for (const tag of page.querySelectorAll('meta')) {
      const key = tag.getAttribute('property') ?? tag.getAttribute('name') ?? '';
      const value = tidy(tag.getAttribute('content'));
      if (key.toLowerCase() === name && value) return { value, evidence: `meta tag “${name}”` };
    }
  }
  return null;
}

/** The page's `<title>`, which often ends in the site's name; a single `<h1>` that begins it is the better title. */
function readTitle(page: HtmlDocument): Found | null {
  const [heading, ...others] = [...page.querySelectorAll('h1')]
    .map((h1) => tidy(h1.textContent))
    .filter(Boolean);
  const title = tidy(
    page.querySelector('head title')?.textContent ?? page.querySelector('title')?.textContent,
  );
  if (heading && others.length === 0 && (!title || title.includes(heading))) {
    return { value: heading, evidence: 'the heading of the page' };
  }
  return title ? { value: title, evidence: 'the title of the page' } : null;
}

/** Names in meta tags; an address in place of a name is none. */
function readAuthors(page: HtmlDocument): { values: string[]; evidence: string } {
  for (const name of ['author', 'citation_author', 'dc.creator', 'parsely-author', 'article:author']) {
    const values = [...page.querySelectorAll('meta')]
      .filter(
        (tag) => (tag.getAttribute('name') ?? tag.getAttribute('property') ?? '').toLowerCase() === name,
      )
      .map((tag) => tidy(tag.getAttribute('content')))
      .filter((value) => value && value.length <= longestName && !/^https?:|^@|\.com\b/i.test(value));
    if (values.length > 0) return { values, evidence: `meta tag “${name}”` };
  }
  return { values: [], evidence: '' };
}

function readLanguage(page: HtmlDocument): Found | null {
  const lang = tidy(page.documentElement?.getAttribute('lang'));
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(lang) && lang.length <= 35
    ? { value: lang.replaceAll('_', '-'), evidence: 'the page’s “lang”' }
    : null;
}

const Named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const Article = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  author: z
    .union([Named.transform((name) => [name]), z.array(Named)])
    .optional()
    .catch(undefined),
  publisher: Named.optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
});

interface DeclaredArticle {
  readonly headline: string | undefined;
  readonly authors: string[];
  readonly publisher: string | undefined;
  readonly datePublished: string | undefined;
}

/** The one article that the page's JSON-LD describes; null for none or several. */
function findArticle(page: HtmlDocument): DeclaredArticle | null {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const items = scripts.flatMap((script) => listItems(parseJson(script.textContent ?? '')));
  const [article, ...others] = items.flatMap((item) => {
    const parsed = Article.safeParse(item);
    return parsed.success && /(Article|Report|BlogPosting)$/.test([parsed.data['@type']].flat().join(' '))
      ? [parsed.data]
      : [];
  });
  if (!article || others.length > 0) return null;
  return {
    headline: tidy(article.headline) || undefined,
    authors: (article.author ?? [])
      .map(tidy)
      .filter((name) => name && name.length <= longestName && !/^https?:/i.test(name)),
    publisher: tidy(article.publisher) || undefined,
    datePublished: tidy(article.datePublished) || undefined,
  };
}

function listItems(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listItems);
  const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(value);
  return graph.success ? graph.data['@graph'] : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}
