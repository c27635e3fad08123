import type { Mark } from 'prosemirror-model';
import { linkMarks } from '../blocks.ts';
import type { References } from '../references.ts';

/** The marks with that of a field of Word's, by its instruction: a link, or a reference into the text. */
export function fieldMarks(
  instruction: string,
  marks: readonly Mark[],
  references: References,
): readonly Mark[] {
  const link = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))?/i.exec(instruction);
  const anchor = /\\l\s+(?:"([^"]*)"|(\S+))/i.exec(instruction);
  const place = anchor?.[1] ?? anchor?.[2];
  const address = link?.[1] ?? link?.[2];
  if (!link) return marks;
  if (address) return linkMarks(place ? `${address}#${place}` : address, marks);
  return place ? references.mark(place, false).addToSet(marks) : marks;
}
