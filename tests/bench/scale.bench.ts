import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import type { TableGrouping, TableSort } from '../../core/contract/highlight-table.ts';
import { TableFilter } from '../../core/contract/highlight-table.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, GroupId, HighlightId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { percentile } from './percentile.ts';
import { print } from './report.ts';
import { makeLibrary } from './search/made-library.ts';

/*
 * npm run bench -- scale [--size=100000] [--library=<folder>]: what lists, counts and the table cost in a library of so many
 * made documents with ten highlights each, through the contract: time, and processor time, which other work on the machine
 * does not change. Tags are merged last, and that is undone. The library of a given folder is made there if it is not there; it
 * is changed by this.
 */

const option = (name: string) =>
  process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);
const size = Number(option('size') ?? 100_000);
const times = 7;
const deepPages = 41;
/** How many uses the merged tags have together, in a library of 1,000,000 highlights. */
const mergedShare = 0.3;

const round = (value: number) => Math.round(value * 10) / 10;
const spread = (values: readonly number[]) => ({
  p50: round(percentile(values, 0.5)),
  p95: round(percentile(values, 0.95)),
});

/** Does something some times, and prints what it took. */
async function measure(figure: string, work: () => unknown, runs = times): Promise<void> {
  const [wall, processor]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const [startedAt, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - startedAt);
    processor.push((user + system) / 1000);
  }
  print({ figure, unit: 'ms', ...spread(wall), processor: spread(processor) });
}

/** Prints how long some work takes, and how long a page of documents takes that is read meanwhile, again and again. */
async function measureBeside(figure: string, work: Promise<unknown>, client: Client): Promise<void> {
  const [startedAt, used] = [performance.now(), process.cpuUsage()];
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  for (let read = 0; !isDone; read++) {
    const askedAt = performance.now();
    const sort = { by: 'added', direction: 'descending' } as const;
    await client.documents.page({ filter: '', sort, offset: (read % 100) * 100, limit: 100 });
    waits.push(performance.now() - askedAt);
    await setTimeout(50);
  }
  await ended;
  const { user, system } = process.cpuUsage(used);
  const ms = round(performance.now() - startedAt);
  print({ figure, unit: 'ms', ms, processor: round((user + system) / 1000) });
  if (waits.length > 0) {
    print({
      figure: 'a page of documents meanwhile',
      unit: 'ms',
      ...spread(waits),
      max: round(Math.max(...waits)),
    });
  }
}

const clientOf = ({ router, context }: Backend) => createRouterClient(router, { context });
type Client = ReturnType<typeof clientOf>;

async function measureOpening(folder: string, empty: string): Promise<void> {
  const open = async (path: string, isShown: boolean) => {
    const backend = await openBackend({ libraryPath: path, host: noHost });
    // What the window asks for before it shows the library.
    if (isShown) await readFirst(backend);
    await backend.close();
  };
  const readFirst = async (backend: Backend) => {
    const client = clientOf(backend);
    await Promise.all([
      client.library.info(),
      client.library.preferences(),
      client.tags.list(),
      client.documents.page({ sort: { by: 'added', direction: 'descending' }, offset: 0, limit: 100 }),
    ]);
  };
  for (const path of [empty, folder]) {
    await open(path, true);
    const which = path === empty ? 'an empty library' : 'this library';
    await measure(`open ${which}`, () => open(path, false), 21);
    await measure(`open ${which} and read what is shown first`, () => open(path, true), 21);
  }
}

async function measureDocuments(client: Client): Promise<void> {
  const page = (by: 'added' | 'title' | 'published' | 'highlights', offset: number, filter = '') =>
    client.documents.page({ filter, sort: { by, direction: 'descending' }, offset, limit: 100 });
  const { total } = await page('added', 0);
  for (const by of ['added', 'title', 'published', 'highlights'] as const) {
    await measure(`first page of documents by ${by}`, () => page(by, 0));
  }
  await measure('last page of documents by title', () => page('title', Math.max(0, total - 100)));
  await measure('first page of documents that hold two words', () => page('title', 0, 'the re'));
  const [document] = (await page('title', Math.floor(total / 2))).documents;
  if (!document) return;
  await measure('place of a document', () =>
    client.documents.place({ sort: { by: 'title', direction: 'descending' }, id: document.id }),
  );
  await measure('documents for the palette', () => client.documents.match({ words: 'the re', limit: 100 }));
}

async function measureTable(client: Client): Promise<void> {
  const all = TableFilter.parse({});
  const ways = ['text', 'date', 'mark', 'created', 'actor'] as const satisfies TableSort['by'][];
  for (const by of ways) {
    const sort: TableSort = { by, direction: 'ascending' };
    const rows = { filter: all, grouping: null, group: null, sort, limit: 100 };
    await measure(`first rows by ${by}`, () => client.table.rows({ ...rows, offset: 0 }));
  }
  const { highlights } = await client.table.groups({ filter: all, grouping: null, offset: 0, limit: 1 });
  for (const by of ways) {
    const sort: TableSort = { by, direction: 'ascending' };
    const rows = { filter: all, grouping: null, group: null, sort, limit: 100 };
    let read = 0;
    // The first of them reads where documents stand, or counts; all are part of the figure.
    const next = () => Math.floor(((read++ + 0.5) / deepPages) * highlights);
    await measure(`rows far down by ${by}`, () => client.table.rows({ ...rows, offset: next() }), deepPages);
  }
  const groupings: readonly (TableGrouping | null)[] = [
    null,
    { by: 'tag', kind: 'actor' },
    { by: 'document' },
    { by: 'mark' },
    { by: 'year' },
  ];
  for (const grouping of groupings) {
    await measure(`groups by ${grouping?.by ?? 'nothing'}`, () =>
      client.table.groups({ filter: all, grouping, offset: 0, limit: 500 }),
    );
  }
}

async function measureChanges(client: Client, highlights: number): Promise<void> {
  const tags = (await client.tags.list()).filter(({ kind }) => kind === 'actor');
  const [into, ...others] = tags.toSorted((a, b) => b.highlights - a.highlights);
  const { documents } = await client.documents.page({
    sort: { by: 'highlights', direction: 'ascending' },
    offset: 0,
    limit: 1,
  });
  const documentId = documents[0]?.id;
  if (!into || !documentId) return;
  const command = () => ({ commandId: CommandId.parse(uuidv7()), groupId: GroupId.parse(uuidv7()) });
  await measure('add a highlight with a tag', () =>
    client.highlights.create({
      ...command(),
      id: HighlightId.parse(uuidv7()),
      documentId,
      range: TextRange.parse({ start: 0, end: 5 }),
      colour: 1,
      tagIds: [into.id],
    }),
  );
  const merged: typeof others = [];
  for (const tag of others.slice(0, 100)) {
    if (merged.reduce((sum, one) => sum + one.highlights, 0) >= highlights * mergedShare) break;
    merged.push(tag);
  }
  const ids = merged.map(({ id }) => id);
  await measure('use of the tags to merge', () => client.codebook.use({ ids: [...ids, into.id] }), 3);
  const uses = merged.reduce((sum, tag) => sum + tag.highlights, 0);
  const named = `${uses.toLocaleString('en')} uses`;
  const merging = client.codebook.merge({ ...command(), ids, into: into.id });
  await measureBeside(`merge tags of ${named}`, merging, client);
  await measure('page of the trash with them', () => client.trash.list({ offset: 0, limit: 100 }), 1);
  const undoing = client.library.undo({ commandId: CommandId.parse(uuidv7()) });
  await measureBeside('undo that merge', undoing, client);
}

/** The library of a folder, made unless it is there. */
function makeOnce(folder: string): { readonly documents: number; readonly highlights: number } {
  const made = join(folder, 'made.json');
  try {
    return JSON.parse(readFileSync(made, 'utf8'));
  } catch {
    const library = makeLibrary(join(folder, 'library.sqlite'), size);
    writeFileSync(made, JSON.stringify(library));
    return library;
  }
}

const temporary = mkdtempSync(join(tmpdir(), 'postil-scale-bench-'));
try {
  const [folder, empty] = [option('library') ?? join(temporary, 'library'), join(temporary, 'empty')];
  for (const path of [folder, empty]) mkdirSync(path, { recursive: true });
  const { documents, highlights } = makeOnce(folder);
  print({ documents, highlights, cores: availableParallelism() });
  await measureOpening(folder, empty);
  const backend = await openBackend({ libraryPath: folder, host: noHost });
  try {
    const client = clientOf(backend);
    await measure('counts of the library', () => client.library.info());
    await measure('all tags with their use', () => client.tags.list());
    await measureDocuments(client);
    await measureTable(client);
    await measureChanges(client, highlights);
  } finally {
    await backend.close();
  }
  print({ load: loadavg().map(round), memoryMb: Math.round(process.memoryUsage().rss / 1e6) });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
