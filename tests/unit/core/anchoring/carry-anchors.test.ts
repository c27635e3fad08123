import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Carried, carryAnchors } from '../../../../core/anchoring/carry-anchors.ts';
import type { Place } from '../../../../core/anchoring/place.ts';

/** A text whose passage stands in double brackets. */
function marked(text: string): { text: string; passage: Place } {
  const start = text.indexOf('[[');
  const end = text.indexOf(']]') - 2;
  return { text: text.replace('[[', '').replace(']]', ''), passage: { start, end } };
}

/** What becomes of the passage, with the words that are shown for it, or with the words that are offered. */
function carry(before: string, after: string): string {
  const { text, passage } = marked(before);
  const [carried] = carryAnchors(text, after, [passage]);
  if (!carried) return 'nothing';
  const words = ({ start, end }: Place) => after.slice(start, end);
  if (carried.kind !== 'lost') return `${carried.kind}: ${words(carried)}`;
  return `lost: ${carried.candidates.map(words).join(' | ')}`;
}

const opening = 'Recent weeks in the valley have seen an escalation of hostilities along the river.';
const second = 'The governor said on Monday that talks would be held in the capital before winter.';
const third = 'Farmers near the dam reported that two wells had run dry since the end of August.';
const fourth = 'No group has claimed the attack on the convoy, which left three drivers wounded.';
const fifth = 'A spokesman for the ministry declined to comment on the number of those detained.';
const all = [opening, second, third, fourth, fifth].join('\n');

describe('carryAnchors', () => {
  test.each<[string, string, string, string]>([
    [
      'text is put in before it',
      all.replace('two wells', '[[two wells]]'),
      `New.\n${all}`,
      'exact: two wells',
    ],
    [
      'another part of its paragraph is edited',
      all.replace('two wells had run dry', '[[two wells had run dry]]'),
      all.replace('Farmers near', 'Some farmers by'),
      'exact: two wells had run dry',
    ],
    [
      'only white space is different',
      all.replace('two wells had run dry', '[[two wells had run dry]]'),
      all.replace('wells had', 'wells\u00a0 had'),
      'exact: two wells\u00a0 had run dry',
    ],
    [
      'a word in it is corrected',
      all.replace('two wells had run dry', '[[two wells had run dry]]'),
      all.replace('wells had', 'springs had'),
      'changed: two springs had run dry',
    ],
    [
      'words are put into it',
      all.replace('two wells had run dry', '[[two wells had run dry]]'),
      all.replace('wells had', 'wells of the village had'),
      'changed: two wells of the village had run dry',
    ],
    [
      'words are put in just before it',
      all.replace('two wells had run dry', '[[two wells had run dry]]'),
      all.replace('two wells', 'more than two wells'),
      'exact: two wells had run dry',
    ],
    [
      'its first word is corrected',
      all.replace('reported that two wells', '[[reported that two wells]]'),
      all.replace('reported', 'reportd'),
      'changed: reportd that two wells',
    ],
    [
      'its last word is corrected',
      all.replace('reported that two wells', '[[reported that two wells]]'),
      all.replace('wells', 'wels'),
      'changed: reported that two wels',
    ],
    [
      'its first word is another',
      all.replace('Farmers near the dam reported', '[[Farmers near the dam reported]]'),
      all.replace('Farmers', 'Officials'),
      'changed: near the dam reported',
    ],
    [
      'its sentence is taken out',
      all.replace(third, `[[${third}]]`),
      all.replace(`${third}\n`, ''),
      'lost: ',
    ],
    [
      'its paragraph is taken out, its twin stays',
      `[[${opening}]]\n${second}\n${third}\n${opening} ${fourth}`,
      `${second}\n${third}\n${opening} ${fourth}`,
      'lost: ',
    ],
    [
      'the twin of its paragraph is taken out',
      `${opening}\n${second}\n${third}\n[[${opening}]] ${fourth}`,
      `${second}\n${third}\n${opening} ${fourth}`,
      `exact: ${opening}`,
    ],
    [
      'its sentence comes up in a paragraph that has nothing to do with it',
      `${second}\nFirst there were others. [[${opening}]] So it went on for days.\n${third}\n${fourth}`,
      `${second}\n${third}\n${fourth}\nIn a letter to the editor it says: ${opening} Nobody has replied yet.`,
      `changed: ${opening}`,
    ],
    [
      'one of two neighbours that are alike is taken out',
      `${second}\n[[${opening}]]\n${opening}\n${third}`,
      `${second}\n${opening}\n${third}`,
      `changed: ${opening}`,
    ],
    [
      'its paragraph is moved',
      all.replace('talks would be held', '[[talks would be held]]'),
      [opening, third, fourth, second, fifth].join('\n'),
      'exact: talks would be held',
    ],
    [
      'its paragraph is split inside it',
      `${opening} [[${second} ${third}]]\n${fourth}`,
      `${opening} ${second}\n${third}\n${fourth}`,
      `exact: ${second}\n${third}`,
    ],
    [
      'its paragraphs are merged',
      `${opening}\n[[${second}\n${third}]]\n${fourth}`,
      `${opening}\n${second} ${third}\n${fourth}`,
      `exact: ${second} ${third}`,
    ],
    [
      'one of its paragraphs is taken out',
      `${opening}\n[[${second}\n${third}]]\n${fourth}`,
      `${opening}\n${second}\n${fourth}`,
      `changed: ${second}`,
    ],
    ['the text is another', `${opening}\n[[${second}]]`, `${third}\n${fourth}`, 'lost: '],
    ['the text is empty', `${opening}\n[[${second}]]`, '', 'lost: '],
    [
      'Arabic: a word in its paragraph is another',
      'في الأسبوع الماضي شهدت المدينة [[تصعيدا كبيرا في القتال]] على طول النهر.',
      'في الشهر الماضي شهدت المدينة تصعيدا كبيرا في القتال على طول النهر.',
      'exact: تصعيدا كبيرا في القتال',
    ],
    [
      'Chinese: a letter in its paragraph is another',
      '上周该市经历了[[沿河战斗的严重升级]]，有三名司机在车队袭击中受伤。',
      '上月该市经历了沿河战斗的严重升级，有三名司机在车队袭击中受伤。',
      'exact: 沿河战斗的严重升级',
    ],
    [
      'Thai: its paragraph is edited',
      'เมื่อวันจันทร์ผู้ว่าการกล่าวว่า[[การเจรจาจะจัดขึ้นในเมืองหลวง]]ก่อนฤดูหนาวปีนี้',
      'เมื่อวันอังคารผู้ว่าการกล่าวว่าการเจรจาจะจัดขึ้นในเมืองหลวงก่อนฤดูหนาวปีนี้',
      'exact: การเจรจาจะจัดขึ้นในเมืองหลวง',
    ],
    [
      'characters beyond the first plane',
      '🇸🇾 Flags before words, and 𝒎𝒂𝒕𝒉 [[between the 🇸🇾 flags]] of the valley and the river.',
      '🇮🇶🇮🇶 Flags before words, and 𝒎𝒂𝒕𝒉 between the 🇸🇾 flags of the valley and the river.',
      'exact: between the 🇸🇾 flags',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(carry(before, after)).toBe(expected);
  });

  test('the same paragraph five hundred times: an unchanged text keeps all, one less doubts the doubtful', () => {
    const many = Array.from({ length: 500 }, () => opening);
    const length = opening.length + 1;
    const anchors = many.map((_, i) => ({ start: i * length + 7, end: i * length + 30 }));
    const same = carryAnchors(many.join('\n'), many.join('\n'), anchors);
    expect(same).toEqual(anchors.map((anchor) => ({ kind: 'exact', ...anchor })));
    const less = carryAnchors(many.join('\n'), many.slice(1).join('\n'), anchors);
    expect(less.filter(({ kind }) => kind === 'exact')).toEqual([]);
  });

  test('a paragraph of 20,000 letters', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${(i * 7919) % 3001}`);
    const before = words.join(' ');
    const after = words.map((word, i) => (i % 50 === 7 ? 'other' : word)).join(' ');
    const found = [...before.matchAll(/w\d+ w\d+ w\d+/g)];
    const anchors = found.map(({ index, 0: quote }) => ({ start: index, end: index + quote.length }));
    carryAnchors(before, after, anchors).forEach((carried, i) => {
      const isEdited = [0, 1, 2].some((word) => (3 * i + word) % 50 === 7);
      expect(carried.kind).toBe(isEdited ? 'changed' : 'exact');
      if (carried.kind === 'exact') expect(after.slice(carried.start, carried.end)).toBe(found[i]?.[0]);
    });
  });
});

/** A sentence that many paragraphs have, or one that no other has. */
const sentence = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(opening, second, 'So it went.', 'Nobody replied to the letter.') },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 3, maxLength: 12 })
      .map((words) => `${words.join(' ')}.`),
  },
);
type Fate = 'keep' | 'keep' | 'delete' | 'insert' | 'edit';
const fate = fc.constantFrom<Fate>('keep', 'keep', 'keep', 'keep', 'delete', 'insert', 'edit');
const paragraph = fc.record({
  sentences: fc.array(fc.record({ words: sentence, fate }), { minLength: 1, maxLength: 5 }),
  fate: fc.constantFrom<'keep' | 'delete' | 'move'>('keep', 'keep', 'keep', 'keep', 'delete', 'move'),
});

/** Two versions with the truth about every sentence: where it was, and where it is if it is the same. */
function versions(paragraphs: readonly (typeof paragraph extends fc.Arbitrary<infer P> ? P : never)[]) {
  let fresh = 0;
  const one = () => `Fresh${++fresh}x brought${fresh} something${fresh}.`;
  const pieces = paragraphs.map((p) => ({
    fate: p.fate,
    sentences: p.sentences.map((s) => {
      const [first = '', ...rest] = s.words.split(' ');
      const edited = [first, `fresh${++fresh}`, ...rest].join(' ');
      const now = { keep: [s.words], delete: [], insert: [one(), s.words], edit: [edited] }[s.fate];
      return { was: s.words, now, isSame: s.fate === 'keep' || s.fate === 'insert' };
    }),
  }));
  // Nothing tells a twin that was taken out from one that was moved: text is moved where there are none.
  const words = pieces.flatMap((p) => p.sentences.map((s) => s.was));
  const hasTwins = new Set(words).size < words.length;
  const isMoved = (p: (typeof pieces)[number]) => p.fate === 'move' && !hasTwins;
  const kept = pieces.filter((p) => p.fate !== 'delete' && !isMoved(p));
  const order = [...kept, ...pieces.filter(isMoved)];
  const truth = new Map<unknown, { was: Place; is: Place | null }>();
  let before = '';
  for (const [i, p] of pieces.entries()) {
    if (i > 0) before += '\n';
    p.sentences.forEach((s, j) => {
      if (j > 0) before += ' ';
      truth.set(s, { was: { start: before.length, end: before.length + s.was.length }, is: null });
      before += s.was;
    });
  }
  let after = '';
  for (const [i, p] of order.entries()) {
    if (i > 0) after += '\n';
    p.sentences
      .flatMap((s) => s.now.map((words) => ({ s, words })))
      .forEach(({ s, words }, j) => {
        if (j > 0) after += ' ';
        const was = truth.get(s)?.was;
        if (was && s.isSame && words === s.was) {
          truth.set(s, { was, is: { start: after.length, end: after.length + words.length } });
        }
        after += words;
      });
  }
  return { before, after, truth: [...truth.values()] };
}

type Carry = (before: string, after: string, anchors: readonly Place[]) => readonly Carried[];

/** Shows a passage wherever its words are first found. */
const naive: Carry = (before, after, anchors) =>
  anchors.map(({ start, end }) => {
    const at = after.indexOf(before.slice(start, end));
    return at < 0
      ? { kind: 'lost', confidence: 0, candidates: [] }
      : { kind: 'exact', start: at, end: at + end - start };
  });

/** Fails where a sentence is shown, without a flag, where it is not. */
function checkTruth(carry: Carry, numRuns: number) {
  return fc.check(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
      const { before, after, truth } = versions(paragraphs);
      const carried = carry(
        before,
        after,
        truth.map(({ was }) => was),
      );
      return carried.every((one, i) => {
        const is = truth[i]?.is;
        return one.kind !== 'exact' || (one.start === is?.start && one.end === is?.end);
      });
    }),
    { numRuns, seed: 20261122 },
  );
}

describe('a correction by hand', () => {
  const text = 'Similary the border was closed. Two trucks were turned back. Others waited.';
  /** Passages that are marked, and what becomes of them when a stretch is replaced. */
  function correct(replaced: string, by: string, ...quotes: string[]): string[] {
    const start = text.indexOf(replaced);
    const end = start + replaced.length;
    const after = text.slice(0, start) + by + text.slice(end);
    const known = [
      { from: 0, to: 0, length: start, isCertain: true },
      { from: end, to: start + by.length, length: text.length - end, isCertain: true },
    ].filter(({ length }) => length > 0);
    const places = quotes.map((quote) => ({
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
    }));
    return carryAnchors(text, after, places, known).map((one) =>
      one.kind === 'lost' ? 'lost' : `${one.kind}: ${after.slice(one.start, one.end)}`,
    );
  }

  test('a corrected word keeps the highlights around it, on it and after it', () => {
    const quotes = ['Similary the border was closed.', 'Similary', 'the border', 'Others waited.'];
    const expected = [
      'changed: Similarly the border was closed.',
      'changed: Similarly',
      'exact: the border',
      'exact: Others waited.',
    ];
    expect(correct('Similary', 'Similarly', ...quotes)).toEqual(expected);
  });

  test('of a longer stretch that was replaced, what is the same stays the same', () => {
    const by = 'Similarly the border was closed. Three trucks were turned back.';
    const replaced = 'Similary the border was closed. Two trucks were turned back.';
    const quotes = ['Similary the', 'the border was closed.', 'Two trucks', 'turned back. Others'];
    expect(correct(replaced, by, ...quotes)).toEqual([
      'changed: Similarly the',
      'exact: the border was closed.',
      'changed: trucks',
      'exact: turned back. Others',
    ]);
  });

  test('half a word may be replaced', () => {
    expect(correct('y the', 'ly the', 'Similary', 'the border')).toEqual([
      'changed: Similarly',
      'exact: the border',
    ]);
  });

  test('a sentence taken out loses its highlight, and no other', () => {
    const sentence = 'Two trucks were turned back. ';
    expect(correct(sentence, '', sentence.trim(), 'trucks', 'Others', 'closed. Two trucks')).toEqual([
      'lost',
      'lost',
      'exact: Others',
      'changed: closed.',
    ]);
  });
});

describe('any texts', () => {
  const word = fc.constantFrom('the', 'army', 'said', '.', 'كلمة', '🇸🇾', '字', '\n', '  ', '\u00a0');
  const anyText = fc.array(word, { maxLength: 60 }).map((list) => list.join(' '));

  test('what is exact has the same words, and stands in order within its text', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
        (a, b, cuts) => {
          const places = cuts.map(([one, other]) => {
            const [start, end] = [one % (a.length + 1), other % (a.length + 1)];
            return { start: Math.min(start, end), end: Math.max(start, end) };
          });
          const words = (text: string, { start, end }: Place) => text.slice(start, end).replace(/\s+/g, '');
          carryAnchors(a, b, places).forEach((one, i) => {
            if (one.kind === 'lost') return;
            expect(0 <= one.start && one.start <= one.end && one.end <= b.length).toBe(true);
            const place = places[i] ?? one;
            if (one.kind === 'exact') expect(words(b, one)).toBe(words(a, place));
            else expect(one.confidence).toBeLessThan(1);
          });
          const same = carryAnchors(a, a, places).filter(({ kind }) => kind === 'exact');
          expect(same).toEqual(
            places.filter(({ start, end }) => start < end).map((place) => ({ kind: 'exact', ...place })),
          );
        },
      ),
      { numRuns: 500, seed: 20261122 },
    );
  });
});

describe('any edits', () => {
  test('no passage is shown in a wrong place without a flag', () => {
    const result = checkTruth(carryAnchors, 1000);
    expect(result.failed, fc.defaultReportMessage(result)).toBe(false);
  });

  test('looking for the first place with the same words fails at it', () => {
    expect(checkTruth(naive, 1000).failed).toBe(true);
  });
});
