import path from 'node:path';
import { chromium } from 'playwright-core';
import { openBackend } from '../../../electron/backend/backend.ts';
import { noHost } from '../../../electron/backend/host-services.ts';
import { startLoopback } from '../../../electron/backend/web.ts';

const rendererFolder =
  process.env.POSTIL_BENCH_RENDERER ?? path.resolve(import.meta.dirname, '../../../out/renderer');

/** The first row of the library's list, or, of a library that never held a thing, how to begin. */
const firstShown =
  '[role="grid"] [role="row"][aria-rowindex="2"]:not([aria-busy]), main[aria-label="Welcome"]';

/** How long each of some libraries takes from being opened until its first list is painted, in ms, so many times in turn. */
export async function measureFirstList(libraries: readonly string[], times: number): Promise<number[][]> {
  const browser = await chromium.launch({
    executablePath: process.env.POSTIL_TEST_BROWSER ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const clock = () => performance.timeOrigin + performance.now();
  const open = async (libraryPath: string): Promise<number> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const startedAt = clock();
    const backend = await openBackend({ libraryPath, host: noHost });
    const loopback = await startLoopback({ backend, rendererFolder });
    try {
      await page.goto(loopback.makeAddress(), { waitUntil: 'commit' });
      return (await page.evaluate(paintedAt, firstShown)) - startedAt;
    } finally {
      await page.close();
      await loopback.close();
      await backend.close();
    }
  };
  const values = libraries.map((): number[] => []);
  try {
    // The first opening of a process compiles what all of them run.
    for (const library of libraries) await open(library);
    for (let i = 0; i < times; i++)
      for (const [at, library] of libraries.entries()) values[at]?.push(await open(library));
  } finally {
    await browser.close();
  }
  return values;
}

/** In the page: when something is there and painted, as a time of day in ms. */
const paintedAt = (selector: string) =>
  new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('No list was painted.')), 60_000);
    const look = () => {
      // The frame in which it was seen is on the screen when the next one begins.
      const wait = document.querySelector(selector)
        ? () => resolve(performance.timeOrigin + performance.now())
        : look;
      requestAnimationFrame(wait);
    };
    requestAnimationFrame(look);
  });
