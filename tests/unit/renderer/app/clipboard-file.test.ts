import { expect, test } from 'vitest';
import { clipboardFile } from '../../../../renderer/app/clipboard-file.ts';

test('a copied page keeps its headings', async () => {
  const file = clipboardFile('<h1>Title</h1><p>é</p>', 'Title\né');
  expect(file?.name).toBe('Pasted text.html');
  expect(await file?.text()).toContain('<meta charset="utf-8"><!--StartFragment--><h1>Title</h1><p>é</p>');
});

test('text alone is a text file, byte for byte', async () => {
  const file = clipboardFile('', ' one\r\n two ');
  expect(file?.name).toBe('Pasted text.txt');
  expect(await file?.text()).toBe(' one\r\n two ');
});

test('nothing copied is no file', () => {
  expect(clipboardFile('  ', '\n')).toBeNull();
});
