import { z } from 'zod';
import { QuoteResolver, type QuoteSelector } from '../../../../core/anchoring/resolve-quote.ts';
import { fromCodePoints } from '../../../../core/text/code-points.ts';

/** A quotation, a position in code points, or both of the same passage. */
export type TextSelector = Omit<QuoteSelector, 'exact'> & { readonly exact?: string | undefined };

interface SelectorJson {
  readonly type?: string | undefined;
  readonly exact?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly refinedBy?: SelectorJson | SelectorJson[] | undefined;
}

const OneSelector: z.ZodType<SelectorJson> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    exact: z.string().optional(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    start: z.number().int().nonnegative().optional().catch(undefined),
    end: z.number().int().nonnegative().optional().catch(undefined),
    refinedBy: z.union([z.array(OneSelector), OneSelector]).optional(),
  }),
);

/** A selector, or several of the same passage. */
export const Selector = z.union([z.array(OneSelector), OneSelector]);

/** The selectors that we know, from the widest to the innermost refinement. */
export function readSelectors(selector: z.infer<typeof Selector> | undefined): TextSelector[] {
  const all = selector === undefined ? [] : [selector].flat();
  const quote = all.find((one) => one.type === 'TextQuoteSelector' && one.exact !== undefined);
  const place = all.find((one) => one.type === 'TextPositionSelector' && one.start !== undefined);
  const refined = all.map((one) => readSelectors(one.refinedBy)).find((found) => found.length > 0) ?? [];
  const { start, end } = place ?? {};
  const own: TextSelector = {
    ...(quote && { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix }),
    ...(start !== undefined && end !== undefined && { position: { start, end } }),
  };
  return Object.keys(own).length > 0 ? [own, ...refined] : refined;
}

/** Where selectors point in a text, or a sentence on why that cannot be said. */
export type SelectedPlace =
  | { readonly range: { readonly start: number; readonly end: number } }
  | { readonly problem: string };

/** Follows selectors into a text, each within what the one before it selected. `resolver` is that of the whole text. */
export function followSelectors(
  text: string,
  resolver: QuoteResolver,
  selectors: readonly TextSelector[],
): SelectedPlace {
  const [first, ...refinements] = selectors;
  if (!first) return { problem: 'It selects no quotation.' };
  if (first.exact === undefined) {
    return { problem: 'It gives a position but no quotation to check it with.' };
  }
  let place = resolveOne(resolver, first);
  for (const refinement of refinements) {
    if ('problem' in place) return place;
    const { start, end } = place.range;
    const within = text.slice(start, end);
    const inner =
      refinement.exact === undefined
        ? byPosition(within, refinement)
        : resolveOne(new QuoteResolver(within), refinement);
    if ('problem' in inner) return inner;
    place = { range: { start: start + inner.range.start, end: start + inner.range.end } };
  }
  return place;
}

/** A position inside a quotation that was found: both sides have the same text to count in. */
function byPosition(text: string, { position }: TextSelector): SelectedPlace {
  const start = position ? fromCodePoints(text, position.start) : null;
  const end = position ? fromCodePoints(text, position.end) : null;
  if (start === null || end === null || start >= end) {
    return { problem: 'Its position lies outside the passage that it refines.' };
  }
  return { range: { start, end } };
}

const problems = {
  'not-found': 'Its quotation is not in the document.',
  ambiguous: 'Its quotation is in the document more than once, and nothing tells which is meant.',
  'other-context': 'Its quotation is in the document, but with other words before and after it.',
} as const;

function resolveOne(resolver: QuoteResolver, selector: TextSelector): SelectedPlace {
  const place = resolver.resolve({ ...selector, exact: selector.exact ?? '' });
  return 'problem' in place ? { problem: problems[place.problem] } : place;
}
