import type { DocumentSummary } from '../../../../../core/contract/documents.ts';
import { ExportOptions } from '../../../../../core/contract/exchange.ts';
import type { Passage, TagSummary } from '../../../../../core/contract/tags.ts';
import { emptyMetadata } from '../../../../../core/model/document.ts';
import { markNames } from '../../../../../core/model/highlight.ts';
import {
  DocumentId,
  HighlightId,
  NoteId,
  Sha256,
  TagId,
  TextOffset,
  Timestamp,
  VersionId,
} from '../../../../../core/model/ids.ts';
import { emptyTagFields, type TagKind } from '../../../../../core/model/tag.ts';
import type { ExportSettings } from '../../../../../electron/backend/exporters/passage-blocks.ts';
import { labelTags } from '../../../../../electron/backend/exporters/tag-labels.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const time = Timestamp.parse(Date.UTC(2025, 0, 15, 9, 30));

export function aDocument(fields: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    ...emptyMetadata,
    id: DocumentId.parse(id(1)),
    versionId: VersionId.parse(id(2)),
    title: 'Recap: “Ships” leave',
    authors: ['Jane Doe'],
    publisher: null,
    publishedOn: '2024-02',
    language: 'en',
    evidence: {},
    fileName: 'ships.txt',
    mediaType: 'text/plain',
    originalSha256: Sha256.parse('ab'.repeat(32)),
    textSha256: Sha256.parse('cd'.repeat(32)),
    needsCheck: false,
    words: 100,
    importedAt: time,
    updatedAt: time,
    deletedAt: null,
    highlights: 1,
    notes: 1,
    ...{ toReview: 0, versions: 1 },
    marks: [],
    tagIds: [],
    opening: 'The harbour office said on Monday that two ships had left the northern quay.',
    ...fields,
  };
}

export function aTag(n: number, kind: TagKind, name: string): TagSummary {
  const stamps = { createdAt: Timestamp.parse(n), updatedAt: time };
  return {
    ...emptyTagFields,
    ...stamps,
    id: TagId.parse(id(100 + n)),
    kind,
    name,
    highlights: 1,
    documents: 1,
  };
}

export function aPassage(
  quote: string,
  fields: { note?: string; tags?: readonly TagSummary[] } = {},
): Passage {
  const highlightId = HighlightId.parse(id(3));
  return {
    id: highlightId,
    documentId: DocumentId.parse(id(1)),
    versionId: VersionId.parse(id(2)),
    start: TextOffset.parse(10),
    end: TextOffset.parse(10 + quote.length),
    quote,
    prefix: '',
    suffix: '',
    colour: 3,
    tagIds: (fields.tags ?? []).map((tag) => tag.id),
    note:
      fields.note === undefined
        ? null
        : {
            id: NoteId.parse(id(4)),
            highlightId,
            body: fields.note,
            revision: 1,
            createdAt: time,
            updatedAt: time,
          },
    createdAt: time,
    updatedAt: time,
    paragraph: 2,
    page: null,
  };
}

export function settings(
  tags: readonly TagSummary[] = [],
  options: Partial<ExportOptions> = {},
): ExportSettings {
  return {
    project: 'My case',
    labels: labelTags(tags),
    markNames,
    options: ExportOptions.parse(options),
    corrected: new Set(),
    sentenceOf: () => null,
  };
}
