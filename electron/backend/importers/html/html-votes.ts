import { Readability } from '@mozilla/readability';
import { type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts';

/**
 * The lines of the article as Readability sees it, to be looked up; null if it sees none. It takes the page apart, so
 * nothing may be read from the tree afterwards.
 */
export function readVotes(page: HtmlDocument): Votes | null {
  const root = attempt(() => {
    const found: unknown = new Readability(page, { serializer: (node) => node, disableJSONLD: true }).parse()
      ?.content;
    return isTree(found) ? found : null;
  });
  return root ? new Votes(linesOf(root)) : null;
}

const shingleSize = 4;

/** Text that an extractor took for the article's. */
export class Votes {
  readonly #lines = new Set<string>();
  readonly #shingles = new Set<string>();

  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const words = wordsOf(line);
      this.#lines.add(words.join(' '));
      for (const shingle of shingles(words)) this.#shingles.add(shingle);
    }
  }

  /** Whether this text is among the extractor's: its lines, or most of its words in the same order. */
  has(text: string): boolean {
    const lines = text.split(/[\n\t]/).map(wordsOf);
    if (lines.every((words) => this.#lines.has(words.join(' ')))) return true;
    const all = lines.flatMap((words) => [...shingles(words)]);
    return all.length > 0 && all.filter((shingle) => this.#shingles.has(shingle)).length >= all.length * 0.6;
  }
}

function* shingles(words: readonly string[]): Generator<string> {
  for (let i = 0; i + shingleSize <= words.length; i++) yield words.slice(i, i + shingleSize).join(' ');
}

/** Words; in scripts without spaces a run of letters counts as one, and so its letters are taken one by one. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

const inline =
  /^(a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

function linesOf(root: HtmlElement): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim()) lines.push(line);
    line = '';
  };
  const walk = (node: HtmlNode): void => {
    if (isText(node)) line += node.textContent ?? '';
    if (!isElement(node)) return;
    const isBlock = !inline.test(node.localName);
    if (isBlock) end();
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    if (isBlock) end();
  };
  walk(root);
  end();
  return lines;
}

function isTree(value: unknown): value is HtmlElement {
  return typeof value === 'object' && value !== null && 'localName' in value && 'firstChild' in value;
}

/** An extractor that fails on a strange page is one that found nothing; the whole page is still there to take. */
function attempt<T>(extract: () => T | null): T | null {
  try {
    return extract();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
