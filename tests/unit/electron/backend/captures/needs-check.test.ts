import { expect, test } from 'vitest';
import type { Fate, SetAside } from '../../../../../core/model/source-part.ts';
import { needsCheck } from '../../../../../electron/backend/captures/needs-check.ts';
import { paragraph } from '../../../../../electron/backend/importers/blocks.ts';

const aside = (text: string, fate: Fate): SetAside => ({
  before: 0,
  line: null,
  fate,
  block: paragraph(text).toJSON(),
});
const menu = aside('Home News About', { kind: 'removed', reason: 'navigation' });
const prose = aside('word '.repeat(50).trim(), { kind: 'removed', reason: 'teasers' });
const comment = aside('word '.repeat(50).trim(), { kind: 'removed', reason: 'comments' });

test.each([
  ['nothing was set aside', 500, [], 'text/html', false],
  ['a menu of a page', 500, [menu], 'text/html', false],
  ['much of a page that reads like an article', 100, [prose], 'text/html', true],
  ['a teaser of a long page', 500, [prose], 'text/html', false],
  ['comments', 100, [comment, comment], 'text/html', false],
  ['more of a page than was kept', 12, [prose], 'text/html', true],
  ['a line of a plain text', 500, [menu], 'text/plain', true],
  [
    'the title of a plain text',
    500,
    [aside('A title', { kind: 'moved', field: 'title' })],
    'text/plain',
    false,
  ],
  ['page numbers', 20, [aside('12', { kind: 'removed', reason: 'running-heads' })], 'application/pdf', false],
] as const)('%s', (_, words, setAside, mediaType, wanted) => {
  expect(needsCheck({ words, setAside }, mediaType)).toBe(wanted);
});
