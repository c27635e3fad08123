import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import type { Node } from 'prosemirror-model';
import { schema } from '../../../core/text/schema.ts';
import { convertHtml, type HtmlContext } from './convert-html.ts';
import { carryIds, readWantedIds } from './html-reference.ts';
import { type HtmlDocument, type HtmlElement, parseFragment, parsePage } from './parse-html.ts';
import type { Pictures } from './pictures.ts';
import { References } from './references.ts';

/** An article's text without the page around it. */
export interface ExtractedArticle {
  readonly blocks: Node[];
  /** Whether nothing could be left out safely, so that the blocks are the whole page. */
  readonly isWholePage: boolean;
}

/** The share of a page's running text that an extraction must keep to be believed. */
const believable = 0.6;

/**
 * The article in a page. Losing text is the worse error: an extraction that keeps too little of the page's running
 * text gives way to the next, and at last to the whole page.
 */
export function extractArticle(html: string, pictures: Pictures): ExtractedArticle {
  const page = parsePage(html);
  const addresses = readAddresses(page, html);
  const convert = (root: HtmlElement): Converted => {
    const references = new References();
    return { references, blocks: convertHtml(root, { pictures, references, addresses }) };
  };
  const headline = readHeadline(page, { pictures, references: new References() });
  const whole = convert(page.body);
  const least = proseLength(whole.blocks) * believable;
  for (const extract of [extractWithDefuddle, extractWithReadability]) {
    const content = extract(html, addresses);
    if (!content) continue;
    const article = convert(parseFragment(content));
    const length = proseLength(article.blocks);
    if (length === 0 || length < least) continue;
    return { blocks: article.references.resolve(withHeadline(article, headline)), isWholePage: false };
  }
  return { blocks: whole.references.resolve(whole.blocks), isWholePage: true };
}

interface Converted {
  readonly blocks: Node[];
  readonly references: References;
}

/** What the page says its own address is; browsers write links inside a saved page with it. */
function readAddresses(page: HtmlDocument, html: string): Set<string> {
  const said = [
    page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1],
  ];
  return new Set(said.flatMap((address) => address?.trim().split('#', 1) ?? []));
}

/** The page's only heading of the first level. */
function readHeadline(page: HtmlDocument, context: HtmlContext): Node | null {
  const [heading, ...others] = [...page.querySelectorAll('h1')].filter((h1) => h1.textContent?.trim());
  if (!heading || others.length > 0) return null;
  const inline = convertHtml(heading, context)[0];
  return inline ? schema.nodes.heading.create({ level: 1 }, inline.content) : null;
}

/** The article below its headline, which the extractors sometimes take for part of the page. */
function withHeadline({ blocks, references }: Converted, headline: Node | null): Node[] {
  if (!headline) return blocks;
  const isHeadline = (block: Node) =>
    block.type === schema.nodes.heading && block.textContent === headline.textContent;
  for (const block of blocks.slice(0, 4)) if (isHeadline(block)) references.replaced(block, headline);
  return [headline, ...blocks.filter((block, i) => i > 3 || !isHeadline(block))];
}

/** Characters of running text: blocks too long to be a menu's. */
function proseLength(blocks: readonly Node[]): number {
  return blocks.reduce(
    (sum, { textContent }) => sum + (textContent.length >= 100 ? textContent.length : 0),
    0,
  );
}

/** Both extractors change the tree that they work on, so each gets one of its own. */
function extractWithDefuddle(html: string, addresses: ReadonlySet<string>): string | null {
  const page = Object.assign(parsePage(html), { styleSheets: [] });
  carryIds(page, readWantedIds(page, addresses));
  // Scripts hold no text, and a damaged one in JSON-LD would be complained of on the console.
  for (const script of page.querySelectorAll('script')) script.remove();
  // Its content patterns take short lists for clutter; a stray line is the lesser harm.
  const options = { url: 'about:blank', useAsync: false, fetch: refuseFetch, removeContentPatterns: false };
  return attempt(() => new DefuddleClass(page, options).parse().content);
}

function extractWithReadability(html: string): string | null {
  return attempt(() => new Readability(parsePage(html)).parse()?.content ?? null);
}

/** An extractor that fails on a strange page is one that found nothing; the whole page is still there to take. */
function attempt(extract: () => string | null): string | null {
  try {
    return extract() || null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function refuseFetch(): Promise<never> {
  return Promise.reject(new Error('Importing never reaches for the network.'));
}
