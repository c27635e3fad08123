import { uuidv7 } from 'uuidv7';
import type { SharedText } from '../../../core/anchoring/map-versions.ts';
import type { NewText } from '../../../core/contract/captures.ts';
import { type DocumentId, type Sha256, Timestamp, VersionId } from '../../../core/model/ids.ts';
import type { Version } from '../../../core/model/version.ts';
import { checkedDoc } from '../../../core/text/checked-doc.ts';
import { textBlocks } from '../../../core/text/text-blocks.ts';
import { textChunks } from '../../../core/text/text-chunks.ts';
import { sketchText } from '../../../core/text/text-sketch.ts';
import { wordCount } from '../../../core/text/word-count.ts';
import { setCurrentVersion } from '../../../db/captures.ts';
import { carryHighlights } from '../../../db/carry-highlights.ts';
import { openingLength } from '../../../db/documents.ts';
import { insertSketch } from '../../../db/likeness.ts';
import type { WritableDb } from '../../../db/sql.ts';
import { currentVersion, insertVersion, type NewVersion } from '../../../db/versions.ts';
import type { ImportedText } from '../importers/importer.ts';
import { hashBytes } from '../originals.ts';

/** What a version is made of, whether it comes from a file or from the analyst's hands. */
export type Captured = Pick<
  ImportedText,
  'content' | 'extractor' | 'setAside' | 'lines' | 'pages' | 'otherDates' | 'encoding'
>;

/** A version with what else its document and the search for its like are told. */
export interface PreparedVersion extends NewVersion {
  readonly text: string;
  readonly words: number;
  readonly opening: string;
  readonly sketch: readonly number[];
}

/** Checks a text against the schema and cuts it into blocks. Throws if it is not of the schema. */
export function prepareVersion(
  { content, extractor, encoding, ...captured }: Captured,
  names: Pick<Version, 'documentId' | 'originalSha256' | 'madeBy' | 'basedOn'>,
): PreparedVersion {
  const doc = checkedDoc(content);
  const blocks = textBlocks(doc);
  const text = blocks.map((block) => block.text).join('\n');
  return {
    ...names,
    ...{ extractor, encoding, blocks, text },
    id: VersionId.parse(uuidv7()),
    textSha256: hashBytes(text),
    capturedAt: Timestamp.parse(Date.now()),
    chunks: textChunks(doc, blocks),
    lines: captured.lines && [...captured.lines],
    pages: [...captured.pages],
    otherDates: [...captured.otherDates],
    setAside: [...captured.setAside],
    words: wordCount(text),
    opening: text.slice(0, openingLength).replace(/[\uD800-\uDBFF]$/, ''),
    sketch: sketchText(text),
  };
}

/** Stores a version; its document names it as the current one, or comes to. */
export function storeVersion(write: WritableDb, version: PreparedVersion): void {
  insertVersion(write, version);
  insertSketch(write, version.id, version.sketch);
}

/** Stores a version as the current one of its document, and carries the highlights over. */
export function replaceVersion(
  write: WritableDb,
  version: PreparedVersion,
  shared?: readonly SharedText[],
): NewText {
  const from = currentVersion(write, version.documentId);
  storeVersion(write, version);
  return switchVersion(write, version.documentId, from, version, shared);
}

/** Makes a stored version the current one, and carries the highlights over. */
export function switchVersion(
  write: WritableDb,
  documentId: DocumentId,
  from: VersionId,
  to: Pick<PreparedVersion, 'id' | 'words' | 'opening'>,
  shared?: readonly SharedText[],
): NewText {
  setCurrentVersion(write, documentId, { versionId: to.id, words: to.words, opening: to.opening });
  return { versionId: to.id, carried: carryHighlights(write, { documentId, from, to: to.id }, shared) };
}

/** Names for a version that the analyst makes out of another. */
export const basedOn = (
  version: { readonly id: VersionId; readonly documentId: DocumentId; readonly originalSha256: Sha256 },
  madeBy: Version['madeBy'],
) => ({
  documentId: version.documentId,
  originalSha256: version.originalSha256,
  madeBy,
  basedOn: version.id,
});
