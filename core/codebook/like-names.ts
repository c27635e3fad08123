import { likeness } from '../anchoring/word-likeness.ts';
import { nameKey } from './name-key.ts';

/** How many letters in order two names must have in common to be taken for spellings of one. */
const leastLikeness = 0.8;

/** Shorter names are alike by chance. */
const shortest = 5;

/** Finds which of many names another is much like, such as `Hezbollah` and `Hizbullah`. */
export class LikeNames<Owner> {
  readonly #byConsonants: ReadonlyMap<string, readonly { key: string; owner: Owner }[]>;

  constructor(names: readonly { readonly name: string; readonly owner: Owner }[]) {
    const keyed = names.map(({ name, owner }) => ({ key: nameKey(name), owner }));
    this.#byConsonants = Map.groupBy(keyed, ({ key }) => skeleton(key));
  }

  /** The owner of the name that is most alike; null if none is much so. */
  like(name: string): Owner | null {
    const key = nameKey(name);
    if (key.length < shortest) return null;
    let best: { owner: Owner; likeness: number } | null = null;
    for (const other of this.#byConsonants.get(skeleton(key)) ?? []) {
      const found = likeness(key, other.key);
      if (found >= leastLikeness && found > (best?.likeness ?? 0)) {
        best = { owner: other.owner, likeness: found };
      }
    }
    return best?.owner ?? null;
  }
}

/** The first consonants, as other alphabets leave them: only names that share them are compared. */
function skeleton(key: string): string {
  const consonants = key
    .replace(/ck|[cq]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/z/g, 's')
    .replace(/[aeiouwyh\s'-]/g, '')
    .replace(/(.)\1+/g, '$1');
  return consonants.slice(0, 3);
}
