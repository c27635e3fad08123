import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import { type App, expect, test } from './fixtures.ts';
import { openPrepared } from './prepare.ts';

test.use({ startsClosed: true });

const passage = 'Two lorries crossed the bridge before dawn';
const source = `Night watch at the bridge\n\n${passage}, and a third waited on the far bank.\n\nNobody spoke of it later.\n`;
const note = ['Read *stars* and [brackets]', '# no heading, and <html> stays'];

/** Opens our text, marks the passage, writes the note and leaves the document open. */
async function annotated(app: App): Promise<void> {
  const { page } = app;
  const analyst = await openPrepared(app, 'watch.txt', source);
  await analyst.select(passage);
  await expect(page.getByRole('dialog', { name: 'Mark this passage' })).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(page.locator('mark')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.locator('mark').click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: /note/i }).focus();
  for (const [at, line] of note.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    // In one piece: typed letter by letter, the stars would become emphasis.
    await page.keyboard.insertText(line);
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('mark').first()).toHaveAccessibleDescription(/note/i);
}

/** Opens the dialog on the open document and names the folder. */
async function chooseFolder(app: App, folder: string) {
  await app.page.keyboard.press('Control+e');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(folder);
  return dialog;
}

/** The words of a part of a Markdown file, as a reader sees them. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node
    ? node.children.map(wordsOf).join(node.type === 'listItem' || node.type === 'blockquote' ? '\n' : '')
    : '';
}

const flat = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(flat) : [])];

test.describe('export', () => {
  let folder = '';
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postil-export-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a document is written as it was annotated, and the second time byte for byte the same', async ({
    app,
  }) => {
    await annotated(app);
    const target = join(folder, 'out');
    const dialog = await chooseFolder(app, target);
    await expect(dialog.getByRole('radiogroup', { name: 'Scope' })).toContainText(
      /^This document1 highlight/,
    );
    await expect(dialog.getByRole('option', { name: /1\s*New$/ })).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Export 1 file/ })).toBeEnabled();
    await app.page.keyboard.press('Control+Enter');
    await expect(dialog.getByText(`1 file written to ${target}.`)).toBeVisible();

    const [name = ''] = readdirSync(target);
    const written = readFileSync(join(target, name));
    const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(written.toString('utf8')) ?? [];
    expect(parse(frontMatter)).toMatchObject({ original_file: 'watch.txt', highlights: 1 });
    const nodes = flat(fromMarkdown(body));
    expect(nodes.filter(({ type }) => type === 'blockquote').map(wordsOf)).toEqual([passage]);
    expect(nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))).toEqual([1, 2, 3, 2]);
    expect(nodes.some(({ type }) => type === 'html')).toBe(false);
    const noteItem = nodes.find((node) => node.type === 'listItem' && wordsOf(node).startsWith('Note:'));
    const noteWords = noteItem ? wordsOf(noteItem) : '';
    for (const line of note) expect(noteWords).toContain(line);

    await expect(dialog.getByRole('option', { name: /Unchanged$/ })).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Export 0 files/ })).toBeDisabled();
    await app.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await app.page.keyboard.press('Control+e');
    await expect(dialog.getByRole('textbox', { name: 'Folder' })).toHaveValue(target);
    await expect(dialog.getByRole('option', { name: /Unchanged$/ })).toBeVisible();
    expect(readFileSync(join(target, name)).equals(written)).toBe(true);
  });

  test('a file that was edited outside is left alone until it is to be replaced', async ({ app }) => {
    await annotated(app);
    const target = join(folder, 'out');
    const dialog = await chooseFolder(app, target);
    await expect(dialog.getByRole('button', { name: /^Export 1 file/ })).toBeEnabled();
    await app.page.keyboard.press('Control+Enter');
    await expect(dialog.getByText(`1 file written to ${target}.`)).toBeVisible();
    const path = join(target, readdirSync(target)[0] ?? '');
    const edited = `${readFileSync(path, 'utf8')}\nOur own words.\n`;
    writeFileSync(path, edited);

    await dialog.getByRole('checkbox', { name: /^Citations/ }).click();
    await expect(dialog.getByRole('option', { name: /Edited outside$/ })).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Export 0 files/ })).toBeDisabled();
    expect(readFileSync(path, 'utf8')).toBe(edited);

    await dialog.getByRole('checkbox', { name: /^Replace/ }).click();
    await dialog.getByRole('button', { name: /^Export 1 file/ }).click();
    await expect(dialog.getByRole('option', { name: /Unchanged$/ })).toBeVisible();
    const replaced = readFileSync(path, 'utf8');
    expect(replaced).not.toContain('Our own words.');
    expect(replaced).not.toContain('chars ');
  });
});
