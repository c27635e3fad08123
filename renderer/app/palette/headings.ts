import { useEffect, useState } from 'react';
import type { TextShape } from '../../../core/contract/documents.ts';
import type { DocumentId } from '../../../core/model/ids.ts';

/** A document that is read, with its headings. */
export interface HeadingSource {
  readonly documentId: DocumentId;
  readonly headings: TextShape['headings'];
  readonly isActive: boolean;
}

const sources = new Set<HeadingSource>();

/** Lets the palette lead to the headings of a document for as long as it is read. */
export function useOfferedHeadings({ documentId, headings, isActive }: HeadingSource): void {
  useEffect(() => {
    const source = { documentId, headings, isActive };
    sources.add(source);
    return () => void sources.delete(source);
  }, [documentId, headings, isActive]);
}

/** The document that was read when the palette opened; null if there was none. */
export function useHeadings(): HeadingSource | null {
  const [source] = useState(() => [...sources].find(({ isActive }) => isActive) ?? null);
  return source;
}
