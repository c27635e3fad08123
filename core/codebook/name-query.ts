import { clitics, indexedWords } from '../text/indexed-form.ts';
import { particlesBefore } from './name-clitics.ts';
import { withoutApostrophes } from './without-apostrophes.ts';

/** How many phrases a name is looked for by, at most. */
const mostPhrases = 256;

/**
 * A query for the search index, as FTS5 takes it, that finds every text in which `NameIndex` finds one of the names, and a
 * few more; null if the index cannot tell, as for a name without letters.
 */
export function nameQuery(names: readonly string[]): string | null {
  const phrases = new Set<string>();
  for (const name of names) {
    for (const spelling of new Set([name, withoutApostrophes(name)])) {
      const { words } = indexedWords(spelling);
      if (words.length === 0) return null;
      for (const phrase of phrasesOf(words)) phrases.add(phrase);
    }
  }
  return [...phrases].map((phrase) => `"${phrase}"`).join(' OR ');
}

/** The forms of a name in the index: its first words only, if all of them have too many. */
function phrasesOf(words: readonly string[]): string[] {
  let phrases: string[] = [];
  for (const [i, word] of words.entries()) {
    const forms = formsOf(word, i === 0, i === words.length - 1);
    if (i === 0) phrases = forms;
    else if (phrases.length * forms.length <= mostPhrases)
      phrases = phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`));
    else break;
  }
  return phrases;
}

/** How the index may know a word of a name: after particles, in the plural, without what it takes for a clitic. */
function formsOf(word: string, isFirst: boolean, isLast: boolean): string[] {
  const forms = [word, ...(isFirst ? particlesBefore(word).map((particles) => particles + word) : [])];
  if (isLast) forms.push(`${word}s`);
  for (const clitic of clitics) {
    if (word.endsWith(clitic) && word.length > clitic.length) forms.push(word.slice(0, -clitic.length));
  }
  return forms;
}
