const segmenters = new Map<string, Intl.Segmenter>();

/** The browser's segmenter for a language, made once. */
export function segmenter(granularity: 'word' | 'sentence', language: string | null): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language ?? undefined, { granularity });
  segmenters.set(key, made);
  return made;
}
