// npm run bench -- import [files]: reads mixed made files with the importers alone, and imports them as the app does, while
// its reader scrolls; then once more, killed half-way and resumed.
//
// What is counted is CPU time, by which other work on the machine matters least. Of the importers alone: one process from its
// start to its end, with loading them. Of Postil: everything that its processes but the browser do from the first file that is
// handed over to the closing of the library, so the start and the loading of those that read, keeping each file and what was
// read of it, the search index, and all that the window asks for meanwhile, the scrolled text included. Not counted is what the
// app has done before, to be opened and to show a text.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { chromium } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { CommandId, DocumentId } from '../../core/model/ids.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { allDocuments } from '../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { QueueOwner } from '../reliability/queue-owner.ts';
import { BenchPage } from './bench-page.ts';
import { writeMixedFiles } from './import/mixed-files.ts';
import { watchMemory } from './import/watch-memory.ts';
import { makeText } from './make-text.ts';
import { makeRandom } from './random.ts';
import { print } from './report.ts';

const count = Number(process.argv[2] ?? 1000);
const seed = 20_261_122;
const rendererFolder = process.env.POSTIL_BENCH_RENDERER ?? join(import.meta.dirname, '../../out/renderer');
const folder = mkdtempSync(join(tmpdir(), 'postil-import-bench-'));
const files = join(folder, 'files');
mkdirSync(files);
await writeMixedFiles(files, count, seed);
print({ files: count, cores: availableParallelism(), formats: countEndings() });

try {
  const bare = JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'import/bare.worker.ts'), files], {
      encoding: 'utf8',
    }),
  ) as { read: number; worked: number; clock: number; mb: number };
  print({ way: 'importers alone', ...rates(bare.worked, bare.clock), mb: bare.mb, read: bare.read });

  const own = await measureApp();
  print({ way: 'postil', ...rates(own.worked, own.clock), mb: own.peak });
  const share = bare.worked / own.worked;
  print({
    goal: 'files per second of work, of the importers alone',
    wanted: 'at least 0.8',
    got: round(share),
    met: share >= 0.8,
  });
  print({ figure: 'reader while files are imported', ...own.frames });
  const { longest } = own.frames;
  print({ goal: 'longest frame of the reader', wanted: 'at most 100 ms', got: longest, met: longest <= 100 });
  print(await measureResume());
  print({ load: loadavg()[2] });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rates(worked: number, clock: number) {
  return {
    filesPerSecondOfWork: round(count / worked),
    filesPerSecond: round(count / clock),
    secondsOfWork: round(worked),
    seconds: round(clock),
  };
}

/** Imports all files with the app's own process, while its reader is scrolled without a rest. */
async function measureApp() {
  const libraryPath = join(folder, 'library');
  const documentId = await addArticle(libraryPath);
  const { owner, address } = await QueueOwner.open(libraryPath, rendererFolder);
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
  const bench = await BenchPage.open(browser);
  const { page } = bench;
  page.setDefaultTimeout(180_000);
  await page.goto(address ?? '');
  await page.getByRole('main').first().waitFor();
  await page.evaluate((id) => {
    location.hash = `#/document?id=${id}`;
  }, documentId);
  await page.locator('.reading .ProseMirror').first().waitFor();
  await page.waitForTimeout(2000);

  const memory = watchMemory(owner.pid);
  const before = owner.worked;
  const startedAt = performance.now();
  let isDone = false;
  const scrolling = scroll(page, () => isDone);
  await owner.add(files, seed);
  await owner.ended(count);
  const clock = (performance.now() - startedAt) / 1000;
  isDone = true;
  const frames = await scrolling;
  const peak = memory.stop();
  await browser.close();
  return { worked: (await owner.close()) - before, clock, peak, frames };
}

/** Scrolls until it is over, and gives how long the frames took. What is drawn is not looked at: that takes time as well. */
async function scroll(page: BenchPage['page'], isOver: () => boolean) {
  const isLoaded = await page.evaluate(() => window.bench.longTasks.length);
  const place = { text: '.reading .ProseMirror', drawn: '.reading .ProseMirror > * > *' };
  const frames: number[] = [];
  while (!isOver()) {
    const part = await page.evaluate(async (place) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const scroller = window.bench.scroller(place);
      const took: number[] = [];
      let before = await frame();
      for (let i = 1; i <= 120; i++) {
        scroller.scrollTop = (i * 60) % (scroller.scrollHeight * 0.9);
        const now = await frame();
        took.push(now - before);
        before = now;
      }
      return took;
    }, place);
    frames.push(...part);
  }
  const tasks = (await page.evaluate(() => window.bench.longTasks)).slice(isLoaded);
  frames.sort((a, b) => a - b);
  return {
    frames: frames.length,
    p95: round(frames[Math.floor(frames.length * 0.95)] ?? Number.NaN),
    longest: round(frames.at(-1) ?? Number.NaN),
    longestTask: round(Math.max(0, ...tasks)),
  };
}

/** Imports all files into another library, is killed half-way and opened again; what is lost, and what is there twice. */
async function measureResume() {
  const libraryPath = join(folder, 'killed');
  const first = await QueueOwner.open(libraryPath);
  await first.owner.add(files, seed + 1);
  await first.owner.ended(Math.floor(count / 2));
  await first.owner.kill();
  const second = await QueueOwner.open(libraryPath);
  await second.owner.ended(count);
  await second.owner.close();
  const backend = await openBackend({ libraryPath, host: noHost });
  const documents = await allDocuments(createRouterClient(backend.router, { context: backend.context }));
  await backend.close();
  const names = new Set(documents.map(({ fileName }) => fileName));
  const lost = readdirSync(files).filter((name) => !names.has(name)).length;
  const doubled = documents.length - names.size;
  return {
    goal: 'killed half-way and resumed',
    wanted: 'none lost, none twice',
    lost,
    doubled,
    met: lost + doubled === 0,
  };
}

/** A text to read meanwhile. */
async function addArticle(libraryPath: string): Promise<DocumentId> {
  const backend = await openBackend({ libraryPath, host: noHost });
  const client = createRouterClient(backend.router, { context: backend.context });
  const documentId = DocumentId.parse(uuidv7());
  const file = new File([makeText(50_000, makeRandom(7))], 'long.md');
  const request = { commandId: CommandId.parse(uuidv7()), documentId, file };
  for await (const _ of await client.documents.import(request));
  await backend.close();
  return documentId;
}

function countEndings(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of readdirSync(files)) {
    const ending = name.split('.').at(-1) ?? '';
    counts[ending] = (counts[ending] ?? 0) + 1;
  }
  return counts;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
