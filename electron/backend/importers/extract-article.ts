import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import type { Node } from 'prosemirror-model';
import { schema } from '../../../core/text/schema.ts';
import { type ConvertedHtml, convertHtml } from './convert-html.ts';
import { type HtmlDocument, parseFragment, parsePage } from './parse-html.ts';

/** An article's text without the page around it. */
export interface ExtractedArticle extends ConvertedHtml {
  /** Whether nothing could be left out safely, so that the blocks are the whole page. */
  readonly isWholePage: boolean;
}

/** The share of a page's running text that an extraction must keep to be believed. */
const believable = 0.6;

/**
 * The article in a page. Losing text is the worse error: an extraction that keeps too little of the page's running
 * text gives way to the next, and at last to the whole page.
 */
export function extractArticle(html: string): ExtractedArticle {
  const page = parsePage(html);
  const headline = readHeadline(page);
  const whole = convertHtml(page.body);
  const least = proseLength(whole.blocks) * believable;
  for (const extract of [extractWithDefuddle, extractWithReadability]) {
    const content = extract(html);
    if (!content) continue;
    const article = convertHtml(parseFragment(content));
    const length = proseLength(article.blocks);
    if (length === 0 || length < least) continue;
    return {
      blocks: withHeadline(article.blocks, headline),
      pictures: article.pictures,
      isWholePage: false,
    };
  }
  return { blocks: whole.blocks, pictures: whole.pictures, isWholePage: true };
}

/** The page's only heading of the first level. */
function readHeadline(page: HtmlDocument): Node | null {
  const [heading, ...others] = [...page.querySelectorAll('h1')].filter((h1) => h1.textContent?.trim());
  if (!heading || others.length > 0) return null;
  const inline = convertHtml(heading).blocks[0];
  return inline ? schema.nodes.heading.create({ level: 1 }, inline.content) : null;
}

/** The article below its headline, which the extractors sometimes take for part of the page. */
function withHeadline(blocks: Node[], headline: Node | null): Node[] {
  if (!headline) return blocks;
  const isHeadline = (block: Node) =>
    block.type === schema.nodes.heading && block.textContent === headline.textContent;
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
function extractWithDefuddle(html: string): string | null {
  const page = Object.assign(parsePage(html), { styleSheets: [] });
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
