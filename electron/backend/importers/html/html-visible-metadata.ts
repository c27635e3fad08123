import type { Metadata, MetadataEvidence, SourceField } from '../../../../core/model/document.ts';
import type { Fate, OtherDate } from '../../../../core/model/source-part.ts';
import type { SourcePart } from '../blocks.ts';
import { type DayOrder, findDates, findDayOrder } from '../read-date.ts';
import { isName, readHeaderLine } from '../text/text-labels.ts';
import type { Declared } from './html-metadata.ts';

/** What a page declares, completed by what it shows: its byline, its date line, its standfirst and its captions. */
export interface PageMetadata {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  readonly otherDates: readonly OtherDate[];
}

/** Completes declared metadata from the blocks that are moved to fields. What is declared counts more. */
export function completeMetadata(declared: Declared, parts: readonly SourcePart[]): PageMetadata {
  const order = findDayOrder(parts.map(({ block }) => block.textContent).join('\n'));
  const moved = (field: SourceField) =>
    parts.flatMap(({ block, fate }) =>
      fate.kind === 'moved' && fate.field === field ? [oneLine(block.textContent)] : [],
    );
  const lines = [...moved('authors'), ...moved('publishedOn')].slice(0, 40);
  const dates = readDates(lines, order);
  const [authorLine, authors] = readAuthorLine(lines, order);
  const standfirst = [...new Set(moved('standfirst'))].join('\n');
  const captions = [...new Set(moved('captions'))].filter((text) => text.length > 0 && text.length <= 5000);
  const [title] = moved('title');
  const [section] = moved('section');
  const { metadata, evidence } = declared;
  const published = dates.published ?? dates.updated;
  const isOwnDay = dates.published !== null && isBeside(declared.universalDay, dates.published.day);
  // An update at the same moment was on the same day.
  const isSameMoment = isOwnDay && metadata.updatedOn === declared.universalDay;
  const updated = dates.updated ?? (isSameMoment ? dates.published : null);
  const found: { readonly [Field in SourceField]?: readonly [value: Metadata[Field], where: string] } = {
    ...(title && { title: [title.slice(0, 2000), 'the heading of the page'] }),
    ...(authors && { authors: [authors, `the byline “${authorLine}”`] }),
    ...(published && {
      publishedOn: [published.day, `the date line “${published.line}”${inUniversal(declared.universalDay)}`],
    }),
    ...(updated && { updatedOn: [updated.day, `the date line “${updated.line}”`] }),
    ...(standfirst && { standfirst: [standfirst.slice(0, 10_000), 'the lead above the text'] }),
    ...(captions.length > 0 && { captions: [captions.slice(0, 500), 'the captions of the page’s pictures'] }),
    ...(section && { section: [section.slice(0, 200), 'the line above the title'] }),
  };
  const missing = Object.entries(found).filter(
    ([field]) =>
      isEmpty(metadata, field) ||
      (field === 'publishedOn' && isOwnDay) ||
      (field === 'updatedOn' && isSameMoment),
  );
  const taken: Metadata = {
    ...metadata,
    ...Object.fromEntries(missing.map(([field, [value]]) => [field, value])),
  };
  return {
    metadata: taken,
    evidence: { ...evidence, ...Object.fromEntries(missing.map(([field, [, where]]) => [field, where])) },
    otherDates: [...declared.otherDates, ...readOtherDates(parts, taken, order)].slice(0, mostDates),
  };
}

function isEmpty(metadata: Metadata, field: string): boolean {
  const value = Object.entries(metadata).find(([name]) => name === field)?.[1];
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Whether a day is the one before or after another, as a place's own day can be to that of universal time. */
function isBeside(universalDay: string | null, day: string): boolean {
  return universalDay !== null && Math.abs(Date.parse(universalDay) - Date.parse(day)) === 86_400_000;
}

function inUniversal(day: string | null): string {
  return day === null ? '' : `; the page declares ${day}, in universal time`;
}

interface DatedLine {
  readonly day: string;
  readonly line: string;
}

/** The days of the lines around the title; none where two lines name different ones. */
function readDates(
  lines: readonly string[],
  order: DayOrder | null,
): { published: DatedLine | null; updated: DatedLine | null } {
  const published: DatedLine[] = [];
  const updated: DatedLine[] = [];
  for (const line of lines) {
    const header = readHeaderLine(line, order);
    if (header?.published) published.push({ day: header.published, line });
    if (header?.updated) updated.push({ day: header.updated, line });
  }
  return { published: agreed(published), updated: agreed(updated) };
}

function agreed(found: readonly DatedLine[]): DatedLine | null {
  const [first, ...others] = found;
  return first && others.every(({ day }) => day === first.day) ? first : null;
}

function readAuthorLine(
  lines: readonly string[],
  order: DayOrder | null,
): readonly [line: string, names: string[] | null] {
  for (const line of lines) {
    const authors = readHeaderLine(line, order)?.authors ?? [];
    if (authors.length > 0) return [line, [...authors]];
    if (isName(line)) return [line, [line]];
  }
  return ['', null];
}

const mostDates = 60;
/** A longer text only mentions a day. */
const longestDated = 400;

/** The days named in what is set aside, and why each is not the document's. */
function readOtherDates(
  parts: readonly SourcePart[],
  metadata: Metadata,
  order: DayOrder | null,
): OtherDate[] {
  const seen = new Set<string>();
  return parts.flatMap(({ block, fate }): OtherDate[] => {
    if (fate.kind === 'kept') return [];
    const text = oneLine(block.textContent);
    if (text.length > longestDated) return [];
    const rights = /(?:©|ⓒ|\(c\)|copyright)\D{0,40}((?:\d{4}\s*[-–]\s*)?\d{4})/iu.exec(text);
    const dates = rights?.[1] ? [{ text: rights[0], day: null }] : findDates(text, order);
    return dates.flatMap((date) => {
      const isTaken = date.day !== null && [metadata.publishedOn, metadata.updatedOn].includes(date.day);
      const why = rights ? 'Copyright notice' : whyNot(fate);
      if ((isTaken && fate.kind === 'moved') || seen.has(date.text + why)) return [];
      seen.add(date.text + why);
      return [{ text: date.text.slice(0, 200), why }];
    });
  });
}

function whyNot(fate: Fate): string {
  if (fate.kind === 'moved') {
    return fate.field === 'captions'
      ? 'In the caption of a picture'
      : 'Beside the title, and not said to be the date';
  }
  if (fate.kind === 'kept') return '';
  const places: Partial<Record<typeof fate.reason, string>> = {
    comments: 'In a comment',
    related: 'Of another article',
    teasers: 'Of another article',
    footer: 'In the foot of the page',
    advertising: 'In an advertisement',
  };
  return places[fate.reason] ?? 'In a part around the article';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
