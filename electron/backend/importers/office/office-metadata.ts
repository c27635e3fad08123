import type { Node } from 'prosemirror-model';
import { emptyMetadata, type Metadata, type MetadataEvidence } from '../../../../core/model/document.ts';
import type { OtherDate } from '../../../../core/model/source-part.ts';
import { schema } from '../../../../core/text/schema.ts';
import { detectLanguage } from '../detect-language.ts';
import { type DayOrder, findDates, findDayOrder, saysOnlyDate } from '../read-date.ts';
import { hasDateLabel, readHeaderLine } from '../text/text-labels.ts';

/** What an office file says of itself, beside its text. */
export interface FileProperties {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As the file writes them. */
  readonly created: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** The words of the paragraphs that are set as the title of the text. */
  readonly titlesInText: readonly string[];
}

/** Metadata with where it was read, and the dates that are not the text's. */
export interface OfficeMetadata {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  readonly otherDates: readonly OtherDate[];
}

/**
 * Metadata of an office text. The title that stands in the text goes before that in the file's properties, which is
 * often left over from another text, and so do its byline and its date line. When a file was made is not when its text was
 * published.
 */
export async function readOfficeMetadata(
  properties: FileProperties,
  blocks: readonly Node[],
): Promise<OfficeMetadata> {
  const title = findTitle(properties, blocks);
  const stated = readTop(blocks);
  const named = properties.authors.map(tidy).filter(isName);
  const authors = stated.authors?.names ?? named;
  const plain = blocks.map(({ textContent }) => textContent).join('\n');
  const detected = await detectLanguage(plain);
  const said = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(properties.language ?? '') ? properties.language : null;
  const language = detected ?? said;
  return {
    metadata: {
      ...emptyMetadata,
      title: title?.value.slice(0, 2000) ?? null,
      authors,
      publishedOn: (stated.published ?? stated.updated)?.day ?? null,
      updatedOn: stated.updated?.day ?? null,
      language,
    },
    evidence: {
      ...(title && { title: title.evidence }),
      ...(authors.length > 0 && {
        authors: stated.authors ? `the byline “${stated.authors.line}”` : inProperties,
      }),
      ...evidenceOfDay('publishedOn', stated.published ?? stated.updated),
      ...evidenceOfDay('updatedOn', stated.updated),
      ...(language && { language: detected ? 'the text itself' : inProperties }),
    },
    otherDates: [
      ...toOtherDate(properties.created, 'When the file was made, in its properties'),
      ...toOtherDate(properties.modified, 'When the file was last saved, in its properties'),
    ],
  };
}

const inProperties = 'the properties of the file';

function findTitle(
  { title, titlesInText }: FileProperties,
  blocks: readonly Node[],
): { value: string; evidence: string } | null {
  const [inText, ...others] = titlesInText.map(tidy).filter(Boolean);
  if (inText && others.length === 0) return { value: inText, evidence: 'the title in the text' };
  const stated = tidy(title ?? '');
  const isLeftOver =
    /^(untitled|document\s?\d*|title|microsoft word\b.*|.*\.(docx?|odt|rtf|dotx?|tmp|pdf))$/i.test(stated);
  if (stated && !isLeftOver) return { value: stated, evidence: inProperties };
  const first = blocks[0];
  const topLevel = blocks.filter(({ type, attrs }) => type === schema.nodes.heading && attrs.level === 1);
  if (!first || topLevel.length !== 1 || topLevel[0] !== first) return null;
  return { value: tidy(first.textContent), evidence: 'the heading of the text' };
}

interface StatedDay {
  readonly day: string;
  readonly line: string;
}

/** What the lines at the top of a text say of it. */
interface TopLines {
  readonly authors: { readonly names: string[]; readonly line: string } | null;
  readonly published: StatedDay | null;
  readonly updated: StatedDay | null;
}

const linesAtTop = 12;

/** Reads bylines and dates at the top. A date counts on a line of its own, behind a label or beside a byline; none where two differ. */
function readTop(blocks: readonly Node[]): TopLines {
  const order = findDayOrder(
    blocks
      .map(({ textContent }) => textContent)
      .join('\n')
      .slice(0, 200_000),
  );
  const published: StatedDay[] = [];
  const updated: StatedDay[] = [];
  let authors: TopLines['authors'] = null;
  for (const line of blocks.slice(0, linesAtTop).map(({ textContent }) => tidy(textContent))) {
    const header = readHeaderLine(line, order);
    if (!header) continue;
    if (header.authors.length > 0) authors ??= { names: [...header.authors], line };
    if (!saysDate(line, order) && header.authors.length === 0) continue;
    if (header.published) published.push({ day: header.published, line });
    if (header.updated) updated.push({ day: header.updated, line });
  }
  return { authors, published: agreed(published), updated: agreed(updated) };
}

/** Whether a line is a date, or says what its date is the date of. */
function saysDate(line: string, order: DayOrder | null): boolean {
  let rest = line;
  for (const { text } of findDates(line, order)) rest = rest.replace(text, ' ');
  return hasDateLabel(line) || saysOnlyDate(rest);
}

function agreed(found: readonly StatedDay[]): StatedDay | null {
  const [first, ...others] = found;
  return first && others.every(({ day }) => day === first.day) ? first : null;
}

function evidenceOfDay(field: 'publishedOn' | 'updatedOn', stated: StatedDay | null): MetadataEvidence {
  return stated ? { [field]: `the date line “${stated.line}”` } : {};
}

/** Whether a name is that of a person or a body, and not of a program or a computer's account. */
function isName(name: string): boolean {
  const generic =
    /^(user|users?\s?\d*|admin|administrator|author|owner|unknown|guest|default|pc|hp|dell|lenovo|windows user|microsoft( office user)?|office|word|libreoffice|openoffice.*|python-docx|apache poi|un-?named)$/i;
  return name.length > 1 && name.length <= 200 && !generic.test(name);
}

function toOtherDate(date: string | null, why: string): OtherDate[] {
  const text = /^\d{4}-\d{2}-\d{2}/.exec(date?.trim() ?? '')?.[0];
  return text ? [{ text, why }] : [];
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Sentences that count what an office text holds and an import does not keep. */
export function describeOfficeLosses(
  counts: Readonly<Record<'comments' | 'deletions' | 'hidden' | 'pictures', number>> & {
    /** Pictures too. */
    readonly damaged?: number;
  },
): string[] {
  return [
    ...(counts.comments > 0
      ? [`Comments, which are no part of the text, were left out: ${counts.comments}.`]
      : []),
    ...(counts.deletions > 0
      ? [`Deletions under review were left out: ${counts.deletions}. Insertions are kept as text.`]
      : []),
    ...describeUnshown(counts.pictures, counts.damaged),
    ...(counts.hidden > 0 ? [`Stretches of hidden text were left out: ${counts.hidden}.`] : []),
  ];
}

/** Sentences that count pictures which cannot be shown: those of other kinds, and those that are damaged. */
export function describeUnshown(ofOtherKinds: number, damaged = 0): string[] {
  return [
    ...(ofOtherKinds > 0
      ? [`Pictures of kinds that are not shown, such as drawings, were left out: ${ofOtherKinds}.`]
      : []),
    ...(damaged > 0
      ? [`Damaged pictures were left out: ${damaged}. Save the file once more, and import it again.`]
      : []),
  ];
}
