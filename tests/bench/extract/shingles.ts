/** How much of a text is right, each a share of all that was wanted or given. */
export interface Match {
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
}

const size = 4;

/**
 * How two texts agree in their runs of four words, counted as often as they stand, in shares of the page, so that a long
 * page counts no more than a short one. This is the measure of scrapinghub/article-extraction-benchmark.
 */
export function matchShingles(truth: string, text: string): Match {
  const wanted = countShingles(truth);
  const given = countShingles(text);
  let [right, wrong, missing] = [0, 0, 0];
  for (const shingle of new Set([...wanted.keys(), ...given.keys()])) {
    const [want, have] = [wanted.get(shingle) ?? 0, given.get(shingle) ?? 0];
    right += Math.min(want, have);
    wrong += Math.max(0, have - want);
    missing += Math.max(0, want - have);
  }
  const all = right + wrong + missing || 1;
  return { right: right / all, wrong: wrong / all, missing: missing / all };
}

/** Mean precision and mean recall over pages, and the F1 of these two means. */
export function score(matches: readonly Match[]): { f1: number; precision: number; recall: number } {
  const precision = mean(
    matches
      .filter(({ right, wrong }) => right + wrong > 0)
      .map(({ right, wrong }) => right / (right + wrong)),
  );
  const recall = mean(
    matches
      .filter(({ right, missing }) => right + missing > 0)
      .map(({ right, missing }) => right / (right + missing)),
  );
  return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall };
}

function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - size + 1); i++) {
    const shingle = words.slice(i, i + size).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
