import { clusterNames, type NameCluster } from './cluster-names.ts';
import { NameScanner, type ScannedName } from './scan-names.ts';

/** A name that texts seem to speak of, with the spellings that seem to mean the same. */
export interface NameProposal {
  /** The spelling that stands for it: the fullest of the frequent ones. */
  readonly name: string;
  /** The most frequent first. */
  readonly spellings: readonly Pick<ScannedName, 'text' | 'count' | 'first'>[];
  readonly count: number;
  /** In how many of the texts it stands. */
  readonly texts: number;
  /** Where most of its prepositions point to. */
  readonly kind: 'actor' | 'place';
}

/** A single word that stands once is no more than that. */
const isName = ({ count, name }: NameCluster): boolean => count > 1 || name.includes(' ');

/**
 * Names proposed from texts for an empty codebook, the likeliest first: phrases with capitals, acronyms, and what a state
 * or group is called with a common noun (`Syrian army`). Spellings, acronyms with their long forms, last names and
 * adjectives are put to the name that they seem to belong to. For scripts without capitals there is nothing to go by.
 */
export function proposeNames(texts: readonly string[], most: number): NameProposal[] {
  const scanner = new NameScanner();
  for (const text of texts) scanner.learn(text);
  for (const [i, text] of texts.entries()) scanner.scan(text, i);
  return proposalsOf(scanner.found, most);
}

/** The proposals that scanned names make, the likeliest first. */
export function proposalsOf(names: readonly ScannedName[], most: number): NameProposal[] {
  return clusterNames(names)
    .filter(isName)
    .sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name, spellings, count, texts, placeShare }) => ({
      ...{ name, count, texts: texts.size },
      spellings,
      kind: placeShare > 0.35 ? 'place' : 'actor',
    }));
}

/** A name that several texts speak of is one that the analyst will meet again. */
const weight = (cluster: NameCluster): number => cluster.count + 2 * (cluster.texts.size - 1);
