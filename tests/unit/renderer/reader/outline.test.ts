import { expect, test } from 'vitest';
import { TextShape } from '../../../../core/contract/documents.ts';
import { Highlight } from '../../../../core/model/highlight.ts';
import { chunkBlocks } from '../../../../core/text/canonical-text.ts';
import { schema } from '../../../../core/text/schema.ts';
import { textChunks } from '../../../../core/text/text-chunks.ts';
import { countParts, outline, partAt } from '../../../../renderer/reader/outline.ts';

const paragraph = (text: string) => schema.nodes.paragraph.create(null, schema.text(text));
const heading = (text: string) => schema.nodes.heading.create({ level: 2 }, schema.text(text));
const chunks = textChunks(
  chunkBlocks([paragraph('Before'), heading('One'), paragraph('First'), heading('Two')]),
);
const doc = {
  length: chunks.at(-1)?.end ?? 0,
  headings: TextShape.shape.headings.parse(chunks.flatMap(({ headings }) => headings)),
};

const uuid = '0192a0de-0000-7000-8000-000000000001';
const highlight = (start: number, hasNote = false): Highlight =>
  Highlight.parse({
    id: uuid,
    documentId: uuid,
    versionId: uuid,
    start,
    end: start + 1,
    quote: 'x',
    prefix: '',
    suffix: '',
    colour: 1,
    tagIds: [],
    note: hasNote
      ? { id: uuid, highlightId: uuid, body: 'Note', revision: 1, createdAt: 0, updatedAt: 0 }
      : null,
    createdAt: 0,
    updatedAt: 0,
  });

test('parts go from heading to heading', () => {
  expect(outline(doc).map(({ title, start, end }) => [title, start, end])).toEqual([
    ['Opening', 0, 7],
    ['One', 7, 17],
    ['Two', 17, 21],
  ]);
});

test('each place is in the part that holds it', () => {
  expect([0, 6, 7, 16, 17, 20].map((offset) => partAt(outline(doc), offset))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('highlights are counted where they begin, in whatever order they come', () => {
  const counts = countParts(outline(doc), [highlight(18), highlight(7, true), highlight(16)]);
  expect(counts).toEqual([
    { highlights: 0, notes: 0 },
    { highlights: 2, notes: 1 },
    { highlights: 1, notes: 0 },
  ]);
});
