import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import {
  goldPassage,
  hasSharedSources,
  readGold,
  sharedSourcesReason,
  sourcePath,
} from '../helpers/shared-sources.ts';
import type { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { openPrepared } from './prepare.ts';

test.use({ startsClosed: true });

/** White space at block ends may differ between a file and its canonical text; nothing else may. */
const words = (text: string) => text.trim().replace(/\s*\n\s*/g, '\n');

const gold = (id: string) => words(goldPassage(id).exact);

async function reading(app: App, source: 0 | 1 | 2 | 3 | 4): Promise<Analyst> {
  return openPrepared(app, basename(sourcePath(source)), readFileSync(sourcePath(source), 'utf8'));
}

/** Marks a passage with the mouse, and waits until it is shown. */
async function mark(analyst: Analyst, quote: string, occurrence = 1, colour = 1): Promise<void> {
  const before = Object.keys(await analyst.highlighted()).length;
  await analyst.select(quote, occurrence);
  await expect(analyst.page.getByRole('dialog', { name: 'Mark this passage' })).toBeVisible();
  await analyst.page.keyboard.press(`Alt+${colour}`);
  await expect(async () =>
    expect(Object.keys(await analyst.highlighted())).toHaveLength(before + 1),
  ).toPass();
  await analyst.page.keyboard.press('Escape');
  await expect(analyst.page.getByRole('dialog')).toHaveCount(0);
}

/** Clicks, and presses a key that the page gets before it comes to anything else: it has its hands full for a while. */
async function pressWhileClicking(target: Locator, key: string): Promise<void> {
  const page = target.page();
  await page.evaluate(() => {
    const block = () => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    };
    addEventListener('mouseup', block, { capture: true, once: true });
  });
  await target.hover();
  await page.mouse.down();
  await Promise.all([page.mouse.up(), page.keyboard.press(key)]);
}

const marked = async (analyst: Analyst) =>
  Object.values(await analyst.highlighted())
    .map(words)
    .sort();

test.describe('reader', () => {
  test.skip(!hasSharedSources, sharedSourcesReason);

  test('AT-20: a passage is marked with the keyboard alone and is there after a restart', async ({ app }) => {
    const analyst = await reading(app, 3);
    const wanted = gold('P37').slice(0, 50).trim();
    await caretTo(app.page, wanted);
    for (let i = 0; i < wanted.length; i++) await app.page.keyboard.press('Shift+ArrowRight');
    await expect(async () => expect(await selectedText(app.page)).toBe(wanted)).toPass();
    await app.page.keyboard.press('h');
    await expect(async () => expect(await marked(analyst)).toEqual([wanted])).toPass();
    await expect(app.page.getByText(/^Saved /)).toBeVisible();

    await app.restart();
    await analyst.open(/Recap/);
    await expect(async () => expect(await marked(analyst)).toEqual([wanted])).toPass();
  });

  test('AT-21: a sentence that the standfirst repeats is marked in the body and nowhere else', async ({
    app,
  }) => {
    const analyst = await reading(app, 3);
    const sentence = gold('T02');
    const before = words(await analyst.text().innerText());
    expect(before.split(sentence)).toHaveLength(2);
    await mark(analyst, sentence);
    await expect(async () => expect(await marked(analyst)).toEqual([sentence])).toPass();
    await app.page.reload();
    await analyst.text().waitFor();
    await expect(async () => expect(await marked(analyst)).toEqual([sentence])).toPass();
    const paragraph = analyst.text().locator('p', { has: app.page.locator('mark') });
    await expect(paragraph).toContainText(goldPassage('T02').suffix.trim());
  });

  test('AT-22: crossing highlights are both seen, selected, and deleted apart', async ({ app }) => {
    const analyst = await reading(app, 0);
    await mark(analyst, goldPassage('P01').exact, 1, 1);
    await mark(analyst, goldPassage('P02').exact, 1, 3);
    await expect(async () =>
      expect(await marked(analyst)).toEqual([gold('P01'), gold('P02')].sort()),
    ).toPass();
    const shared = app.page.locator('mark[data-highlights*=" "]').first();
    const selected = async () => words((await selectedHighlight(app.page)) ?? '');
    // The one that was made last is selected; each click goes on to the next.
    await shared.click();
    await expect.poll(selected).toBe(gold('P01'));
    await shared.click();
    await expect.poll(selected).toBe(gold('P02'));
    await pressWhileClicking(app.page.locator('mark').first(), 'Delete');
    await expect(async () => expect(await marked(analyst)).toEqual([gold('P02')])).toPass();
    await expect(app.page.getByText('Highlight deleted')).toBeVisible();
  });

  test('AT-23: a passage across two paragraphs is one highlight', async ({ app }) => {
    const analyst = await reading(app, 3);
    await mark(analyst, goldPassage('P47').exact);
    await expect(async () => expect(await marked(analyst)).toEqual([gold('P47')])).toPass();
  });

  test('AT-24: mixed scripts are marked and copied letter for letter', async ({ app, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const analyst = await reading(app, 2);
    await mark(analyst, goldPassage('T07').exact);
    await expect(async () => expect(await marked(analyst)).toEqual([goldPassage('T07').exact])).toPass();
    await app.page.locator('mark').first().click();
    await app.page.keyboard.press('Control+c');
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`“${goldPassage('T07').exact}”`);
  });

  test('AT-27: text outside the Basic Multilingual Plane does not shift a highlight', async ({ app }) => {
    const { prefix } = readGold().utf16_fixture;
    const body = prefix + readFileSync(sourcePath(3), 'utf8');
    const analyst = await openPrepared(app, 'flags.txt', body);
    await mark(analyst, goldPassage('P36').exact);
    await app.restart();
    await expect(async () => expect(await marked(analyst)).toEqual([gold('P36')])).toPass();
  });

  test('AT-28: ten mixed actions are undone one by one, and redone', async ({ app }) => {
    const analyst = await reading(app, 3);
    const { page } = app;
    const first = page.locator('mark').first();
    const second = page.locator('mark').last();
    const states = [await snapshot(analyst)];
    const act = async (action: () => Promise<void>) => {
      await action();
      await expect(async () => expect(await snapshot(analyst)).not.toEqual(states.at(-1))).toPass();
      states.push(await snapshot(analyst));
    };
    const onHighlight = async (highlight: typeof first, key: string) => {
      await page.keyboard.press('Escape');
      await highlight.click();
      await expect(page.locator('mark.selected').first()).toBeVisible();
      await page.keyboard.press(key);
    };
    const tag = async (name: string, key: string) => {
      await page.getByRole('combobox').fill(name);
      await page.keyboard.press(key);
    };
    await act(() => mark(analyst, goldPassage('P36').exact, 1, 1));
    await act(() => mark(analyst, goldPassage('P38').exact, 1, 2));
    await act(() => onHighlight(first, 'Alt+5'));
    await act(async () => {
      await onHighlight(first, 't');
      await tag('Rockets', 'Shift+Enter');
      await page.getByRole('dialog').getByText('Theme', { exact: true }).click();
      await page.getByRole('button', { name: /Add tag/ }).click();
    });
    await page.keyboard.press('Escape');
    await act(async () => {
      await onHighlight(first, 'n');
      await page.keyboard.type('Two sites, one evening.');
      await page.keyboard.press('Control+Enter');
    });
    await act(() => onHighlight(first, 'Alt+6'));
    await act(async () => {
      await onHighlight(second, 't');
      await tag('rock', 'Enter');
    });
    await page.keyboard.press('Escape');
    await act(() => mark(analyst, goldPassage('P42').exact, 1, 4));
    await act(() => onHighlight(page.locator('mark').last(), 'Delete'));
    await act(() => onHighlight(first, 'Delete'));
    expect(states).toHaveLength(11);

    for (const before of states.slice(0, -1).reverse()) {
      await page.keyboard.press('Control+z');
      await expect(async () => expect(await snapshot(analyst)).toEqual(before)).toPass();
    }
    for (const after of states.slice(1)) {
      await page.keyboard.press('Control+Shift+z');
      await expect(async () => expect(await snapshot(analyst)).toEqual(after)).toPass();
    }
  });

  test('AT-39: a note survives the end of the process but for its last two seconds', async ({ app }) => {
    const analyst = await reading(app, 3);
    const { page } = app;
    await mark(analyst, goldPassage('P36').exact);
    await page.locator('mark').first().click();
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: /note/i });
    await note.focus();
    const typed: { text: string; at: number }[] = [];
    let text = '';
    while (typed.length < 40) {
      const word = `word${typed.length} `;
      await page.keyboard.type(word, { delay: 12 });
      text += word;
      typed.push({ text, at: Date.now() });
    }
    const killedAt = Date.now();
    await app.kill();
    const safe = typed.findLast(({ at }) => at < killedAt - 2000)?.text.trim() ?? '';
    expect(safe).not.toBe('');

    await app.start();
    await analyst.open(/Recap/);
    await page.locator('mark').first().click();
    await page.keyboard.press('n');
    await expect(note).toContainText(safe);
  });
});

/** Puts the caret before these words with the keyboard: F7 shows it, Ctrl+Home goes to the top, arrows go on. */
async function caretTo(page: Page, wanted: string): Promise<void> {
  await page.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+Home');
  const steps = await page.evaluate((quote) => {
    const text = [...document.querySelectorAll('.ProseMirror .chunk > *')]
      .map((block) => block.textContent)
      .join('\n');
    return text.indexOf(quote);
  }, wanted);
  for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowRight');
}

const selectedText = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');

/** The words of the selected highlight. */
async function selectedHighlight(page: Page): Promise<string | null> {
  await expect(page.locator('mark.selected').first()).toBeVisible();
  return page.evaluate(() =>
    [...document.querySelectorAll('mark.selected')].map((piece) => piece.textContent).join(''),
  );
}

/** What can be seen of a document's highlights: words, look and tags. */
async function snapshot(analyst: Analyst): Promise<Record<string, string>> {
  const highlighted = await analyst.highlighted();
  const looks = await analyst.page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('mark[data-highlights]')].map((piece) => [
        piece.dataset.highlights ?? '',
        document.getElementById(piece.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent ??
          null,
      ]),
    ),
  );
  return Object.fromEntries(Object.entries(highlighted).map(([id, text]) => [id, `${text} ${looks[id]}`]));
}
