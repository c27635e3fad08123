import type { NewText } from '../../../core/contract/captures.ts';
import type { CommandId, DocumentId, VersionId } from '../../../core/model/ids.ts';
import { wordCount } from '../../../core/text/word-count.ts';
import { listVersions, readCapture } from '../../../db/captures.ts';
import { getDocument, openingLength } from '../../../db/documents.ts';
import { notAllowed, notFound } from '../../../db/library-error.ts';
import type { WritableDb } from '../../../db/sql.ts';
import { assertCurrent, currentVersion, readText } from '../../../db/versions.ts';
import type { BackendContext } from '../context.ts';
import { ImportError } from '../importers/importer.ts';
import { basedOn, prepareVersion, replaceVersion, switchVersion } from './new-version.ts';

/** Makes another version of a document the current one. Throws `NOT_FOUND`. */
export function makeCurrent(write: WritableDb, documentId: DocumentId, versionId: VersionId): NewText {
  const from = currentVersion(write, documentId);
  if (from === versionId) return { versionId, carried: { exact: 0, changed: 0, lost: 0 } };
  if (!listVersions(write, documentId).some(({ id }) => id === versionId)) throw notFound('This version');
  const text = readText(write, versionId);
  const words = wordCount(text);
  const opening = text.slice(0, openingLength).replace(/[\uD800-\uDBFF]$/, '');
  return switchVersion(write, documentId, from, { id: versionId, words, opening });
}

/** Reads a document's original again in another encoding. Throws `NOT_ALLOWED` with a sentence if that gives no text. */
export async function reopenDocument(
  { library, importers }: BackendContext,
  { commandId, documentId, encoding }: { commandId: CommandId; documentId: DocumentId; encoding: string },
  signal?: AbortSignal,
): Promise<NewText> {
  const document = getDocument(library.db, documentId);
  const capture = readCapture(library.db, documentId, document.versionId);
  if (capture.encoding === null) {
    throw notAllowed('This file states its encoding itself. Nothing was changed.');
  }
  const bytes = await library.originals.read(document.originalSha256);
  const imported = await importers
    .read(bytes, { name: document.fileName, encoding }, signal)
    .catch((error: unknown) => {
      throw error instanceof ImportError ? notAllowed(`${error.message} The text was left as it is.`) : error;
    });
  if (!('content' in imported)) throw notAllowed('This file holds other files. Nothing was changed.');
  const version = prepareVersion(imported, basedOn(capture, 'encoding'));
  await library.free();
  return library.command({ id: commandId, kind: 'versions.reopen', label: 'Encoding changed' }, (write) => {
    assertCurrent(write, documentId, capture.id);
    return replaceVersion(write, version);
  });
}
