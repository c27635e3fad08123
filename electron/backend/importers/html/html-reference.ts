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

/** Those of an element's ids that are wanted. */
export function idsOf(element: HtmlElement, wanted: ReadonlySet<string>): string[] {
  const ids = [element.getAttribute('id'), element.localName === 'a' ? element.getAttribute('name') : null];
  return ids.flatMap((id) => (id && wanted.has(id) ? id : []));
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
