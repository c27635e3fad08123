import { paragraph, toContent } from './blocks.ts';
import { decodeText, refuseBinary } from './decode-text.ts';
import { detectLanguage } from './detect-language.ts';
import type { ImportedText, Importer } from './importer.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { readTextMetadata } from './text-metadata.ts';

/** Plain text: a line is a paragraph, unless the text was wrapped at a fixed width. Nothing in it is markup. */
export const textImporter: Importer = {
  name: 'text',
  version: 1,
  mediaType: 'text/plain',
  accepts: ({ name }) => /\.(txt|text)$/i.test(name),
  async read(bytes, { name, encoding }): Promise<ImportedText> {
    refuseBinary(bytes, name);
    const decoded = decodeText(bytes, encoding);
    const lines = decoded.text.split(/[\n\v\f\u2028\u2029]/);
    const paragraphs = joinWrappedLines(lines);
    const { metadata, evidence } = readTextMetadata(lines);
    const language = await detectLanguage(paragraphs.join('\n'));
    return {
      content: toContent(paragraphs.map(paragraph), name),
      setAside: [],
      lines: null,
      pages: [],
      members: [],
      otherDates: [],
      encoding: decoded.encoding,
      pictures: [],
      metadata: { ...metadata, language },
      evidence: language ? { ...evidence, language: 'the text itself' } : evidence,
      warnings: decoded.certain
        ? []
        : [`The encoding of ${name} was guessed as ${decoded.encoding}; check names with accents.`],
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};
