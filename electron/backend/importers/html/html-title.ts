import { type Stated, tidy } from './html-meta.ts';
import type { HtmlDocument } from './parse-html.ts';

/** What is known of a page's title besides its `title` element. */
export interface TitleHints {
  /** As the page declares it for machines. */
  readonly stated: Stated | null;
  /** The page's only heading of the first level. */
  readonly heading: string | null;
  readonly publisher: string | null;
}

/**
 * The article's title: as the page declares it, without the site's name behind it; else its one heading, if the page's
 * `title` holds it; else the page's `title`.
 */
export function readPageTitle(page: HtmlDocument, { stated, heading, publisher }: TitleHints): Stated | null {
  const found = { value: heading ?? '', evidence: 'the heading of the page' };
  if (stated) {
    if (heading && isLonger(stated.value, heading)) return found;
    return { ...stated, value: withoutSite(stated.value, publisher) };
  }
  const title = tidy((page.querySelector('head title') ?? page.querySelector('title'))?.textContent);
  if (heading && (!title || (title.includes(heading) && !isBehind(heading, title)))) return found;
  const site = heading && isBehind(heading, title) ? heading : publisher;
  return title ? { value: withoutSite(title, site), evidence: 'the title of the page' } : null;
}

const sign = String.raw`\s*(?:[|·•«»:]|\s[-–—]\s)\s*`;

/** Whether a declared title is the heading with the site's name around it, or the heading cut off. */
function isLonger(stated: string, heading: string): boolean {
  if (heading.length < 12) return false;
  if (stated.startsWith(heading) && new RegExp(`^${sign}`, 'u').test(stated.slice(heading.length)))
    return true;
  const cut = stated.replace(/\s*(…|\.\.\.)$/, '');
  return cut !== stated && heading.startsWith(cut);
}

/** Whether a heading stands behind a sign at a title's end, as the site's name does. */
function isBehind(heading: string, title: string): boolean {
  return title.endsWith(heading) && new RegExp(`${sign}$`, 'u').test(title.slice(0, -heading.length));
}

/** A title without the publisher's name at its end. */
function withoutSite(title: string, publisher: string | null): string {
  if (!publisher || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title;
  const bare = title.slice(0, -publisher.length);
  const end = new RegExp(`${sign}$`, 'u').exec(bare);
  return end && end.index > 0 ? bare.slice(0, end.index) : title;
}
