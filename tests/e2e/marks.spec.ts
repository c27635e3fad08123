import type { Page } from '@playwright/test';
import type { HighlightId } from '../../core/model/ids.ts';
import { accessibilityFaults } from './accessibility.ts';
import { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { prepare } from './prepare.ts';

test.use({ viewport: { width: 1440, height: 900 }, startsClosed: true });

const words =
  'The clerk saw two boats near the north quay before dawn. Nobody had been told of them. The harbour stayed closed.';

/** The words of a highlight as the page shows them. */
const wordsOf = async (page: Page, id: HighlightId) => (await new Analyst(page).highlighted())[id];

async function open(page: Page, id: string): Promise<void> {
  await new Analyst(page).goTo(`#/document?id=${id}`);
  await expect(page.locator('mark').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** A document with highlights on these words. */
async function withHighlights(
  app: App,
  body: string,
  ...quotes: (string | { quote: string; tag: string })[]
) {
  const prepared = await prepare(app, async (library) => {
    const { id, text } = await library.document('quay.txt', `${body}\n`);
    const ids: HighlightId[] = [];
    for (const each of quotes) {
      const { quote, tag } = typeof each === 'string' ? { quote: each, tag: '' } : each;
      const start = text.indexOf(quote);
      const more = tag ? { tagIds: [await library.tag(tag)] } : {};
      ids.push(await library.highlight(id, [start, start + quote.length], more));
    }
    return { id, ids };
  });
  await open(app.page, prepared.id);
  return prepared.ids;
}

/** The middle of a handle's knob. */
async function knob(page: Page, edge: 'start' | 'end') {
  const box = await page.locator(`[data-edge="${edge}"] > :last-child`).boundingBox();
  if (!box) throw new Error(`There is no handle at the ${edge}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function dragTo(page: Page, edge: 'start' | 'end', quote: string): Promise<void> {
  const from = await knob(page, edge);
  const { to, from: first } = await new Analyst(page).ends(quote);
  const target = edge === 'end' ? to : first;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y + (edge === 'end' ? 18 : -18), { steps: 6 });
}

test.describe('the range of a highlight', () => {
  test('a handle is dragged word by word, shown at once, and undone as one step', async ({ app }) => {
    const { page } = app;
    const [id] = await withHighlights(app, words, 'two boats');
    if (!id) throw new Error('Nothing was marked.');
    await page.locator('mark').first().click();
    const size = await page.locator('[data-edge="end"] > :last-child').boundingBox();
    expect(size).toMatchObject({ width: 24, height: 24 });

    await dragTo(page, 'end', 'quay');
    await expect(async () => expect(await wordsOf(page, id)).toBe('two boats near the north quay')).toPass();
    await page.mouse.up();
    await dragTo(page, 'start', 'clerk');
    await page.mouse.up();
    await expect(async () =>
      expect(await wordsOf(page, id)).toBe('clerk saw two boats near the north quay'),
    ).toPass();
    await page.reload();
    await expect.poll(() => wordsOf(page, id)).toBe('clerk saw two boats near the north quay');

    await page.keyboard.press('Control+z');
    await expect(async () => expect(await wordsOf(page, id)).toBe('two boats near the north quay')).toPass();
    await page.keyboard.press('Control+z');
    await expect(async () => expect(await wordsOf(page, id)).toBe('two boats')).toPass();
  });

  test('Esc gives a drag up, Alt goes by letter, and an end never passes the other', async ({ app }) => {
    const { page } = app;
    const [id] = await withHighlights(app, words, 'two boats');
    if (!id) throw new Error('Nothing was marked.');
    await page.locator('mark').first().click();
    await dragTo(page, 'end', 'quay');
    await expect(async () => expect(await wordsOf(page, id)).toBe('two boats near the north quay')).toPass();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(async () => expect(await wordsOf(page, id)).toBe('two boats')).toPass();
    await expect(page.locator('mark.selected')).toHaveCount(1);

    await page.keyboard.down('Alt');
    await dragTo(page, 'end', 'near the nor');
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect(async () => expect(await wordsOf(page, id)).toBe('two boats near the nor')).toPass();

    await dragTo(page, 'end', 'The');
    await page.mouse.up();
    await expect(async () => expect(await wordsOf(page, id)).toBe('two')).toPass();
  });

  test('keys move both ends by word, letter and sentence; presses in a row are one step', async ({ app }) => {
    const { page } = app;
    const [id] = await withHighlights(app, words, 'two boats');
    if (!id) throw new Error('Nothing was marked.');
    await page.locator('mark').first().click();
    const press = async (keys: string, expected: string) => {
      await page.keyboard.press(keys);
      await expect(async () => expect(await wordsOf(page, id)).toBe(expected)).toPass();
    };
    // The clock stands, as it would nearly do for someone quick.
    const now = Date.now();
    await page.clock.setFixedTime(now);
    await press('Alt+Shift+ArrowRight', 'two boats near');
    await expect(page.getByText('Highlight now ends after “two boats near”')).toBeAttached();
    await press('Control+Alt+Shift+ArrowLeft', 'saw two boats near');
    await press('Alt+Shift+Comma', 'saw two boats nea');
    await press('Alt+Shift+ArrowDown', 'saw two boats near the north quay before dawn.');
    await press('Control+Alt+Shift+ArrowUp', 'The clerk saw two boats near the north quay before dawn.');
    await page.clock.setFixedTime(now + 5000);
    await press('Control+Alt+Shift+ArrowRight', 'clerk saw two boats near the north quay before dawn.');
    await page.keyboard.press('Control+z');
    await expect(async () =>
      expect(await wordsOf(page, id)).toBe('The clerk saw two boats near the north quay before dawn.'),
    ).toPass();
    await page.keyboard.press('Control+z');
    await expect(async () => expect(await wordsOf(page, id)).toBe('two boats')).toPass();
  });

  test('in text that runs to the left the arrow that points left leads on', async ({ app }) => {
    const { page } = app;
    const arabic = 'قال الحارس إن القوارب وصلت ليلاً ثم غادرت قبل الفجر';
    const [id] = await withHighlights(app, arabic, 'القوارب');
    if (!id) throw new Error('Nothing was marked.');
    await page.locator('mark').first().click();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(async () => expect(await wordsOf(page, id)).toBe('القوارب وصلت')).toPass();
    const [start, end] = [await knob(page, 'start'), await knob(page, 'end')];
    expect(end.x).toBeLessThan(start.x);
    await dragTo(page, 'end', 'ليلاً');
    await page.mouse.up();
    await expect(async () => expect(await wordsOf(page, id)).toContain('القوارب وصلت ليل')).toPass();
  });

  test('a drag at the edge of the window scrolls on over text that was not drawn', async ({ app }) => {
    const { page } = app;
    const paragraphs = Array.from({ length: 400 }, (_, i) => `Paragraph ${i}. ${words}`);
    const [id] = await withHighlights(app, paragraphs.join('\n\n'), 'Paragraph 0. The clerk');
    if (!id) throw new Error('Nothing was marked.');
    await page.locator('mark').first().click();
    const from = await knob(page, 'end');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, 870, { steps: 4 });
    await expect(page.getByText('Paragraph 60. The clerk')).toBeInViewport({ timeout: 60_000 });
    await page.mouse.move(from.x + 40, 500);
    await page.mouse.up();
    await expect(page.getByText('60 of')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(async () => {
      await page.locator('[data-scroller]').evaluate((scroller) => scroller.scrollTo(0, 0));
      expect(await wordsOf(page, id)).toBe('Paragraph 0. The clerk');
    }).toPass();
  });
});

test.describe('highlights that say the same', () => {
  test('an overlapping mark may extend the one that is there, which one step takes back', async ({ app }) => {
    const { page } = app;
    const [id] = await withHighlights(app, words, 'two boats near');
    if (!id) throw new Error('Nothing was marked.');
    const analyst = new Analyst(page);
    await analyst.select('near the north quay');
    await page.keyboard.press('Alt+1');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Extend existing/ })
      .click();
    await expect(async () =>
      expect(await analyst.highlighted()).toEqual({ [id]: 'two boats near the north quay' }),
    ).toPass();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(async () =>
      expect(Object.values(await analyst.highlighted()).sort()).toEqual([
        'near the north quay',
        'two boats near',
      ]),
    ).toPass();
  });

  test('what is still being typed in a note goes into the merged one', async ({ app }) => {
    const { page } = app;
    const [older] = await withHighlights(app, words, 'two boats near');
    if (!older) throw new Error('Nothing was marked.');
    const analyst = new Analyst(page);
    await analyst.select('near the north quay');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+n');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.type('Which quay?');
    await page.keyboard.press('Alt+Shift+m');
    await expect(async () =>
      expect(await analyst.highlighted()).toEqual({ [older]: 'two boats near the north quay' }),
    ).toPass();
    await expect(page.getByRole('article')).toContainText('Which quay?');
  });

  test('a mark made with the keys beside its like is offered to extend that one, in a message', async ({
    app,
  }) => {
    const { page } = app;
    const [id] = await withHighlights(app, words, 'two boats near');
    if (!id) throw new Error('Nothing was marked.');
    const analyst = new Analyst(page);
    await analyst.select('the north quay');
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await expect(page.getByText('Touches another highlight marked as Key fact.').first()).toBeVisible();
    await page.keyboard.press('Shift+M');
    await expect(async () =>
      expect(await analyst.highlighted()).toEqual({ [id]: 'two boats near the north quay' }),
    ).toPass();
  });

  test('highlights of one tag that touch are merged by a key, never by themselves', async ({ app }) => {
    const { page } = app;
    const { id: documentId, ids } = await prepare(app, async (library) => {
      const { id, text } = await library.document('quay.txt', `${words}\n`);
      const tagIds = [await library.tag('Boats')];
      const range = (quote: string): [number, number] => [
        text.indexOf(quote),
        text.indexOf(quote) + quote.length,
      ];
      const first = await library.highlight(id, range('two boats'), { tagIds, note: 'Which boats?' });
      const second = await library.highlight(id, range('near the north'), { tagIds, note: 'Which quay?' });
      return { id, ids: [first, second] };
    });
    await open(page, documentId);
    const analyst = new Analyst(page);
    await expect.poll(async () => Object.keys(await analyst.highlighted()).sort()).toEqual([...ids].sort());
    await page.locator(`mark[data-highlights="${ids[1]}"]`).click();
    await page.keyboard.press('m');
    await expect(async () =>
      expect(await analyst.highlighted()).toEqual({ [ids[0] ?? '']: 'two boats near the north' }),
    ).toPass();
    const card = page.getByRole('article');
    await expect(card).toContainText('Which boats?');
    await expect(card).toContainText('Which quay?');
    await page.keyboard.press('Control+z');
    await expect(async () => expect(Object.keys(await analyst.highlighted())).toHaveLength(2)).toPass();
  });
});

test('a mark that is named by the user is called so everywhere', async ({ app }) => {
  const { page } = app;
  await withHighlights(app, words, { quote: 'two boats', tag: 'Boats' });
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Marks' }).click();
  const field = page.getByRole('textbox', { name: 'Name of mark 1' });
  await field.fill('Sighting');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: 'Call it Key fact again' })).toBeVisible();
  expect(await accessibilityFaults(page, 'names', { within: ['[role="dialog"]'] })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Marks').getByText('Sighting')).toBeVisible();
  await expect(page.getByRole('article', { name: /Sighting/ })).toBeVisible();
  await page.locator('mark').first().click();
  await page.keyboard.press('t');
  await expect(page.getByRole('radio', { name: 'Sighting' })).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog')).toContainText('Sighting');
});

test('a click on a highlight counts, even if the text is drawn anew right after it', async ({ app }) => {
  const { page } = app;
  await withHighlights(app, words, 'two boats');
  // As the editor does it, which keeps the caret where it was.
  await page.locator('mark').evaluate((mark) => {
    const drawAnew = () => {
      const fresh = mark.cloneNode(true);
      mark.replaceWith(fresh);
      getSelection()?.collapse(fresh.firstChild ?? fresh, 2);
    };
    addEventListener('mouseup', drawAnew, { once: true });
  });
  await page.locator('mark').click();
  await expect(page.getByRole('article').first()).toHaveAttribute('aria-current', 'true');
});

test.describe('the margin', () => {
  test('a hover lights text, stripe and card up and draws nothing anew', async ({ app }) => {
    const { page } = app;
    await withHighlights(app, words, { quote: 'two boats', tag: 'Boats' }, { quote: 'told', tag: 'People' });
    const card = page.getByRole('article').first();
    const mark = page.locator('mark').first();
    const ground = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.mouse.move(5, 5);
    const before = await ground();
    await page.evaluate(() => {
      const counted = { changes: 0 };
      Object.assign(globalThis, { counted });
      const reader = document.querySelector('main[aria-label="Reader"]');
      const observer = new MutationObserver((records) => {
        counted.changes += records.length;
      });
      if (reader)
        observer.observe(reader, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await mark.hover();
    await expect(async () => expect(await ground()).not.toBe(before)).toPass();
    await page.mouse.move(5, 5);
    await expect(async () => expect(await ground()).toBe(before)).toPass();
    await card.hover();
    await expect(async () => expect(await ground()).not.toBe(before)).toPass();
    const changes = await page.evaluate(
      () => (globalThis as unknown as { counted: { changes: number } }).counted.changes,
    );
    expect(changes).toBe(0);
  });

  test('two hundred highlights in one window: cards never overlap, and each can be reached', async ({
    app,
  }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const { id, ids } = await prepare(app, async (library) => {
      const { id, text } = await library.document('dense.txt', `${Array(12).fill(words).join('\n\n')}\n`);
      const tagIds = [await library.tag('Boats')];
      const made: HighlightId[] = [];
      for (let i = 0; i < 200; i++) {
        const start = (i * 61) % (text.length - 60);
        const range = text.slice(start).search(/\S/) + start;
        const note = i % 9 === 0 ? 'A long note. '.repeat(20) : '';
        made.push(await library.highlight(id, [range, range + 20], { tagIds, ...(note ? { note } : {}) }));
      }
      return { id, ids: made };
    });
    await open(page, id);
    const check = async () => {
      await expect(async () => expect(await overlappingCards(page)).toEqual([])).toPass();
      const shown = await page
        .locator('[data-card]')
        .evaluateAll((cards) =>
          cards.flatMap((card) => (card as HTMLElement).dataset.card?.split(' ') ?? []),
        );
      expect(new Set(shown).size).toBe(shown.length);
      expect(ids.filter((each) => !shown.includes(each))).toEqual([]);
    };
    await check();
    const stack = page.getByRole('button', { name: /highlights here/ }).first();
    await stack.click();
    // An open menu lies outside the landmarks.
    const options = { within: ['main', '[role="menu"]'], without: ['region'] };
    expect(await accessibilityFaults(page, 'stack', options)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('article[aria-current="true"]')).toHaveCount(1);
    await check();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: /note/i })).toBeVisible();
    await check();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1024, height: 680 });
    await check();
  });
});

/** Cards of which one stands upon another. */
const overlappingCards = (page: Page) =>
  page.locator('[data-card]').evaluateAll((cards) => {
    const boxes = cards
      .filter((card) => card.getAnimations().length === 0)
      .map((card) => card.getBoundingClientRect())
      .sort((a, b) => a.top - b.top);
    return boxes.flatMap((box, i) => {
      const before = boxes[i - 1];
      return before && box.top < before.bottom - 0.5 ? [{ top: box.top, above: before.bottom }] : [];
    });
  });
