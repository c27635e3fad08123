import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { allSourcePaths, hasSharedSources, sharedSourcesReason } from '../helpers/shared-sources.ts';
import { Analyst } from './analyst.ts';
import { expect, test } from './fixtures.ts';

test.describe('import', () => {
  test.skip(!hasSharedSources, sharedSourcesReason);

  test('AT-03, AT-05: five files dropped on the window are five sources, unchanged, without a network', async ({
    app,
  }) => {
    const files = allSourcePaths().map((path) => ({
      name: path.split('/').at(-1) ?? '',
      text: readFileSync(path, 'utf8'),
    }));
    // A drop of real files, as the browser hands it to the page. The fixture fails on any request to elsewhere.
    const dropped = await app.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name, { type: 'text/plain' }));
      return transfer;
    }, files);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await app.page.dispatchEvent('body', type, { dataTransfer: dropped });
    }
    await expect(app.page.getByText('Imported 5 files')).toBeVisible({ timeout: 40_000 });
    await expect(app.page.locator('[role=row][aria-rowindex]')).toHaveCount(5 + 1);

    const starts: string[] = [];
    for (const row of await app.page.locator('[role=row][aria-rowindex]').all()) {
      if ((await row.getByRole('columnheader').count()) > 0) continue;
      await row.click();
      const download = app.page.waitForEvent('download');
      await app.page.getByRole('button', { name: 'Save original' }).click();
      const bytes = readFileSync(await (await download).path());
      starts.push(createHash('sha256').update(bytes).digest('hex').slice(0, 8));
    }
    expect(starts.sort()).toEqual(['409d46b7', '4b217e3d', '4c95cb61', '58a589bd', 'ce01b701']);
  });

  test('AT-04: the same five files again add nothing and say so', async ({ app }) => {
    await app.importFiles(allSourcePaths());
    await app.importFiles(allSourcePaths());
    await expect(app.page.getByText('Already in this library')).toHaveCount(5);
    await expect(app.page.getByText('5 documents').first()).toBeVisible();
  });

  test('pasted text becomes a document with its paragraphs, without styles', async ({ app }) => {
    const analyst = new Analyst(app.page);
    await app.importFiles(allSourcePaths().slice(0, 1));
    await app.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<h2>Two lines</h2><p style="color:red">First <a href="https://example.org/a">line</a>.</p><p>Second line.</p>',
      );
      data.setData('text/plain', 'Two lines\n\nFirst line.\n\nSecond line.');
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(app.page.getByText('Imported 2 files')).toBeVisible({ timeout: 40_000 });
    await analyst.open(/Two lines|First line/);
    await expect(analyst.text()).toContainText('First line.');
    await expect(analyst.text().locator('[style*="color"]')).toHaveCount(0);
  });
});

test('files that are chosen come in, even if memory is tidied while one chooses', async ({ app }) => {
  await app.page.evaluate(() =>
    document.addEventListener('keydown', () => setTimeout(() => (globalThis as { gc?: () => void }).gc?.())),
  );
  expect(await app.page.evaluate(() => typeof (globalThis as { gc?: () => void }).gc)).toBe('function');
  const chooser = app.page.waitForEvent('filechooser');
  await app.page.keyboard.press('Control+o');
  const file = { name: 'tide.md', mimeType: 'text/markdown', buffer: Buffer.from('# The tide\n\nIt turns.') };
  await (await chooser).setFiles(file);
  await expect(app.page.getByText('Imported 1 file')).toBeVisible({ timeout: 40_000 });
  await expect(app.page.locator('input[type=file]')).toHaveCount(0);
});
