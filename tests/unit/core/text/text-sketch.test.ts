import { expect, test } from 'vitest';
import { sketchText, textSimilarity } from '../../../../core/text/text-sketch.ts';

/** Words that repeat with a long period, so that texts of different seeds have nothing in common. */
function words(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `w${(state >>> 8).toString(36)}`;
  });
}

const shared = (a: readonly number[], b: readonly number[]) => a.filter((one) => b.includes(one)).length;

test('a text finds itself under other spelling, spacing and case', () => {
  const text = words(200, 1).join(' ');
  const other = text.toUpperCase().replaceAll(' ', ' \n');
  expect(sketchText(other)).toEqual(sketchText(text));
  expect(textSimilarity(text, other)).toBe(1);
});

test('texts that were changed a little find each other, others do not', () => {
  let found = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const original = words(400, seed);
    const edited = original.with(100, 'edited').with(200, 'words').with(300, 'here');
    const similarity = textSimilarity(original.join(' '), edited.join(' '));
    expect(similarity).toBeGreaterThan(0.9);
    expect(similarity).toBeLessThan(1);
    expect(shared(sketchText(original.join(' ')), sketchText(edited.join(' ')))).toBeGreaterThan(0);
    found += shared(sketchText(original.join(' ')), sketchText(words(400, seed + 1000).join(' ')));
  }
  expect(found).toBe(0);
});

test('two reports that share half of their words are two reports', () => {
  const common = words(300, 7);
  const first = [...words(300, 8), ...common].join(' ');
  const second = [...words(300, 9), ...common].join(' ');
  expect(textSimilarity(first, second)).toBeLessThan(0.4);
});

test('a text of few words has no sketch; words of any script count', () => {
  expect(sketchText('One two three.')).toEqual([]);
  const arabic = Array.from({ length: 60 }, (_, i) => `كلمة${i}`).join(' ');
  expect(sketchText(arabic).length).toBeGreaterThan(0);
});

test('texts without five words are the same if they are equal', () => {
  expect(textSimilarity('A b', 'a  b')).toBe(0);
  expect(textSimilarity('Á b', 'a b')).toBe(1);
});
