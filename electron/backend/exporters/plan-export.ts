import { DossierFilter } from '../../../core/contract/dossier.ts';
import type { ExportOptions, ExportScope } from '../../../core/contract/exchange.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import { listDocuments } from '../../../db/documents.ts';
import { listPassages } from '../../../db/highlights.ts';
import { LibraryError, notFound } from '../../../db/library-error.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { listTags } from '../../../db/tags.ts';
import { listUncertain } from '../../../db/uncertain-highlights.ts';
import type { BackendContext } from '../context.ts';
import type { Library } from '../library.ts';
import { documentMarkdown } from './document-markdown.ts';
import { documentTitle } from './document-title.ts';
import { readDossierContent } from './dossier-content.ts';
import { dossierMarkdown } from './dossier-markdown.ts';
import { exportSettings } from './export-settings.ts';
import { fileNames, partName } from './file-names.ts';
import { dossierWords } from './filter-words.ts';
import type { FileToMake, MadeFile } from './make-files.ts';
import type { ExportSettings } from './passage-blocks.ts';
import { planTable } from './plan-table.ts';

/**
 * The files of an export, each of which is made when it is asked for. The same library gives the same files, byte for byte.
 * Throws `NOT_FOUND`.
 */
export function planExport(
  context: Pick<BackendContext, 'library' | 'dossiers'>,
  scope: ExportScope,
  options: ExportOptions,
): FileToMake[] {
  const { library, dossiers } = context;
  const { db } = library;
  if (scope.kind === 'highlights') {
    const { path, ...made } = planTable(context, scope, options);
    return [{ path, make: () => made }];
  }
  const tags = listTags(db);
  const settings = exportSettings(context, tags, options);
  const documentFile = (id: DocumentId) => () => makeDocument(library, id, settings);
  const dossierFile = (tag: TagSummary, filter: DossierFilter, found?: () => Promise<Names>) => async () => {
    const content = await readDossierContent(dossiers, db, tag.id, filter, await found?.());
    return {
      highlights: content.documents.reduce((sum, { passages }) => sum + passages.length, 0),
      markdown: dossierMarkdown(content, settings),
    };
  };
  // Named among all of the library's, so that a file keeps its name whether it is written alone or with the others.
  const tagNames = () =>
    fileNames(
      tags.map(({ kind, name }) => `${kind} ${name}`),
      '.md',
    );
  switch (scope.kind) {
    case 'document': {
      const files = nameDocuments(db);
      const path = files.get(scope.id);
      if (path === undefined) throw notFound('This document');
      return [{ path, make: documentFile(scope.id) }];
    }
    case 'dossier': {
      const at = tags.findIndex(({ id }) => id === scope.id);
      const tag = tags[at];
      if (!tag) throw notFound('This tag');
      const filter = scope.filter ?? ownPassages;
      const { words, isWhole } = dossierWords(filter, settings.labels);
      const path = partName(tagNames()[at] ?? '', words, isWhole, filter);
      return [{ path, make: dossierFile(tag, filter) }];
    }
    case 'library': {
      const used = tags.filter((tag) => tag.highlights > 0);
      let names: Promise<Names> | null = null;
      const found = () => {
        names ??= dossiers.names(used.map(({ id }) => id));
        return names;
      };
      const named = tagNames();
      return [
        ...[...nameDocuments(db)].map(([id, path]) => ({
          path: `documents/${path}`,
          make: ifThere(documentFile(id)),
        })),
        ...tags.flatMap((tag, at) =>
          tag.highlights > 0
            ? [{ path: `dossiers/${named[at]}`, make: ifThere(dossierFile(tag, ownPassages, found)) }]
            : [],
        ),
      ];
    }
  }
}

/** Makes a file of many, none if what it is of was deleted since they were named: the others are made all the same. */
const ifThere = (make: () => MadeFile | Promise<MadeFile>) => async (): Promise<MadeFile | null> => {
  try {
    return await make();
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
};

/** The names of all documents' files, in the order in which they came into the library. */
function nameDocuments(db: ReadableDb): ReadonlyMap<DocumentId, string> {
  const documents = db.all<{ id: DocumentId; title: string | null; opening: string; fileName: string }>(
    'SELECT id, title, opening, fileName FROM document WHERE deletedAt IS NULL ORDER BY importedAt, id',
  );
  const names = fileNames(
    documents.map((document) => documentTitle(document).title),
    '.md',
  );
  return new Map(documents.map(({ id }, at) => [id, names[at] ?? '']));
}

/** What a dossier's file holds unless something else is asked for. */
const ownPassages = DossierFilter.parse({});

type Names = Awaited<ReturnType<BackendContext['dossiers']['names']>>;

function makeDocument(library: Library, id: DocumentId, settings: ExportSettings): MadeFile {
  const [document] = listDocuments(library.db, { ids: [id] });
  if (!document) throw notFound('This document');
  const passages = listPassages(library.db, { documentId: id });
  const uncertain = document.toReview > 0 ? listUncertain(library.db, id) : [];
  const lost = uncertain.filter(({ state }) => state === 'lost');
  return {
    highlights: passages.length + lost.length,
    markdown: documentMarkdown(document, passages, settings, uncertain),
  };
}
