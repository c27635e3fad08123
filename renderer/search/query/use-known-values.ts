import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { SearchFacets } from '../../../core/contract/search-answer.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import { knownDocuments } from '../../app/document-queries.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import type { Known } from './completion.ts';

/** The values that fields may have: of the codebook, of the marks, and of the documents as far as they are at hand. */
export function useKnownValues(tags: readonly TagSummary[], facets: SearchFacets | undefined): Known {
  const queries = useQueryClient();
  const marks = useMarkNames();
  return useMemo(() => {
    // A library of very many documents is not read for this.
    const documents = knownDocuments(queries);
    const values = (of: (document: DocumentSummary) => readonly (string | null)[]) =>
      [...countValues(documents.flatMap(of))].sort((a, b) => b[1] - a[1]).map(([value]) => value);
    const found = (counts: readonly { value: string }[] = []) => counts.map(({ value }) => value);
    return {
      tags,
      marks,
      publishers: [...new Set([...found(facets?.publishers), ...values(({ publisher }) => [publisher])])],
      authors: values(({ authors }) => authors),
      languages: [...new Set([...found(facets?.languages), ...values(({ language }) => [language])])],
    };
  }, [queries, tags, facets, marks]);
}

function countValues(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
