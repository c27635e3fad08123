/** Random numbers from 0 to 1, the same in each run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const onsets = 'b c d f g h k l m n p r s t v w br ch cl dr fl gr kh pl pr qu sh st th tr'.split(' ');
const vowels = 'a e i o u ai ea ia io ou'.split(' ');
const codas = ['', '', '', 'l', 'm', 'n', 'nd', 'nt', 'r', 'rs', 's', 'st', 't'];
const common = 'the of and to in that for on with as by was is at from has it its not but which had'.split(
  ' ',
);
const wordsInVocabulary = 20_000;

/** Markdown of about so many varied words: sentences of differing length, paragraphs, now and then a heading. */
export function makeText(words: number, random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const syllable = () => pick(onsets) + pick(vowels) + pick(codas);
  const vocabulary = Array.from({ length: wordsInVocabulary }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, syllable).join(''),
  );
  // A few words are frequent and most are rare, as in any language.
  const word = () =>
    random() < 0.4 ? pick(common) : (vocabulary[Math.floor(wordsInVocabulary ** random())] ?? 'and');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  let left = words;
  const phrase = (count: number) => {
    left -= count;
    return capital(Array.from({ length: count }, word).join(' '));
  };
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));

  const blocks: string[] = [];
  while (left > 0) {
    if (blocks.length % 40 === 0) blocks.push(`## ${phrase(between(3, 8))}`);
    const sentences = Array.from({ length: between(1, 7) }, () => `${phrase(between(6, 28))}.`);
    blocks.push(sentences.join(' '));
  }
  return blocks.join('\n\n');
}
