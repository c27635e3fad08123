import type { Place } from '../../../core/anchoring/place.ts';
import { pick, type Random } from '../random.ts';

/**
 * Passages of a text as analysts mark them: words and phrases, sentences, parts of paragraphs, some over the end of a
 * paragraph, some over each other. Never empty, cut between words.
 */
export function chooseHighlights(text: string, count: number, random: Random): Place[] {
  const lengths = [12, 30, 60, 120, 120, 200, 300, 700];
  return Array.from({ length: count }, () => {
    const near = Math.floor(random() * Math.max(1, text.length - 800));
    const start = text.slice(near).search(/(?<=\s)\S/) + near;
    const length = pick(lengths, random);
    const rest = /\S(?=\s|$)/g;
    rest.lastIndex = Math.min(text.length - 1, start + length);
    const end = (rest.exec(text)?.index ?? text.length - 1) + 1;
    return { start: Math.max(0, start), end };
  });
}
