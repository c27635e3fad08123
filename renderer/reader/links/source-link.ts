import { TextRange } from '../../../core/model/highlight.ts';
import { schema } from '../../../core/text/schema.ts';
import type { TextSurface } from '../text/text-surface.ts';

/** Words of the source that point somewhere: at a note, at another part of the text, or at an address. */
export interface SourceLink {
  /** The words that point. */
  readonly range: TextRange;
  readonly to:
    | { readonly kind: 'note' | 'part'; readonly start: number; readonly end: number }
    | { readonly kind: 'address'; readonly href: string };
}

/** The link that holds a place of the text, or ends there; null if there is none or it is not drawn. */
export function linkAt({ map }: Pick<TextSurface, 'map'>, offset: number): SourceLink | null {
  const { block, start } = map.placeAt(offset);
  if (!block) return null;
  let from = start;
  let found: SourceLink | null = null;
  block.forEach((node) => {
    const to = from + node.nodeSize;
    const mark = schema.marks.reference.isInSet(node.marks) ?? schema.marks.link.isInSet(node.marks);
    if (mark && from <= offset && offset <= to && (!found || offset < to)) {
      found = { range: TextRange.parse({ start: from, end: to }), to: targetOf(mark) };
    }
    from = to;
  });
  return found;
}

function targetOf({
  type,
  attrs,
}: {
  type: { name: string };
  attrs: Record<string, unknown>;
}): SourceLink['to'] {
  if (type.name === 'link') return { kind: 'address', href: attrs.href as string };
  const { start, end, isNote } = attrs as { start: number; end: number; isNote: boolean };
  return { kind: isNote ? 'note' : 'part', start, end };
}
