import { canonicalText } from '../../core/text/canonical-text.ts';
import { schema } from '../../core/text/schema.ts';

/** What points where in an imported text: lines such as `[1] note → [1] The note.` */
export function readReferences(content: unknown): string[] {
  const doc = schema.nodeFromJSON(content);
  const text = canonicalText(doc);
  const references: string[] = [];
  doc.descendants((node) => {
    const mark = schema.marks.reference.isInSet(node.marks);
    if (!mark) return;
    const place = text.slice(Number(mark.attrs.start), Number(mark.attrs.end));
    references.push(`${node.text}${mark.attrs.isNote ? ' note' : ''} → ${place}`);
  });
  return references;
}

/** The direction that each block of an imported text states. */
export function readDirections(content: unknown): (string | null)[] {
  const doc = schema.nodeFromJSON(content);
  return doc.content.content.flatMap((chunk) =>
    chunk.content.content.map(({ attrs }) => (typeof attrs.dir === 'string' ? attrs.dir : null)),
  );
}
