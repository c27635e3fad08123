import { type HtmlDocument, type HtmlElement, isElement } from './parse-html.ts';

/** A value that a page states, with where, in words for the analyst. */
export interface Stated {
  readonly value: string;
  readonly evidence: string;
}

/** The `meta` tags of a page, and what its microdata say. */
export class MetaTags {
  readonly #tags = new Map<string, string[]>();
  readonly #properties = new Map<string, string[]>();

  constructor(page: HtmlDocument) {
    for (const tag of page.querySelectorAll('meta')) {
      const value = tidy(tag.getAttribute('content'));
      if (!value) continue;
      for (const name of ['property', 'name', 'itemprop', 'http-equiv']) {
        const key = tag.getAttribute(name)?.trim().toLowerCase();
        if (key) append(name === 'itemprop' ? this.#properties : this.#tags, key, value);
      }
    }
    for (const element of page.querySelectorAll('[itemprop]')) {
      if (element.localName === 'meta' || isAmongOthers(element)) continue;
      const value = statedBy(element);
      for (const key of (element.getAttribute('itemprop') ?? '').toLowerCase().split(/\s+/)) {
        if (key && value) append(this.#properties, key, value);
      }
    }
  }

  /** The first of these tags that says something. */
  first(...names: readonly string[]): Stated | null {
    for (const name of names) {
      const value = this.#tags.get(name)?.[0];
      if (value) return { value, evidence: `meta tag “${name}”` };
    }
    return null;
  }

  /** All that the first of these tags says which says something. */
  all(...names: readonly string[]): { readonly values: readonly string[]; readonly evidence: string } {
    const name = names.find((each) => this.#tags.has(each));
    return name ? { values: this.#tags.get(name) ?? [], evidence: `meta tag “${name}”` } : none;
  }

  /** What the page's microdata say of this, if they say one thing only: others are those of other articles. */
  property(name: string): Stated | null {
    const values = new Set(this.#properties.get(name.toLowerCase()) ?? []);
    const [value] = values;
    return value && values.size === 1 ? { value, evidence: `the page’s “${name}”` } : null;
  }
}

const none = { values: [], evidence: '' };

/** A text on one line, without needless space. */
export function tidy(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

function statedBy(element: HtmlElement): string {
  const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
  const named = stated === null ? element.querySelector('[itemprop~="name"]') : null;
  const text = stated ?? named?.getAttribute('content') ?? named?.textContent ?? element.textContent;
  return (text ?? '').length > 1000 ? '' : tidy(text);
}

/** Whether an element describes something within a list, a comment or a part beside the article. */
function isAmongOthers(element: HtmlElement): boolean {
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) {
    if (/^(aside|nav|footer)$/.test(at.localName)) return true;
    if (/comment/i.test(at.getAttribute('itemprop') ?? '')) return true;
  }
  return false;
}
