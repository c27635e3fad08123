import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fate } from '../../../../../core/model/source-part.ts';
import { blockText, canonicalText } from '../../../../../core/text/canonical-text.ts';
import { schema } from '../../../../../core/text/schema.ts';
import { partsOf, rearrange } from '../../../../../electron/backend/captures/source-parts.ts';
import { paragraph, type SourcePart, toCapture } from '../../../../../electron/backend/importers/blocks.ts';

const kept: Fate = { kind: 'kept' };
const removed: Fate = { kind: 'removed', reason: 'footer' };

/** Words with a reference to another place of the text. */
function pointer(words: string, start: number, end: number) {
  const mark = schema.marks.reference.create({ start, end, isNote: true });
  return schema.nodes.paragraph.create(null, schema.text(words, [mark]));
}

const texts = (content: unknown) => canonicalText(schema.nodeFromJSON(content));

const arbitraryParts = fc.array(fc.tuple(fc.stringMatching(/^[a-zأ-ي ]{1,30}$/), fc.boolean()), {
  minLength: 1,
});

test('the text is what is kept, and the parts come back in order from what is stored', () => {
  fc.assert(
    fc.property(arbitraryParts, fc.infiniteStream(fc.boolean()), (made, choices) => {
      const parts: SourcePart[] = made.map(([text, isKept], i) => ({
        block: paragraph(text),
        fate: isKept || i === 0 ? kept : removed,
        line: i + 1,
      }));
      const changes = new Map(
        parts.flatMap((_, i) =>
          i > 0 && choices.next().value ? [[i, i % 2 ? kept : removed] as const] : [],
        ),
      );
      const { content, setAside, lines, moved } = rearrange(parts, changes, [], 'a.txt');
      const now = parts.map((part, i) => ({ ...part, fate: changes.get(i) ?? part.fate }));
      const wanted = now.filter(({ fate }) => fate.kind === 'kept');
      const text = texts(content);
      expect(text).toBe(wanted.map(({ block }) => blockText(block)).join('\n'));
      expect(lines).toEqual(wanted.map(({ line }) => line));

      const blocks = schema.nodeFromJSON(content).content.content.flatMap((chunk) => chunk.content.content);
      const stored = partsOf({
        blocks: blocks.map((block) => block.toJSON()),
        setAside: [...setAside],
        lines: [...(lines ?? [])],
      });
      expect(stored.map(({ block, fate, line }) => [blockText(block), fate, line])).toEqual(
        now.map(({ block, fate, line }) => [blockText(block), fate, line]),
      );

      const before = parts.filter(({ fate }) => fate.kind === 'kept');
      expect(moved).toHaveLength(before.length);
      moved.forEach(({ to, length }, i) => {
        const part = before[i];
        if (to !== null) expect(text.slice(to, to + length)).toBe(part && blockText(part.block));
      });
    }),
  );
});

test('references and pages lead to where their words stand now; those without words are gone', () => {
  const first = paragraph('Share this');
  const note = paragraph('1 The guild denies it.');
  const body = pointer('See the note.', 25, 47);
  const parts: SourcePart[] = [
    { block: first, fate: kept, line: null },
    { block: body, fate: kept, line: null },
    { block: note, fate: kept, line: null },
  ];
  const pages = [
    { start: 0, label: '4' },
    { start: 11, label: '5' },
    { start: 31, label: '6' },
  ];
  const without = rearrange(parts, new Map([[0, removed]]), pages, 'a.pdf');
  const text = texts(without.content);
  const marks =
    JSON.stringify(without.content)
      .match(/"start":(\d+),"end":(\d+)/)
      ?.slice(1)
      .map(Number) ?? [];
  expect(text.slice(...marks)).toBe('1 The guild denies it.');
  expect(without.pages.map(({ start, label }) => [label, text.slice(start, start + 3)])).toEqual([
    ['4', 'See'],
    ['5', 'See'],
    ['6', 'gui'],
  ]);

  const alone = rearrange(parts, new Map([[2, removed]]), pages, 'a.pdf');
  expect(JSON.stringify(alone.content)).not.toContain('reference');
});

test('a page on which nothing is left begins with the next that has words', () => {
  const parts: SourcePart[] = ['One.', 'Two.', 'Three.'].map((text) => ({
    block: paragraph(text),
    fate: kept,
    line: null,
  }));
  const pages = [{ start: 5, label: '2' }];
  const { content, pages: moved } = rearrange(parts, new Map([[1, removed]]), pages, 'a.pdf');
  expect(texts(content).slice(moved[0]?.start)).toBe('Three.');
});

test('nothing left of a text is an error with a sentence', () => {
  const parts: SourcePart[] = [{ block: paragraph('One.'), fate: kept, line: 1 }];
  expect(() => rearrange(parts, new Map([[0, removed]]), [], 'a.txt')).toThrow('holds no text');
  expect(toCapture(parts, 'a.txt').setAside).toEqual([]);
});
