import type { SourceField } from '../../core/model/document.ts';
import type { ClutterReason } from '../../core/model/source-part.ts';

/** Why a part is not in the text, as the screen names it. */
export const reasonNames = {
  navigation: 'Site navigation',
  notices: 'Notices and sign-in',
  teasers: 'Latest news and teasers',
  sharing: 'Share and follow buttons',
  related: 'Related posts',
  repeats: 'Repeats of title and byline',
  advertising: 'Advertising',
  comments: 'Readers’ comments',
  footer: 'Footer',
  'running-heads': 'Page heads and page numbers',
  'by-hand': 'Removed by hand',
} as const satisfies Record<ClutterReason, string>;

/** The field that a part was moved to, as the screen names it. */
export const fieldNames = {
  title: 'Title',
  authors: 'Author',
  publisher: 'Publisher',
  publishedOn: 'Published',
  updatedOn: 'Updated',
  language: 'Language',
  url: 'Web address',
  standfirst: 'Standfirst',
  captions: 'Caption',
  section: 'Section',
  siteTags: 'Site tags',
} as const satisfies Record<SourceField, string>;
