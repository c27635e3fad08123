import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { Connection } from '../../db/connection.ts';
import type { SqlValue } from '../../db/sql.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { findDocuments } from '../../electron/backend/search/find-documents.ts';
import { SearchRuns } from '../../electron/backend/search/search-runs.ts';
import { percentile } from './percentile.ts';
import { print } from './report.ts';
import { measureFirstList } from './search/first-list.ts';
import { measureKeys } from './search/key-press.ts';
import { type MadeLibrary, makeLibrary } from './search/made-library.ts';
import { type QueryKind, queryKinds } from './search/query-kinds.ts';

/*
 * npm run bench -- search [--size=100000] [--library=folder]: how long a search takes, each kind of query, in a library of so many made
 * documents of 500 words with ten highlights each: through the contract, and the bare SQLite query on the same library; how long the library takes to open, and its first list to be painted, beside an empty one; and how long each key takes in the browser until its
 * hits are painted.
 *
 * The bare query is every statement that the search of a first page runs, with its values: one that finds documents, up to the
 * number that is counted, and those that read twenty of them. They are noted on a connection of their own; the two that are
 * timed see each query for the first time, with the file in the system's memory and a cache of SQLite's own size.
 */

const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const size = Number(option('size') ?? 100_000);
/** A folder with a library that was made before, and what it holds; one is made there if there is none yet. */
const given = option('library');
const goalMs = 60;
const goalTimes = 1.5;
const goalKeyMs = 120;

/** The kinds of queries that are typed key by key in the browser. */
const typedKinds = [
  'a word of some documents',
  'three frequent words',
  'a phrase of two words',
  'a tag and a word',
];

const round = (value: number) => Math.round(value * 10) / 10;
const spread = (values: readonly number[]) => ({
  p50: round(percentile(values, 0.5)),
  p95: round(percentile(values, 0.95)),
});

async function timed<T>(work: () => T | Promise<T>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The statements of a search, with their values. */
type Statements = readonly (readonly [sql: string, ...values: SqlValue[]])[];

/** Notes the statements that a search of the first page runs. */
async function recordStatements(db: Connection, query: string): Promise<Statements> {
  const statements: [string, ...SqlValue[]][] = [];
  const recording = {
    all<R>(sql: string, ...values: SqlValue[]): R[] {
      statements.push([sql, ...values]);
      return db.all(sql, ...values);
    },
    get<R>(sql: string, ...values: SqlValue[]): R | undefined {
      statements.push([sql, ...values]);
      return db.get(sql, ...values);
    },
  };
  const context = { db: recording, searches: new SearchRuns(recording) };
  await findDocuments(context, { query, isTyping: false, offset: 0, limit: 20, places: 4, sort: 'best' });
  return statements;
}

async function measureKinds(folder: string, kinds: readonly QueryKind[]): Promise<void> {
  const backend = await openBackend({ libraryPath: folder, host: noHost });
  const client = createRouterClient(backend.router, { context: backend.context });
  const file = join(folder, 'library.sqlite');
  const [noting, bare] = [new Connection(file), new Connection(file)];
  const [allOurs, allBare]: number[][] = [[], []];
  try {
    // The first search of a process compiles what all of them run.
    for (const { queries } of kinds) await client.search.find({ query: queries[0] ?? '' });
    for (const { kind, queries } of kinds) {
      const [ours, alone, facets, found]: number[][] = [[], [], [], []];
      for (const [i, query] of queries.entries()) {
        const statements = await recordStatements(noting, query);
        const run = () => statements.map(([sql, ...values]) => bare.all(sql, ...values));
        // Another spelling of the same query is searched anew.
        const ask = () => client.search.find({ query: `${query}${' '.repeat(i + 1)}` });
        if (i % 2 === 0) alone?.push(await timed(run));
        ours?.push(await timed(async () => found?.push((await ask()).total.count)));
        if (i % 2 === 1) alone?.push(await timed(run));
        if (i < 5) facets?.push(await timed(() => client.search.facets({ query })));
      }
      const [times, bareTimes] = [spread(ours ?? []), spread(alone ?? [])];
      allOurs?.push(...(ours ?? []));
      allBare?.push(...(alone ?? []));
      print({
        figure: 'search',
        kind,
        unit: 'ms',
        ...times,
        bare: bareTimes,
        times: round(times.p50 / bareTimes.p50),
        found: percentile(found ?? [], 0.5),
        facets: spread(facets ?? []),
        met: times.p95 <= goalMs,
      });
    }
    const [times, bareTimes] = [spread(allOurs ?? []), spread(allBare ?? [])];
    print({ figure: 'search', kind: 'all', unit: 'ms', ...times, bare: bareTimes });
    print({
      goal: `at most ${goalTimes} times the bare statements, p50`,
      got: round(times.p50 / bareTimes.p50),
      met: times.p50 / bareTimes.p50 <= goalTimes,
    });
  } finally {
    for (const connection of [noting, bare]) connection.close();
    await backend.close();
  }
}

async function measureOpening(folder: string, empty: string): Promise<void> {
  const open = async (path: string) => {
    const backend = await openBackend({ libraryPath: path, host: noHost });
    await backend.close();
  };
  for (const path of [empty, folder]) await open(path);
  const [full, none]: number[][] = [[], []];
  for (let i = 0; i < 7; i++) {
    none?.push(await timed(() => open(empty)));
    full?.push(await timed(() => open(folder)));
  }
  const [filled, alone] = [spread(full ?? []), spread(none ?? [])];
  const times = filled.p50 / alone.p50;
  print({
    figure: 'open and close',
    unit: 'ms',
    ...filled,
    empty: alone,
    times: round(times),
    met: times <= goalTimes,
  });
}

async function measureLists(folder: string, empty: string): Promise<void> {
  const figure = 'opening to first list painted';
  try {
    const [none, full] = await measureFirstList([empty, folder], 7);
    const [filled, alone] = [spread(full ?? []), spread(none ?? [])];
    const times = filled.p50 / alone.p50;
    print({ figure, unit: 'ms', ...filled, empty: alone, times: round(times), met: times <= goalTimes });
  } catch (error) {
    print({ figure, missing: String(error) });
  }
}

/** The library of a folder, made unless it is there. */
function makeOnce(folder: string): MadeLibrary {
  const made = join(folder, 'made.json');
  try {
    return JSON.parse(readFileSync(made, 'utf8')) satisfies MadeLibrary;
  } catch {
    const library = makeLibrary(join(folder, 'library.sqlite'), size);
    writeFileSync(made, JSON.stringify(library));
    return library;
  }
}

const temporary = mkdtempSync(join(tmpdir(), 'postil-search-bench-'));
try {
  const [folder, empty] = [given ?? join(temporary, 'library'), join(temporary, 'empty')];
  for (const path of [folder, empty]) mkdirSync(path, { recursive: true });
  const file = join(folder, 'library.sqlite');
  const library = makeOnce(folder);
  const { documents, highlights, notes, ms } = library;
  const megabytes = Math.round(statSync(file).size / 1e6);
  print({ documents, highlights, notes, megabytes, madeInMs: ms, cores: availableParallelism() });
  const db = new Connection(file);
  const sizes = db.all<{ name: string; mb: number }>(
    `SELECT CASE WHEN instr(name, '_fts') > 0 THEN substr(name, 1, instr(name, '_fts') + 3) ELSE name END AS name,
       round(sum(pgsize) / 1e6, 1) AS mb FROM dbstat GROUP BY 1 ORDER BY mb DESC LIMIT 14`,
  );
  print({ figure: 'size', unit: 'MB', ...Object.fromEntries(sizes.map(({ name, mb }) => [name, mb])) });
  const kinds = queryKinds(db, library);
  db.close();
  await measureOpening(folder, empty);
  await measureLists(folder, empty);
  await measureKinds(folder, kinds);
  const typed = kinds.flatMap(({ kind, queries }) => (typedKinds.includes(kind) ? queries.slice(0, 2) : []));
  const figure = 'key press to painted hits';
  try {
    const keys = spread(await measureKeys(folder, typed));
    print({ figure, unit: 'ms', ...keys, met: keys.p95 <= goalKeyMs });
  } catch (error) {
    print({ figure, missing: String(error) });
  }
  print({ load: loadavg()[0] });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
