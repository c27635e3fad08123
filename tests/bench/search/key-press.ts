import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { openBackend } from '../../../electron/backend/backend.ts';
import { noHost } from '../../../electron/backend/host-services.ts';
import { startLoopback } from '../../../electron/backend/web.ts';

const rendererFolder =
  process.env.POSTIL_BENCH_RENDERER ?? path.resolve(import.meta.dirname, '../../../out/renderer');

/** How long each key of some queries takes until its hits are painted, in ms: the real screen in a real browser. */
export async function measureKeys(libraryPath: string, queries: readonly string[]): Promise<number[]> {
  const backend = await openBackend({ libraryPath, host: noHost });
  const loopback = await startLoopback({ backend, rendererFolder });
  const browser = await chromium.launch({
    executablePath: process.env.POSTIL_TEST_BROWSER ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(loopback.makeAddress());
    await page.getByRole('main').waitFor({ timeout: 120_000 });
    const field = page.getByRole('combobox', { name: 'What to search for' });
    // A large library is listed first, and its window takes no keys before.
    while (!(await field.isVisible())) {
      await page.keyboard.press('Control+Shift+F');
      await page.waitForTimeout(1000);
    }
    const values: number[] = [];
    for (const query of queries) {
      await field.fill('');
      for (const key of query) {
        const answer = await listenForKey(page);
        await page.keyboard.press(key === ' ' ? 'Space' : key);
        values.push(await answer.painted);
      }
    }
    return values;
  } finally {
    await browser.close();
    await loopback.close();
    await backend.close();
  }
}

/** Once the page listens: `painted` is from the next key press until the hits of what then stands in the field are seen, in ms. */
async function listenForKey(page: Page): Promise<{ painted: Promise<number> }> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('No answer was painted.')), 20_000);
        window.addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = () => {
              const text = document.querySelector<HTMLInputElement>('#search-query')?.value;
              const answered = document.querySelector('[data-answered]')?.getAttribute('data-answered');
              if (text === undefined || answered !== text) requestAnimationFrame(look);
              // The frame in which it was seen is on the screen when the next one begins.
              else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
  );
  // Scripts are run in turn: once this one is, the page listens.
  await page.evaluate(() => null);
  return { painted };
}
