import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContextLookup, MentionContexts } from '../../../../core/codebook/mention-context.ts';

test('a place is known again by its context, and no other is taken for it', () => {
  const text = fc
    .array(fc.constantFrom('Belkara', ' ', ' ', 'and ', '\n', '𐐀', 'é'), { minLength: 1, maxLength: 60 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (whole, which) => {
      const places = [...whole.matchAll(/Belkara/g)].map(({ index: start }) => ({ start, end: start + 7 }));
      const place = places[which % Math.max(1, places.length)];
      if (!place) return;
      const lookup = new ContextLookup([new MentionContexts(whole).of(place)]);
      const found = places.filter(({ start, end }) => lookup.at(whole, start, end).length > 0);
      expect(found).toEqual([place]);
    }),
    { numRuns: 500 },
  );
});

test('places that stay alike far around them are told of as one', () => {
  const text = 'Belkara, '.repeat(2000);
  const contexts = new MentionContexts(text);
  const [one, other] = [9000, 9009].map((start) => contexts.of({ start, end: start + 7 }));
  expect(one).toEqual(other);
  expect(one?.prefix).toHaveLength(2048);
});

test('contexts end in whole characters', () => {
  const text = `${'𐐀'.repeat(40)}Belkara${'𐐀'.repeat(40)}`;
  const { prefix, suffix } = new MentionContexts(`x${text}`).of({ start: 81, end: 88 });
  expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
  expect(prefix.length).toBeGreaterThan(30);
});
