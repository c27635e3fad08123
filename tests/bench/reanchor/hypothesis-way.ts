import search from 'approx-string-match';
import type { Carried } from '../../../core/anchoring/carry-anchors.ts';
import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts';
import type { Place } from '../../../core/anchoring/place.ts';

/** A place where a quotation may stand; `errors` are letters put in, left out or replaced. */
interface Match extends Place {
  readonly errors: number;
}

/**
 * How Hypothesis finds a quotation again, after the description of its matcher: all places with the same letters, else all
 * within half as many errors as it has letters and 256 at most; of these the one whose letters, 32 letters on each side, and
 * place count most, in shares of 50, 20, 20 and 2. It shows what it finds, without a flag; here other words are told apart
 * from the same ones, so that a right place among them counts as right.
 */
export function placeAsHypothesisDoes(before: string, after: string, passage: Place): Carried {
  const { quote, prefix, suffix } = describeAnchor(before, passage);
  const scored = findAll(after, quote, Math.min(256, Math.floor(quote.length / 2))).map((match) => {
    const alike = 1 - match.errors / quote.length;
    const left = likeness(after.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
    const right = likeness(after.slice(match.end, match.end + suffix.length), suffix);
    const near = 1 - Math.abs(match.start - passage.start) / after.length;
    return { match, score: 50 * alike + 20 * left + 20 * right + 2 * near };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) return { kind: 'lost', confidence: 0, candidates: [] };
  const { start, end, errors } = best.match;
  return errors === 0
    ? { kind: 'exact', start, end }
    : { kind: 'changed', start, end, confidence: best.score / 92 };
}

function findAll(text: string, quote: string, mostErrors: number): Match[] {
  const same: Match[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    same.push({ start, end: start + quote.length, errors: 0 });
  }
  return same.length > 0 ? same : search(text, quote, mostErrors);
}

/** The share of an expected text that stands somewhere in another. */
function likeness(text: string, expected: string): number {
  if (!expected) return 1;
  if (!text) return 0;
  const best = Math.min(...findAll(text, expected, expected.length).map(({ errors }) => errors));
  return Number.isFinite(best) ? 1 - best / expected.length : 0;
}
