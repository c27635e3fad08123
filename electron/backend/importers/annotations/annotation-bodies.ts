import { z } from 'zod';
import { type Colour, colours, markNames, maxNoteLength } from '../../../../core/model/highlight.ts';
import { type TagKind, TagName, tagKinds } from '../../../../core/model/tag.ts';
import { fold } from '../../../../core/text/fold.ts';
import { plainToMarkdown } from '../../exporters/note-blocks.ts';
import { convertHtml } from '../html/convert-html.ts';
import { parseFragment } from '../html/parse-html.ts';
import { Pictures } from '../pictures.ts';
import { References } from '../references.ts';

/** A tag that an annotation names; without a kind, any tag of that name is meant. */
export interface NamedTag {
  readonly kind: TagKind | null;
  readonly name: string;
}

/** What an annotation says of its passage. */
export interface AnnotationContent {
  readonly tags: readonly NamedTag[];
  /** Markdown; empty for none. */
  readonly note: string;
  readonly colour: Colour | null;
  /** Sentences on what of it could not be taken over. */
  readonly leftOut: readonly string[];
}

const Purpose = z.union([z.array(z.string()), z.string().transform((one) => [one])]);

/** A body, as far as Postil reads it. Anything else is taken as an object without text. */
export const AnnotationBody = z.union([
  z.string(),
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    value: z.union([z.string(), z.number().transform(String)]).optional(),
    purpose: Purpose.optional(),
    format: z.string().optional(),
  }),
]);
type AnnotationBody = z.infer<typeof AnnotationBody>;

/** Reads bodies by their purpose: tags, a mark's colour or name, and all other text as parts of the note. */
export function readBodies(
  bodies: readonly AnnotationBody[],
  motivation: readonly string[],
  colour: string | number | undefined,
): AnnotationContent {
  const tags: NamedTag[] = [];
  const notes: string[] = [];
  const leftOut: string[] = [];
  let mark = colour === undefined ? null : readMark(String(colour));
  for (const body of bodies) {
    const { value, format, purpose } = typeof body === 'string' ? { value: body } : body;
    const purposes =
      purpose ?? (motivation.includes('tagging') && !motivation.includes('commenting') ? ['tagging'] : []);
    if (value === undefined) leftOut.push('A body without text was left out.');
    else if (purposes.includes('tagging')) {
      const tag = readTag(value);
      if (tag) tags.push(tag);
      else leftOut.push('A tag without a name, or with too long a name, was left out.');
    } else if (purposes.includes('classifying') && readMark(value)) mark = readMark(value);
    else if (!purposes.includes('highlighting') && value.trim()) notes.push(toMarkdown(value, format));
  }
  const note = notes.join('\n\n');
  if (note.length > maxNoteLength) leftOut.push('Its comment is too long for a note and was left out.');
  return { tags, note: note.length > maxNoteLength ? '' : note, colour: mark, leftOut };
}

const kindPrefix = new RegExp(`^#?(${tagKinds.join('|')})\\s*[/:]\\s*(.+)$`, 'isu');

function readTag(value: string): NamedTag | null {
  const match = kindPrefix.exec(value.trim());
  const kind = tagKinds.find((one) => one === match?.[1]?.toLowerCase()) ?? null;
  const name = TagName.safeParse((match?.[2] ?? value).normalize('NFC').replace(/\s+/gu, ' '));
  return name.success ? { kind, name: name.data } : null;
}

/** A mark by its number or its name. */
function readMark(value: string): Colour | null {
  const name = markNames.findIndex((mark) => fold(mark) === fold(value.trim()));
  return colours.find((colour) => colour === (name >= 0 ? name + 1 : Number(value))) ?? null;
}

function toMarkdown(value: string, format: string | undefined): string {
  const tidy = value.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
  const type = format?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'text/markdown') return tidy;
  if (type !== 'text/html') return plainToMarkdown(tidy);
  const context = { pictures: new Pictures(), references: new References() };
  const blocks = convertHtml(parseFragment(tidy), context).filter(({ type }) => type.name !== 'image');
  return plainToMarkdown(blocks.map((block) => block.textContent).join('\n\n'));
}
