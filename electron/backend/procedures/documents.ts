import { matchNames, readNames } from '../../../db/document-names.ts';
import { findPlace, readPage } from '../../../db/document-pages.ts';
import {
  deleteDocument,
  getDocument,
  listDocuments,
  readPictureType,
  updateMetadata,
} from '../../../db/documents.ts';
import { currentVersion, readChunks, readTextLength, readTextRange } from '../../../db/versions.ts';
import { findInDocument } from '../find/find-in-document.ts';
import { importDocument } from '../import-document.ts';
import { openText } from '../open-text.ts';
import { base } from './base.ts';

/** `documents.*` */
export const documents = {
  import: base.documents.import.handler(({ context, input, signal }) =>
    importDocument(context, input, signal),
  ),

  list: base.documents.list.handler(({ context, input }) => listDocuments(context.library.db, input)),

  page: base.documents.page.handler(({ context, input }) => readPage(context.library.db, input)),

  place: base.documents.place.handler(({ context, input }) => ({ at: findPlace(context.library.db, input) })),

  names: base.documents.names.handler(({ context, input }) => readNames(context.library.db, input.ids)),

  match: base.documents.match.handler(({ context, input }) => matchNames(context.library.db, input)),

  get: base.documents.get.handler(({ context, input }) => getDocument(context.library.db, input.id)),

  open: base.documents.open.handler(({ context, input }) => openText(context.library.db, input)),

  chunks: base.documents.chunks.handler(({ context, input }) =>
    readChunks(context.library.db, input.versionId, input.indexes),
  ),

  text: base.documents.text.handler(({ context, input: { id, start = 0, end } }) => {
    const { db } = context.library;
    const versionId = currentVersion(db, id);
    return { text: readTextRange(db, versionId, start, end ?? readTextLength(db, versionId)) };
  }),

  find: base.documents.find.handler(({ context, input, signal }) =>
    findInDocument({ db: context.library.db, texts: context.texts }, input, signal),
  ),

  original: base.documents.original.handler(async ({ context, input }) => {
    const document = getDocument(context.library.db, input.id);
    const bytes = await context.library.originals.read(document.originalSha256);
    return { file: new File([bytes], document.fileName, { type: document.mediaType }) };
  }),

  image: base.documents.image.handler(async ({ context: { library }, input }) => {
    const mediaType = readPictureType(library.db, input.sha256);
    const bytes = await library.originals.read(input.sha256);
    return { file: new File([bytes], input.sha256, { type: mediaType }) };
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
