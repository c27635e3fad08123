import { NameIndex } from '../../core/codebook/name-index.ts';
import { makeText } from './make-text.ts';
import { capital, makeWords } from './make-words.ts';
import { openNamedLibrary } from './named-library.ts';
import { percentile } from './percentile.ts';
import { makeRandom, type Random } from './random.ts';
import { print } from './report.ts';

/*
 * npm run bench -- mentions: how long 10,000 names are looked for in 1,000,000 words, beside one compiled regular expression
 * of the same names; and how long the mentions of one tag are looked for through the contract, in libraries of several sizes.
 */

const words = 1_000_000;
const names = 10_000;
const goalMs = 400;

/** How much of a text is searched at a time, as the app does. */
const sliceLength = 65_536;

/** Names half of which stand in the text. */
function makeNames(text: string, random: Random): string[] {
  const inText = new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}{2,}){0,2}/gu) ?? []);
  const shuffled = [...inText].map((name) => ({ name, at: random() })).sort((a, b) => a.at - b.at);
  const made = new Set(shuffled.slice(0, names / 2).map(({ name }) => name));
  const { word } = makeWords(random);
  while (made.size < names) {
    const length = 1 + Math.floor(random() * 3);
    made.add(Array.from({ length }, () => capital(word() + word())).join(' '));
  }
  return [...made];
}

/** What each of several runs took, in ms, and what the last one gave. */
function measure<T>(runs: number, work: () => T): { values: number[]; result: T } {
  const values: number[] = [];
  let result = work();
  for (let i = 0; i < runs; i++) {
    const startedAt = performance.now();
    result = work();
    values.push(performance.now() - startedAt);
  }
  return { values, result };
}

const round = (value: number) => Math.round(value * 10) / 10;

function spread(values: readonly number[]) {
  const [p50, p95] = [percentile(values, 0.5), percentile(values, 0.95)].map(round);
  return { unit: 'ms', p50, p95, count: values.length };
}

function searchOneText(): void {
  const text = makeText(words, makeRandom(1));
  const wanted = makeNames(text, makeRandom(2));
  const slices = Array.from({ length: Math.ceil(text.length / sliceLength) }, (_, i) =>
    text.slice(i * sliceLength, (i + 1) * sliceLength),
  );
  const common = { words, names: wanted.length };

  const building = measure(3, () => new NameIndex(wanted.map((name) => ({ name, owners: [name] }))));
  print({ ...common, figure: 'make the index of names', ...spread(building.values) });
  const index = building.result;
  const finding = measure(9, () => slices.reduce((sum, slice) => sum + index.find(slice).length, 0));
  const figure = { ...common, figure: 'find all names', ...spread(finding.values), hits: finding.result };
  print({ way: 'postil', ...figure });
  const isMet = figure.p50 !== undefined && figure.p50 <= goalMs;
  print({ goal: 'find all names, p50', wanted: `at most ${goalMs} ms`, got: figure.p50, met: isMet });

  const longestFirst = wanted
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$().*+?[\\\]^{|}]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const matching = measure(1, () =>
    slices.reduce((sum, slice) => sum + (slice.match(pattern)?.length ?? 0), 0),
  );
  print({
    way: 'one regular expression',
    ...{ ...common, figure: 'find all names', ...spread(matching.values), hits: matching.result },
    note: 'the letters as they are: no accents, apostrophes, plurals or particles',
  });
}

/** Documents of 500 words with a name of the codebook in every tenth paragraph; one tag's name stands in 1 document of 100. */
async function searchLibrary(documents: number): Promise<void> {
  const random = makeRandom(3);
  const { word } = makeWords(random);
  const known = Array.from({ length: 200 }, () => capital(word() + word()));
  const [wanted = ''] = known;
  let written = 0;
  const write = () => {
    const name = ++written % 100 === 0 ? wanted : (known[1 + Math.floor(random() * 199)] ?? '');
    return Array.from({ length: 10 }, (_, i) => {
      const sentence = Array.from({ length: 50 }, word).join(' ');
      return i === 5 ? `${sentence} ${name}’s guard.` : `${sentence}.`;
    });
  };
  const { client, tagIds, close } = await openNamedLibrary(documents, write, known);
  const run = async (figure: string, work: () => Promise<number>) => {
    const values: number[] = [];
    let hits = 0;
    for (let i = 0; i < 5; i++) {
      const startedAt = performance.now();
      hits = await work();
      values.push(performance.now() - startedAt);
    }
    const first = round(values[0] ?? Number.NaN);
    print({ way: 'postil', documents, names: known.length, figure, first, ...spread(values.slice(1)), hits });
  };
  await run('list the mentions of a tag in the library', async () => {
    let hits = 0;
    const events = await client.mentions.list({ scope: { kind: 'library' }, tagIds: tagIds.slice(0, 1) });
    for await (const event of events) if (event.kind === 'document') hits += event.found.mentions.length;
    return hits;
  });
  await run('count the mentions of all tags in the library', async () => {
    const counts = await client.mentions.counts({ scope: { kind: 'library' } });
    return counts.reduce((sum, { mentions }) => sum + mentions, 0);
  });
  await close();
}

searchOneText();
for (const documents of [100, 1000, 10_000]) await searchLibrary(documents);
