import { median } from './pdf-gutters.ts';
import type { Line } from './pdf-lines.ts';

/** How the running text of a document is set. */
export interface TextStyle {
  readonly size: number;
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
  return { size, leading: lowest(steps) || 1.2, isBold: bold > body.length / 2 };
}

/** The step that lines of a paragraph make: among all steps a common one, and no larger than half of them. */
function lowest(steps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const step of steps) {
    const rounded = Math.round(step * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= steps.length * 0.15).map(([step]) => step);
  return common.length > 0 ? Math.min(...common, median(steps)) : median(steps);
}

/** Whether two type sizes look the same. */
export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * 0.06;
}
