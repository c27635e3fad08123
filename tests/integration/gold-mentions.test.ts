import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codebookJson, goldActors, goldMeanings, goldThemes } from '../helpers/gold-codebook.ts';
import { command, MentionLibrary } from '../helpers/mention-library.ts';
import {
  allSourcePaths,
  hasSharedSources,
  sharedSourcesReason,
  sourcePath,
} from '../helpers/shared-sources.ts';

/** A mention as the gold set has it; places are code units of the source file. */
interface GoldMention {
  readonly file: string;
  readonly exact: string;
  readonly start_u16: number;
  readonly end_u16: number;
  readonly canonical: string;
}

interface GoldMentions {
  readonly mentions: readonly GoldMention[];
  readonly must_not_match: readonly (Omit<GoldMention, 'canonical'> & { readonly must_not_be: string })[];
}

/** Cases that words alone do not decide. */
const forPeople = ['Tehran must not be iran', 'the opposition must not be syrian-opposition'];

describe.skipIf(!hasSharedSources)(
  hasSharedSources ? 'names in the gold set' : `names in the gold set (skipped: ${sharedSourcesReason})`,
  () => {
    let library: MentionLibrary;
    let gold: GoldMentions;
    let found: GoldMention[];

    beforeAll(async () => {
      gold = readGold('mentions.json');
      library = await MentionLibrary.open();
      const { client } = library;
      const codebook = codebookJson([...goldActors(), ...goldThemes()], goldMeanings());
      await client.codebook.import({ ...command(), file: new File([codebook], 'codebook.json') });
      found = [];
      for (const source of allSourcePaths()) found.push(...(await mentionsOf(library, source)));
      // For `score.py mentions`.
      if (process.env.POSTIL_MENTIONS) writeFileSync(process.env.POSTIL_MENTIONS, JSON.stringify(found));
    });
    afterAll(() => library.backend.close());

    const place = ({ file, start_u16, end_u16 }: Omit<GoldMention, 'canonical'>) =>
      `${file} ${start_u16} ${end_u16}`;
    const entry = (mention: GoldMention) => `${place(mention)} ${mention.canonical}`;

    test.each<[what: string, key: (mention: GoldMention) => string]>([
      ['spans', place],
      ['spans and entries', entry],
    ])('%s: at least 97 of 100 are right, and found (AT-31)', (_, key) => {
      const wanted = new Set(gold.mentions.map(key));
      const right = found.filter((mention) => wanted.has(key(mention))).length;
      expect(right / found.length).toBeGreaterThanOrEqual(0.97);
      expect(right / wanted.size).toBeGreaterThanOrEqual(0.97);
      expect(Math.abs(found.length - 536)).toBeLessThanOrEqual(15);
    });

    test('nothing is taken for what it must not be, but where a person has to say so', () => {
      const wrong = gold.must_not_match.filter(({ must_not_be, ...words }) =>
        found.some(
          ({ file, start_u16, end_u16, canonical }) =>
            file === words.file &&
            start_u16 <= words.start_u16 &&
            words.end_u16 <= end_u16 &&
            canonical === must_not_be,
        ),
      );
      expect(wrong.map(({ exact, must_not_be }) => `${exact} must not be ${must_not_be}`).toSorted()).toEqual(
        forPeople,
      );
    });
  },
);

function readGold<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(path.dirname(sourcePath(0)), 'gold', name), 'utf8')) as T;
}

/** The mentions of an imported source with their places in its file, those outside the body left out. */
async function mentionsOf(library: MentionLibrary, source: string): Promise<GoldMention[]> {
  const { articles } = readGold<{ articles: { file: string; body: { start_cp: number; end_cp: number } }[] }>(
    'articles.json',
  );
  const file = path.basename(source);
  const body = articles.find((article) => article.file === file)?.body ?? { start_cp: 0, end_cp: 0 };
  const original = readFileSync(source, 'utf8');
  const id = await library.file(new File([readFileSync(source)], file));
  const { text } = await library.client.documents.text({ id });
  const places = alignLetters(text, original.slice(0, body.end_cp), body.start_cp);
  const goldIds = new Map<string, string>(goldActors().map((tag) => [tag.id, tag.goldId]));
  return (await library.list({ kind: 'document', id })).flatMap(({ start, end, words, tagIds }) => {
    const first = places[start];
    const last = places[end - 1];
    const [canonical] = tagIds.map((tagId) => goldIds.get(tagId));
    if (first === undefined || last === undefined || canonical === undefined) return [];
    const exact = original.slice(first, last + 1);
    expect(exact.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
    return [{ file, exact, start_u16: first, end_u16: last + 1, canonical }];
  });
}

/** Where each code unit of a document's text stands in its source, line by line; undefined for lines outside the body. */
function alignLetters(text: string, source: string, from: number): (number | undefined)[] {
  const letters: number[] = [];
  for (let i = from; i < source.length; i++) if (/\S/.test(source[i] ?? '')) letters.push(i);
  const bare = letters.map((i) => source[i]).join('');
  const places: (number | undefined)[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const words = line.replace(/\s+/g, '');
    const found = words ? bare.indexOf(words, at) : -1;
    let next = found;
    for (const unit of line) {
      for (let i = 0; i < unit.length; i++) {
        places.push(found >= 0 && /\S/.test(unit) ? letters[next++] : undefined);
      }
    }
    places.push(undefined);
    if (found >= 0) at = next;
  }
  return places;
}
