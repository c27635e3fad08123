import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeNames } from '../../core/codebook/propose-names.ts';
import { print } from './report.ts';

/*
 * npm run bench -- candidates: how many of the names that people found in texts are among the first 80 that are proposed
 * for an empty codebook. On the five sources: actors and places of the gold set that are named at least twice. On the
 * reports of re3d: organisations, persons and locations; with, and without, those that are no names (`they`, `the camp`).
 */

const most = 80;
const shared = join(import.meta.dirname, '../../../shared');

/** A name that people found, in all its spellings. */
type Wanted = readonly string[];

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');

function measure(corpus: string, texts: readonly string[], wanted: readonly Wanted[]): void {
  const startedAt = performance.now();
  const proposals = proposeNames(texts, most);
  const ms = Math.round(performance.now() - startedAt);
  const proposed = new Set(proposals.flatMap(({ spellings }) => spellings.map(({ text }) => keyOf(text))));
  const found = wanted.filter((spellings) => spellings.some((name) => proposed.has(keyOf(name))));
  const share = Math.round((found.length / wanted.length) * 1000) / 1000;
  print({
    corpus,
    figure: 'found among the proposals',
    share,
    found: found.length,
    of: wanted.length,
    proposals: proposals.length,
    ms,
  });
}

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly aliases: readonly { readonly alias: string }[];
}

function fiveSources(): void {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(shared, 'sources/gold', name), 'utf8'));
  const { articles } = read<{
    articles: { file: string; body: { start_cp: number; end_cp: number } }[];
  }>('articles.json');
  const texts = articles.map(({ file, body }) =>
    [...readFileSync(join(shared, 'sources', file), 'utf8')].slice(body.start_cp, body.end_cp).join(''),
  );
  const { entries } = read<{ entries: Entry[] }>('actors.json');
  const { counts_by_canonical: counts } = read<{ counts_by_canonical: Record<string, { total: number }> }>(
    'mentions.json',
  );
  const wanted = entries
    .filter(({ id, kind }) => ['actor', 'place'].includes(kind) && (counts[id]?.total ?? 0) >= 2)
    .map(({ aliases }) => aliases.map(({ alias }) => alias));
  measure('five sources', texts, wanted);
}

function re3d(): void {
  const lines = <T>(name: string): T[] =>
    readFileSync(join(shared, 'fixtures/re3d', name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const texts = lines<{ text: string }>('documents.json').map(({ text }) => text);
  const entities = lines<{ type: string; value: string }>('entities.json').filter(({ type }) =>
    ['Organisation', 'Person', 'Location'].includes(type),
  );
  const byName = Map.groupBy(entities, ({ value }) => keyOf(value));
  const wanted = [...byName.values()]
    .filter((same) => same.length >= 2)
    .map((same) => same.map(({ value }) => value));
  measure('re3d, all that people marked', texts, wanted);
  const isName = (spellings: Wanted) =>
    spellings.every((name) => /\p{Lu}/u.test(name.replace(/^(?:The|An?|Our|We|They)\b/, '')));
  measure('re3d, names', texts, wanted.filter(isName));
}

if (existsSync(join(shared, 'sources/gold'))) {
  fiveSources();
  re3d();
} else {
  print({ missing: 'The texts that people have marked do not lie beside the project.' });
  process.exitCode = 1;
}
