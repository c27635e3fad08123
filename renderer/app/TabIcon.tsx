import {
  BookMarked,
  FileClock,
  FileText,
  Highlighter,
  Library,
  ListChecks,
  MapPin,
  Scissors,
  Search,
  Tag,
  Trash2,
} from 'lucide-react';
import { KindIcon } from '../ui/KindIcon.tsx';
import type { Place } from './place.ts';
import { useTags } from './queries.ts';

const icons = {
  library: Library,
  document: FileText,
  codebook: BookMarked,
  search: Search,
  'clean-up': Scissors,
  review: MapPin,
  highlights: Highlighter,
  names: ListChecks,
  history: FileClock,
  trash: Trash2,
};

/** The sign of what a tab shows; a dossier has that of its tag's kind. */
export function TabIcon({ place }: { place: Place }) {
  const { data: tags } = useTags();
  if (place.view === 'dossier') {
    const kind = tags?.find(({ id }) => id === place.id)?.kind;
    return kind ? <KindIcon kind={kind} size={14} /> : <Tag aria-hidden="true" />;
  }
  const Icon = icons[place.view];
  return <Icon aria-hidden="true" />;
}
