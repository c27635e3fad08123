import { lazy, Suspense } from 'react';
import { LibraryView } from '../library/LibraryView.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { type Place, toHash } from './place.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

const ReaderView = lazy(() =>
  import('../reader/ReaderView.tsx').then((part) => ({ default: part.ReaderView })),
);
const CodebookView = lazy(() =>
  import('../codebook/CodebookView.tsx').then((part) => ({ default: part.CodebookView })),
);
const DossierView = lazy(() =>
  import('../dossier/DossierView.tsx').then((part) => ({ default: part.DossierView })),
);
const SearchView = lazy(() =>
  import('../search/SearchView.tsx').then((part) => ({ default: part.SearchView })),
);

const HistoryView = lazy(() =>
  import('../history/HistoryView.tsx').then((part) => ({ default: part.HistoryView })),
);
const TrashView = lazy(() => import('../trash/TrashView.tsx').then((part) => ({ default: part.TrashView })));

/** The view of a place. */
export function PlaceView({ place }: { place: Place }) {
  return (
    <ViewBoundary key={place.view} resetKey={toHash(place)}>
      <Suspense fallback={<LoadingLine />}>{viewOf(place)}</Suspense>
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
      return <DossierView key={place.id} tagId={place.id} />;
    case 'search':
      return <SearchView query={place.query} />;
    case 'history':
      return <HistoryView key={place.id} documentId={place.id} />;
    case 'trash':
      return <TrashView />;
  }
}
