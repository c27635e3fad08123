import type { CommandId, DocumentId } from '../../../core/model/ids.ts';
import { listVersions, readCapture } from '../../../db/captures.ts';
import { getDocument } from '../../../db/documents.ts';
import { notAllowed } from '../../../db/library-error.ts';
import { assertCurrent } from '../../../db/versions.ts';
import type { BackendContext } from '../context.ts';
import { ImportError } from '../importers/importer.ts';
import { addDocument } from './add-document.ts';
import { makeCurrent } from './change-version.ts';
import { prepareVersion } from './new-version.ts';

/** Makes a document of its own of what came in as a new version of another. */
export async function separateVersion(
  { library, importers }: BackendContext,
  { commandId, documentId, newId }: { commandId: CommandId; documentId: DocumentId; newId: DocumentId },
  signal?: AbortSignal,
): Promise<void> {
  const { db } = library;
  const document = getDocument(db, documentId);
  const { originalSha256 } = readCapture(db, documentId, document.versionId);
  const before = listVersions(db, documentId).find((version) => version.originalSha256 !== originalSha256);
  if (!before) throw notAllowed('This document has no other version. Nothing was changed.');
  const bytes = await library.originals.read(originalSha256);
  const imported = await importers
    .read(bytes, { name: document.fileName }, signal)
    .catch((error: unknown) => {
      throw error instanceof ImportError ? notAllowed(error.message) : error;
    });
  if (!('content' in imported)) throw notAllowed('This file holds other files. Nothing was changed.');
  const version = prepareVersion(imported, {
    ...{ documentId: newId, originalSha256, madeBy: 'import', basedOn: null },
  });
  await library.free();
  library.command({ id: commandId, kind: 'versions.separate', label: 'Documents separated' }, (write) => {
    assertCurrent(write, documentId, document.versionId);
    makeCurrent(write, documentId, before.id);
    addDocument(write, version, imported, document.fileName);
  });
}
