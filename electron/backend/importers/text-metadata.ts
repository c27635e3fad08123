import { emptyMetadata, type Metadata, type MetadataEvidence } from '../../../core/model/document.ts';
import { readDate } from './read-date.ts';

/** Proposed metadata with where each value was read. */
export interface Proposal {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
}

interface Line {
  /** From 1, in the file. */
  readonly number: number;
  readonly text: string;
  /** Whether a blank line, or the end, follows. */
  readonly standsAlone: boolean;
}

interface Found {
  readonly value: string;
  readonly evidence: string;
}

/**
 * Metadata that a plain text states about itself. An empty field is better than a wrong one: a date counts only on
 * a line of its own at the top or behind a label, a name only in a byline or right above such a date.
 */
export function readTextMetadata(texts: readonly string[]): Proposal {
  const lines = texts
    .map((text, i) => ({ number: i + 1, text: text.trim(), standsAlone: !texts[i + 1]?.trim() }))
    .filter((line) => line.text);
  const title = labelled(lines, /^title:\s*(\S.*)$/i) ?? findTitle(lines);
  const author = labelled(lines, /^authors?:\s*(\S.*)$/i) ?? findAuthor(lines);
  const publisher = labelled(lines, /^(?:publisher|published by):\s*(\S.*)$/i);
  const date = findDate(lines);
  return {
    metadata: {
      ...emptyMetadata,
      title: title?.value ?? null,
      authors: author ? author.value.split(/\s*;\s*|\s+and\s+/).filter(Boolean) : [],
      publisher: publisher?.value ?? null,
      publishedOn: date?.value ?? null,
    },
    evidence: {
      ...(title && { title: title.evidence }),
      ...(author && { authors: author.evidence }),
      ...(publisher && { publisher: publisher.evidence }),
      ...(date && { publishedOn: date.evidence }),
    },
  };
}

const linesAtTop = 3;
const linesOfHeader = 12;

function labelled(lines: readonly Line[], pattern: RegExp): Found | null {
  for (const line of lines.slice(0, linesOfHeader)) {
    const value = pattern.exec(line.text)?.[1];
    if (value && value.length <= 300) return { value, evidence: `line ${line.number}` };
  }
  return null;
}

function findTitle(lines: readonly Line[]): Found | null {
  const [first, ...others] = lines;
  if (!first?.standsAlone || !others.some((line) => line.text.length > 200)) return null;
  const { text } = first;
  const words = text.split(/\s+/u);
  const isHeadline = words.length >= 4 && text.length <= 200 && !/[.,;…]$|^[^\p{L}\p{N}]|https?:/u.test(text);
  if (!isHeadline || /^\p{Ll}|^(?:Written |Story )?[Bb]y /u.test(text) || isLabelled(text)) return null;
  if (isName(text) || readDate(text)) return null;
  return { value: text, evidence: `line ${first.number}` };
}

const nameWord = String.raw`\p{Lu}[\p{L}\p{M}’'ʿʾ.-]*`;
const particle = '(?:al|el|bin|ibn|bint|abu|von|van|der|den|de|da|di|du|la|le|dos|ben)';
const namePattern = `${nameWord}(?:\\s+(?:${particle}\\s+|al-|el-)?${nameWord}){1,4}`;
const wholeName = new RegExp(`^${namePattern}$`, 'u');
const byline = new RegExp(
  `^(?:written\\s+|story\\s+)?by:?\\s+(${namePattern}(?:\\s+and\\s+${namePattern})?)(?=$|\\s*[|,•·–—]|\\s+published\\b)`,
  'iu',
);

function isName(text: string): boolean {
  return text.length <= 60 && wholeName.test(text);
}

/** A byline near the top, or a bare name right above a date; none when they name different people. */
function findAuthor(lines: readonly Line[]): Found | null {
  const found = lines.flatMap((line, i): Found[] => {
    const written = i < linesOfHeader ? byline.exec(line.text)?.[1] : undefined;
    // The pattern ignores case for the label; the name itself must have its capitals.
    if (written?.split(/\s+and\s+/).every(isName)) {
      return [{ value: written, evidence: `line ${line.number}` }];
    }
    const next = lines[i + 1];
    const isAboveDate = next && (labelledDate(next) || (i + 1 < linesAtTop && readDate(next.text)));
    return isAboveDate && isName(line.text) ? [{ value: line.text, evidence: `line ${line.number}` }] : [];
  });
  return agreed(found);
}

/** A line at the top that is a date and no more, or dates behind labels; none when they differ. */
function findDate(lines: readonly Line[]): Found | null {
  const atTop = lines.slice(0, linesAtTop).flatMap((line): Found[] => {
    const value = readDate(line.text);
    return value ? [{ value, evidence: `line ${line.number}: “${line.text}”` }] : [];
  });
  const behindLabels = lines.flatMap((line): Found[] => {
    const value = labelledDate(line);
    return value ? [{ value, evidence: `line ${line.number}: “${line.text}”` }] : [];
  });
  return agreed([...atTop, ...behindLabels]);
}

const dateLabel =
  /^(?:date|published(?: on)?|date published|posted(?: on)?|(?:last )?updated(?: on)?)(?::\s*|\s+|$)/i;

function labelledDate({ text }: Line): string | null {
  return dateLabel.test(text) ? readDate(text.replace(dateLabel, '')) : null;
}

function isLabelled(text: string): boolean {
  return (
    /^(?:authors?|publisher|source|published by|date published):/i.test(text) ||
    /^(?:date|posted|published|(?:last )?updated)\b.*\d/i.test(text)
  );
}

function agreed(found: readonly Found[]): Found | null {
  const [first, ...others] = found;
  return first && others.every((other) => other.value === first.value) ? first : null;
}
