import { uuidv7 } from 'uuidv7';
import { type ImportEvent, ImportResult } from '../../core/contract/documents.ts';
import { emptyMetadata, Metadata } from '../../core/model/document.ts';
import { type CommandId, type DocumentId, Timestamp, VersionId } from '../../core/model/ids.ts';
import { schema } from '../../core/text/schema.ts';
import { textBlocks } from '../../core/text/text-blocks.ts';
import { textChunks } from '../../core/text/text-chunks.ts';
import { wordCount } from '../../core/text/word-count.ts';
import {
  getDocument,
  insertDocument,
  insertOriginal,
  openingLength,
  restoreDocument,
} from '../../db/documents.ts';
import type { ReadableDb, WritableDb } from '../../db/sql.ts';
import { findVersion, insertVersion, type NewVersion } from '../../db/versions.ts';
import type { BackendContext } from './context.ts';
import { toContractError } from './contract-error.ts';
import { ImportError, type ImportedText } from './importers/importer.ts';
import { hashBytes } from './originals.ts';

/** What `documents.import` takes. */
export interface ImportRequest {
  readonly commandId: CommandId;
  readonly documentId: DocumentId;
  readonly file: File;
  /** Imports of one group that follow each other are undone as one step. */
  readonly groupId?: string;
}

/**
 * Imports one file, telling each stage. The bytes are kept before the row that names them is stored. A file that cannot
 * be read ends as `failed`; nothing of it is kept.
 */
export async function* importDocument(
  context: BackendContext,
  request: ImportRequest,
  signal?: AbortSignal,
): AsyncGenerator<ImportEvent> {
  const name = labelOf(request.file.name);
  try {
    yield { stage: 'waiting' };
    const known = context.library.resultOf(request.commandId);
    const result = known
      ? ImportResult.parse(known.result)
      : yield* importNew(context, request, name, signal);
    yield { stage: 'done', result };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ImportError)) throw toContractError(error, context.log);
    yield { stage: 'done', result: failed(name, error.message) };
  }
}

async function* importNew(
  { library, importers }: BackendContext,
  { commandId, documentId, file, groupId }: ImportRequest,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<ImportEvent, ImportResult> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const originalSha256 = hashBytes(bytes);
  const command = {
    id: commandId,
    kind: 'documents.import',
    label: 'Document imported',
    ...(groupId && { groupId }),
  };

  yield { stage: 'reading' };
  if (findVersion(library.db, { originalSha256 })) {
    const result = library.command(command, (write) => takeKnown(write, { originalSha256 }, name));
    if (result) return result;
  }
  const imported = await importers.read(bytes, { name }, signal);
  if (!('content' in imported)) throw new ImportError(`${name} holds files, and no text of its own.`);
  signal?.throwIfAborted();

  yield { stage: 'saving' };
  const version = toVersion(imported, { documentId, originalSha256 });
  return library.storing(async () => {
    await library.originals.store(bytes, originalSha256);
    for (const picture of imported.pictures) await library.originals.store(picture.bytes, picture.sha256);
    return library.command(command, (write) => {
      const existing = takeKnown(write, { originalSha256 }, name) ?? takeLive(write, version, name);
      if (existing) return existing;
      const { mediaType } = imported;
      insertOriginal(write, { sha256: originalSha256, mediaType, size: bytes.byteLength, fileName: name });
      for (const { sha256, mediaType, bytes } of imported.pictures) {
        insertOriginal(write, {
          sha256,
          mediaType,
          size: bytes.byteLength,
          fileName: `a picture in ${name}`,
        });
      }
      addDocument(write, version, imported, name);
      return summarize(write, documentId, name, 'created', imported.warnings);
    });
  });
}

/** The document of these very bytes; one in the trash comes back. Null if there is none. */
function takeKnown(
  write: WritableDb,
  by: Parameters<typeof findVersion>[1],
  name: string,
): ImportResult | null {
  const found = findVersion(write, by);
  if (!found) return null;
  if (found.deletedAt === null) return summarize(write, found.documentId, name, 'duplicate');
  restoreDocument(write, found.documentId);
  return summarize(write, found.documentId, name, 'created');
}

/** The document with the same text, if it is not in the trash. */
function takeLive(write: WritableDb, { textSha256 }: NewVersion, name: string): ImportResult | null {
  const found = findVersion(write, { textSha256 });
  return found?.deletedAt === null ? summarize(write, found.documentId, name, 'duplicate') : null;
}

function addDocument(write: WritableDb, version: NewVersion, imported: ImportedText, fileName: string): void {
  const text = version.blocks.map((block) => block.text).join('\n');
  insertDocument(write, {
    ...imported.metadata,
    id: version.documentId,
    versionId: version.id,
    evidence: imported.evidence,
    fileName,
    mediaType: imported.mediaType,
    needsCheck: imported.setAside.length > 0,
    words: wordCount(text),
    opening: text.slice(0, openingLength).replace(/[\uD800-\uDBFF]$/, ''),
    importedAt: version.capturedAt,
  });
  insertVersion(write, version);
}

/** Checks what the importer made against the schema and cuts it into blocks. */
function toVersion(
  { content, extractor, setAside, lines, pages, otherDates, encoding }: ImportedText,
  names: Pick<NewVersion, 'documentId' | 'originalSha256'>,
): NewVersion {
  const doc = schema.nodeFromJSON(content);
  doc.check();
  const blocks = textBlocks(doc);
  return {
    ...names,
    id: VersionId.parse(uuidv7()),
    textSha256: hashBytes(blocks.map((block) => block.text).join('\n')),
    extractor,
    capturedAt: Timestamp.parse(Date.now()),
    madeBy: 'import',
    basedOn: null,
    ...{ encoding, pages: [...pages], otherDates: [...otherDates], setAside: [...setAside] },
    lines: lines && [...lines],
    blocks,
    chunks: textChunks(doc),
  };
}

function summarize(
  db: ReadableDb,
  documentId: DocumentId,
  name: string,
  status: ImportResult['status'],
  warnings: readonly string[] = [],
): ImportResult {
  const { words, ...document } = getDocument(db, documentId);
  return {
    ...Metadata.parse(document),
    ...{ name, status, documentId, words, warnings: [...warnings], error: null },
  };
}

function failed(name: string, error: string): ImportResult {
  return { ...emptyMetadata, name, status: 'failed', documentId: null, words: 0, warnings: [], error };
}

/** The last part of a name, whichever system made it. */
function labelOf(name: string): string {
  return name.split(/[/\\]/).at(-1) || 'Unnamed';
}
