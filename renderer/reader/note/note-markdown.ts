import MarkdownIt from 'markdown-it';
import { MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown';
import type { Node } from 'prosemirror-model';
import { escapeMarkdown, references } from './escape-markdown.ts';
import { noteSchema } from './note-schema.ts';

const notInNotes = ['heading', 'lheading', 'hr', 'code', 'fence', 'reference', 'backticks', 'image'];
const tokenizer = MarkdownIt('commonmark', { html: false })
  .disable([...notInNotes, 'html_block', 'html_inline'])
  .enable('strikethrough');

const parser = new MarkdownParser(noteSchema, tokenizer, {
  paragraph: { block: 'paragraph' },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bullet_list' },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token) => ({ order: Number(token.attrGet('start') ?? 1) }),
  },
  list_item: { block: 'list_item' },
  // A line that was broken in the Markdown is shown as one: notes from elsewhere keep their lines.
  softbreak: { node: 'hard_break' },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  s: { mark: 'strike' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '' }) },
});

const around = (delimiter: string) => ({
  open: delimiter,
  close: delimiter,
  mixable: true,
  expelEnclosingWhitespace: true,
});

const serializer = new MarkdownSerializer(
  {
    paragraph(state, node) {
      state.renderInline(node);
      state.closeBlock(node);
    },
    blockquote(state, node) {
      state.wrapBlock('> ', null, node, () => state.renderContent(node));
    },
    bullet_list(state, node) {
      state.renderList(node, '  ', () => '- ');
    },
    ordered_list(state, node) {
      const first = Number(node.attrs.order);
      const indent = ' '.repeat(String(first + node.childCount - 1).length + 2);
      state.renderList(node, indent, (index) => `${first + index}. `.padEnd(indent.length));
    },
    list_item(state, node) {
      state.renderContent(node);
    },
    hard_break(state, _node, parent, index) {
      if (hasTextAfter(parent, index)) state.write('\\\n');
    },
    text(state, node, parent, index) {
      state.text(textAsMarkdown(node, parent, index), false);
    },
  },
  {
    em: around('*'),
    strong: around('**'),
    strike: around('~~'),
    link: {
      open: '[',
      close: (_state, mark) => `](<${String(mark.attrs.href).replace(/[<>\\]/g, '\\$&')}>)`,
      mixable: true,
    },
  },
);

function hasTextAfter(parent: Node, index: number): boolean {
  return parent.children.slice(index + 1).some((child) => child.isText);
}

function textAsMarkdown(node: Node, parent: Node, index: number): string {
  const before = parent.maybeChild(index - 1);
  const after = parent.maybeChild(index + 1);
  const text = node.text ?? '';
  const escaped = escapeMarkdown(text, {
    startsLine: !before || before.type.name === 'hard_break',
    endsLine: !after || after.type.name === 'hard_break',
  });
  return guardDelimiters(escaped, node, before, after);
}

/**
 * CommonMark does not take `**a!**b` for bold: between a mark's delimiter with punctuation inside and a letter outside,
 * the letter is written as a reference.
 */
function guardDelimiters(markdown: string, node: Node, before: Node | null, after: Node | null): string {
  let guarded = markdown;
  if (before?.marks.length && !node.marks.length && /[\p{P}\p{S}]$/u.test(before.text ?? ''))
    guarded = guarded.replace(/^[^\p{P}\p{S}\s]/u, references);
  if (after?.marks.length && !node.marks.length && /^[\p{P}\p{S}]/u.test(after.text ?? ''))
    guarded = guarded.replace(/[^\p{P}\p{S}\s]$/u, references);
  return guarded;
}

/** The note that Markdown describes. What a note may not hold (headings, HTML, images) is plain text in it. */
export function parseNote(markdown: string): Node {
  return parser.parse(markdown);
}

/** A note as Markdown that `parseNote` reads back to the same note, empty paragraphs aside. Empty for an empty note. */
export function serializeNote(note: Node): string {
  return serializer.serialize(note).trimEnd();
}
