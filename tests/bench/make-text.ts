import { capital, makeWords, type Words } from './make-words.ts';
import { pick, type Random } from './random.ts';

/**
 * Markdown of about so many varied words, made up as reports are: titled sections of paragraphs, with lists, quotations,
 * tables, names in other scripts, speech in curly quotes, emphasis and links between them; some 60 words a block.
 */
export function makeText(words: number, random: Random): string {
  const write = new Writer(makeWords(random), random);
  const blocks = [`# ${write.title()}`];
  while (write.words < words) {
    if (random() < 0.03) blocks.push(`${pick(['##', '##', '###'], random)} ${write.title()}`);
    const kind = random();
    if (kind < 0.035) blocks.push(write.list());
    else if (kind < 0.05) blocks.push(write.table());
    else if (kind < 0.09) blocks.push(`> ${write.paragraph(1, 4)}`);
    else blocks.push(write.paragraph(2, 9));
  }
  return blocks.join('\n\n');
}

/** Writes one piece of Markdown after the other and counts their words. */
class Writer {
  words = 0;
  readonly #words: Words;
  readonly #random: Random;

  constructor(words: Words, random: Random) {
    this.#words = words;
    this.#random = random;
  }

  title(): string {
    return capital(this.#phrase(this.#between(3, 9)));
  }

  /** So many sentences: `low` or more, less than `high`. */
  paragraph(low: number, high: number): string {
    return Array.from({ length: this.#between(low, high) }, () => this.#sentence()).join(' ');
  }

  list(): string {
    const isOrdered = this.#random() < 0.4;
    const items = Array.from({ length: this.#between(3, 8) }, (_, i) => {
      const item = this.#random() < 0.5 ? this.#sentence() : capital(this.#phrase(this.#between(4, 14)));
      return `${isOrdered ? `${i + 1}.` : '-'} ${item}`;
    });
    return items.join('\n');
  }

  table(): string {
    const columns = this.#between(3, 5);
    const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
    const rows = Array.from({ length: this.#between(4, 10) }, () => row(() => this.#cell()));
    return [row(() => this.title().split(' ', 2).join(' ')), row(() => '---'), ...rows].join('\n');
  }

  #cell(): string {
    const kind = this.#random();
    if (kind < 0.3) return this.#count(this.#words.figure());
    return kind < 0.6 ? this.#count(this.#words.name()) : this.#phrase(this.#between(1, 4));
  }

  #sentence(): string {
    const kind = this.#random();
    if (kind < 0.1) {
      return `“${this.#clauses()},” said ${this.#count(this.#words.name())}.`;
    }
    if (kind < 0.2) return `${this.#count(this.#words.name())} ${this.#clauses().toLowerCase()}.`;
    return `${capital(this.#clauses())}${pick(['.', '.', '.', '.', '.', '.', '?'], this.#random)}`;
  }

  #clauses(): string {
    const first = capital(this.#phrase(this.#between(4, 14)));
    const more = Array.from(
      { length: this.#between(0, 3) },
      () => pick([', ', ', ', ', and ', '; ', ' — '], this.#random) + this.#phrase(this.#between(3, 10)),
    );
    return first + more.join('');
  }

  /** Words, now and then with a name, a number, emphasis, a link or an apostrophe among them. */
  #phrase(length: number): string {
    this.words += length;
    const { word, name, figure } = this.#words;
    const one = (_: unknown, i: number) => {
      const kind = this.#random();
      if (i === 0 || kind < 0.955) return word();
      if (kind < 0.965) return this.#count(name());
      if (kind < 0.98) return figure();
      if (kind < 0.985) return `*${word()}*`;
      if (kind < 0.988) return `**${word()} ${word()}**`;
      return kind < 0.992 ? `[${word()} ${word()}](https://example.org/${word()})` : `${word()}’s`;
    };
    return Array.from({ length }, one).join(' ');
  }

  #count(text: string): string {
    this.words += text.split(' ').length;
    return text;
  }

  #between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low));
  }
}
