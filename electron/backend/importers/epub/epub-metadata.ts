import { emptyMetadata, type Metadata, type MetadataEvidence } from '../../../../core/model/document.ts';
import type { OtherDate } from '../../../../core/model/source-part.ts';
import { childrenOf, type XmlElement, xmlText } from '../office/xml-tree.ts';

/** What a book's own record says of it. */
export interface EpubMetadata {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  readonly otherDates: readonly OtherDate[];
}

const inRecord = 'the book’s own record';
const mostDates = 20;

/** Reads the record of a book: of its creators only the authors, of its dates the one of publication. */
export function readEpubMetadata(record: XmlElement | null): EpubMetadata {
  const texts = (name: string) => childrenOf(record, name).map(xmlText).filter(Boolean);
  const title = texts('dc:title')[0] ?? null;
  const authors = childrenOf(record, 'dc:creator').filter((creator) => isAuthor(creator, record));
  const publisher = texts('dc:publisher')[0] ?? null;
  const language = texts('dc:language').find((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) ?? null;
  const dates = childrenOf(record, 'dc:date');
  const published = dates.find(({ attributes }) => /^(|publication)$/i.test(attributes['opf:event'] ?? ''));
  const publishedOn = published ? readDay(xmlText(published)) : null;
  const names = authors.map(xmlText).filter(Boolean);
  return {
    metadata: {
      ...emptyMetadata,
      title: title?.slice(0, 2000) ?? null,
      authors: names,
      ...{ publisher, publishedOn, language },
    },
    evidence: {
      ...(title && { title: inRecord }),
      ...(names.length > 0 && { authors: inRecord }),
      ...(publisher && { publisher: inRecord }),
      ...(publishedOn && { publishedOn: `${inRecord}: “${xmlText(published).slice(0, 100)}”` }),
      ...(language && { language: inRecord }),
    },
    otherDates: [
      ...dates
        .filter((date) => date !== published)
        .flatMap((date) =>
          toOtherDate(date, `The book’s record, as the date of ${date.attributes['opf:event']}`),
        ),
      ...childrenOf(record, 'opf:meta')
        .filter(({ attributes }) => attributes.property === 'dcterms:modified')
        .flatMap((date) => toOtherDate(date, 'When the book’s file was last changed, in its record')),
    ].slice(0, mostDates),
  };
}

/** Whether a creator is an author: those without a role are. */
function isAuthor({ attributes }: XmlElement, record: XmlElement | null): boolean {
  const refined = childrenOf(record, 'opf:meta').find(
    (meta) => meta.attributes.property === 'role' && meta.attributes.refines === `#${attributes.id}`,
  );
  const role = attributes['opf:role'] ?? (attributes.id && refined ? xmlText(refined) : 'aut');
  return /^(aut|cre)$/i.test(role);
}

/** A date as exact as it is written; null for years that no book has, which programs write for none. */
function readDay(text: string): string | null {
  const [date, year] = /^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?!\d|-)/.exec(text) ?? [];
  return date && Number(year) > 1400 ? date : null;
}

function toOtherDate(date: XmlElement, why: string): OtherDate[] {
  const text = xmlText(date).slice(0, 100);
  return text ? [{ text, why: why.slice(0, 200) }] : [];
}
