import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../../../core/anchoring/diff-texts.ts';
import { diffWords } from '../../../../core/anchoring/diff-words.ts';
import type { DiffBlock, DiffRun } from '../../../../core/contract/captures.ts';

const one = 'The governor said on Monday that talks would be held in the capital before winter.';
const two = 'Farmers near the dam reported that two wells had run dry since the end of August.';
const three = 'No group has claimed the attack on the convoy, which left three drivers wounded.';
const four = 'A spokesman for the ministry declined to comment on the number of those detained.';

/** Runs as editors mark them: -removed-, +added+. */
const written = (runs: readonly DiffRun[]) =>
  runs.map(({ kind, text }) => ({ kept: text, removed: `-${text}-`, added: `+${text}+` })[kind]).join('');

/** A text without what white space there is more than needed. */
const words = (text: string) => text.split(/\s+/).join(' ').trim();

/** Blocks as lines. */
function lines(blocks: readonly DiffBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'same') return `same ${block.count}`;
    return `${block.kind} ${block.kind === 'changed' ? written(block.runs) : block.text}`;
  });
}

describe('diffTexts', () => {
  const text = (...paragraphs: string[]) => paragraphs.join('\n');

  test.each<[string, string, string, string[]]>([
    ['nothing', text(one, two), text(one, two), ['same 2']],
    [
      'a word',
      text(one, two, three),
      text(one, two.replace('wells', 'springs'), three),
      ['same 1', `changed ${two.replace('wells', '-wells-+springs+')}`, 'same 1'],
    ],
    ['a paragraph is added', text(one, two), text(one, three, two), ['same 1', `added ${three}`, 'same 1']],
    [
      'a paragraph is taken out',
      text(one, two, three),
      text(one, three),
      ['same 1', `removed ${two}`, 'same 1'],
    ],
    ['the last is taken out', text(one, two), one, ['same 1', `removed ${two}`]],
    [
      'another stands in its place',
      text(one, two),
      text(one, four),
      ['same 1', `removed ${two}`, `added ${four}`],
    ],
    ['a paragraph is moved', text(one, two, three), text(two, three, one), ['same 2', `moved ${one}`]],
    [
      'a paragraph is split',
      text(`${one} ${two}`, three),
      text(one, two, three),
      [`changed ${one}- -+\n+${two}`, 'same 1'],
    ],
    [
      'two are put together',
      text(one, two, three),
      text(`${one} ${two}`, three),
      [`changed ${one}-\n-+ +${two}`, 'same 1'],
    ],
    ['only white space', text(one, two), text(one, two.replace(' ', '  ')), ['same 2']],
    ['everything', one, two, [`removed ${one}`, `added ${two}`]],
  ])('%s', (_, before, after, expected) => {
    expect(lines(diffTexts(before, after))).toEqual(expected);
  });

  test('both texts can be put together from the blocks', () => {
    const paragraph = fc.oneof(
      fc.constantFrom(one, two, three, '', 'Short.'),
      fc
        .array(fc.constantFrom('word', 'كلمة', '🇸🇾', 'a', 'of', '  ', '字字'), { maxLength: 12 })
        .map((list) => list.join(' ')),
    );
    const whole = fc.array(paragraph, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        const left = [...before];
        const rest = [...after];
        const moved: string[] = [];
        const take = (from: string[], count: number) => from.splice(0, count).join('\n');
        const blocks = diffTexts(before.join('\n'), after.join('\n'));
        for (const block of blocks) if (block.kind === 'moved') moved.push(block.text);
        for (const text of moved)
          left.splice(
            left.findIndex((p) => words(p) === words(text)),
            1,
          );
        for (const block of blocks) {
          if (block.kind === 'changed') {
            const side = (kind: string) =>
              block.runs
                .filter((run) => run.kind === 'kept' || run.kind === kind)
                .map((run) => run.text)
                .join('');
            expect(take(left, side('removed').split('\n').length)).toBe(side('removed'));
            expect(take(rest, side('added').split('\n').length)).toBe(side('added'));
          } else if (block.kind === 'same') {
            const same = take(left, block.count);
            const now = take(rest, block.count);
            expect(words(now)).toBe(words(same));
            expect(now.startsWith(block.first) && now.endsWith(block.last)).toBe(true);
          } else {
            if (block.kind === 'removed') expect(take(left, 1)).toBe(block.text);
            else expect(take(rest, 1)).toBe(block.text);
          }
        }
        expect([left, rest]).toEqual([[], []]);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });
});

describe('diffWords', () => {
  test.each([
    ['the army said', 'the navy said', 'the -army-+navy+ said'],
    ['the army', 'the army said', 'the army+ said+'],
    ['قال الجيش اليوم', 'قال الوزير اليوم', 'قال -الجيش-+الوزير+ اليوم'],
    ['上周战斗', '上月战斗', '上-周-+月+战斗'],
    ['', 'all new', '+all new+'],
    ['Similary, they', 'Similarly, they', '-Similary-+Similarly+, they'],
  ])('%s', (before, after, expected) => {
    expect(written(diffWords(before, after))).toBe(expected);
  });
});
