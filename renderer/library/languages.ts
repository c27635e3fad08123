/** Languages that may be named in words; others by their tag. */
const named = [
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'it',
  'ku',
  'nl',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'ur',
  'zh',
];

const names = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a language tag: `Arabic` for `ar`. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Not a well-formed tag: it is shown as it stands.
    return tag;
  }
}

/** The language tag that a user meant by a name or a tag; null if it is neither. */
export function parseLanguage(text: string): string | null {
  const typed = text.trim();
  const byName = named.find((tag) => languageName(tag).toLowerCase() === typed.toLowerCase());
  if (byName) return byName;
  try {
    const [tag] = Intl.getCanonicalLocales(typed);
    return tag && languageName(tag) !== tag ? tag : null;
  } catch {
    return null;
  }
}
