import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

/** An exported file as other programs read it: GitHub's Markdown with front matter. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
}

/** The text of a tree, its blocks parted by line feeds. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const isInline = node.type === 'paragraph' || node.type === 'heading' || !hasBlocks(node.children);
  return node.children.map(textOf).join(isInline ? '' : '\n');
}

function hasBlocks(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) =>
    ['paragraph', 'list', 'listItem', 'blockquote', 'tableRow', 'heading'].includes(node.type),
  );
}

/** The block quotes of a tree at its top level. */
export function quotesOf(root: Root): string[] {
  return root.children.filter((node) => node.type === 'blockquote').map(textOf);
}
