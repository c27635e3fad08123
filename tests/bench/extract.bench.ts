// npm run bench -- extract: how much of the true text of saved web pages, and of dumps of such pages, is kept, and how
// much else. Reads shared/fixtures beside the project, or the folder that POSTIL_WEB_PAGES names.
import { existsSync } from 'node:fs';
import { type Match, matchShingles, score } from './extract/shingles.ts';
import { webExtractors } from './extract/web-extractors.ts';
import { hasWebPages, readWebPages, webPagesReason } from './extract/web-pages.ts';
import { print } from './report.ts';
import type { Figure } from './way.ts';

/** What is wanted on pages that nobody has tuned to. */
const leastF1 = 0.97;

const round = (value: number) => Math.round(value * 10_000) / 10_000;

async function benchPages(): Promise<void> {
  const pages = readWebPages();
  const scores = new Map<string, number>();
  for (const [way, extract] of Object.entries(webExtractors)) {
    const matches: Match[] = [];
    const startedAt = performance.now();
    for (const { bytes, truth } of pages) matches.push(matchShingles(truth, await extract(bytes)));
    const ms = Math.round((performance.now() - startedAt) / pages.length);
    const { f1, precision, recall } = score(matches);
    scores.set(way, f1);
    print({ way, pages: pages.length, figure: 'F1 of runs of four words', value: round(f1) });
    print({ way, pages: pages.length, figure: 'precision', value: round(precision) });
    print({ way, pages: pages.length, figure: 'recall', value: round(recall) });
    print({ way, pages: pages.length, figure: 'time a page, with the scoring', unit: 'ms', value: ms });
  }
  const got = scores.get('postil') ?? 0;
  print({ goal: 'F1 on web pages', wanted: `at least ${leastF1}`, got: round(got), met: got >= leastF1 });
}

/** The dumps' figures, from the file of their own beside this one. */
async function benchDumps(): Promise<void> {
  const file = new URL('./extract-dumps.ts', import.meta.url);
  if (!existsSync(file)) return;
  const { benchDumps: run }: { benchDumps: () => Promise<readonly Figure[]> } = await import(file.href);
  for (const { name, values, ...rest } of await run()) {
    print({ way: 'postil', figure: name, ...rest, value: values.length === 1 ? values[0] : values });
  }
}

if (hasWebPages) await benchPages();
else print({ figure: 'F1 of runs of four words', missing: webPagesReason });
await benchDumps();
