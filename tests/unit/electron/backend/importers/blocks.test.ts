import { describe, expect, it } from 'vitest';
import { schema } from '../../../../../core/text/schema.ts';
import { createBlock, type InlinePiece } from '../../../../../electron/backend/importers/blocks.ts';

const strong = [schema.marks.strong.create()];
const piece = (text: string, marks = strong.slice(1)): InlinePiece => ({ kind: 'text', text, marks });

describe('a block', () => {
  it.each([
    ['an accent in a mark of its own', [piece('cafe'), piece('\u0301', strong), piece(' noir')], 'café noir'],
    ['an accent that begins a mark', [piece('e', strong), piece('\u0301s')], 'és'],
    ['letters of Korean', [piece('\u1112\u1161', strong), piece('\u11ab')], '한'],
    ['an accent behind a line break', [piece('e'), { kind: 'break' }, piece('\u0301s')], 'e\n\u0301s'],
  ] satisfies [string, InlinePiece[], string][])('is NFC with %s', (_what, pieces, text) => {
    const block = createBlock({ type: 'paragraph' }, pieces);
    expect(block?.textBetween(0, block.content.size, undefined, '\n')).toBe(text);
  });
});
