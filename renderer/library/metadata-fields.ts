import { type Metadata, type SourceField, WebAddress } from '../../core/model/document.ts';
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
  /** Whether every line is a value of its own, so that Enter begins one. */
  readonly isLines?: boolean;
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
    parse: (text) => parseDate(text, (publishedOn) => ({ publishedOn })),
  },
  {
    name: 'updatedOn',
    label: 'Updated',
    empty: 'No date',
    show: ({ updatedOn }) => (updatedOn === null ? '' : showPartialDate(updatedOn)),
    parse: (text) => parseDate(text, (updatedOn) => ({ updatedOn })),
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
  {
    name: 'url',
    label: 'Web address',
    empty: 'No address',
    show: ({ url }) => url ?? '',
    parse: (text) => {
      if (!text) return { metadata: { url: null } };
      const address = WebAddress.safeParse(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
      return address.success
        ? { metadata: { url: address.data } }
        : { error: 'This is not a web address. Write it as https://example.org/page.' };
    },
  },
  {
    name: 'standfirst',
    label: 'Standfirst',
    empty: 'No standfirst',
    show: ({ standfirst }) => standfirst ?? '',
    parse: (text) =>
      text.length > 10_000 ? tooLong('A standfirst', 10_000) : { metadata: { standfirst: text || null } },
  },
  {
    name: 'captions',
    label: 'Captions',
    empty: 'No captions',
    isLines: true,
    show: ({ captions }) => captions.join('\n'),
    parse: (text) => {
      const captions = text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      return captions.some((caption) => caption.length > 5000)
        ? tooLong('A caption', 5000)
        : { metadata: { captions } };
    },
  },
  {
    name: 'section',
    label: 'Section',
    empty: 'No section',
    show: ({ section }) => section ?? '',
    parse: (text) =>
      text.length > 200 ? tooLong('A section', 200) : { metadata: { section: text || null } },
  },
  {
    name: 'siteTags',
    label: 'Site tags',
    empty: 'No site tags',
    show: ({ siteTags }) => siteTags.join('; '),
    parse: (text) => {
      const siteTags = text.split(/\s*;\s*/).filter(Boolean);
      return siteTags.some((tag) => tag.length > 200) ? tooLong('A tag', 200) : { metadata: { siteTags } };
    },
  },
];

function parseDate(text: string, toMetadata: (date: string | null) => Partial<Metadata>): Parsed {
  const date = text ? parsePartialDate(text) : null;
  if (text && date === null) {
    return { error: 'This is not a date. Write it as 22 Feb 2024, Feb 2024 or 2024.' };
  }
  return { metadata: toMetadata(date) };
}
