import type { DocumentId, HighlightId } from '../../core/model/ids.ts';

/** Cache keys. The first part is what a change of that kind makes stale. */
export const keys = {
  documents: ['documents'] as const,
  text: (id: DocumentId, highlightId?: HighlightId, at?: number) => ['text', id, highlightId, at] as const,
  highlights: (documentId: DocumentId) => ['highlights', documentId] as const,
  cleanUp: (documentId: DocumentId) => ['clean-up', documentId] as const,
  waiting: ['clean-up'] as const,
  versions: (documentId: DocumentId) => ['versions', documentId] as const,
  review: (documentId?: DocumentId) => ['review', documentId ?? null] as const,
  tags: ['tags'] as const,
  trash: ['trash'] as const,
  history: ['history'] as const,
  info: ['info'] as const,
  host: ['host'] as const,
  preferences: ['preferences'] as const,
};
