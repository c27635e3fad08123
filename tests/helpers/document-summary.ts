import { DocumentSummary } from '../../core/contract/documents.ts';
import { emptyMetadata } from '../../core/model/document.ts';

let count = 0;

/** A document as lists show it, with the given fields. */
export function documentSummary(fields: Partial<DocumentSummary> = {}): DocumentSummary {
  count += 1;
  const uuid = `0192a0de-0000-7000-8000-${String(count).padStart(12, '0')}`;
  return DocumentSummary.parse({
    id: uuid,
    versionId: uuid,
    ...emptyMetadata,
    needsCheck: false,
    ...{ toReview: 0, versions: 1 },
    evidence: {},
    fileName: `${count}.txt`,
    mediaType: 'text/plain',
    originalSha256: '0'.repeat(64),
    textSha256: '0'.repeat(64),
    words: 1,
    importedAt: count,
    updatedAt: count,
    deletedAt: null,
    highlights: 0,
    notes: 0,
    marks: [],
    tagIds: [],
    opening: '',
    ...fields,
  });
}
