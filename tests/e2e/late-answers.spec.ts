import type { Page } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { expect, test } from './fixtures.ts';
import { Keyboard } from './keyboard.ts';
import { prepare } from './prepare.ts';

test.use({ startsClosed: true });

/** From now on each answer of the library, and each change that it tells of, comes so much later. */
async function answerLate(page: Page, lateMs: number): Promise<void> {
  await page.routeWebSocket(/./, (socket) => {
    const library = socket.connectToServer();
    library.onMessage((message) => {
      setTimeout(() => socket.send(message), lateMs);
    });
  });
}

/** What is marked, in the order of the text, with what a screen reader is told of it. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('mark[aria-describedby]')].map((piece) => {
      const label = document.getElementById(piece.getAttribute('aria-describedby') ?? '');
      return `${piece.textContent} ${label?.textContent}`;
    }),
  );

test('keys pressed before the library has answered all act, in their order', async ({ app }) => {
  const { page } = app;
  await answerLate(page, 1000);
  const [first, second, third] = ['The guild has paid.', 'Nobody saw it.', 'The ford is closed.'];
  const id = await prepare(app, async (library) => {
    const document = await library.document('claim.txt', [first, second, third].join(' '));
    await library.tag('Payment');
    const start = document.text.indexOf(second);
    await library.highlight(document.id, [start, start + second.length]);
    return document.id;
  });
  const analyst = new Analyst(page);
  await analyst.goTo(`#/document?id=${id}`);
  await analyst.text().waitFor();

  // The highlights are not there yet, then neither the tag popover nor any answer to what was done before.
  const keyboard = new Keyboard(page);
  await keyboard.press(']', 't');
  await keyboard.type('pay');
  await keyboard.press('Enter', 'Enter', 'j', 'Alt+2', 't');
  await keyboard.type('paym');
  await keyboard.press('Enter', 'Enter', 'Alt+5', 'k', 'k', 'Alt+3', 'Alt+4', 't');
  await keyboard.type('Ferry guild');
  await keyboard.press('Shift+Enter', 'Enter', 'Enter', 'i', 'j', '1');

  const expected = [
    `${first} Highlight, Judgement. Tags: Ferry guild.`,
    `${second} Highlight, Key fact. Tags: Payment, Ferry guild.`,
    `${third} Highlight, Capability. Tags: Payment.`,
  ];
  await expect.poll(() => marked(page), { timeout: 30_000 }).toEqual(expected);
  await page.reload();
  await expect.poll(() => marked(page), { timeout: 30_000 }).toEqual(expected);
});

test('a note that was written just before is printed', async ({ app }) => {
  const { page } = app;
  await answerLate(page, 1000);
  const id = await prepare(app, async (library) => {
    const document = await library.document('claim.txt', 'The guild has paid. Nobody saw it.');
    await library.highlight(document.id, [0, 19]);
    return document.id;
  });
  const analyst = new Analyst(page);
  await analyst.goTo(`#/document?id=${id}`);
  await analyst.text().locator('mark').first().waitFor();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });

  const keyboard = new Keyboard(page);
  await keyboard.press(']', 'n');
  await keyboard.type('Who was paid?');
  await keyboard.press('Control+Enter', 'Control+P');
  await expect(page.locator('html[data-printed]')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator('.print-sheet .print-number')).toHaveText('1');
  await expect(page.locator('.print-sheet .print-notes')).toContainText('Who was paid?');
});
