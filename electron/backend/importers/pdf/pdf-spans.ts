import type { Mark } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import type { InlinePiece } from '../blocks.ts';
import type { Span } from './pdf-lines.ts';

/** Inline content of spans; what is bold or slanted keeps it unless `isPlain`. */
export function spanPieces(spans: readonly Span[], isPlain = false): InlinePiece[] {
  return spans.map((span) => ({ kind: 'text', text: span.text, marks: isPlain ? [] : marksOf(span) }));
}

function marksOf({ isBold, isItalic }: Span): Mark[] {
  return [
    ...(isBold ? [schema.marks.strong.create()] : []),
    ...(isItalic ? [schema.marks.emphasis.create()] : []),
  ];
}
