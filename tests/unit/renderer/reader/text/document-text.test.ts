import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it, test } from 'vitest';
import type { ChunkContent } from '../../../../../core/contract/documents.ts';
import { DocumentId, VersionId } from '../../../../../core/model/ids.ts';
import { canonicalText, chunkBlocks } from '../../../../../core/text/canonical-text.ts';
import { lettersPerChunk, schema } from '../../../../../core/text/schema.ts';
import { textChunks } from '../../../../../core/text/text-chunks.ts';
import { TextMap } from '../../../../../core/text/text-map.ts';
import { DocumentText } from '../../../../../renderer/reader/text/document-text.ts';
import { changeWindow, windowDoc } from '../../../../../renderer/reader/text/window-doc.ts';

/** Paragraphs in several chunks, and the text that fetches them. */
function longText(first: number[] = []) {
  const blocks = Array.from({ length: 240 }, (_, n) =>
    schema.nodes.paragraph.create(null, schema.text(`${n} `.repeat(lettersPerChunk / 20))),
  );
  const doc = chunkBlocks(blocks);
  const chunks = textChunks(doc);
  const whole = canonicalText(doc);
  const asked: number[][] = [];
  const contentOf = (index: number): ChunkContent => ({
    index,
    content: JSON.stringify(chunks[index]?.content),
  });
  const id = '0192a0de-0000-7000-8000-000000000001';
  const text = new DocumentText(
    {
      shape: {
        documentId: DocumentId.parse(id),
        versionId: VersionId.parse(id),
        length: whole.length,
        starts: chunks.map(({ start }) => start),
        blocks: chunks.map((chunk) => chunk.blocks),
        paragraphs: chunks.map(({ paragraphs }) => paragraphs),
        headings: [],
        pages: [],
        direction: 'ltr',
        isArabic: false,
      },
      chunks: first.map(contentOf),
    },
    {
      chunks: async (indexes) => {
        asked.push(indexes);
        return indexes.map(contentOf);
      },
      words: async (start, end) => whole.slice(start, end),
    },
  );
  return { text, whole, asked, count: chunks.length };
}

describe('DocumentText', () => {
  it('fetches what is not at hand, each chunk once', async () => {
    const { text, asked } = longText([0]);
    await Promise.all([text.load([0, 1, 2]), text.load([2, 3])]);
    await text.load([0, 1, 2, 3]);
    expect(asked).toEqual([[1, 2], [3]]);
  });

  it('gives the words that are at hand, and fetches others', async () => {
    const { text, whole } = longText([1, 2]);
    const from = text.startOf(1) + 5;
    const to = text.startOf(3) - 3;
    expect(text.slice(from, to)).toBe(whole.slice(from, to));
    expect(text.slice(0, to)).toBeNull();
    expect(await text.read(0, to)).toBe(whole.slice(0, to));
  });

  it('keeps what is drawn and forgets what was not used for longest', async () => {
    const { text, count } = longText();
    await text.load(Array.from({ length: count }, (_, i) => i));
    expect(count).toBeGreaterThan(28);
    text.forget(new Set([0, 1]));
    expect(text.has([0, 1])).toBe(true);
    expect(text.has([2])).toBe(false);
    expect(text.has([count - 1])).toBe(true);
  });

  it('says so when the library does not have what the text should hold', async () => {
    const { text } = longText();
    await expect(text.load([4000])).rejects.toThrow();
  });
});

test('the window’s document maps every place that is at hand, whatever the window was before', async () => {
  const { text, whole, count } = longText();
  await text.load(Array.from({ length: count }, (_, i) => i));
  const chunkSet = fc.uniqueArray(fc.nat(count - 1)).map((chunks) => new Set(chunks));
  fc.assert(
    fc.property(chunkSet, chunkSet, fc.array(fc.nat(whole.length - 1)), (before, after, places) => {
      const state = EditorState.create({ doc: windowDoc(text, before) });
      const { doc } = state.apply(changeWindow(state.tr, text, after));
      expect(doc.eq(windowDoc(text, after))).toBe(true);
      const map = new TextMap(doc);
      expect(map.length).toBe(whole.length);
      for (const place of places) {
        const isDrawn = after.has(text.chunkAt(place));
        expect(map.placeAt(place).block !== null).toBe(isDrawn);
        if (isDrawn) expect(map.toOffset(map.toPosition(place))).toBe(place);
        const position = map.toPosition(place);
        const letter = doc.textBetween(position, Math.min(doc.content.size, position + 1), '\n');
        if (isDrawn && whole[place] !== '\n') expect(letter).toBe(whole[place]);
      }
    }),
  );
});
