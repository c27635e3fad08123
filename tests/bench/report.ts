import { percentile } from './percentile.ts';
import type { Figure } from './way.ts';

/** A figure as one run has measured it. */
export interface Result {
  readonly way: string;
  readonly words: number;
  readonly figure: string;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Prints one JSON line a figure, and keeps the figures. */
export class Report {
  readonly results: Result[] = [];
  /** Kept short: a note is printed once, where its figure comes first. */
  readonly #noted = new Set<string>();

  add(way: string, { words, highlights }: { words: number; highlights: number }, figure: Figure): void {
    const { name, unit, values, note, parts } = figure;
    const round = (value: number) => Math.round(value * 10) / 10;
    const [p50 = Number.NaN, p95 = Number.NaN, max = Number.NaN] = [0.5, 0.95, 1].map((share) =>
      round(percentile(values, share)),
    );
    this.results.push({ way, words, figure: name, p50, p95, max });
    const spread = values.length === 1 ? { value: max } : { p50, p95, max, count: values.length };
    const key = `${way} ${name}`;
    const noted = note && !this.#noted.has(key) ? { note } : {};
    this.#noted.add(key);
    print({ way, words, highlights, figure: name, unit, ...spread, ...parts, ...noted });
  }

  /** Says that what was to be measured did not come, and why. */
  miss(way: string, { words, highlights }: { words: number; highlights: number }, task: string, why: string) {
    print({ way, words, highlights, figure: task, missing: why });
  }
}

/** Prints one line. */
export function print(line: object): void {
  console.log(JSON.stringify(line));
}
