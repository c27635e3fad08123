import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { blockDirection, isArabicScript } from './text-direction.ts';

/** A chunk, the unit in which a text is stored, fetched and drawn, ends with this many blocks or letters. */
export const blocksPerChunk = 32;
export const lettersPerChunk = 4000;

const blockAttrs = {
  /** Text direction as the source states it; null leaves it to the letters. */
  dir: { default: null, validate: (value: unknown) => assertOneOf(value, [null, 'ltr', 'rtl']) },
};

function assertOneOf(value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) throw new RangeError(`Unexpected attribute ${String(value)}`);
}

/** How a block says in which direction and in which type it is set. */
export function blockSetting(block: Node): { dir: string; 'data-script'?: 'arabic' } {
  const { textContent } = block;
  return {
    dir: (block.attrs.dir as string | null) ?? blockDirection(textContent),
    ...(isArabicScript(textContent) && { 'data-script': 'arabic' }),
  };
}

const textblock = (tag: string): NodeSpec => ({
  group: 'block',
  content: 'inline*',
  attrs: blockAttrs,
  toDOM: (node) => [tag, blockSetting(node), 0],
});

/** Where a row stands in its table. */
export interface RowPlace {
  /** The table's number in the text, the row's in the table, and how many rows the table has; from 0. */
  readonly table: number;
  readonly row: number;
  readonly rows: number;
  /** How much room each column wants, in letters; the same in every row of a table. */
  readonly columns: readonly number[];
  readonly isHeader: boolean;
}

/**
 * What a document's text can hold. The shape is flat: `doc` > `chunk`+ > block+, and every block is a
 * textblock or a leaf, so that lists, quotations and tables are attributes of blocks (`list_item` with a
 * depth, `quote`, `table_row` cells parted by tabs) and a position in the text is found without a walk of depth.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: '(chunk | gap)+' },
    chunk: {
      content: 'block+',
      /** Its place among the text's chunks; only where some of them are gaps. */
      attrs: { index: { default: 0, validate: 'number' } },
      toDOM: () => ['div', { class: 'chunk' }, 0],
    },
    /** Chunks `[from, to)` of a text of which only a part is at hand; `length` is how far the text goes on after them. */
    gap: {
      attrs: {
        from: { validate: 'number' },
        to: { validate: 'number' },
        length: { validate: 'number' },
      },
      selectable: false,
      toDOM: () => ['div', { class: 'gap' }],
    },
    paragraph: { ...textblock('p'), parseDOM: [{ tag: 'p' }] },
    heading: {
      ...textblock('h2'),
      attrs: { ...blockAttrs, level: { default: 2, validate: 'number' } },
      toDOM: (node) => [`h${Math.min(6, Math.max(2, node.attrs.level as number))}`, blockSetting(node), 0],
    },
    list_item: {
      ...textblock('p'),
      attrs: {
        ...blockAttrs,
        depth: { default: 1, validate: 'number' },
        /** Number of an ordered item; null is a bullet. */
        ordinal: { default: null, validate: 'number|null' },
      },
      toDOM: (node) => [
        'p',
        {
          class: 'list-item',
          ...blockSetting(node),
          style: `--depth:${node.attrs.depth}`,
          'data-marker': node.attrs.ordinal === null ? '•' : `${node.attrs.ordinal}.`,
        },
        0,
      ],
    },
    quote: textblock('blockquote'),
    code: { ...textblock('pre'), code: true },
    /** One row of a table: its cells are `cell` marks, parted by tab characters that belong to the cell before. */
    table_row: {
      ...textblock('div'),
      /** `place` is null in rows of old imports, which have no `cell` marks either. */
      attrs: { ...blockAttrs, place: { default: null, validate: assertRowPlace } },
      toDOM: rowToDom,
    },
    /** A picture; its text is its caption, or what the source says in its stead. */
    image: {
      ...textblock('figcaption'),
      attrs: {
        ...blockAttrs,
        /** The bytes among the originals; null if they did not come with the source. */
        sha256: { default: null, validate: 'string|null' },
        width: { default: null, validate: 'number|null' },
        height: { default: null, validate: 'number|null' },
        /** What the source says in the picture's stead. */
        alt: { default: '', validate: 'string' },
        /** Where the source has the picture from; shown, never fetched. */
        source: { default: null, validate: 'string|null' },
      },
      toDOM: (node) => ['figure', { class: 'image' }, ['figcaption', blockSetting(node), 0]],
    },
    text: { group: 'inline' },
    /** A line break inside a block; one "\n" of the canonical text. */
    line_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => '\n',
      toDOM: () => ['br'],
    },
  },
  marks: {
    /** A cell of a table row; first of the marks, so that the others lie within it. */
    cell: {
      attrs: {
        column: { validate: 'number' },
        span: { default: 1, validate: 'number' },
        isHeader: { default: false, validate: 'boolean' },
      },
      inclusive: false,
      toDOM: ({ attrs }) => [
        'span',
        {
          class: 'cell',
          role: attrs.isHeader ? 'columnheader' : 'cell',
          dir: 'auto',
          'aria-colindex': String((attrs.column as number) + 1),
          style: `grid-column: ${(attrs.column as number) + 1} / span ${attrs.span as number}`,
        },
        0,
      ],
    },
    strong: { toDOM: () => ['strong', 0] },
    emphasis: { toDOM: () => ['em', 0] },
    /** The address is shown, never followed: only http, https and mailto get this far. */
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      toDOM: (mark) => ['span', { class: 'source-link', role: 'link', title: mark.attrs.href as string }, 0],
    },
    /** Points at `[start, end)` of the same text: a note to be read in place, or a part to go to. */
    reference: {
      attrs: {
        start: { validate: 'number' },
        end: { validate: 'number' },
        isNote: { default: false, validate: 'boolean' },
      },
      inclusive: false,
      toDOM: ({ attrs }) => [
        'span',
        {
          class: attrs.isNote ? 'source-reference note' : 'source-reference',
          role: 'link',
          'data-start': String(attrs.start),
          'data-end': String(attrs.end),
        },
        0,
      ],
    },
  },
});

function assertRowPlace(value: unknown): void {
  if (value === null) return;
  const { columns, ...numbers } = value as RowPlace;
  const isFine = Array.isArray(columns) && columns.every((width) => typeof width === 'number');
  if (!isFine || typeof numbers.row !== 'number') throw new RangeError('Unexpected place of a table row');
}

/** A row is a table of one row for those who do not see it, and says which of how many it is. */
function rowToDom(node: Node): DOMOutputSpec {
  const place = node.attrs.place as RowPlace | null;
  const setting = blockSetting(node);
  if (!place) return ['p', { class: 'table-row plain', ...setting }, 0];
  const { table, row, rows, columns, isHeader } = place;
  const edges = [isHeader && 'header', row === 0 && 'first', row === rows - 1 && 'last'].filter(Boolean);
  // On paper nothing can be scrolled: there the columns become as narrow as they must.
  const widths = (least: number) =>
    columns.map((width) => `minmax(${Math.min(width, least)}ch, ${width}fr)`).join(' ');
  return [
    'div',
    {
      class: ['table-row', ...edges].join(' '),
      role: 'table',
      'aria-rowcount': String(rows),
      'aria-colcount': String(columns.length),
      'data-table': String(table),
      ...setting,
    },
    [
      'div',
      {
        class: 'cells',
        role: 'row',
        'aria-rowindex': String(row + 1),
        style: `--columns:${widths(12)};--fitting-columns:${widths(0)}`,
      },
      0,
    ],
  ];
}
