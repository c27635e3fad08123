import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { schema } from '../../../../../core/text/schema.ts';
import { Pictures } from '../../../../../electron/backend/importers/pictures.ts';
import { hashBytes } from '../../../../../electron/backend/originals.ts';
import { importText } from '../../../../helpers/import-text.ts';
import { makePng } from '../../../../helpers/make-png.ts';

const png = makePng(40, 30);
const inline = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><script>alert(1)</script></svg>';
const sha256 = hashBytes(png);

/** The image blocks of an import, with their text. */
async function images(source: string, name: string) {
  const { content, ...rest } = await importText(source, name);
  const found: Record<string, unknown>[] = [];
  schema.nodeFromJSON(content).descendants((node) => {
    if (node.type.name === 'image') found.push({ ...node.attrs, text: node.textContent });
  });
  return { ...rest, found };
}

test('a PNG is kept as it is', () => {
  const pictures = new Pictures();
  const picture = pictures.keep(png);
  expect(picture).toMatchObject({ mediaType: 'image/png', width: 40, height: 30, sha256 });
  expect(Buffer.from(picture?.bytes ?? []).equals(Buffer.from(png))).toBe(true);
  expect(pictures.keep(png)).toBe(picture);
});

test.each([
  ['words', Buffer.from('no picture at all, only words that go on for a while')],
  ['HTML', Buffer.from('<!doctype html><p>x</p>')],
  ['an SVG, which can make a browser draw for ever', Buffer.from(svg)],
  ['a spacer', makePng(1, 1)],
  ['more pixels than a screen can hold', makePng(20_000, 20_000)],
  ['too many bytes', Buffer.concat([png, Buffer.alloc(20_000_000)])],
  ['nothing', new Uint8Array()],
])('%s is not kept', (_, bytes) => {
  expect(new Pictures().keep(bytes)).toBeNull();
});

test('no more than 500 pictures are kept', () => {
  const pictures = new Pictures();
  const kept = Array.from({ length: 520 }, (_, i) => pictures.keep(makePng(10 + i, 10)));
  expect(kept.filter(Boolean)).toHaveLength(500);
});

test('a page hands over the pictures that it holds', async () => {
  const gate = makePng(120, 80);
  const second = `data:image/png;base64,${Buffer.from(gate).toString('base64')}`;
  const { found, pictures, text } = await images(
    `<p>Before</p><figure><img src="${inline}" alt="A quay" width="20"><figcaption>The <b>north</b> quay</figcaption></figure><p>One <img alt="The &lt;gate&gt;" src="${second}"> two</p><img alt="A drawing" src='data:image/svg+xml,${encodeURIComponent(svg)}'>`,
    'a.html',
  );
  expect(found).toMatchObject([
    { sha256, width: 40, height: 30, alt: 'A quay', source: null, text: 'The north quay' },
    { sha256: hashBytes(gate), width: 120, height: 80, alt: 'The <gate>', text: 'The <gate>' },
  ]);
  expect(text).toBe('Before\nThe north quay\nOne two\nThe <gate>');
  expect(pictures.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png']);
});

test('what lies elsewhere is named, not fetched; icons and decoration are nothing', async () => {
  const { found, pictures, warnings } = await images(
    `<p>Text</p><img src="https://a.example/map.png" alt="A map" width="600" height="400"><img src="page_files/b.png" alt="B">
     <img src="https://a.example/pixel.gif" width="1" height="1" alt="x"><img src="https://a.example/line.png" alt=""><img alt="no address">
     <img src="data:text/html,<b>x</b>" alt="not a picture">`,
    'a.html',
  );
  expect(found).toMatchObject([
    {
      sha256: null,
      width: 600,
      height: 400,
      alt: 'A map',
      source: 'https://a.example/map.png',
      text: '',
    },
    { sha256: null, width: null, alt: 'B', source: 'page_files/b.png', text: '' },
  ]);
  expect(pictures).toEqual([]);
  expect(warnings).toContain('Pictures that are not in the file, and are not fetched: 2.');
});

test('Markdown hands over pictures too', async () => {
  const { found, pictures, text } = await images(
    `# A\n\nSee ![the *quay*](${inline}) here.\n\n![](${inline})\n\n![gone][far]\n\n| a |\n|---|\n| ![in a cell](x.png) |\n\n[far]: https://a.example/x.png`,
    'a.md',
  );
  expect(found).toMatchObject([
    { sha256, text: 'the quay' },
    { sha256, text: '' },
    { sha256: null, source: 'https://a.example/x.png', text: 'gone' },
  ]);
  expect(text).toBe('A\nSee here.\nthe quay\n\ngone\na\nin a cell');
  expect(pictures).toHaveLength(1);
});

test('a page with pictures and no word is no document', async () => {
  await expect(importText(`<img src="${inline}">`, 'a.html')).rejects.toThrow('holds no text');
});

test('a page cannot name bytes that it does not hold', async () => {
  const { found } = await images(
    `<p>Text</p><img alt="x" src="https://picture.invalid/${hashBytes(deflateSync('x'))}">`,
    'a.html',
  );
  expect(found).toMatchObject([{ sha256: null }]);
});
