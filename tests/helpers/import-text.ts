import { canonicalText } from '../../core/text/canonical-text.ts';
import { schema } from '../../core/text/schema.ts';
import type { ImportedText } from '../../electron/backend/importers/importer.ts';
import { runImport } from '../../electron/backend/importers/run-import.ts';

/** What an import made, easy to compare: `blocks` are lines such as `heading 2: Words`, links as `[words](address)`. */
export interface ImportedBlocks extends ImportedText {
  readonly blocks: readonly string[];
  readonly text: string;
}

/** Imports a file in this thread. Throws with the user's sentence if it cannot be read. */
export async function importText(content: string | Uint8Array, name: string): Promise<ImportedBlocks> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await runImport({ bytes, name });
  if (outcome.kind !== 'text')
    throw new Error(outcome.kind === 'failed' ? outcome.message : 'It holds files.');
  const doc = schema.nodeFromJSON(outcome.imported.content);
  doc.check();
  const blocks: string[] = [];
  doc.forEach((chunk) => {
    chunk.forEach((block) => {
      const { level, depth, ordinal } = block.attrs;
      const facts = [level, depth && '·'.repeat(depth), ordinal].filter(
        (fact) => fact != null && fact !== '',
      );
      const text = block.content.content.map((node) => {
        const words = node.isText ? (node.text ?? '') : '\n';
        const link = node.marks.find((mark) => mark.type.name === 'link');
        return link ? `[${words}](${link.attrs.href})` : words;
      });
      blocks.push(`${[block.type.name, ...facts].join(' ')}: ${text.join('')}`);
    });
  });
  return { ...outcome.imported, blocks, text: canonicalText(doc) };
}
