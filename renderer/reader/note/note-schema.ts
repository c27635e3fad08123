import { type DOMOutputSpec, Schema } from 'prosemirror-model';

const hole = 0;
const block = (tag: string, attributes: Record<string, string> = {}): DOMOutputSpec => [
  tag,
  attributes,
  hole,
];

/** Addresses that a link in a note may have. Anything else stays plain text. */
export const isLinkAddress = (address: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(address);

/**
 * What a note may hold: paragraphs, lists, quotations, bold, italic, strikethrough and links. No headings and no HTML:
 * a note stands inside other texts.
 */
export const noteSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => block('p', { dir: 'auto' }),
    },
    blockquote: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => block('blockquote'),
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { order: { default: 1, validate: 'number' }, tight: { default: true, validate: 'boolean' } },
      parseDOM: [
        {
          tag: 'ol',
          getAttrs: (element) => ({ order: Number(element.getAttribute('start') ?? 1) || 1 }),
        },
      ],
      toDOM: (node) => block('ol', { start: String(node.attrs.order) }),
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { tight: { default: true, validate: 'boolean' } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => block('ul'),
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => block('li', { dir: 'auto' }),
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return isLinkAddress(href) ? { href } : false;
          },
        },
      ],
      toDOM: (mark) => ['span', { class: 'note-link', title: String(mark.attrs.href) }, hole],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', hole] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', hole] },
    strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', hole] },
  },
});
