import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../../..');
const origin = 'http://plain.test';

/** The text of the plain page, and its blocks. */
export const plainPlace = { text: 'main', drawn: 'main > p' };

/** Answers for the plain page, as no server does: its files come from this project. */
export async function servePlainPage(page: Page): Promise<void> {
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (pathname === '/tokens.css') return route.fulfill({ contentType: 'text/css', body: readTokens() });
    return route.fulfill({ path: path.join(root, 'node_modules', pathname) });
  });
}

/** Opens the page, empty. It sets text as the reader does: by the same style sheet of fonts, sizes and measures. */
export async function openPlainPage(page: Page): Promise<void> {
  await page.goto(origin);
  // The fonts are there before anything is measured, as they are in the app.
  await page.evaluate(async () => {
    const fonts = [...document.fonts].filter(({ family }) => /Read|Arabic/.test(family));
    await Promise.all(fonts.map((font) => font.load()));
  });
}

/** Puts the text into the page's memory, to be shown when the button is clicked. */
export async function givePlainText(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    document.querySelector('button')?.addEventListener('click', () => {
      const paragraphs = text.split('\n').map((words) => {
        const paragraph = document.createElement('p');
        paragraph.dir = 'auto';
        paragraph.textContent = words;
        return paragraph;
      });
      document.querySelector('main')?.append(...paragraphs);
    });
  }, text);
}

const html = `<!doctype html>
<html data-theme="light">
<link rel="stylesheet" href="/tokens.css">
<style>
body { margin: 0; }
button { position: fixed; z-index: 2; inset: 0 auto auto 0; }
main {
  width: var(--read-measure, 624px); margin: 0 auto; white-space: pre-wrap; overflow-wrap: break-word;
  font-family: var(--font-read, serif); font-size: var(--read-size, 18px); line-height: var(--read-leading, 29px);
  font-variant-numeric: oldstyle-nums;
}
p { margin: 0 0 var(--read-para-gap, 17px); }
</style>
<button>Open</button>
<main></main>
</html>`;

/** The app's fonts and measures, with the fonts' files at addresses of this page. */
function readTokens(): string {
  const css = readFileSync(path.join(root, 'renderer/ui/tokens.css'), 'utf8');
  return css.replaceAll(/url\(["']?(@[^)"']+)["']?\)/g, `url(${origin}/$1)`);
}
