const kinds: readonly (readonly [RegExp, string])[] = [
  [/^text\/html|xhtml|multipart\/related/, 'web page'],
  [/^text\/markdown/, 'Markdown file'],
  [/^text\//, 'text file'],
  [/pdf/, 'PDF file'],
  [/epub/, 'e-book'],
  [/word|officedocument|opendocument/, 'office document'],
];

/** What a file is, in words: `web page`. */
export const sourceKind = (mediaType: string): string =>
  kinds.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'file';
