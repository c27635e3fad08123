import { z } from 'zod';
import { type HtmlDocument, parseFragment } from './parse-html.ts';

/** What a page's JSON-LD says of its article. */
export interface DeclaredArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  readonly description: string | null;
  readonly articleBody: string | null;
}

/** The JSON-LD of a page: the one article that it is about, and the dates of whatever else is described. */
export interface JsonLd {
  readonly article: DeclaredArticle | null;
  readonly otherDates: readonly string[];
}

type Item = Readonly<Record<string, unknown>>;

/**
 * Reads all of a page's JSON-LD, however it is nested. Of several articles that one counts which names one of these
 * addresses or this title; if none does, the page is a list of articles and says nothing of its own.
 */
export function readJsonLd(page: HtmlDocument, addresses: ReadonlySet<string>, title: string | null): JsonLd {
  const scripts = [...page.querySelectorAll('script')].filter((script) =>
    /^application\/ld\+json/i.test(script.getAttribute('type') ?? ''),
  );
  const items = scripts.flatMap((script) => listItems(parseJson(script.textContent ?? '')));
  const ids = new Map(
    items.flatMap((item) => (typeof item['@id'] === 'string' ? [[item['@id'], item]] : [])),
  );
  const articles = items.filter(isArticle);
  const [only, ...others] = articles;
  const own = others.length === 0 ? only : articles.find((item) => isOf(item, addresses, title));
  const page_ = items.find((item) => /^(Web|About|Item)Page$/.test(typesOf(item)));
  const article = own ? readArticle(own, ids, page_) : null;
  const otherDates = articles
    .filter((item) => item !== own)
    .flatMap((item) => textOf(item.datePublished) ?? []);
  return { article, otherDates };
}

const deepest = 12;
const mostItems = 5000;

/** Every object in a JSON value, outer before inner. */
function listItems(value: unknown): Item[] {
  const items: Item[] = [];
  const walk = (inner: unknown, depth: number): void => {
    if (depth > deepest || items.length >= mostItems || typeof inner !== 'object' || inner === null) return;
    if (Array.isArray(inner)) {
      for (const each of inner) walk(each, depth + 1);
      return;
    }
    const item: Item = { ...inner };
    items.push(item);
    for (const each of Object.values(item)) walk(each, depth + 1);
  };
  walk(value, 0);
  return items;
}

function typesOf(item: Item): string {
  return [item['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .join(' ');
}

function isArticle(item: Item): boolean {
  const isKind = /(Article|Report|Posting|BlogPost)$/.test(typesOf(item));
  // What only points at an article describes none.
  return isKind && ['headline', 'name', 'datePublished', 'author', 'articleBody'].some((key) => key in item);
}

function isOf(item: Item, addresses: ReadonlySet<string>, title: string | null): boolean {
  const said = [item.url, item['@id'], item.mainEntityOfPage].flatMap((value) => {
    const text = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
    return typeof text === 'string' ? [text.split('#', 1)[0] ?? ''] : [];
  });
  if (said.some((address) => addresses.has(address))) return true;
  const headline = textOf(item.headline) ?? textOf(item.name);
  return headline !== null && title !== null && (title.includes(headline) || headline.includes(title));
}

function readArticle(item: Item, ids: ReadonlyMap<unknown, Item>, page: Item | undefined): DeclaredArticle {
  const names = (value: unknown) => [value].flat().flatMap((each) => nameOf(each, ids) ?? []);
  return {
    headline: textOf(item.headline) ?? textOf(item.name),
    authors: names(item.author ?? item.creator),
    publisher: names(item.publisher)[0] ?? null,
    datePublished: textOf(item.datePublished) ?? textOf(item.dateCreated) ?? textOf(page?.datePublished),
    dateModified: textOf(item.dateModified) ?? textOf(page?.dateModified),
    section: [item.articleSection].flat().flatMap((each) => textOf(each) ?? [])[0] ?? null,
    keywords: [item.keywords]
      .flat()
      .flatMap((each) => splitKeywords(textOf(each) ?? nameOf(each, ids) ?? '')),
    language: textOf(item.inLanguage) ?? nameOf(item.inLanguage, ids),
    url: textOf(item.url),
    description: textOf(item.description),
    articleBody: textOf(item.articleBody),
  };
}

/** Keywords that are written behind each other. */
export function splitKeywords(text: string): string[] {
  return text
    .split(/\s*[,;،؛、]\s*/u)
    .map((word) => word.trim())
    .filter(Boolean);
}

const Named = z.object({ name: z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]) });

/** A name that is written itself, in an object or in one that another part of the JSON-LD describes. */
function nameOf(value: unknown, ids: ReadonlyMap<unknown, Item>): string | null {
  if (typeof value === 'string') return ids.has(value) ? nameOf(ids.get(value), new Map()) : textOf(value);
  const named = Named.safeParse(value);
  if (named.success) return textOf(named.data.name);
  const id = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : null;
  return ids.has(id) ? nameOf(ids.get(id), new Map()) : null;
}

/** A text without marks of HTML and needless space; null for none. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const plain = /[<&]/.test(value) ? (parseFragment(value).textContent ?? '') : value;
  return plain.normalize('NFC').replace(/\s+/g, ' ').trim() || null;
}

/** The value of a JSON text; the line ends that some sites leave inside their strings are forgiven. */
function parseJson(text: string): unknown {
  const bare = text.replace(
    /^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[)|(-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>)\s*$/g,
    '',
  );
  for (const each of [bare, bare.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(each);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}
