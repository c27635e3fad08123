import { emptyMetadata, type Metadata, type MetadataEvidence } from '../../../../core/model/document.ts';
import type { OtherDate } from '../../../../core/model/source-part.ts';
import { readDate } from '../read-date.ts';
import type { Paragraph } from './pdf-paragraphs.ts';
import type { TextStyle } from './pdf-text-style.ts';

/** What a PDF says about itself: its information dictionary and XMP packet. */
export interface PdfInfo {
  readonly title: string;
  readonly authors: readonly string[];
  readonly created: string;
  readonly modified: string;
}

/** Proposed metadata, where each value was read, and the dates that are only the file's. */
export interface PdfProposal {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  readonly otherDates: readonly OtherDate[];
}

/** The metadata of a PDF, from what it says of itself and from its first page. An empty field is better than a wrong one. */
export function readPdfMetadata(
  info: PdfInfo,
  paragraphs: readonly Paragraph[],
  style: TextStyle,
): PdfProposal {
  const opening = paragraphs.filter(([first]) => first?.page === 0);
  const stated = isTitle(info.title, opening) ? info.title.trim() : null;
  const shown = stated ? null : largestText(opening, style);
  // The account that made the file is noted as its author too: only who is named at the top counts.
  const top = fold(
    paragraphs
      .filter(([first]) => first && first.page < 2)
      .map(textOf)
      .join(' '),
  );
  const authors = info.authors
    .flatMap((author) => author.split(/\s*[;&]\s*|\s+and\s+/u))
    .map((author) => author.trim())
    .filter((author) => isName(author) && top.includes(fold(author)));
  const date = onlyDate(opening);
  return {
    metadata: {
      ...emptyMetadata,
      title: stated ?? shown,
      authors: [...new Set(authors)],
      publishedOn: date?.value ?? null,
    },
    evidence: {
      ...(stated && { title: 'the file’s own title' }),
      ...(shown && { title: 'the largest text of page 1' }),
      ...(authors.length > 0 && { authors: 'the file’s own author, who is named at the top' }),
      ...(date && { publishedOn: `page 1: “${date.text}”` }),
    },
    otherDates: [
      { text: info.created, why: 'When the PDF file was made' },
      { text: info.modified, why: 'When the PDF file was last changed' },
    ].flatMap(({ text, why }) => {
      const day = readPdfDate(text);
      return day ? [{ text: day, why }] : [];
    }),
  };
}

/** `D:20240222093000+01'00'` as a day. */
function readPdfDate(text: string): string | null {
  const digits = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text.trim());
  return digits ? readDate(`${digits[1]}-${digits[2]}-${digits[3]}`) : null;
}

/** Whether what the file gives as its title is one, and not a file's name or what a program has put there. */
function isTitle(title: string, opening: readonly Paragraph[]): boolean {
  const text = title.trim();
  if (
    text.length < 3 ||
    text.length > 500 ||
    /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(text) ||
    !/\p{L}{2}/u.test(text)
  )
    return false;
  const isProgram =
    /^(?:microsoft|untitled|unbenannt|sans titre|document ?\d*$|slide ?\d|presentation ?\d*$|layout ?\d|print|template)/i;
  const isFile =
    /\.(?:docx?|pdf|tex|dvi|indd|qxd|xlsx?|pptx?|rtf|odt|p65|fm|ps|html?|txt|cdr|ai)$|^[a-z]:\\|^(?:file|https?):/i;
  if (isProgram.test(text) || isFile.test(text)) return false;
  const page = fold(opening.map(textOf).join(' '));
  return page.includes(fold(text)) || (text.split(/\s+/u).length >= 3 && !/_/.test(text));
}

/** The text that is set largest on the first page, if it is a title by its size, place and length. */
function largestText(opening: readonly Paragraph[], style: TextStyle): string | null {
  const largest = Math.max(0, ...opening.map(([first]) => first?.size ?? 0));
  if (largest < style.size * 1.15) return null;
  const [found, ...others] = opening.filter(([first]) => (first?.size ?? 0) > largest * 0.97);
  if (!found || others.length > 0 || opening.indexOf(found) > 5) return null;
  const text = textOf(found);
  return text.length >= 8 && text.length <= 300 && /\p{L}{3}/u.test(text) && text.includes(' ') ? text : null;
}

/** Whether an author is a person or a body by name, and not the login of who made the file. */
function isName(text: string): boolean {
  const name = text.trim();
  if (name.length < 4 || name.length > 200 || /[\p{Cc}@\\/_<>]|\d|microsoft|administrator/iu.test(name))
    return false;
  return /\s/u.test(name) && /\p{Lu}|\p{Lo}/u.test(name);
}

/** A line near the top of the first page that is a date and nothing else; null if there are several. */
function onlyDate(opening: readonly Paragraph[]): { value: string; text: string } | null {
  const lines = opening.slice(0, 10).flatMap((paragraph) => paragraph.slice(0, 4));
  const dates = lines.slice(0, 14).flatMap(({ text }) => {
    const value = readDate(text);
    return value ? [{ value, text }] : [];
  });
  const [first, ...others] = dates;
  return first && others.every(({ value }) => value === first.value) ? first : null;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function textOf(paragraph: Paragraph): string {
  return paragraph.map(({ text }) => text).join(' ');
}
