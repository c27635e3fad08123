import type { Metadata, SourceField } from '../../core/model/document.ts';
import { languageName, parseLanguage } from './languages.ts';
import { parsePartialDate, showPartialDate } from './partial-date.ts';

/** What came of a typed value: the metadata to store, or a sentence that says what is wrong. */
export type Parsed = { readonly metadata: Partial<Metadata> } | { readonly error: string };

/** One line of a document's metadata: how it is shown, and what may be typed there. An empty value clears it. */
export interface FieldDefinition {
  readonly name: SourceField;
  readonly label: string;
  /** What stands in an empty field. */
  readonly empty: string;
  show(metadata: Metadata): string;
  parse(text: string): Parsed;
}

const tooLong = (label: string, most: number): Parsed => ({
  error: `${label} may hold at most ${most.toLocaleString('en')} characters. Nothing was changed.`,
});

export const metadataFields: readonly FieldDefinition[] = [
  {
    name: 'title',
    label: 'Title',
    empty: 'No title',
    show: ({ title }) => title ?? '',
    parse: (text) => (text.length > 2000 ? tooLong('A title', 2000) : { metadata: { title: text || null } }),
  },
  {
    name: 'authors',
    label: 'Authors',
    empty: 'No author',
    show: ({ authors }) => authors.join('; '),
    parse: (text) => {
      const authors = text.split(/\s*;\s*/).filter(Boolean);
      return authors.some((author) => author.length > 500)
        ? tooLong('A name', 500)
        : { metadata: { authors } };
    },
  },
  {
    name: 'publisher',
    label: 'Publisher',
    empty: 'No publisher',
    show: ({ publisher }) => publisher ?? '',
    parse: (text) =>
      text.length > 500 ? tooLong('A publisher’s name', 500) : { metadata: { publisher: text || null } },
  },
  {
    name: 'publishedOn',
    label: 'Published',
    empty: 'No date',
    show: ({ publishedOn }) => (publishedOn === null ? '' : showPartialDate(publishedOn)),
    parse: (text) => {
      const publishedOn = text ? parsePartialDate(text) : null;
      if (text && publishedOn === null) {
        return { error: 'This is not a date. Write it as 22 Feb 2024, Feb 2024 or 2024.' };
      }
      return { metadata: { publishedOn } };
    },
  },
  {
    name: 'language',
    label: 'Language',
    empty: 'Not known',
    show: ({ language }) => (language === null ? '' : languageName(language)),
    parse: (text) => {
      const language = text ? parseLanguage(text) : null;
      if (text && language === null)
        return { error: 'This language is not known. Write it as English or en.' };
      return { metadata: { language } };
    },
  },
];
