import type { DocumentSummary } from '../../../core/contract/documents.ts';
import { DossierFilter } from '../../../core/contract/dossier.ts';
import type { ExportOptions, ExportScope } from '../../../core/contract/exchange.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import { listDocuments } from '../../../db/documents.ts';
import { listPassages } from '../../../db/highlights.ts';
import { notFound } from '../../../db/library-error.ts';
import { listTags } from '../../../db/tags.ts';
import { listUncertain } from '../../../db/uncertain-highlights.ts';
import type { BackendContext } from '../context.ts';
import type { Library } from '../library.ts';
import { documentMarkdown } from './document-markdown.ts';
import { documentTitle } from './document-title.ts';
import { readDossierContent } from './dossier-content.ts';
import { dossierMarkdown } from './dossier-markdown.ts';
import { exportSettings } from './export-settings.ts';
import { fileNames } from './file-names.ts';
import type { ExportSettings } from './passage-blocks.ts';
import { planTable } from './plan-table.ts';

/** A file that an export would write. `path` is relative to the chosen folder, with forward slashes. */
export interface PlannedFile {
  readonly path: string;
  readonly highlights: number;
  readonly markdown: string;
}

/** The files of an export. The same library gives the same files, byte for byte. Throws `NOT_FOUND`. */
export async function planExport(
  context: Pick<BackendContext, 'library' | 'dossiers'>,
  scope: ExportScope,
  options: ExportOptions,
): Promise<PlannedFile[]> {
  const { library, dossiers } = context;
  const { db } = library;
  if (scope.kind === 'highlights') return [planTable(context, scope, options)];
  const documents = listDocuments(db).toSorted(
    (a, b) => a.importedAt - b.importedAt || (a.id < b.id ? -1 : 1),
  );
  const tags = listTags(db);
  const settings = exportSettings(context, tags, options);
  // Named among all of the library's, so that a file keeps its name whether it is written alone or with the others.
  const documentNames = fileNames(
    documents.map((document) => documentTitle(document).title),
    '.md',
  );
  const tagNames = fileNames(
    tags.map(({ kind, name }) => `${kind} ${name}`),
    '.md',
  );
  const documentFile = (document: DocumentSummary) => planDocument(library, document, settings);
  const dossierFile = async (tag: TagSummary, filter: DossierFilter, found?: Names) => {
    const content = await readDossierContent(dossiers, db, tag.id, filter, found);
    return {
      highlights: content.documents.reduce((sum, { passages }) => sum + passages.length, 0),
      markdown: dossierMarkdown(content, settings),
    };
  };
  const named = <T>(names: readonly string[], items: readonly T[], prefix: string, item: T) =>
    `${prefix}${names[items.indexOf(item)]}`;
  switch (scope.kind) {
    case 'document': {
      const document = documents.find(({ id }) => id === scope.id);
      if (!document) throw notFound('This document');
      return [{ path: named(documentNames, documents, '', document), ...documentFile(document) }];
    }
    case 'dossier': {
      const tag = tags.find(({ id }) => id === scope.id);
      if (!tag) throw notFound('This tag');
      const filter = scope.filter ?? ownPassages;
      return [{ path: named(tagNames, tags, '', tag), ...(await dossierFile(tag, filter)) }];
    }
    case 'library': {
      const used = tags.filter((tag) => tag.highlights > 0);
      const found = await dossiers.names(used.map(({ id }) => id));
      const files: PlannedFile[] = [];
      for (const tag of used) {
        const path = named(tagNames, tags, 'dossiers/', tag);
        files.push({ path, ...(await dossierFile(tag, ownPassages, found)) });
      }
      return [
        ...documents.map((document) => ({
          path: named(documentNames, documents, 'documents/', document),
          ...documentFile(document),
        })),
        ...files,
      ];
    }
  }
}

/** What a dossier's file holds unless something else is asked for. */
const ownPassages = DossierFilter.parse({});

type Names = Awaited<ReturnType<BackendContext['dossiers']['names']>>;

function planDocument(library: Library, document: DocumentSummary, settings: ExportSettings) {
  const passages = listPassages(library.db, { documentId: document.id });
  const uncertain = document.toReview > 0 ? listUncertain(library.db, document.id) : [];
  const lost = uncertain.filter(({ state }) => state === 'lost');
  return {
    highlights: passages.length + lost.length,
    markdown: documentMarkdown(document, passages, settings, uncertain),
  };
}
