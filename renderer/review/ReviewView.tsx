import type { DocumentId } from '../../core/model/ids.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';

/** Highlights that wait for a look. */
export function ReviewView({ documentId: _ }: { documentId: DocumentId | undefined }) {
  return <PaneMain aria-label="To place" />;
}
