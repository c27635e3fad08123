import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DocumentId } from '../../core/model/ids.ts';
import { goldPassage, hasSharedSources, sharedSourcesReason, sourcePath } from '../helpers/shared-sources.ts';
import { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { Keyboard } from './keyboard.ts';
import { type Preparation, prepare } from './prepare.ts';

test.use({ startsClosed: true });

const popoverOf = (page: Page) => page.getByRole('dialog', { name: /passage|highlight/ });
const selected = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('mark.selected')].map((piece) => piece.textContent).join(''),
  );

/** Starts the app on a library with the text in it, at the document. */
async function reading(
  app: App,
  text: string,
  more: (library: Preparation, id: DocumentId, text: string) => Promise<unknown> = async () => {},
): Promise<Keyboard> {
  const id = await prepare(app, async (library) => {
    const document = await library.document('claim.txt', text);
    await more(library, document.id, document.text);
    return document.id;
  });
  const analyst = new Analyst(app.page);
  await analyst.goTo(`#/document?id=${id}`);
  await analyst.text().waitFor();
  return new Keyboard(app.page);
}

test.describe('with the sources', () => {
  test.skip(!hasSharedSources, sharedSourcesReason);

  test('AT-29: the tag that the passage names is found by three letters, apart from its namesake', async ({
    app,
  }) => {
    const { page } = app;
    const passage = goldPassage('P22').exact;
    const keyboard = await reading(app, readFileSync(sourcePath(2), 'utf8'), async (library, id, text) => {
      await library.tag('Kata’ib Hezbollah', 'Iraqi Hezbollah Brigades');
      await library.tag('Hezbollah (Lebanon)', 'Party of God');
      const start = text.indexOf(passage);
      await library.highlight(id, [start, start + passage.length]);
    });
    await keyboard.press(']');
    await expect.poll(() => selected(page)).toBe(passage);
    await keyboard.press('t');
    const options = popoverOf(page).getByRole('option');
    await keyboard.type('hezb');
    await expect(options.nth(0)).toContainText('Kata’ib Hezbollah');
    await expect(options.nth(0)).toContainText('also: Iraqi Hezbollah Brigades');
    await expect(options.nth(1)).toContainText('Hezbollah (Lebanon)');
    await page.keyboard.press('Backspace');
    await expect(options.nth(0)).toContainText('Kata’ib Hezbollah');
    await keyboard.press('Enter');
    await expect(popoverOf(page).getByRole('button', { name: 'Remove tag Kata’ib Hezbollah' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(popoverOf(page)).toHaveCount(0);
    await expect(page.getByRole('article')).toContainText('Kata’ib Hezbollah');
  });
});

test('AT-30: a new tag is asked its kind once, and one undo takes it back', async ({ app }) => {
  const { page } = app;
  const keyboard = await reading(app, 'The guild has paid.\n\nNobody else has.');
  await keyboard.press('j', 't');
  await expect(popoverOf(page)).toBeVisible();
  await keyboard.type('Ferry guild');
  await keyboard.press('Shift+Enter');
  await expect(page.getByText('What is “Ferry guild”?')).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(popoverOf(page)).toHaveCount(0);
  await expect(page.getByRole('article')).toContainText('Ferry guild');
  await keyboard.press('z');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('article')).toContainText('Ferry guild');
});

test('Enter goes in from the text to the note, Esc comes back out, and the focus is never lost', async ({
  app,
}) => {
  const { page } = app;
  const first = 'The guild has paid.';
  const keyboard = await reading(app, `${first} Nobody else has.`, async (library, id) => {
    const tagId = await library.tag('Guild');
    await library.highlight(id, [4, 9], { colour: 2 });
    await library.highlight(id, [0, first.length], { tagIds: [tagId], note: 'Who says so?' });
  });
  const text = page.locator('.ProseMirror[role="document"]');
  const card = page.getByRole('article', { name: /Guild/ });
  await keyboard.press('j');
  await expect
    .poll(() => keyboard.heard())
    .toBe(
      `${first} Highlight, Key fact. Tags: Guild. Has note. Overlaps 1 other. Highlight, Event. Overlaps 1 other.`,
    );
  // The highlight of just these words comes first; the point leads to the one inside.
  await keyboard.press('Enter');
  await expect.poll(() => selected(page)).toBe(first);
  await keyboard.press('.');
  await expect.poll(async () => (await keyboard.heard()).startsWith('Highlight, Event.')).toBe(true);
  await keyboard.press('.');
  await expect(card).toHaveAttribute('aria-current', 'true');
  await keyboard.press('Enter');
  await expect(card).toBeFocused();
  await keyboard.expectVisibleFocus();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(card).toBeFocused();
  await keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect(page.locator('mark.selected').first()).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.locator('mark.selected')).toHaveCount(0);
  await expect(page.getByTestId('sentence-band')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByTestId('sentence-band')).toHaveCount(0);
  await expect(text).toBeFocused();
});

test('C chooses a colour by its digit, and R repeats what was done last', async ({ app }) => {
  const { page } = app;
  const keyboard = await reading(
    app,
    'The guild has paid. Nobody else has. The clerk knows.',
    async (library) => {
      await library.tag('Payment');
    },
  );
  await keyboard.press('j', 'c');
  await expect(page.getByRole('radio', { name: 'Key fact' })).toBeFocused();
  await keyboard.press('4');
  await expect(page.getByRole('radio', { name: 'Judgement' })).toBeChecked();
  await keyboard.press('Enter');
  await expect(popoverOf(page)).toHaveCount(0);
  await keyboard.press('t');
  await expect(popoverOf(page)).toBeVisible();
  await keyboard.type('pay');
  await keyboard.press('Enter', 'Enter');
  await expect(popoverOf(page)).toHaveCount(0);
  // Not the next sentence: of a neighbour with the same tag more would be said.
  await keyboard.press('j', 'j', 'r');
  await expect.poll(() => keyboard.heard()).toBe('Marked as Judgement, Payment');
  await expect(page.locator('mark').nth(1)).toHaveAccessibleDescription(
    'Highlight, Judgement. Tags: Payment.',
  );
  await keyboard.press('z');
  await expect(page.locator('mark')).toHaveCount(1);
});

test('two things said at once are both there to be heard', async ({ app }) => {
  const { page } = app;
  const keyboard = await reading(
    app,
    'The guild has paid. Nobody saw it. The ford is closed.',
    async (library) => void (await library.tag('Payment')),
  );
  await keyboard.press('j', 't');
  await expect(popoverOf(page)).toBeVisible();
  await keyboard.type('pay');
  await keyboard.press('Enter', 'Enter');
  await expect(popoverOf(page)).toHaveCount(0);
  await keyboard.press('i');
  await expect(page.getByText('“Payment” is pinned to 1').first()).toBeAttached();
  await keyboard.press('j', '1');
  const said = page.locator('body > [aria-live="polite"]').filter({ hasText: 'Touches another highlight' });
  await expect(said).toContainText('Marked as');
});

test('a highlight is one mark to a screen reader, however it is cut', async ({ app }) => {
  const { page } = app;
  const text = 'The guild has paid.';
  await reading(app, text, async (library, id) => {
    await library.highlight(id, [0, text.length], { note: 'Who says so?' });
    await library.highlight(id, [4, 9], { colour: 3 });
  });
  const pieces = page.locator('mark');
  await expect(pieces).toHaveCount(3);
  await expect(pieces.nth(0)).toHaveAccessibleDescription('Highlight, Key fact. Has note. Overlaps 1 other.');
  await expect(pieces.nth(1)).toHaveAccessibleDescription('Highlight, Claim. Overlaps 1 other.');
  await expect(pieces.nth(2)).toHaveAttribute('role', 'none');
  // What is said of it points to its card.
  const card = await page.getByRole('article', { name: /Key fact/ }).getAttribute('id');
  await expect(pieces.nth(0)).toHaveAttribute('aria-details', new RegExp(`^${card} `));
});

test('the cursor goes through Arabic text, clause by clause, with its bar on the right', async ({ app }) => {
  const { page } = app;
  const sentences = ['أُغلق المعبر يوم الأحد، ثم عاد الحرس إلى المدينة.', 'سأل د. سليم عن السبب.'];
  const keyboard = await reading(app, sentences.join(' '));
  await keyboard.press('j');
  await expect.poll(() => keyboard.heard()).toBe(sentences[0]);
  await keyboard.press('j');
  await expect.poll(() => keyboard.heard()).toBe(sentences[1]);
  await keyboard.press('k', 'Shift+w', 'j', '0');
  await expect.poll(() => keyboard.heard()).toBe('ثم عاد الحرس إلى المدينة. Clause.');
  const bar = page.getByTestId('sentence-band').locator('span').first();
  const right = async () => {
    const text = await page.locator('.ProseMirror').boundingBox();
    return ((await bar.boundingBox())?.x ?? 0) - (text?.x ?? 0) - (text?.width ?? 0);
  };
  await expect.poll(right).toBeGreaterThan(0);
  await keyboard.press('Alt+2');
  await expect(page.locator('mark')).toHaveText('ثم عاد الحرس إلى المدينة.');
});

test('the cursor reads on over text that is not at hand, and says where the text ends', async ({ app }) => {
  test.setTimeout(120_000);
  const paragraphs = Array.from(
    { length: 400 },
    (_, i) => `Line ${i + 1} of the log says that the ferry has left.`,
  );
  const keyboard = await reading(app, paragraphs.join('\n\n'));
  // The browser scrolls in its own time; the cursor begins with what is on the screen.
  await keyboard.press('Control+End');
  await expect(app.page.getByText('Line 400 of the log')).toBeInViewport();
  await keyboard.press('k', 'j', 'j');
  await expect.poll(() => keyboard.heard()).toBe('End of the text');
  await keyboard.press('Control+Home');
  await expect(app.page.getByText('Line 2 of the log')).toBeInViewport();
  await keyboard.press('j');
  for (let step = 1; step < 140; step++) await keyboard.press('j');
  await expect.poll(() => keyboard.heard()).toBe(paragraphs[139]);
  await keyboard.press('Alt+5');
  await expect(app.page.locator('mark')).toHaveText(paragraphs[139] ?? '');
});
