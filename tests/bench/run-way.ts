import type { LibraryArticle } from './bench-library.ts';
import { limitMs, within } from './bench-page.ts';
import type { Report } from './report.ts';
import { type Task, tasks, type WayMaker } from './way.ts';

/** Measures all tasks of one way with one article. A task that fails or takes too long is said to be missing. */
export async function runWay(maker: WayMaker, article: LibraryArticle, report: Report): Promise<void> {
  const about = { words: article.words, highlights: article.ranges.length };
  const way = await maker.start(article);
  let isAlive = true;
  for (const [task, figure] of tasks) {
    if (!isAlive) {
      report.miss(maker.name, about, figure, 'The page no longer answers.');
      continue;
    }
    const figures = way[task]()[Symbol.asyncIterator]();
    const measuring = (async () => {
      for (let next = await figures.next(); !next.done; next = await figures.next()) {
        if ('missing' in next.value) report.miss(maker.name, about, next.value.name, next.value.missing);
        else report.add(maker.name, about, next.value);
      }
    })();
    try {
      await within(limitMs * timesOf(task), measuring);
    } catch (error) {
      report.miss(maker.name, about, figure, reasonOf(error));
      isAlive = (await way.interrupt()) && (await ends(measuring));
    }
  }
  await way.close();
}

/** Whether a task that was interrupted gives the page free: two at once would measure each other. */
const ends = (measuring: Promise<void>) =>
  within(
    15_000,
    measuring.then(
      () => true,
      () => true,
    ),
  ).catch(() => false);

/** Opening and scrolling are several measurements each. */
const timesOf = (task: Task) => (task === 'open' || task === 'scroll' ? 1.5 : 1);

/** What went wrong, without where the browser's driver says that it did. */
function reasonOf(error: unknown): string {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  return reason.replace(/^page\.evaluate: (Error: )?/, '');
}
