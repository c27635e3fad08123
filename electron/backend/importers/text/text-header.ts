import type { SourceField } from '../../../../core/model/document.ts';
import { isCaption } from '../html/is-caption.ts';
import type { JudgedBlock } from './clutter-evidence.ts';
import type { Stretch } from './find-body.ts';
import { foldCue } from './find-cue.ts';
import { type HeaderLine, isName, readHeaderLine } from './text-labels.ts';

/** What stands above a text and says what it is: which block belongs to which field. */
export interface Header {
  /** By index of the block. */
  readonly fields: ReadonlyMap<number, SourceField>;
  /** The index behind the title; 0 where there is none. */
  readonly end: number;
  /** The title's words as `foldCue` folds them; empty where there is none. */
  readonly titleKey: string;
}

/** How far above the text a title is looked for, and how far into it. */
const reach = { above: 40, into: 0.3 };

/** Reads the header of a dumped page, whose text has been found. */
export function findHeader(blocks: readonly JudgedBlock[], body: Stretch): Header {
  const titleAt = findTitle(blocks, body);
  const fields = new Map<number, SourceField>();
  const from = titleAt === null ? Math.max(0, body.start - 6) : titleAt + 1;
  const first = firstParagraph(blocks, from, body);
  const above = titleAt === null ? from : Math.max(0, titleAt - 3);
  for (let i = above; i < first; i++) {
    const field = fieldOf(blocks, i);
    if (field && i !== titleAt) fields.set(i, field);
  }
  if (titleAt === null) return { fields, end: 0, titleKey: '' };
  fields.set(titleAt, 'title');
  const titleKey = foldCue(blocks[titleAt]?.text ?? '');
  const section = blocks[titleAt - 1];
  if (section?.isRepeated && !fields.has(titleAt - 1) && isHeadline(section, 3, 40))
    fields.set(titleAt - 1, 'section');
  const lastMeta = Math.max(-1, ...[...fields].filter(([, field]) => metaFields.has(field)).map(([i]) => i));
  // Between title and byline stands the lead; what is glued below the byline tells of the picture.
  for (let i = titleAt + 1; i < first; i++) {
    const block = blocks[i];
    if (!block || fields.has(i) || block.cue || block.isDate) continue;
    const isGlued = !block.afterBlank && metaFields.has(fields.get(i - 1) ?? 'title');
    const isLong = block.size >= 50 && block.text.includes(' ');
    if (isCaption(block) || (isGlued && isLong && !block.endsSentence && /[.!?…؟]\s+\p{L}/u.test(block.text)))
      fields.set(i, 'captions');
    else if (
      isLong &&
      i < lastMeta &&
      !block.beginsWithLink &&
      ![...fields.values()].includes('standfirst')
    ) {
      fields.set(i, 'standfirst');
    }
  }
  const lead = standfirstAt(blocks, titleAt);
  if (lead !== null && !fields.has(lead)) fields.set(lead, 'standfirst');
  return { fields, end: titleAt + 1, titleKey };
}

const metaFields: ReadonlySet<SourceField> = new Set(['authors', 'publishedOn', 'updatedOn']);

/** The field of a line of a header that says who or when; a bare name counts right above a date. */
export function fieldOf(blocks: readonly JudgedBlock[], i: number): SourceField | null {
  const block = blocks[i];
  if (!block || (block.isProse && block.endsSentence) || block.size === 0) return null;
  const line = readHeaderLine(block.text);
  if (line) return fieldOfLine(line);
  const next = blocks[i + 1];
  const below = next && readHeaderLine(next.text);
  return isName(block.text) && !block.cue && below && below.authors.length === 0 ? 'authors' : null;
}

function fieldOfLine({ authors, published }: HeaderLine): SourceField {
  if (authors.length > 0) return 'authors';
  return published ? 'publishedOn' : 'updatedOn';
}

/** A lead of one paragraph whose words the text below begins with. */
export function standfirstAt(blocks: readonly JudgedBlock[], titleAt: number): number | null {
  const lead = blocks[titleAt + 1];
  const key = foldCue(lead?.text ?? '');
  if (!lead?.isProse || key.length < 40) return null;
  const isRepeated = blocks
    .slice(titleAt + 2, titleAt + 8)
    .some(({ text, size }) => size > lead.size * 1.2 && foldCue(text).startsWith(key));
  return isRepeated ? titleAt + 1 : null;
}

/** The first paragraph of the text below a title and below the byline or the date that stands closely under it. */
function firstParagraph(blocks: readonly JudgedBlock[], from: number, body: Stretch): number {
  let meta = from;
  for (let i = from; i < Math.min(from + 8, body.end); i++) {
    if (fieldOf(blocks, i)) meta = i + 1;
    else if (blocks[i]?.isProse && i > from + 1 && meta > from) break;
  }
  let i = meta;
  while (i < body.end && !(blocks[i]?.isProse && blocks[i]?.endsSentence)) i++;
  return i < body.end ? i : body.start;
}

function findTitle(blocks: readonly JudgedBlock[], body: Stretch): number | null {
  const limit = body.start + Math.ceil((body.end - body.start) * reach.into);
  const bodyWords = new Set(blocks.slice(body.start, body.end).flatMap(({ text }) => longWords(text)));
  const keys = blocks.map(({ text }) => foldCue(text));
  let best: { at: number; score: number } | null = null;
  for (let i = Math.max(0, body.start - reach.above); i < limit; i++) {
    const block = blocks[i];
    if (!block || !isTitle(block)) continue;
    const inside = i >= body.start;
    if (inside && !hasMetaBelow(blocks, i)) continue;
    if (inside && blocks.slice(body.start, i).filter(({ isProse }) => isProse).length > 5) continue;
    if (inside && proseOf(blocks.slice(body.start, i)) > proseOf(blocks.slice(i, body.end)) * 0.25) continue;
    const words = longWords(block.text);
    const shared = words.length > 0 ? words.filter((word) => bodyWords.has(word)).length / words.length : 0;
    const key = keys[i] ?? '';
    const echoes = keys.filter((other, at) => at !== i && isEcho(other, key)).length;
    const score =
      shared * 4 +
      Math.min(echoes, 2) * 1.5 +
      (hasMetaBelow(blocks, i) ? 3 : 0) +
      (block.afterBlank ? 0.5 : 0) +
      Math.min(words.length, 6) * 0.3 -
      (block.beginsWithLink ? 1.5 : 0) -
      (block.item ? 3 : 0) -
      (blocks[i + 1]?.isProse ? 0 : 0.5) -
      headlinesBelow(blocks, i + 1, body.start) * 0.25;
    if (score >= 2.5 && (!best || score >= best.score)) best = { at: i, score };
  }
  if (!best) return null;
  // Of a title that is repeated on end, the first.
  let at = best.at;
  while (at > 0 && keys[at - 1] === keys[at]) at--;
  return at;
}

/** Whether a line says a title again, with or without the name of the site. */
function isEcho(other: string, title: string): boolean {
  if (title.length < 20 || other.length > title.length + 60) return false;
  return other.startsWith(title) || other.endsWith(title);
}

/** How many other headlines stand between a title and the text: below a title stand few. */
function headlinesBelow(blocks: readonly JudgedBlock[], from: number, to: number): number {
  return blocks.slice(from, to).filter((block) => isHeadline(block, 8, 220)).length;
}

function isTitle(block: JudgedBlock): boolean {
  const words = block.text.split(/\s+/u).length;
  return (
    isHeadline(block, 8, 220) &&
    (words >= 3 || block.size >= 18) &&
    !readHeaderLine(block.text) &&
    !isName(block.text) &&
    !/^\p{Ll}/u.test(block.text) &&
    !isCaption(block)
  );
}

function isHeadline({ text, size, cue, isDate }: JudgedBlock, least: number, longest: number): boolean {
  return (
    !cue &&
    !isDate &&
    size >= least &&
    text.length <= longest &&
    !/[.,;:…]$/u.test(text) &&
    !/https?:|@/.test(text)
  );
}

/** Whether a byline or a date stands close below. */
function hasMetaBelow(blocks: readonly JudgedBlock[], at: number): boolean {
  return blocks.slice(at + 1, at + 5).some(({ text, isProse }) => !isProse && readHeaderLine(text) !== null);
}

function proseOf(blocks: readonly JudgedBlock[]): number {
  return blocks.reduce((sum, { isProse, size }) => sum + (isProse ? size : 0), 0);
}

function longWords(text: string): string[] {
  return foldCue(text)
    .split(' ')
    .filter((word) => word.length >= 4 || /[\p{Script=Han}\p{Script=Hangul}]{2}/u.test(word));
}
