import { queryOptions } from '@tanstack/react-query';
import type { OpenedText } from '../../core/contract/documents.ts';
import { type DocumentId, type HighlightId, TextOffset, type VersionId } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';
import type { TabId } from '../app/panes/open-tabs.ts';
import { keys } from '../app/query-keys.ts';
import { DocumentText, type TextSource } from './text/document-text.ts';

/** Where a text is opened first: at a highlight, or at an offset, or at its beginning. */
export interface TextPlace {
  readonly highlightId?: HighlightId | undefined;
  readonly at?: number | undefined;
  /** Another for another version of the document. */
  readonly versionId?: VersionId | undefined;
}

/** A text as it is opened, with the object that fetches the rest of it. */
export type Opened = Pick<OpenedText, 'shape' | 'at' | 'highlights'> & { readonly text: DocumentText };

/**
 * What a text is opened with in a tab: two tabs of a document never share what they have at hand. A version never
 * changes, but the place does, so it is kept for a moment only.
 */
export const openedText = (id: DocumentId, { highlightId, at, versionId }: TextPlace, tabId: TabId) =>
  queryOptions({
    queryKey: [...keys.text(id, highlightId, at), tabId, versionId],
    queryFn: async (): Promise<Opened> => {
      const place = at === undefined ? {} : { at: TextOffset.parse(at) };
      const { chunks, ...opened } = await client.documents.open({ id, highlightId, ...place });
      const source = textSource(id, opened.shape.versionId);
      return { ...opened, text: new DocumentText({ ...opened, chunks }, source) };
    },
    staleTime: Infinity,
    gcTime: 10_000,
    structuralSharing: false,
  });

const textSource = (id: DocumentId, versionId: VersionId): TextSource => ({
  chunks: (indexes) => client.documents.chunks({ versionId, indexes }),
  words: async (start, end) =>
    (await client.documents.text({ id, start: TextOffset.parse(start), end: TextOffset.parse(end) })).text,
});
