import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { Document, visit } from 'yaml';

/** What the front matter holds, in the order in which it is written. */
export type FrontMatterFields = Record<string, string | number | null | readonly string[]>;

/**
 * A Markdown file. Text of the tree is escaped, so that it reads back as itself and nothing in it turns into markup.
 * The same input gives the same bytes.
 */
export function writeMarkdown(fields: FrontMatterFields | null, children: RootContent[]): string {
  const body = serialize({ type: 'root', children });
  return fields ? `---\n${writeYaml(fields)}---\n\n${body}` : body;
}

/** Markdown of one tree or a part of it. */
export function serialize(tree: Nodes): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

function writeYaml(fields: FrontMatterFields): string {
  const yaml = new Document(fields);
  visit(yaml, {
    Seq: (_, list) => {
      list.flow = true;
    },
  });
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Inline text. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Bold inline text. */
export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

/** A paragraph of inline content. */
export function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

/** A heading of inline content; 1 is the file’s title. */
export function heading(depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children };
}
