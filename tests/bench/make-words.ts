import { pick, type Random } from './random.ts';

const onsets = 'b c d f g h k l m n p r s t v w br ch cl cr dr fl fr gr kh pl pr qu sh sp st str th tr'.split(
  ' ',
);
const vowels = 'a e i o u a e i o ai ea ia io ou'.split(' ');
const codas = ['', '', '', '', 'l', 'm', 'n', 'nd', 'nt', 'r', 'rs', 's', 'ss', 'st', 't'];
const endings = ['', '', '', 's', 'ed', 'ing', 'ly', 'er', 'ment', 'tion', 'al', 'ness'];
const common =
  'the the the the of of and and to to in in a a that for on with as by was is at from has it its not but which had he they were this been who their said would or one after into more than when there about over some'.split(
    ' ',
  );
const otherNames = [
  'Аркадий Белов',
  'Нина Соколова',
  'Нижний Прут',
  'ليلى حداد',
  'وادي السلام',
  'قرية بلقارة',
  'רות ברק',
  'נחל שורק',
  'Żaneta Łęcka',
  'François Müller',
  'İnci Çağlar',
];
const wordsInVocabulary = 40_000;

/** Where the words of a text come from. */
export interface Words {
  /** A word as it stands inside a sentence: some are frequent and most are rare, as in any language. */
  word(): string;
  /** A person or a place; one in six is not written in plain Latin letters. */
  name(): string;
  /** A year, an amount or a share. */
  figure(): string;
}

/** Made words, of one to four syllables with endings, that follow Zipf's law. */
export function makeWords(random: Random): Words {
  const syllable = () => pick(onsets, random) + pick(vowels, random) + pick(codas, random);
  const stem = () => Array.from({ length: 1 + Math.floor(random() * 3) }, syllable).join('');
  const vocabulary = new Set<string>();
  while (vocabulary.size < wordsInVocabulary) {
    const word = stem() + pick(endings, random);
    if (word.length > 2) vocabulary.add(word);
  }
  // Short words are the frequent ones.
  const length = new Map([...vocabulary].map((word) => [word, word.length * (0.3 + random())]));
  const ranked = [...vocabulary].sort((a, b) => (length.get(a) ?? 0) - (length.get(b) ?? 0));
  const names = Array.from({ length: 400 }, () => capital(stem()));
  return {
    word: () =>
      random() < 0.42 ? pick(common, random) : (ranked[Math.floor(ranked.length ** random())] ?? 'and'),
    name: () =>
      random() < 1 / 6 ? pick(otherNames, random) : `${pick(names, random)} ${pick(names, random)}`,
    figure: () => {
      const amount = Math.floor(10 ** (1 + random() * 4));
      return pick([String(1900 + (amount % 126)), amount.toLocaleString('en'), `${amount % 100} %`], random);
    },
  };
}

/** With its first letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
