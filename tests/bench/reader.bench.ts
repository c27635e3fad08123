// npm run bench -- reader [words...]: opens documents of these sizes, marked once in a hundred words, in the real app.
import { type Browser, chromium, type Page } from 'playwright-core';
import { type BenchDocument, openBenchLibrary } from './bench-library.ts';
import { addProbe } from './frame-probe.ts';
import { percentile } from './percentile.ts';

const opens = 3;
const jumps = 120;
const marks = 15;
const visits = 20;
const sizes = process.argv.slice(2).map(Number);

const library = await openBenchLibrary();
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
try {
  const articles: BenchDocument[] = [];
  for (const words of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
    articles.push(await library.addDocument(words));
  const page = await openPage(browser);
  await page.goto(library.address);
  for (const article of articles) await measureReader(page, article);
  await page.close();
  for (const article of articles) await measurePlain(await openPage(browser), article);
} finally {
  await browser.close();
  await library.close();
}

async function openPage(from: Browser): Promise<Page> {
  const page = await from.newPage({ viewport: { width: 1440, height: 900 } });
  await addProbe(page);
  return page;
}

function print(
  way: string,
  { words, highlightIds }: BenchDocument,
  figure: string,
  values: number[],
  unit = 'ms',
) {
  const round = (value: number) => Math.round(value * 10) / 10;
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => round(percentile(values, share)));
  const highlights = highlightIds.length;
  console.log(JSON.stringify({ way, words, highlights, figure, unit, p50, p95, max, count: values.length }));
}

/** Opens, scrolls, marks and visits, as a user does. */
async function measureReader(page: Page, article: BenchDocument): Promise<void> {
  const say = (figure: string, values: number[], unit?: string) =>
    print('postil', article, figure, values, unit);
  const opened: number[] = [];
  for (let i = 0; i < opens; i++) {
    await page.evaluate(() => {
      location.hash = '#/library';
    });
    await page.reload();
    const row = page.locator(`#document-${article.id}`);
    await row.waitFor();
    await page.evaluate(() => {
      window.pending = window.painted(() => document.querySelector('.ProseMirror mark') !== null);
    });
    await row.dblclick();
    opened.push(await page.evaluate(async () => (await window.pending) - (window.began.dblclick ?? 0)));
  }
  say('click to painted', opened);

  await page.waitForTimeout(1000);
  const scroller = await page.evaluateHandle(() => {
    let element = document.querySelector('.ProseMirror')?.parentElement ?? document.body;
    while (getComputedStyle(element).overflowY !== 'auto') element = element.parentElement ?? document.body;
    return element;
  });
  say(
    'jump-scroll frame',
    await scroller.evaluate((element, count) => window.jumpFrames(element, count), jumps),
  );

  const visited: number[] = [];
  for (let i = 1; i <= visits; i++) {
    const at = Math.floor(((i * 0.618034) % 1) * article.highlightIds.length);
    const ids = { document: article.id, highlight: article.highlightIds[at] ?? '' };
    visited.push(await page.evaluate(visit, ids));
    await page.waitForTimeout(200);
  }
  say('go to a highlight', visited);

  await page.evaluate(() => {
    window.longTasks.length = 0;
  });
  const marked: number[] = [];
  for (let i = 0; i < marks; i++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.waitForFunction(() => String(getSelection()).trim() !== '');
    await page.waitForTimeout(100);
    await page.evaluate(() => {
      window.pending = window.painted(() => document.querySelector('mark.selected') !== null);
    });
    await page.keyboard.press('h');
    marked.push(await page.evaluate(async () => (await window.pending) - (window.began.keydown ?? 0)));
    await page.waitForTimeout(500);
  }
  say('key H to painted', marked);
  const tasks = await page.evaluate(() => window.longTasks);
  say('long tasks while marking', tasks.length > 0 ? tasks : [0]);

  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  say('heap', [usedSize / 2 ** 20], 'MB');
  say('drawn nodes', [await page.locator('.ProseMirror *').count()], 'nodes');
}

/** Runs in the page: goes to a highlight and gives the time until it stands in the window. */
async function visit(ids: { document: string; highlight: string }): Promise<number> {
  const start = performance.now();
  location.hash = `#/document?id=${ids.document}&highlightId=${ids.highlight}`;
  const end = await window.painted(() => {
    const box = document
      .querySelector(`.ProseMirror mark.selected[data-highlights~="${ids.highlight}"]`)
      ?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.top < innerHeight;
  });
  return end - start;
}

/** The browser alone: the same text as paragraphs, nothing marked. */
async function measurePlain(page: Page, article: BenchDocument): Promise<void> {
  // The probe comes with the next page.
  await page.goto('about:blank');
  await page.setContent(
    '<!doctype html><style>body { font: 18px/1.6 serif; width: 660px; margin: 0 auto }</style>',
  );
  const opened = await page.evaluate(async (text) => {
    const start = performance.now();
    const paragraphs = text.split('\n').map((words) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      return paragraph;
    });
    document.body.append(...paragraphs);
    return (await window.painted(() => true)) - start;
  }, article.text);
  print('browser alone', article, 'open', [opened]);
  const frames = await page.evaluate((count) => window.jumpFrames(document.documentElement, count), jumps);
  print('browser alone', article, 'jump-scroll frame', frames);
  await page.close();
}
