import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { serialize } from './markdown-file.ts';

/** What the note editor does not know, and shows as the characters that were typed. */
const notInNotes = [
  ...[
    'headingAtx',
    'setextUnderline',
    'thematicBreak',
    'codeFenced',
    'codeIndented',
    'codeText',
    'definition',
  ],
  ...['htmlFlow', 'htmlText', 'labelStartImage', 'table', 'tasklistCheck', 'gfmFootnoteDefinition'],
  ...['gfmFootnoteCall', 'gfmPotentialFootnoteCall', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'],
];

/**
 * A note as the app shows it: paragraphs, lists, quotations, emphasis and links. Headings, HTML and the like are
 * characters, so that a note cannot break out of the place where an export puts it.
 */
export function noteBlocks(body: string): BlockContent[] {
  const root = fromMarkdown(body, {
    extensions: [gfm(), { disable: { null: notInNotes } }],
    // What finds addresses in finished text works by a transform; the editor leaves them as they are.
    mdastExtensions: gfmFromMarkdown().filter((extension) => !extension.transforms),
  });
  return keepBlocks(root.children);
}

function keepBlocks(nodes: readonly RootContent[]): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ ...node, children: keepInline(node.children) }];
      case 'blockquote':
        return [{ ...node, children: keepBlocks(node.children) }];
      case 'list':
        return [
          {
            ...node,
            children: node.children.map((item) => ({ ...item, children: keepBlocks(item.children) })),
          },
        ];
      default:
        return 'value' in node && node.value
          ? [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }]
          : [];
    }
  });
}

/** A line end inside a paragraph is shown as one, and a link to anything but a web page or address is its words. */
function keepInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return node.value
          .split('\n')
          .flatMap((line, i): PhrasingContent[] => [
            ...(i > 0 ? [{ type: 'break' } as const] : []),
            ...(line ? [{ type: 'text', value: line } as const] : []),
          ]);
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ ...node, children: keepInline(node.children) }];
      case 'link': {
        const children = keepInline(node.children);
        const isSafe = ['http:', 'https:', 'mailto:'].includes(URL.parse(node.url)?.protocol ?? '');
        return isSafe ? [{ ...node, children }] : [...children, { type: 'text', value: ` (${node.url})` }];
      }
      case 'break':
        return [node];
      default:
        return 'value' in node ? [{ type: 'text', value: node.value }] : [];
    }
  });
}

/** Markdown that shows exactly this plain text: blank lines part paragraphs, other line ends stay. */
export function plainToMarkdown(plain: string): string {
  const paragraphs = plain.split(/\n\s*\n/).filter((part) => part.trim());
  return serialize({
    type: 'root',
    children: paragraphs.map((part) => ({
      type: 'paragraph',
      children: keepInline([{ type: 'text', value: part.trim() }]),
    })),
  }).trimEnd();
}
