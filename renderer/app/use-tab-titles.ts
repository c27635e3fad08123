import type { DocumentId } from '../../core/model/ids.ts';
import { displayTitle } from '../library/display-title.ts';
import { useDocumentNames } from './document-queries.ts';
import type { Place } from './place.ts';
import { useTags } from './queries.ts';

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

/** The documents that places are in, each once. */
export const documentsOf = (places: readonly Place[]): DocumentId[] => [
  ...new Set(
    places.flatMap((place) => (place.view === 'document' || place.view === 'clean-up' ? place.id : [])),
  ),
];

/** The words on a tab; null while they are not known, or for what is no longer in the library. */
export function useTabTitles(places: readonly Place[]): (place: Place) => string | null {
  const documents = useDocumentNames(documentsOf(places));
  const { data: tags } = useTags();
  return (place) => {
    if (place.view === 'search' && place.query !== '') return `Search: ${place.query}`;
    if (place.view === 'dossier') return tags?.find(({ id }) => id === place.id)?.name ?? null;
    if (place.view !== 'document' && place.view !== 'clean-up') return names[place.view];
    const document = documents.get(place.id);
    if (!document) return null;
    const { text } = displayTitle(document);
    return place.view === 'clean-up' ? `Clean-up: ${text}` : text;
  };
}
