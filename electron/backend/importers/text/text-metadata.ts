import {
  emptyMetadata,
  type Metadata,
  type MetadataEvidence,
  type SourceField,
  WebAddress,
} from '../../../../core/model/document.ts';
import type { Fate, OtherDate } from '../../../../core/model/source-part.ts';
import { type DayOrder, findDates, findDayOrder } from '../read-date.ts';
import type { JudgedBlock } from './clutter-evidence.ts';
import { findPublisher } from './find-publisher.ts';
import { isName, readHeaderLine, splitNames } from './text-labels.ts';

/** Proposed metadata with where each value was read. */
export interface Proposal {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
}

/** A proposal with the dates that were not taken. */
export interface TextProposal extends Proposal {
  readonly otherDates: readonly OtherDate[];
}

interface Found {
  readonly value: string;
  readonly block: JudgedBlock;
}

/**
 * Metadata that a text states about itself, read from the blocks that are moved to its fields. An empty field is better
 * than a wrong one: where two lines disagree, none counts.
 */
export function readTextMetadata(blocks: readonly JudgedBlock[], fates: readonly Fate[]): TextProposal {
  const order = findDayOrder(blocks.map(({ text }) => text).join('\n'));
  const inField = (...fields: SourceField[]) =>
    blocks.filter((_, i) => {
      const fate = fates[i];
      return fate?.kind === 'moved' && fields.includes(fate.field);
    });
  const [title] = inField('title');
  const authors = authorsOf(inField('authors', 'publishedOn', 'updatedOn'));
  const dates = datesOf(inField('authors', 'publishedOn', 'updatedOn'), order);
  const publisher = labelled(inField('publisher')) ?? findPublisher(blocks, fates);
  const url = labelled(inField('url'));
  const [standfirst] = inField('standfirst');
  const [section] = inField('section');
  const captions = inField('captions');
  const tags = inField('siteTags');
  const published = dates.published ?? dates.updated;
  return {
    metadata: {
      ...emptyMetadata,
      title: title ? withoutLabel(title.text) : null,
      authors: [...(authors?.names ?? [])],
      publisher: publisher?.value ?? null,
      publishedOn: published?.value ?? null,
      updatedOn: dates.updated?.value ?? null,
      url: url && WebAddress.safeParse(url.value).success ? url.value : null,
      standfirst: standfirst?.text.slice(0, 10_000) ?? null,
      captions: captions.map(({ text }) => text.slice(0, 5000)).slice(0, 500),
      section: section?.text.slice(0, 200) ?? null,
      siteTags: tags.flatMap(({ text }) => tagsOf(text)).slice(0, 100),
    },
    evidence: {
      ...(title && { title: lineOf(title) }),
      ...(authors && { authors: lineOf(authors.block) }),
      ...(publisher && { publisher: quoteOf(publisher.block) }),
      ...(published && { publishedOn: quoteOf(published.block) }),
      ...(dates.updated && { updatedOn: quoteOf(dates.updated.block) }),
      ...(url && { url: lineOf(url.block) }),
      ...(standfirst && { standfirst: lineOf(standfirst) }),
      ...(captions[0] && { captions: captions.map(lineOf).join(', ') }),
      ...(section && { section: lineOf(section) }),
      ...(tags[0] && { siteTags: lineOf(tags[0]) }),
    },
    otherDates: findOtherDates(blocks, fates, new Set([published?.value, dates.updated?.value]), order),
  };
}

function lineOf({ line }: JudgedBlock): string {
  return `line ${line}`;
}

function quoteOf(block: JudgedBlock): string {
  return `${lineOf(block)}: “${block.text.slice(0, 200)}”`;
}

/** The names that the bylines agree on. */
function authorsOf(blocks: readonly JudgedBlock[]): { names: readonly string[]; block: JudgedBlock } | null {
  const found = blocks.flatMap((block) => {
    const names =
      readHeaderLine(block.text)?.authors ?? (isName(block.text) ? [block.text] : labelledNames(block.text));
    return names.length > 0 ? [{ names, block }] : [];
  });
  const [first, ...others] = found;
  const key = (names: readonly string[]) => names.join('|').toLowerCase();
  return first && others.every(({ names }) => key(names) === key(first.names)) ? first : null;
}

/** Names behind `Author:` are taken as they stand there. */
function labelledNames(text: string): string[] {
  const names = /^authors?:\s*(\S.*)$/iu.exec(text)?.[1];
  return names ? splitNames(names) : [];
}

function datesOf(
  blocks: readonly JudgedBlock[],
  order: DayOrder | null,
): { published: Found | null; updated: Found | null } {
  const read = blocks.map((block) => ({ block, line: readHeaderLine(block.text, order) }));
  const agreed = (of: 'published' | 'updated'): Found | null => {
    const found = read.flatMap(({ block, line }) => (line?.[of] ? [{ value: line[of], block }] : []));
    const [first, ...others] = found;
    return first && others.every(({ value }) => value === first.value) ? first : null;
  };
  // Two dates of publication cannot both be right; the date of an update does not settle which is.
  const published = agreed('published');
  const disagree = !published && read.some(({ line }) => line?.published);
  return { published, updated: disagree ? null : agreed('updated') };
}

function labelled([block]: readonly JudgedBlock[]): Found | null {
  return block ? { value: withoutLabel(block.text), block } : null;
}

function withoutLabel(text: string): string {
  return text
    .replace(/^(?:title|publisher|published by|url|source|link|permalink|headline)\s*:\s*/i, '')
    .slice(0, 2000);
}

function tagsOf(text: string): string[] {
  return text
    .replace(/^[^:：]{0,40}[:：]\s*/u, '')
    .split(/\s*[,،;|•]\s*/u)
    .map((tag) => tag.trim().slice(0, 200))
    .filter(Boolean);
}

const mostOtherDates = 60;

/** The dates that stand outside the text, each with why it is not the text's own. */
function findOtherDates(
  blocks: readonly JudgedBlock[],
  fates: readonly Fate[],
  taken: ReadonlySet<string | undefined>,
  order: DayOrder | null,
): OtherDate[] {
  const found: OtherDate[] = [];
  blocks.forEach((block, i) => {
    const fate = fates[i];
    if (!fate || fate.kind === 'kept' || found.length >= mostOtherDates) return;
    const why = `${whyNot(fate, block, i < fates.findIndex(({ kind }) => kind === 'kept'))}, ${lineOf(block)}`;
    const years = /©|\(c\)|copyright/iu.test(block.text)
      ? (block.text.match(/(?:©|\(c\)|copyright)\D{0,20}\d{4}(?:\s*[-–]\s*\d{4})?/giu) ?? [])
      : [];
    const dates = findDates(block.text, order).filter(({ day }) => day === null || !taken.has(day));
    for (const text of [...dates.map((date) => date.text), ...years])
      found.push({ text: text.slice(0, 200), why });
  });
  return found;
}

function whyNot(fate: Fate, { text }: JudgedBlock, isAbove: boolean): string {
  if (/©|\(c\) ?\d|copyright/iu.test(text)) return 'Copyright notice';
  if (fate.kind === 'moved')
    return fate.field === 'captions' ? 'Caption of a picture' : 'Another date of the header';
  if (fate.kind === 'kept') return 'In the text';
  switch (fate.reason) {
    case 'navigation':
    case 'teasers':
      return isAbove ? 'Teaser in the navigation' : 'Teaser of another page';
    case 'related':
      return 'Teaser of another page';
    case 'notices':
      return 'Notice of the site';
    case 'comments':
      return 'Comment of a reader';
    case 'footer':
      return 'Foot of the page';
    default:
      return 'Beside the text';
  }
}
