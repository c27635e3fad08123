import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { colours } from '../../core/model/highlight.ts';
import { Analyst } from './analyst.ts';
import { type App, expect, test } from './fixtures.ts';
import { prepare } from './prepare.ts';

test.use({ startsClosed: true });

/** Short, so that all of it is drawn, with letters of two scripts, letters of several units, and words set apart. */
const source = `# Notes from the ferry

The clerk saw *two boats* near the [north quay](https://example.invalid) before dawn.

قال الحارس إن القوارب وصلت ليلاً (near Tell Zarnab) ثم غادرت.

- One flag 🇸🇾, then another 🏴‍☠️
- Cafe\u0301 closed

| Boat | Crew |
| --- | --- |
| Ansha | 4 |

Nobody was told.
`;

interface Drawn {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Random sets of highlights: overlapping, nested, touching and equal ones, up to seven deep. */
const randomSets = (text: string) => {
  const safe = [
    ...[...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
      ({ index }) => index,
    ),
    text.length,
  ];
  const place = fc.nat(safe.length - 1);
  const any = fc.tuple(place, place).filter(([a, b]) => a !== b);
  const few = fc.array(any, { minLength: 4, maxLength: 8 });
  return fc.tuple(few, fc.nat(), fc.nat()).map(([pairs, again, after]) => {
    const ranges = pairs.map(([a, b]) => [safe[Math.min(a, b)] ?? 0, safe[Math.max(a, b)] ?? 0] as const);
    const twin = ranges[again % ranges.length] ?? [0, 1];
    const before = ranges[after % ranges.length] ?? [0, 1];
    const touching = safe.find((each) => each > before[1]);
    return [...ranges, twin, ...(touching ? [[before[1], touching] as const] : [])];
  });
};

const seed = 20_260_101;
const doubleClickMs = 550;

/** Random highlights, each set in a document of its own: the source, and a letter that names the set. */
async function drawn(app: App, count: number) {
  return prepare(app, async (library) => {
    const { text } = await library.document('z.md', `${source}\nz\n`);
    const sets = [];
    for (const [n, ranges] of fc.sample(randomSets(text), { numRuns: count, seed }).entries()) {
      const document = await library.document(`${n}.md`, `${source}\n${n}\n`);
      const made: Drawn[] = [];
      for (const [i, [start, end]] of ranges.entries()) {
        const colour = colours[i % colours.length] ?? 1;
        made.push({ start, end, id: await library.highlight(document.id, [start, end], { colour }) });
      }
      sets.push({ ...document, made });
    }
    return sets;
  });
}

async function open(page: Page, id: string): Promise<void> {
  await new Analyst(page).goTo(`#/document?id=${id}`);
  await expect(page.locator('mark').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** What the page shows on each character: the text, and the highlights that the mark around each unit of it names. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.ProseMirror .chunk > *')];
    const units: { letter: string; ids: string[] }[] = [];
    for (const block of blocks) {
      if (units.length > 0) units.push({ letter: '\n', ids: [] });
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const ids = node.parentElement?.closest<HTMLElement>('[data-highlights]')?.dataset.highlights;
        for (let i = 0; i < (node.nodeValue?.length ?? 0); i++)
          units.push({ letter: node.nodeValue?.charAt(i) ?? '', ids: ids?.split(' ') ?? [] });
      }
    }
    return units;
  });

/** The places where the page does not show exactly the highlights that cover them. */
function wrongPlaces(units: Awaited<ReturnType<typeof shown>>, highlights: readonly Drawn[]): number[] {
  return units.flatMap(({ letter, ids }, at) => {
    if (letter === '\n') return [];
    const covering = highlights.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id);
    return [...ids].sort().join() === covering.sort().join() ? [] : [at];
  });
}

test.describe('overlapping highlights', () => {
  test('every character shows exactly the highlights that cover it', async ({ app }) => {
    test.setTimeout(180_000);
    const sets = await drawn(app, 8);
    for (const { id, text, made } of sets) {
      await open(app.page, id);
      await expect(async () =>
        expect((await shown(app.page)).map(({ letter }) => letter).join('')).toBe(text),
      ).toPass();
      const units = await shown(app.page);
      expect(wrongPlaces(units, made)).toEqual([]);
      // The comparison itself must be able to fail.
      for (const wrong of tampered(made)) expect(wrongPlaces(units, wrong)).not.toEqual([]);
    }
  });

  test('clicks on a character reach each highlight that covers it, the shortest first, and then again', async ({
    app,
  }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const [set] = await drawn(app, 1);
    const made = set?.made ?? [];
    await open(page, set?.id ?? '');
    const places = await overlappedPlaces(page, made);
    expect(places.length).toBeGreaterThan(5);
    for (const at of places) {
      await page.keyboard.press('Escape');
      await expect(page.locator('mark.selected')).toHaveCount(0);
      const covering = made
        .filter(({ start, end }) => start <= at && at < end)
        .sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? 1 : -1))
        .map(({ id }) => id);
      const point = await restingPoint(page, at);
      const reached: (string | null)[] = [];
      for (let click = 0; click <= covering.length; click++) {
        // Two presses within half a second would be a double click, which takes a word.
        await page.waitForTimeout(doubleClickMs);
        await page.mouse.click(point.x, point.y);
        const expected = covering[click % covering.length] ?? '';
        await expect(page.locator(`article[aria-current="true"][data-card="${expected}"]`)).toHaveCount(1);
        reached.push(await page.locator('article[aria-current="true"]').getAttribute('data-card'));
      }
      expect(reached).toEqual([...covering, covering[0]]);
    }
  });
});

/** Expectations that are wrong in one place each. */
const tampered = (made: readonly Drawn[]): Drawn[][] => [
  made.slice(1),
  made.map((each, i) => (i === 0 && each.end - each.start > 1 ? { ...each, end: each.start + 1 } : each)),
  made.map((each, i) => (i === 0 ? { ...each, id: 'another' } : each)),
];

/** Some places of letters that two or more highlights cover, the ends of highlights among them. */
async function overlappedPlaces(page: Page, made: readonly Drawn[]): Promise<number[]> {
  const units = await shown(page);
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(units[at]?.letter ?? '');
  const deep = units.flatMap(({ ids }, at) => (ids.length > 1 && isLetter(at) ? [at] : []));
  const ends = made.flatMap(({ start, end }) => [start, end - 1]).filter((at) => deep.includes(at));
  const spread = deep.filter((_, i) => i % Math.ceil(deep.length / 6) === 0);
  return [...new Set([...ends.slice(0, 4), ...spread])];
}

/** The middle of a letter, once it has come to rest. */
async function restingPoint(page: Page, at: number) {
  let point = await pointAt(page, at);
  await expect(async () => {
    const before = point;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    point = await pointAt(page, at);
    expect(point).toEqual(before);
  }).toPass();
  return point;
}

/** The middle of a letter on the screen. */
const pointAt = (page: Page, at: number) =>
  page.evaluate((wanted) => {
    let passed = 0;
    for (const block of document.querySelectorAll('.ProseMirror .chunk > *')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        if (wanted < passed + length) {
          const range = document.createRange();
          range.setStart(node, wanted - passed);
          range.setEnd(node, wanted - passed + 1);
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        passed += length;
      }
      passed += 1;
    }
    throw new Error(`There is no character ${wanted}.`);
  }, at);
