import { useOfferedHeadings } from '../app/palette/headings.ts';
import { useReading } from './reading.ts';

/** Lets the command palette lead to this document's headings. */
export function PaletteHeadings() {
  const { document, shape, isActive } = useReading();
  useOfferedHeadings({ documentId: document.id, headings: shape.headings, isActive });
  return null;
}
