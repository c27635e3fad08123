import { deleteDocument, getDocument, listDocuments, updateMetadata } from '../../../db/documents.ts';
import { notFound } from '../../../db/library-error.ts';
import { readVersion } from '../../../db/versions.ts';
import { importDocument } from '../import-document.ts';
import { base } from './base.ts';

/** `documents.*` */
export const documents = {
  import: base.documents.import.handler(({ context, input, signal }) =>
    importDocument(context, input, signal),
  ),

  list: base.documents.list.handler(({ context }) => listDocuments(context.library.db)),

  get: base.documents.get.handler(({ context, input }) => getDocument(context.library.db, input.id)),

  version: base.documents.version.handler(({ context, input }) => {
    const version = readVersion(context.library.db, input.id);
    if (!version) throw notFound('This document');
    return version;
  }),

  original: base.documents.original.handler(async ({ context, input }) => {
    const document = getDocument(context.library.db, input.id);
    const bytes = await context.library.originals.read(document.originalSha256);
    return { file: new File([bytes], document.fileName, { type: document.mediaType }) };
  }),

  updateMetadata: base.documents.updateMetadata.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'documents.updateMetadata', label: 'Details changed' },
      (write) => updateMetadata(write, input.id, input.metadata),
    ),
  ),

  delete: base.documents.delete.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'documents.delete', label: 'Document deleted' },
      (write) => deleteDocument(write, input.id),
    ),
  ),
};
