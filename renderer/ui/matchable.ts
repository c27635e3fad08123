import { fold, foldWithMap, unfoldRange } from '../../core/text/fold.ts';

/**
 * The form in which names are looked for: folded, without apostrophes, so that `kataib` finds `Kata’ib`, and with a
 * space for a hyphen.
 */
export const matchable = (name: string): string => fold(name).replaceAll("'", '').replaceAll('-', ' ');

/** The part of a name that `[start, end)` of its matchable form stands for. */
export function matchedPart(name: string, start: number, end: number): { start: number; end: number } {
  const folded = foldWithMap(name);
  const kept = Array.from(folded.text, (_, index) => index).filter((index) => folded.text[index] !== "'");
  return unfoldRange(folded, kept[start] ?? 0, (kept[end - 1] ?? 0) + 1);
}

/** Where in a matchable text a word begins that begins with `wanted`; null if none does. */
export function wordStart(text: string, wanted: string): number | null {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return null;
}
