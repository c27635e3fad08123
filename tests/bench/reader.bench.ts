// npm run bench -- reader [words...] [--only=way]: opens documents of these sizes, marked once in a hundred words, in
// this reader, in the browser alone and in Recogito's annotator, one after the other in one browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { describeArticle } from './article.ts';
import { type LibraryArticle, openBenchLibrary } from './bench-library.ts';
import { judge } from './goals.ts';
import { print, Report } from './report.ts';
import { runWay } from './run-way.ts';
import { plain } from './ways/plain.ts';
import { postil } from './ways/postil.ts';
import { recogito } from './ways/recogito.ts';

const options = process.argv.slice(2);
const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length) ?? '';
const given = options.filter((option) => !option.startsWith('--')).map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000];

const startedAt = performance.now();
const library = await openBenchLibrary();
try {
  const browser = await chromium.launch({
    executablePath: process.env.POSTIL_TEST_BROWSER ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  const packageFile = createRequire(import.meta.url).resolve('@recogito/text-annotator');
  const { version: recogitoVersion } = JSON.parse(
    readFileSync(new URL('../package.json', `file://${packageFile}`), 'utf8'),
  );
  print({ browser: browser.version(), recogito: recogitoVersion, cores: availableParallelism() });

  // Opened where a running app is wanted.
  const warmUp = await library.addArticle(2000);
  const articles: LibraryArticle[] = [];
  for (const words of sizes) {
    const article = await library.addArticle(words);
    articles.push(article);
    print({ text: describeArticle(article) });
  }

  const ways = [
    postil(browser, library, warmUp),
    plain(browser),
    recogito(browser, 'CSS_HIGHLIGHTS'),
    recogito(browser, 'SPANS'),
  ].filter(({ name }) => name.startsWith(only));
  const report = new Report();
  for (const article of articles) for (const way of ways) await runWay(way, article, report);
  for (const goal of judge(report.results)) print(goal);
  // A machine that does other things at the same time measures those as well.
  print({ seconds: Math.round((performance.now() - startedAt) / 1000), load: loadavg()[2] });
  await browser.close();
} finally {
  await library.close();
}
