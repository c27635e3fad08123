import type { Line } from './pdf-lines.ts';
import { lowest, median } from './pdf-measures.ts';

/** How the running text of a document is set. */
export interface TextStyle {
  readonly size: number;
  /** The largest size in which much of the text is set; what is larger stands out. */
  readonly largest: number;
  /** From baseline to baseline, in type sizes. */
  readonly leading: number;
  /** Whether running text is bold, so that bold says nothing. */
  readonly isBold: boolean;
}

/** The style that most letters have. */
export function findTextStyle(lines: readonly Line[]): TextStyle {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [size] = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0]);
  const body = lines.filter((line) => isSameSize(line.size, size));
  const steps = body.flatMap((line, i) => {
    const next = body[i + 1];
    const step =
      next && next.page === line.page && next.column === line.column ? (next.y - line.y) / size : 0;
    return step > 0.5 && step < 4 ? [step] : [];
  });
  const bold = body.filter(({ isBold }) => isBold).length;
  return {
    size,
    largest: largestOf(lines, size),
    leading: usualStep(steps) || 1.2,
    isBold: bold > body.length / 2,
  };
}

/** A document may have running text of several sizes: examples, say, that are longer than the text around them. */
function largestOf(lines: readonly Line[], size: number): number {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  const sizes = [...new Set(lines.map((line) => line.size))].filter((other) => {
    const own = lines.filter((line) => line.size === other);
    const letters = own.reduce((sum, { text }) => sum + text.length, 0);
    return own.length >= 20 && letters > all * 0.06 && letters > own.length * 25;
  });
  return Math.max(size, ...sizes);
}

/** Whether a size is one of running text. */
export function isTextSize(size: number, style: TextStyle): boolean {
  return size > style.size * 0.94 && size < style.largest * 1.06;
}

/** The step that lines of a paragraph make: among all steps a common one, and no larger than half of them. */
function usualStep(steps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const step of steps) {
    const rounded = Math.round(step * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= steps.length * 0.15).map(([step]) => step);
  return common.length > 0 ? Math.min(lowest(common), median(steps)) : median(steps);
}

/** Whether two type sizes look the same. */
export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * 0.06;
}
