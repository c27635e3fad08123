import { useEffect, useRef, useState } from 'react';
import type { TextShape } from '../../../core/contract/documents.ts';
import type { DocumentId, TagId } from '../../../core/model/ids.ts';

/** What can be reached in a document that is read, and done with it. */
export interface ReaderOffer {
  readonly documentId: DocumentId;
  readonly headings: TextShape['headings'];
  /** Finds words in the text. */
  readonly find: (words: string) => void;
  /** The tags of what is selected. */
  readonly tagIds: readonly TagId[];
  /** Tags what is selected, or takes the tag off; null while nothing is. */
  readonly toggleTag: ((id: TagId) => boolean) | null;
}

const offers = new Set<{ current: ReaderOffer }>();

/** Lets the palette lead into a document for as long as it is read and the active one. */
export function useReaderOffer(offer: ReaderOffer, isActive: boolean): void {
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => {
    if (!isActive) return;
    offers.add(latest);
    return () => void offers.delete(latest);
  }, [isActive]);
}

/** What the active document offered when the palette opened; null if none is read. */
export function useOfferOfReader(): ReaderOffer | null {
  const [offer] = useState(() => [...offers].at(-1)?.current ?? null);
  return offer;
}
