import { clusterNames, type NameCluster } from './cluster-names.ts';
import { scanNames } from './scan-names.ts';

/** A name that texts seem to speak of, with the spellings that seem to mean the same. */
export interface NameProposal {
  /** The spelling that stands for it: the fullest of the frequent ones. */
  readonly name: string;
  /** The most frequent first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
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
  return clusterNames(scanNames(texts))
    .filter(isName)
    .sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name, spellings, count, texts, placeShare }) => ({
      ...{ name, count, texts: texts.size },
      spellings: spellings.map(({ text, count }) => ({ text, count })),
      kind: placeShare > 0.35 ? 'place' : 'actor',
    }));
}

/** A name that several texts speak of is one that the analyst will meet again. */
const weight = (cluster: NameCluster): number => cluster.count + 2 * (cluster.texts.size - 1);
