import type { Place } from '../../../core/anchoring/place.ts';
import { makeText } from '../make-text.ts';
import { pick, type Random } from '../random.ts';

/** A text some paragraphs of which end with a sentence that others end with too, and where those stand. */
export interface TextWithTwins {
  readonly text: string;
  readonly twins: readonly Place[];
}

/** Adds one of forty sentences to three paragraphs of a hundred. Lines are paragraphs. */
export function addTwins(text: string, random: Random): TextWithTwins {
  const sentences = makeText(2000, random)
    .split(/(?<=[.?])\s+/)
    .filter((sentence) => sentence.length > 30 && !sentence.includes('\n'))
    .slice(0, 40);
  const twins: Place[] = [];
  let length = 0;
  const lines = text.split('\n').map((line) => {
    const sentence = random() < 0.03 ? pick(sentences, random) : '';
    const whole = sentence ? `${line} ${sentence}` : line;
    if (sentence) twins.push({ start: length + whole.length - sentence.length, end: length + whole.length });
    length += whole.length + 1;
    return whole;
  });
  return { text: lines.join('\n'), twins };
}
