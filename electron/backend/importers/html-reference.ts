import { type HtmlElement, isElement } from './parse-html.ts';

/** The id inside the same page that an address points at; null for any other address. */
export function readFragment(href: string | null, addresses?: ReadonlySet<string>): string | null {
  const [page, fragment] = splitOnce(href?.trim() ?? '');
  return fragment && (page === '' || addresses?.has(page)) ? decode(fragment) : null;
}

/** Whether a link inside the page looks like the sign of a note: it is raised, says so, or is a number or a star. */
export function pointsAtNote(link: HtmlElement): boolean {
  const said = `${link.getAttribute('role') ?? ''} ${link.getAttribute('epub:type') ?? ''}`;
  if (/noteref/.test(said)) return true;
  const parent = link.parentNode;
  const isRaised = (parent && isElement(parent) && parent.localName === 'sup') || link.querySelector('sup');
  if (isRaised) return true;
  return /^\s*[[(]?(\d{1,4}|[*†‡§])[\])]?\s*$/u.test(link.textContent ?? '');
}

/**
 * An attribute that Defuddle lets stand, of formulas, which are left out anyway. It carries ids past Defuddle, which
 * takes them off.
 */
const carrier = 'accent';

/** Puts these ids where Defuddle leaves them: that of an empty anchor on what follows it, that of a box on its first paragraph. */
export function carryIds(page: HtmlElement, wanted: ReadonlySet<string>): void {
  for (const element of page.querySelectorAll('[id], a[name]')) {
    const ids = idsOf(element, wanted);
    if (ids.length === 0) continue;
    const isEmpty = !element.textContent?.trim() && !element.querySelector('img');
    const isBox = /^(div|section|aside|footer|main|article)$/.test(element.localName);
    const holder =
      (isEmpty ? element.nextElementSibling : isBox && element.querySelector('p, li')) || element;
    holder.setAttribute(carrier, [...carriedIds(holder), ...ids.map(encodeURIComponent)].join(' '));
  }
}

/** Those of an element's ids that are wanted, the carried ones among them. */
export function idsOf(element: HtmlElement, wanted: ReadonlySet<string>): string[] {
  const own = [element.getAttribute('id'), element.localName === 'a' ? element.getAttribute('name') : null];
  const ids = [...own, ...carriedIds(element).map(decode)];
  return ids.flatMap((id) => (id && wanted.has(id) ? id : []));
}

function carriedIds(element: HtmlElement): string[] {
  return element.getAttribute(carrier)?.split(' ') ?? [];
}

/** The ids that links of this tree point at. */
export function readWantedIds(root: HtmlElement, addresses?: ReadonlySet<string>): Set<string> {
  const ids = new Set<string>();
  for (const link of root.querySelectorAll('a[href]')) {
    const id = readFragment(link.getAttribute('href'), addresses);
    if (id) ids.add(id);
  }
  return ids;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function splitOnce(href: string): [page: string, fragment: string] {
  const at = href.indexOf('#');
  return at < 0 ? [href, ''] : [href.slice(0, at), href.slice(at + 1)];
}
