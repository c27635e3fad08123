import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Node } from 'prosemirror-model';
import type { Metadata } from '../../../../core/model/document.ts';
import { toContent } from '../blocks.ts';
import { detectLanguage } from '../detect-language.ts';
import { decodeText, decodingWarnings, refuseBinary } from '../encoding/decode-text.ts';
import { ImportError, type ImportedText, type Importer } from '../importer.ts';
import { takeInlinePictures } from '../inline-pictures.ts';
import { Pictures } from '../pictures.ts';
import { convertMarkdown } from './convert-markdown.ts';
import { readFrontMatter } from './front-matter.ts';

/** Markdown with GitHub's tables, task lists and footnotes, and YAML front matter as metadata. */
export const markdownImporter: Importer = {
  name: 'markdown',
  version: 2,
  mediaType: 'text/markdown',
  accepts: ({ name }) => /\.(md|markdown|mdown|mkd)$/i.test(name),
  async read(bytes, { name, encoding }): Promise<ImportedText> {
    refuseBinary(bytes, name);
    const pictures = new Pictures();
    const decoded = decodeText(bytes, null, encoding);
    const text = takeInlinePictures(decoded.text, pictures);
    const root = parse(text, name);
    const blocks = convertMarkdown(root, pictures);
    const yaml = root.children.find((node) => node.type === 'yaml');
    const front = readFrontMatter(yaml?.value ?? '');
    const heading = front.metadata.title ? null : onlyTitle(root, blocks);
    const plain = blocks.map((block) => block.textContent).join('\n');
    const language = front.metadata.language ?? (await detectLanguage(plain));
    const metadata: Metadata = { ...front.metadata, title: front.metadata.title ?? heading, language };
    return {
      content: toContent(blocks, name),
      setAside: [],
      lines: null,
      pages: [],
      members: [],
      otherDates: [],
      encoding: decoded.encoding,
      pictures: pictures.usedIn(blocks),
      metadata,
      evidence: {
        ...front.evidence,
        ...(heading && { title: 'the heading at the top' }),
        ...(language && !front.metadata.language && { language: 'the text itself' }),
      },
      warnings: [...decodingWarnings(decoded, name), ...front.warnings],
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

function parse(text: string, name: string): Root {
  try {
    return fromMarkdown(text, {
      extensions: [gfm(), frontmatter()],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
    });
  } catch (error) {
    // The parser's own recursion gives up on nesting that no person wrote.
    if (error instanceof RangeError) throw new ImportError(`${name} is nested too deeply to be read.`);
    throw error;
  }
}

/** The first heading, if it opens the text and is the only one of the first level. */
function onlyTitle(root: Root, blocks: readonly Node[]): string | null {
  const first = root.children.find((node) => node.type !== 'yaml' && node.type !== 'html');
  const titles = root.children.filter((node) => node.type === 'heading' && node.depth === 1);
  if (first?.type !== 'heading' || first.depth !== 1 || titles.length !== 1) return null;
  return blocks[0]?.textContent.slice(0, 2000) || null;
}
