import { fromCodePoints } from '../text/code-points.ts';
import { type CollapsedText, collapseSpace } from './collapse-space.ts';

/** A quotation to place, after the TextQuoteSelector and TextPositionSelector of W3C Web Annotation. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** In code points of the text that the sender had, which need not be ours. */
  readonly position?: { readonly start: number; readonly end: number } | undefined;
}

/** Where a quotation stands in a text, or why it cannot be said. */
export type QuotePlace =
  | { readonly range: { readonly start: number; readonly end: number } }
  | { readonly problem: 'not-found' | 'ambiguous' | 'other-context' };

/** An occurrence, in offsets of the collapsed text, with the number of sides on which its context is as given. */
interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly sides: number;
}

/** Places quotations in one text; the text is prepared once. */
export class QuoteResolver {
  readonly #text: string;
  readonly #collapsed: CollapsedText;

  constructor(text: string) {
    this.#text = text;
    this.#collapsed = collapseSpace(text);
  }

  /**
   * The one range that holds the quoted words, or a problem; never a guess. Words are compared exactly, in NFC; any
   * run of white space equals any other. Context decides between several occurrences, and refuses a single one when it
   * agrees on neither side, unless the words are the whole text and have none. A position counts only among occurrences that the context leaves equal.
   */
  resolve(selector: QuoteSelector): QuotePlace {
    const exact = collapse(selector.exact).trim();
    if (!exact) return { problem: 'not-found' };
    const context = {
      prefix: collapse(selector.prefix ?? '').trim(),
      suffix: collapse(selector.suffix ?? '').trim(),
    };
    const all = this.#occurrences(exact, context);
    if (all.length === 0) return { problem: 'not-found' };
    const most = Math.max(...new Set(all.map((one) => one.sides)));
    const isWhole = exact.length === this.#collapsed.text.trim().length;
    if (most === 0 && (context.prefix || context.suffix) && !isWhole) return { problem: 'other-context' };
    const best = all.filter((one) => one.sides === most);
    const [only] = best.length === 1 ? best : best.filter((one) => this.#isAt(one, selector));
    return only ? { range: this.#toRange(only) } : { problem: 'ambiguous' };
  }

  #occurrences(exact: string, context: { prefix: string; suffix: string }): Occurrence[] {
    const { text } = this.#collapsed;
    const found: Occurrence[] = [];
    for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
      const end = start + exact.length;
      const before = text.slice(Math.max(0, start - context.prefix.length - 1), start).trimEnd();
      const after = text.slice(end, end + context.suffix.length + 1).trimStart();
      const sides = Number(endsAlike(before, context.prefix)) + Number(startsAlike(after, context.suffix));
      found.push({ start, end, sides });
    }
    return found;
  }

  #toRange(occurrence: Occurrence): { start: number; end: number } {
    const { offsets } = this.#collapsed;
    const last = offsets[occurrence.end - 1] ?? 0;
    return { start: offsets[occurrence.start] ?? 0, end: last + 1 };
  }

  #isAt(occurrence: Occurrence, { position, exact }: QuoteSelector): boolean {
    if (!position || position.end - position.start !== [...exact].length) return false;
    return fromCodePoints(this.#text, position.start) === this.#toRange(occurrence).start;
  }
}

function collapse(text: string): string {
  return collapseSpace(text.normalize('NFC')).text;
}

/** Whether the text before a quote is the given prefix, or as much of it as there is. No prefix agrees with nothing. */
function endsAlike(before: string, prefix: string): boolean {
  return prefix !== '' && before !== '' && (before.endsWith(prefix) || prefix.endsWith(before));
}

function startsAlike(after: string, suffix: string): boolean {
  return suffix !== '' && after !== '' && (after.startsWith(suffix) || suffix.startsWith(after));
}
