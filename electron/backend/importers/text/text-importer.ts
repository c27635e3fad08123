import type { Fate } from '../../../../core/model/source-part.ts';
import { type BlockKind, createBlock, type SourcePart, toCapture } from '../blocks.ts';
import { detectLanguage } from '../detect-language.ts';
import { decodeText, decodingWarnings, refuseBinary } from '../encoding/decode-text.ts';
import type { ImportedText, Importer } from '../importer.ts';
import { type JudgedBlock, judgeBlocks } from './clutter-evidence.ts';
import { isHeading } from './find-headings.ts';
import { isDump } from './is-dump.ts';
import { joinWrappedLines, type TextLine } from './join-wrapped-lines.ts';
import { plainBlocks, readBlocks } from './text-blocks.ts';
import { cleanDump } from './text-dump.ts';
import { readLayout } from './text-layout.ts';
import { readTextMetadata } from './text-metadata.ts';
import { cleanPlain } from './text-plain.ts';

/**
 * Plain text: a line is a paragraph, unless the text was wrapped at a fixed width. Nothing in it is markup. Of the dump
 * of a web page, the furniture is set aside.
 */
export const textImporter: Importer = {
  name: 'text',
  version: 2,
  mediaType: 'text/plain',
  accepts: ({ name }) => /\.(txt|text)$/i.test(name),
  async read(bytes, { name, encoding }): Promise<ImportedText> {
    refuseBinary(bytes, name);
    const decoded = decodeText(bytes, null, encoding);
    const lines = decoded.text
      .split(/[\n\v\f\u2028\u2029]/)
      .map((raw, i): TextLine => ({ number: i + 1, raw }));
    const { blocks, fates, isPage } = readText(lines);
    const kept = blocks.filter((_, i) => fates[i]?.kind === 'kept');
    const { metadata, evidence, otherDates } = readTextMetadata(blocks, fates);
    const language = await detectLanguage(kept.map(({ text }) => text).join('\n'));
    return {
      ...toCapture(toParts(blocks, fates, isPage), name),
      pages: [],
      members: [],
      otherDates,
      encoding: decoded.encoding,
      pictures: [],
      metadata: { ...metadata, language },
      evidence: language ? { ...evidence, language: 'the text itself' } : evidence,
      warnings: decodingWarnings(decoded, name),
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

/** More lines than a page has; what is longer is a log, a table or a book. */
const longestPage = 8000;

function readText(lines: readonly TextLine[]): { blocks: JudgedBlock[]; fates: Fate[]; isPage: boolean } {
  if (lines.length <= longestPage) {
    const layout = readLayout(lines);
    const blocks = judgeBlocks(readBlocks(lines, layout));
    if (isDump(blocks, layout)) return { blocks, fates: cleanDump(blocks), isPage: true };
  }
  const blocks = judgeBlocks(plainBlocks(joinWrappedLines(lines), lines));
  return { blocks, fates: cleanPlain(blocks), isPage: false };
}

function toParts(blocks: readonly JudgedBlock[], fates: readonly Fate[], isPage: boolean): SourcePart[] {
  const kept = blocks.filter((_, i) => fates[i]?.kind === 'kept');
  const places = new Map(kept.map((block, i) => [block, i]));
  return blocks.flatMap((block, i): SourcePart[] => {
    const fate = fates[i];
    const place = places.get(block);
    const kind = place === undefined ? paragraphKind : kindOf(kept, place, isPage);
    const node = createBlock(kind, [
      { kind: 'text', text: fate?.kind === 'kept' ? block.text : block.source, marks: [] },
    ]);
    return node && fate ? [{ block: node, fate, line: block.line }] : [];
  });
}

const paragraphKind: BlockKind = { type: 'paragraph' };

function kindOf(kept: readonly JudgedBlock[], i: number, isPage: boolean): BlockKind {
  const item = kept[i]?.item;
  if (isPage && item) return { type: 'list_item', attrs: item };
  return isHeading(kept, i, isPage) ? { type: 'heading', attrs: { level: 2 } } : paragraphKind;
}
