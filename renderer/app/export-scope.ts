import type { ExportScope } from '../../core/contract/exchange.ts';
import { filterOf } from '../dossier/dossier-place.ts';
import { selectedDocument } from '../library/selection.ts';
import type { Place } from './place.ts';

/** What “export this document” means here: the open document, the open dossier as it is shown, or the one selected in the library. */
export function exportScope(place: Place): ExportScope | null {
  if (place.view === 'document' || place.view === 'clean-up') return { kind: 'document', id: place.id };
  if (place.view === 'dossier') return { kind: 'dossier', id: place.id, filter: filterOf(place) };
  const selected = selectedDocument.get();
  return place.view === 'library' && selected ? { kind: 'document', id: selected } : null;
}
