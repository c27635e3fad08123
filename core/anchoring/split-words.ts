/** The words of a text in order: runs of letters and digits, each other sign by itself; white space is left out. */
export interface Words {
  /** The same number for the same word, in all texts that one `WordSplitter` has split. */
  readonly ids: number[];
  /** Where each word begins and ends in its text. */
  readonly starts: number[];
  readonly ends: number[];
}

/** Scripts that are written without spaces between words: each of their letters counts as a word. */
const word =
  /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+|\S\p{M}*/gv;

/** A longer run of letters is no word of any language; it is taken letter by letter. */
const longestWord = 64;

/** Splits texts into words that can be compared by number. */
export class WordSplitter {
  readonly #ids = new Map<string, number>();

  /** Adds the words of `text.slice(start, end)` to `words`, with their places in `text`. */
  split(text: string, start: number, end: number, words: Words): void {
    for (const match of text.slice(start, end).matchAll(word)) {
      const at = start + match.index;
      if (match[0].length <= longestWord) this.#add(match[0], at, words);
      else {
        let from = at;
        for (const letter of match[0]) {
          this.#add(letter, from, words);
          from += letter.length;
        }
      }
    }
  }

  /** The words of `text.slice(start, end)`, with their places in `text`. */
  words(text: string, start: number, end: number): Words {
    const words = noWords();
    this.split(text, start, end, words);
    return words;
  }

  /** Adds the line break at an offset, as a word. */
  addBreak(at: number, words: Words): void {
    this.#add('\n', at, words);
  }

  #add(text: string, start: number, { ids, starts, ends }: Words): void {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(text, id);
    }
    ids.push(id);
    starts.push(start);
    ends.push(start + text.length);
  }
}

/** A hash of the words in a row from `start`. */
export function sequenceHash(ids: readonly number[], start: number, length: number): number {
  let hash = 0;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (ids[start + i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}

/** No words yet. */
export function noWords(): Words {
  return { ids: [], starts: [], ends: [] };
}

/** Adds the words that are chosen to `kept`. */
export function keepWords(words: Words, kept: Words, isChosen: (index: number) => boolean): void {
  words.ids.forEach((id, i) => {
    if (!isChosen(i)) return;
    kept.ids.push(id);
    kept.starts.push(words.starts[i] ?? 0);
    kept.ends.push(words.ends[i] ?? 0);
  });
}
