import type { LibraryArticle } from './bench-library.ts';
import { limitMs, within } from './bench-page.ts';
import type { Report } from './report.ts';
import { type Task, tasks, type WayMaker } from './way.ts';

/** Measures all tasks of one way with one article. A task that fails or takes too long is said to be missing. */
export async function runWay(maker: WayMaker, article: LibraryArticle, report: Report): Promise<void> {
  const about = { words: article.words, highlights: article.ranges.length };
  const way = await maker.start(article);
  let isAlive = true;
  for (const task of tasks) {
    if (!isAlive) {
      report.miss(maker.name, about, task, 'The page no longer answers.');
      continue;
    }
    const figures = way[task]()[Symbol.asyncIterator]();
    const measure = async () => {
      for (let next = await figures.next(); !next.done; next = await figures.next()) {
        if ('missing' in next.value) report.miss(maker.name, about, next.value.name, next.value.missing);
        else report.add(maker.name, about, next.value);
      }
    };
    try {
      await within(limitMs * timesOf(task), measure());
    } catch (error) {
      report.miss(maker.name, about, task, reasonOf(error));
      isAlive = await way.interrupt();
    }
  }
  await way.close();
}

/** Opening and scrolling are several measurements each. */
const timesOf = (task: Task) => (task === 'open' || task === 'scroll' ? 1.5 : 1);

/** What went wrong, without where the browser's driver says that it did. */
function reasonOf(error: unknown): string {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  return reason.replace(/^page\.evaluate: (Error: )?/, '');
}
