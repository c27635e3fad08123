import { CleanUpView } from '../clean-up/CleanUpView.tsx';
import { CodebookView } from '../codebook/CodebookView.tsx';
import { DossierView } from '../dossier/DossierView.tsx';
import { HistoryView } from '../history/HistoryView.tsx';
import { LibraryView } from '../library/LibraryView.tsx';
import { NamesView } from '../names/NamesView.tsx';
import { ReaderView } from '../reader/ReaderView.tsx';
import { ReviewView } from '../review/ReviewView.tsx';
import { SearchView } from '../search/SearchView.tsx';
import { TableView } from '../table/TableView.tsx';
import { TrashView } from '../trash/TrashView.tsx';
import { type Place, toHash } from './place.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

/** The view of a place. */
export function PlaceView({ place }: { place: Place }) {
  return (
    <ViewBoundary key={place.view} resetKey={toHash(place)}>
      {viewOf(place)}
    </ViewBoundary>
  );
}

function viewOf(place: Place) {
  switch (place.view) {
    case 'library':
      return <LibraryView />;
    case 'document':
      return <ReaderView key={place.id} documentId={place.id} />;
    case 'codebook':
      return <CodebookView tagId={place.id} />;
    case 'dossier':
      return <DossierView key={place.id} place={place} />;
    case 'clean-up':
      return <CleanUpView key={place.id} documentId={place.id} />;
    case 'review':
      return <ReviewView key={place.id} documentId={place.id} />;
    case 'names':
      return <NamesView key={`${place.id} ${place.start} ${place.end}`} place={place} />;
    case 'highlights':
      return <TableView shown={place.shown} />;
    case 'search':
      return <SearchView query={place.query} />;
    case 'history':
      return <HistoryView key={place.id} documentId={place.id} />;
    case 'trash':
      return <TrashView />;
  }
}
