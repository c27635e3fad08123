import { makeText } from '../make-text.ts';
import { makeRandom, pick, type Random } from '../random.ts';
import { type EditedText, type Editing, editText } from './edit-text.ts';

/** A text that is hard to carry highlights in, with its next version. */
export interface NastyText {
  readonly name: string;
  make(random: Random): EditedText;
}

/** Letters of scripts that are written without spaces, or that are two code units each. */
const scripts = {
  Chinese: [0x4e00, 3000],
  Thai: [0x0e01, 46],
  'Egyptian hieroglyphs': [0x13000, 900],
} as const;

/** Texts that repeat themselves, have no spaces, or have nothing to do with each other. */
export function nastyTexts(words: number, editing: Editing): NastyText[] {
  const paragraphs = (seed: number, count = words) =>
    makeText(count, makeRandom(seed)).replaceAll(/\n+/g, '\n').split('\n');
  const unlike = (before: string, after: string): EditedText => ({
    before,
    after,
    to: new Int32Array(before.length).fill(-1),
  });
  return [
    { name: 'another text', make: () => unlike(paragraphs(101).join('\n'), paragraphs(102).join('\n')) },
    { name: 'an empty text', make: () => unlike(paragraphs(101).join('\n'), '') },
    {
      name: 'one paragraph 500 times',
      make: (random) =>
        editText(
          Array<string>(500)
            .fill(paragraphs(103, 300)[3] ?? '')
            .join('\n'),
          editing,
          random,
        ),
    },
    {
      name: 'fifty paragraphs again and again',
      make: (random) => {
        const few = paragraphs(104, 3000).slice(0, 50);
        return editText(
          Array.from({ length: words / 60 }, () => pick(few, random)).join('\n'),
          editing,
          random,
        );
      },
    },
    {
      name: 'paragraphs of 20,000 letters',
      make: (random) => {
        const long = paragraphs(105);
        const joined = Array.from({ length: Math.ceil(long.length / 60) }, (_, i) =>
          long.slice(60 * i, 60 * i + 60).join(' '),
        );
        return editText(joined.join('\n'), { ...editing, edited: 80 }, random);
      },
    },
    ...Object.entries(scripts).map(([name, [first, count]]) => ({
      name,
      make: (random: Random) => {
        const letter = () => String.fromCodePoint(first + Math.floor(count * random() ** 2));
        const sentence = () => Array.from({ length: 10 + Math.floor(random() * 40) }, letter).join('');
        const paragraph = () => Array.from({ length: 4 }, sentence).join(name === 'Chinese' ? '。' : ' ');
        return editText(Array.from({ length: words / 100 }, paragraph).join('\n'), editing, random);
      },
    })),
    {
      name: 'Arabic',
      make: (random) => {
        const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
        const list = Array.from({ length: 3000 }, () =>
          Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(letters, random)).join(''),
        );
        const word = () => list[Math.floor(list.length * random() ** 3)] ?? '';
        const paragraph = () => `${Array.from({ length: 60 }, word).join(' ')}.`;
        return editText(Array.from({ length: words / 60 }, paragraph).join('\n'), editing, random);
      },
    },
  ];
}
