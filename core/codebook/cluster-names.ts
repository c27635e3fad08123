import { fold } from '../text/fold.ts';
import type { ScannedName } from './scan-names.ts';

/** Spellings that seem to mean the same. */
export interface NameCluster {
  readonly name: string;
  readonly spellings: readonly ScannedName[];
  readonly count: number;
  readonly texts: ReadonlySet<number>;
  /** The share of its places that stand behind a preposition of place. */
  readonly placeShare: number;
}

/** Puts spellings together that seem to mean the same. */
export function clusterNames(names: readonly ScannedName[]): NameCluster[] {
  const groups = new Groups(names);
  const byKey = Map.groupBy(names, ({ text }) => keyOf(text));
  for (const same of byKey.values()) groups.joinAll(same);
  joinKnown(groups, names, byKey);
  joinAcronyms(groups, names, byKey);
  joinAdjectives(groups, names, byKey);
  joinLastNames(groups, names, byKey);
  joinGroups(groups, names);
  joinLonger(groups, names, byKey);
  joinSounds(groups, names);
  return groups.all().map(describe);
}

type ByKey = ReadonlyMap<string, readonly ScannedName[]>;

/** Letters and digits, a noun's plural as its singular. */
function keyOf(text: string): string {
  return fold(text)
    .replace(/(\p{Ll}{3,}?)(?:ies|y)$/u, '$1i')
    .replace(/(\p{Ll}{4,}?)s$/u, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What the texts themselves call another name. */
function joinKnown(groups: Groups, names: readonly ScannedName[], byKey: ByKey): void {
  for (const name of names) {
    for (const other of name.alsoKnownAs) {
      const [known] = byKey.get(keyOf(other)) ?? [];
      if (known) groups.join(name, known);
    }
  }
}

/** `PMF` and the one name whose words begin with these letters. */
function joinAcronyms(groups: Groups, names: readonly ScannedName[], byKey: ByKey): void {
  const long = Map.groupBy(names, ({ text }) => initials(text));
  for (const name of names) {
    const letters = name.text.replaceAll('.', '');
    if (!/^\p{Lu}{2,6}$/u.test(letters)) continue;
    const meant = [...new Set((long.get(letters) ?? []).map(({ text }) => keyOf(text)))];
    const [only, ...others] = meant;
    if (only && others.length === 0) groups.join(name, byKey.get(only)?.[0] ?? name);
  }
}

function initials(text: string): string {
  const words = text.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}

const adjectiveEnds = ['n', 'an', 'ian', 'i', 'ish', 'ese', 'ean', 'nian'];

/** `Syrian` and `Syria`. */
function joinAdjectives(groups: Groups, names: readonly ScannedName[], byKey: ByKey): void {
  for (const name of names) {
    if (!/^\p{Lu}\p{Ll}{4,}$/u.test(name.text)) continue;
    for (const end of adjectiveEnds) {
      if (!name.text.endsWith(end)) continue;
      const stem = name.text.slice(0, -end.length);
      const [noun] = byKey.get(keyOf(stem)) ?? byKey.get(keyOf(`${stem}a`)) ?? [];
      if (noun && noun !== name && stem.length >= 3) {
        groups.join(name, noun);
        break;
      }
    }
  }
}

/** A last word that stands alone, and the one longer name that ends in it. */
function joinLastNames(groups: Groups, names: readonly ScannedName[], byKey: ByKey): void {
  const byLast = Map.groupBy(
    names.filter(({ text }) => isPersonLike(text)),
    ({ text }) => keyOf(lastWord(text)),
  );
  for (const [last, longer] of byLast) {
    const [alone] = byKey.get(last) ?? [];
    const different = new Set(longer.map((one) => groups.of(one)));
    if (alone && different.size === 1 && longer[0]) groups.join(alone, longer[0]);
  }
}

/** `US forces`, `U.S. military` and `American soldiers`, but not `US-backed forces`. */
function joinGroups(groups: Groups, names: readonly ScannedName[]): void {
  const kin = Map.groupBy(names, ({ text, group }) =>
    group ? `${keyOf(group.of)} ${stanceOf(text)} ${group.what}` : '',
  );
  for (const [key, same] of kin) if (key) groups.joinAll(same);
}

/** Those whom somebody backs or leads are others than his own: `backed` of `U.S.-backed forces`. */
const stanceOf = (text: string): string => /[-\u2010\u2011](\p{Ll}+ed|led|run|held) /u.exec(text)?.[1] ?? '';

/** `Iraqi Imam Ali Brigade` and `Imam Ali Brigades`, `Salim Adar of Belkara` and `Salim Adar`: names with their origin. */
function joinLonger(groups: Groups, names: readonly ScannedName[], byKey: ByKey): void {
  for (const name of names) {
    if (name.group) continue;
    const rest = /^\p{Lu}[\p{L}.]+[ -](.*\p{L}.*[ -].*)$/u.exec(name.text)?.[1];
    const head = /^(.+[ -].+?) (?:of|from) /u.exec(name.text)?.[1];
    for (const part of [rest, head]) {
      const [known] = part ? (byKey.get(keyOf(part)) ?? []) : [];
      if (known) groups.join(known, name);
    }
  }
}

/** `Coneco` and `Kuniko`: long enough words of the same consonants, as other alphabets leave them. */
function joinSounds(groups: Groups, names: readonly ScannedName[]): void {
  const alike = Map.groupBy(names, ({ text }) => soundOf(text));
  for (const [sound, same] of alike) if (sound) groups.joinAll(same);
}

function soundOf(text: string): string {
  if (!/^\p{Lu}\p{Ll}{5,}$/u.test(text)) return '';
  const consonants = fold(text)
    .replace(/ck|[cq]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/z/g, 's')
    .replace(/[^b-df-hj-np-tv-xz]|[hw]/g, '')
    .replace(/(.)\1+/g, '$1');
  return consonants.length >= 3 && consonants.length * 2 <= text.length ? `${consonants} ${text.length}` : '';
}

/** Two to four words with capitals and no other. */
const isPersonLike = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}’'.]+ ){1,3}(?:(?:al|el|ash|as|ad)[- ])?\p{Lu}[\p{L}’']+$/u.test(text);

const lastWord = (text: string): string => /(?:(?:al|el|ash|as|ad)[- ])?[^ ]+$/u.exec(text)?.[0] ?? text;

/** Names that were joined, each in one group. */
class Groups {
  readonly #group = new Map<ScannedName, Set<ScannedName>>();

  constructor(names: readonly ScannedName[]) {
    for (const name of names) this.#group.set(name, new Set([name]));
  }

  of(name: ScannedName): Set<ScannedName> | undefined {
    return this.#group.get(name);
  }

  join(a: ScannedName, b: ScannedName): void {
    const [first, second] = [this.#group.get(a), this.#group.get(b)];
    if (!first || !second || first === second) return;
    for (const name of second) {
      first.add(name);
      this.#group.set(name, first);
    }
  }

  joinAll(names: readonly ScannedName[]): void {
    const [first, ...others] = names;
    if (first) for (const other of others) this.join(first, other);
  }

  all(): ScannedName[][] {
    return [...new Set(this.#group.values())].map((group) => [...group]);
  }
}

function describe(group: readonly ScannedName[]): NameCluster {
  const spellings = group.toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  const count = spellings.reduce((sum, spelling) => sum + spelling.count, 0);
  const most = spellings[0]?.count ?? 0;
  // Of those that stand nearly as often as the most frequent one, a full name rather than a last one or an acronym.
  const frequent = spellings.filter((one) => one.count * 3 >= most);
  const full = frequent.filter(({ text }) => text.includes(' '));
  const [name] = (full.length > 0 ? full : frequent).toSorted(
    (a, b) => b.count - a.count || a.text.length - b.text.length,
  );
  return {
    name: name?.text ?? '',
    spellings,
    count,
    texts: new Set(spellings.flatMap(({ texts }) => [...texts])),
    placeShare: spellings.reduce((sum, { places }) => sum + places, 0) / count,
  };
}
