import { displayTitle } from '../library/display-title.ts';
import type { Place } from './place.ts';
import { useDocuments, useTags } from './queries.ts';

const names = {
  library: 'Library',
  codebook: 'Codebook',
  highlights: 'Highlights',
  search: 'Search',
  review: 'To place',
  names: 'Found names',
  history: 'History',
  trash: 'Trash',
};

/** The words on a tab; null while they are not known, or for what is no longer in the library. */
export function useTabTitles(): (place: Place) => string | null {
  const { data: documents } = useDocuments();
  const { data: tags } = useTags();
  return (place) => {
    if (place.view === 'search' && place.query !== '') return `Search: ${place.query}`;
    if (place.view === 'dossier') return tags?.find(({ id }) => id === place.id)?.name ?? null;
    if (place.view !== 'document' && place.view !== 'clean-up') return names[place.view];
    const document = documents?.find(({ id }) => id === place.id);
    if (!document) return null;
    const { text } = displayTitle(document);
    return place.view === 'clean-up' ? `Review import: ${text}` : text;
  };
}
