/** The lowest of some numbers, however many; Infinity of none. */
export function lowest(numbers: readonly number[]): number {
  return numbers.reduce((least, one) => (one < least ? one : least), Number.POSITIVE_INFINITY);
}

/** The highest of some numbers, however many; -Infinity of none. */
export function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => (one > most ? one : most), Number.NEGATIVE_INFINITY);
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The most common of some numbers, the first of those that are equally common; 0 of none. */
export function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [numbers[0] ?? 0, 0])[0];
}
