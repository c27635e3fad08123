import { contextLength } from '../anchoring/describe-anchor.ts';

/** What tells one mention from all others of its document: its words and those around it. */
export interface MentionContext {
  readonly prefix: string;
  readonly quote: string;
  readonly suffix: string;
}

/** How far the words around a mention are taken: on until there is no other place like it, within reason. */
const contextLengths = [contextLength, 128, 512, 2048];

/** Tells where mentions of one text stand by the words around them, many as cheaply as one. */
export class MentionContexts {
  readonly #text: string;
  readonly #places = new Map<string, number[]>();
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The context of a place. Places that stay alike far around them have the same: what is decided holds for all. */
  of({ start, end }: { readonly start: number; readonly end: number }): MentionContext {
    const text = this.#text;
    let context = { prefix: '', quote: text.slice(start, end), suffix: '' };
    for (const length of contextLengths) {
      context = {
        ...context,
        prefix: text.slice(Math.max(0, start - length), start).replace(/^[\uDC00-\uDFFF]/, ''),
        suffix: text.slice(end, end + length).replace(/[\uD800-\uDBFF]$/, ''),
      };
      if (this.#isOnly(context)) break;
    }
    return context;
  }

  #isOnly({ prefix, quote, suffix }: MentionContext): boolean {
    const lengths = `${prefix.length} ${suffix.length} ${quote}`;
    let counts = this.#counts.get(lengths);
    if (!counts) {
      counts = new Map();
      for (const at of this.#placesOf(quote)) {
        if (at < prefix.length) continue;
        const around = this.#text.slice(at - prefix.length, at + quote.length + suffix.length);
        counts.set(around, (counts.get(around) ?? 0) + 1);
      }
      this.#counts.set(lengths, counts);
    }
    return counts.get(prefix + quote + suffix) === 1;
  }

  #placesOf(quote: string): number[] {
    const known = this.#places.get(quote);
    if (known) return known;
    const places: number[] = [];
    for (let at = this.#text.indexOf(quote); at >= 0; at = this.#text.indexOf(quote, at + 1)) places.push(at);
    this.#places.set(quote, places);
    return places;
  }
}

/** Finds what belongs to places of a text by the words around them. */
export class ContextLookup<Found extends MentionContext> {
  readonly #byLengths: [prefix: number, suffix: number, found: Map<string, Found>][] = [];

  constructor(contexts: readonly Found[]) {
    const groups = Map.groupBy(contexts, ({ prefix, suffix }) => `${prefix.length} ${suffix.length}`);
    for (const [lengths, group] of groups) {
      const [prefix = 0, suffix = 0] = lengths.split(' ').map(Number);
      // The same words may be parted otherwise: the quote's length is told too.
      const found = new Map(
        group.map((one) => [key(one.prefix + one.quote + one.suffix, one.quote.length), one]),
      );
      this.#byLengths.push([prefix, suffix, found]);
    }
  }

  /** What stands at a place, if there is something: what reaches farthest around it comes first. */
  at(text: string, start: number, end: number): Found[] {
    return this.#byLengths.flatMap(([prefix, suffix, found]) => {
      if (start < prefix) return [];
      return found.get(key(text.slice(start - prefix, end + suffix), end - start)) ?? [];
    });
  }
}

const key = (around: string, length: number) => `${length} ${around}`;
