import type { Result } from './report.ts';

/** What was wanted of the reader at 1,000,000 words, and what came; `met` is null where a figure is missing. */
export interface Goal {
  readonly goal: string;
  readonly wanted: string;
  readonly got: number | null;
  readonly met: boolean | null;
}

const large = 1_000_000;
const small = 10_000;
const openings = ['open, first after a page load', 'open, in a running app'];

/** The goals, judged by what one run has measured. */
export function judge(results: readonly Result[]): Goal[] {
  const read = (words: number, figure: string, value: 'p50' | 'p95' | 'max' = 'p50', way = 'postil') =>
    results.find((one) => one.way === way && one.words === words && one.figure === figure)?.[value] ?? null;
  const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
  const atMost = (goal: string, got: number | null, most: number | null, unit = 'ms'): Goal => ({
    goal,
    wanted: most === null ? 'unknown: what to compare with is missing' : `at most ${round(most)} ${unit}`,
    got: round(got),
    met: got === null || most === null ? null : got <= most,
  });
  const ratio = (above: number | null, below: number | null) =>
    above === null || below === null ? null : above / below;
  const grows = (what: string, value: (words: number) => number | null) =>
    atMost(`${what}: growth from 10,000 to 1,000,000 words`, ratio(value(large), value(small)), 2, 'times');
  const heapOfView = (words: number) => {
    const whole = read(words, 'heap');
    const app = read(words, 'heap of the app before a document is opened');
    return whole === null || app === null ? null : whole - app;
  };

  const alone = read(large, 'open', 'p50', 'browser alone');
  return [
    ...openings.map((name) =>
      atMost(
        `${name}: 1/12 of the browser alone, p50`,
        read(large, name),
        alone === null ? null : alone / 12,
      ),
    ),
    atMost('jump-scroll frame, p95', read(large, 'jump-scroll frame', 'p95'), 33),
    atMost('jump-scroll frame, max', read(large, 'jump-scroll frame', 'max'), 150),
    atMost('key press to painted, p95', read(large, 'key press to painted', 'p95'), 50),
    atMost('go to a highlight, p95', read(large, 'go to a highlight', 'p95'), 150),
    atMost('find, first hit, p95', read(large, 'find, first hit', 'p95'), 100),
    atMost('heap', read(large, 'heap'), 150, 'MB'),
    ...openings.map((name) => grows(name, (words) => read(words, name))),
    grows('key press to painted, p50', (words) => read(words, 'key press to painted')),
    grows('heap of the view', heapOfView),
  ];
}
