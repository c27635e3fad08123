import { type NodeSpec, Schema } from 'prosemirror-model';

/** Blocks a chunk holds; the unit in which the reader draws and forgets (measured, README "The reader"). */
export const blocksPerChunk = 32;

const blockAttrs = {
  /** Text direction as the source states it; null leaves it to the first strong letter. */
  dir: { default: null, validate: (value: unknown) => assertOneOf(value, [null, 'ltr', 'rtl']) },
};

function assertOneOf(value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) throw new RangeError(`Unexpected attribute ${String(value)}`);
}

const textblock = (tag: string): NodeSpec => ({
  group: 'block',
  content: 'inline*',
  attrs: blockAttrs,
  toDOM: (node) => [tag, { dir: node.attrs.dir ?? 'auto' }, 0],
});

/**
 * What a document's text can hold. The shape is flat: `doc` > `chunk`+ > block+, and every block is a
 * textblock or a leaf, so that lists, quotations and tables are attributes of blocks (`list_item` with a
 * depth, `quote`, `table_row` cells parted by tabs) and a position in the text is found without a walk of depth.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'chunk+' },
    chunk: { content: 'block+', toDOM: () => ['div', { class: 'chunk' }, 0] },
    paragraph: { ...textblock('p'), parseDOM: [{ tag: 'p' }] },
    heading: {
      ...textblock('h2'),
      attrs: { ...blockAttrs, level: { default: 2, validate: 'number' } },
      toDOM: (node) => [
        `h${Math.min(6, Math.max(2, node.attrs.level as number))}`,
        { dir: node.attrs.dir ?? 'auto' },
        0,
      ],
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
          dir: node.attrs.dir ?? 'auto',
          style: `--depth:${node.attrs.depth}`,
          'data-marker': node.attrs.ordinal === null ? '•' : `${node.attrs.ordinal}.`,
        },
        0,
      ],
    },
    quote: textblock('blockquote'),
    code: { ...textblock('pre'), code: true },
    /** One row of a table; its cells are parted by tab characters. */
    table_row: {
      ...textblock('p'),
      toDOM: (node) => ['p', { class: 'table-row', dir: node.attrs.dir ?? 'auto' }, 0],
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
    strong: { toDOM: () => ['strong', 0] },
    emphasis: { toDOM: () => ['em', 0] },
    /** The address is shown, never followed: only http, https and mailto get this far. */
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      toDOM: (mark) => ['span', { class: 'source-link', title: mark.attrs.href as string }, 0],
    },
  },
});
