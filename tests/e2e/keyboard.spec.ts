import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { Keyboard, watchPointer } from './keyboard.ts';

/** Thirty sentences in ten paragraphs under two headings. */
const subjects = [
  'ferry',
  'guild',
  'harbour',
  'bridge',
  'toll',
  'garrison',
  'market',
  'granary',
  'mill',
  'ford',
];
const sentences = subjects.flatMap((subject) => [
  `The ${subject} was closed by order of Gen. Hale in the spring.`,
  `According to the clerk, nobody at the ${subject} was asked beforehand.`,
  `The ${subject} has since been opened again, but few people use it.`,
]);
const paragraphs = subjects.map((_subject, i) => sentences.slice(i * 3, i * 3 + 3).join(' '));
const source = [
  '# The river in spring',
  ...paragraphs.slice(0, 5),
  '## Downstream',
  ...paragraphs.slice(5),
].join('\n\n');

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postil-keyboard-'));
  writeFileSync(join(folder, 'river.md'), source);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Imports the file and opens it, all by keys. */
async function openByKeys(app: App): Promise<Keyboard> {
  const { page } = app;
  const keyboard = new Keyboard(page);
  await expect(page.getByRole('heading', { name: /Read closely/ })).toBeVisible();
  await expect(page.getByText('On this computer only')).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await keyboard.press('Control+o');
  await (await chooser).setFiles([join(folder, 'river.md')]);
  // To start what reads the files takes a slow machine long.
  await expect(page.getByText('Imported 1 file')).toBeVisible({ timeout: 40_000 });
  const row = page.getByRole('row', { name: /The river in spring/ });
  await keyboard.regionOf(row);
  await keyboard.tabTo(row);
  await keyboard.expectVisibleFocus();
  await keyboard.press('Enter');
  await new Analyst(page).text().waitFor();
  return keyboard;
}

/** The words of every highlight, in the order of the text, with what a screen reader is told of it. */
async function highlights(app: App): Promise<{ words: string; label: string }[]> {
  return app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('mark[aria-describedby]')].map((piece) => {
      const id = piece.dataset.highlights ?? '';
      const pieces = document.querySelectorAll<HTMLElement>(`mark[data-highlights="${id}"]`);
      return {
        words: [...pieces].map((each) => each.textContent).join(''),
        label: document.getElementById(piece.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
      };
    }),
  );
}

test('AT-57: from import to export with the keyboard alone', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const pointerEvents = await watchPointer(page);
  await page.reload();
  const keyboard = await openByKeys(app);
  const { press, type } = { press: keyboard.press.bind(keyboard), type: keyboard.type.bind(keyboard) };
  const marks = page.locator('mark[aria-describedby]');
  const popover = page.getByRole('dialog', { name: /passage|highlight/ });

  // Title, then the first sentence: a new tag of a kind that the arrows choose, and a place among the digits.
  await press('j', 'j');
  await expect(page.getByTestId('sentence-band')).toBeVisible();
  await keyboard.expectVisibleFocus();
  await expect.poll(() => keyboard.heard()).toBe(sentences[0]);
  await press('t');
  await expect(popover).toBeVisible();
  await keyboard.expectVisibleFocus();
  await type('Harbour guild');
  await press('Shift+Enter', 'Enter');
  await expect(popover.getByRole('button', { name: 'Remove tag Harbour guild' })).toBeVisible();
  await press('Enter');
  await expect(popover).toHaveCount(0);
  await keyboard.expectVisibleFocus();
  await expect(marks).toHaveCount(1);
  await press('i');
  const strip = page.getByRole('toolbar', { name: 'Pinned tags' });
  await expect(strip.getByRole('button', { name: 'Harbour guild' })).toBeVisible();

  // A second tag, pinned from the picker.
  await press('j', 't');
  await expect(popover).toBeVisible();
  await type('Closure');
  await press('Shift+Enter', 'ArrowDown', 'Enter');
  await expect(popover.getByRole('button', { name: 'Remove tag Closure' })).toBeVisible();
  await press('Alt+i');
  await expect(strip.getByRole('button', { name: 'Closure' })).toBeVisible();
  await press('Enter');
  await expect(popover).toHaveCount(0);

  // By digits, sixteen sentences.
  for (let passage = 2; passage < 18; passage++) await press('j', passage % 2 ? '2' : '1');
  await expect.poll(() => keyboard.heard()).toBe('Marked as Key fact, Closure');
  // The same tags again, on a whole paragraph and on two sentences.
  await press('j', 'w', 'r');
  await press('j', 'Shift+j', 'Alt+3', 'r');
  await expect(strip.getByRole('button', { name: 'Closure' })).toHaveAttribute('aria-pressed', 'true');
  // A clause, found by three letters of its tag.
  await press('j', 'Shift+w', 'j', 't');
  await expect(popover).toBeVisible();
  await type('har');
  await expect(popover.getByRole('option', { name: /Harbour guild/ })).toBeVisible();
  await press('Enter', 'Enter');
  await expect(popover).toHaveCount(0);

  // A digit once more takes the tag off, and on again.
  await press('1');
  await expect(strip.getByRole('button', { name: 'Harbour guild' })).toHaveAttribute('aria-pressed', 'false');
  await press('1');
  await expect(strip.getByRole('button', { name: 'Harbour guild' })).toHaveAttribute('aria-pressed', 'true');

  // A note in the card, and back to the text.
  await press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await type('Ask the clerk who was there.');
  await press('Control+Enter');
  await expect(page.locator('.ProseMirror[role="document"]')).toBeFocused();

  const done = await page.evaluate(() => document.querySelectorAll('mark[aria-describedby]').length);
  await expect
    .poll(async () => (await highlights(app)).at(-1))
    .toMatchObject({
      words: 'but few people use it.',
      label: 'Highlight, Claim. Tags: Harbour guild. Has note.',
    });

  // The last steps undone and done again.
  await press('z');
  await expect.poll(async () => (await highlights(app)).at(-1)?.label).not.toContain('Has note');
  await press('Control+Shift+z');
  await expect.poll(async () => (await highlights(app)).at(-1)?.label).toContain('Has note');
  await expect(marks).toHaveCount(done);

  // Find, and leave it.
  await press('Control+f');
  await type('Gen. Hale');
  await press('Enter');
  await expect(page.getByText(/^\d+ of 10$/)).toBeVisible();
  await press('Escape');

  // Export.
  await press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const field = dialog.getByRole('textbox', { name: 'Folder' });
  await keyboard.tabTo(field);
  await keyboard.expectVisibleFocus();
  await press('Control+a');
  await page.keyboard.insertText(join(folder, 'out'));
  await expect(dialog.getByRole('button', { name: /^Export 1 file/ })).toBeEnabled();
  await press('Control+Enter');
  await expect(dialog.getByText(/1 file written/)).toBeVisible();
  const [name = ''] = readdirSync(join(folder, 'out'));
  const written = readFileSync(join(folder, 'out', name), 'utf8');
  expect(written).toMatch(/^highlights: 21$/m);
  expect(written).toContain('Ask the clerk who was there.');

  expect(await pointerEvents()).toEqual([]);
});

test('the watch on the mouse notices a click', async ({ app }) => {
  const pointerEvents = await watchPointer(app.page);
  await app.page.reload();
  await app.page.getByRole('heading', { name: /Read closely/ }).click();
  expect(await pointerEvents()).toContain('mousedown');
});
