import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, serializeNote } from '../../../../../renderer/reader/note/note-markdown.ts';
import { noteSchema } from '../../../../../renderer/reader/note/note-schema.ts';

const { nodes, marks } = noteSchema;
const paragraph = (text: string) => nodes.paragraph.create(null, text ? noteSchema.text(text) : null);
const typed = (...paragraphs: string[]) => nodes.doc.create(null, paragraphs.map(paragraph));
const again = (note: ReturnType<typeof typed>) => parseNote(serializeNote(note));

/** What a keyboard or a paste gives: anything but control characters and what is no character, less the spaces that nobody sees. */
const typedText = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc
      .array(fc.constantFrom(...'*_~`[]()<>#+-=|:!\\&;.1)ab \u00a0/"\''), { minLength: 1, maxLength: 25 })
      .map((characters) => characters.join('')),
  )
  .map((text) => text.replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '').trimEnd())
  .filter((text) => text !== '');

describe('notes as Markdown', () => {
  it.each([
    '*stars*',
    '[brackets]',
    '[a](b)',
    '<html>',
    '# line',
    '#',
    '- dash',
    '1. first',
    '2) second',
    '> quoted',
    '---',
    '| a | b |',
    '&amp; &#35;',
    'snake_case and _this_',
    '~~gone~~ `code`',
    'back\\slash\\',
    '    indented',
    'http://example.org/a_b*c',
    'السلام عليكم',
  ])('shows %j as it was typed', (text) => {
    const note = typed(text);
    expect(again(note).toJSON()).toEqual(note.toJSON());
  });

  it('shows any text as it was typed', () => {
    fc.assert(
      fc.property(fc.array(typedText, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const note = typed(...paragraphs);
        expect(again(note).toJSON()).toEqual(note.toJSON());
      }),
      { numRuns: 500 },
    );
  });

  it('keeps any text in list items, quotations and after a line break', () => {
    fc.assert(
      fc.property(typedText, typedText, (one, two) => {
        const broken = nodes.paragraph.create(null, [
          noteSchema.text(one),
          nodes.hard_break.create(),
          noteSchema.text(two),
        ]);
        const item = nodes.list_item.create(null, [broken]);
        const note = nodes.doc.create(null, [
          nodes.bullet_list.create(null, [item, item]),
          nodes.blockquote.create(null, [broken, paragraph(two)]),
          nodes.ordered_list.create({ order: 9 }, [item, item]),
        ]);
        expect(again(note).toJSON()).toEqual(note.toJSON());
      }),
    );
  });

  it('keeps bold beside any text', () => {
    const word = typedText.filter((text) => text.trim() === text);
    fc.assert(
      fc.property(word, word, word, (before, bold, after) => {
        const note = nodes.doc.create(null, [
          nodes.paragraph.create(null, [
            noteSchema.text(before),
            noteSchema.text(bold, [marks.strong.create()]),
            noteSchema.text(after),
          ]),
        ]);
        expect(again(note).toJSON()).toEqual(note.toJSON());
      }),
    );
  });

  it('reads what it does not offer as plain text', () => {
    const note = parseNote('# Title\n\n<b>bold</b>');
    expect(note.textBetween(0, note.content.size, '|')).toBe('# Title|<b>bold</b>');
  });

  it('takes no link that could do harm', () => {
    expect(parseNote('[a](javascript:alert(1))').textContent).toBe('[a](javascript:alert(1))');
  });

  it('leaves out spaces at the end, as they come and go while one types', () => {
    expect(serializeNote(typed('a word ', 'and more  '))).toBe('a word\n\nand more');
  });

  it('is empty for an empty note', () => {
    expect(serializeNote(parseNote(''))).toBe('');
  });
});
