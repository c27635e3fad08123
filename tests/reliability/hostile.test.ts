import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { afterAll, expect, test } from 'vitest';
import type { ImportResult } from '../../core/contract/documents.ts';
import { CommandId, DocumentId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { checkLibrary } from '../../electron/backend/check-library.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { type HostileFile, knownHarm, mutatedFiles } from './hostile-files.ts';
import { watchImportProcesses } from './import-processes.ts';

const count = Number(process.env.POSTIL_HOSTILE ?? (process.env.POSTIL_FULL ? 10_000 : 80));
/** A long run tries others each time; a short one is the same everywhere, so that it is red for its cause. */
const seed = Number(process.env.POSTIL_SEED ?? (process.env.POSTIL_FULL ? Date.now() % 1_000_000 : 61_803));

/** A library takes so many files, then the next: what is measured is the import, not a library of ten thousand versions. */
const filesPerLibrary = 250;
const lanes = 2;

const folder = mkdtempSync(join(tmpdir(), 'postil-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What became of many files. */
interface Tally {
  documents: number;
  refused: number;
  /** Refused because what reads them failed in a way that it does not know of. */
  broken: number;
  slowestMs: number;
  problems: string[];
}

/** Imports files one after the other, and looks after each whether all is as it must be. */
async function importAll(
  files: AsyncIterable<HostileFile> | Iterable<HostileFile>,
  tally: Tally,
): Promise<void> {
  const log = { error: () => tally.broken++ };
  let backend: Backend | null = null;
  let taken = 0;
  const renew = async () => {
    if (backend) {
      const checks = await checkLibrary(backend.context.library);
      tally.problems.push(...checks.flatMap(({ problems }) => problems));
      await backend.close();
    }
    backend = await openBackend({ libraryPath: mkdtempSync(join(folder, 'library-')), host: noHost, log });
    return backend;
  };
  for await (const file of files) {
    const open: Backend = backend === null || ++taken % filesPerLibrary === 0 ? await renew() : backend;
    await importOne(open, file, tally);
  }
  await renew();
  await (backend as Backend | null)?.close();
}

async function importOne(backend: Backend, { name, bytes }: HostileFile, tally: Tally): Promise<void> {
  const { library } = backend.context;
  const changes = () => library.db.get<{ n: number }>('SELECT total_changes() AS n')?.n;
  const before = changes();
  const startedAt = performance.now();
  try {
    const result = await importFile(backend, name, bytes);
    if (result.status !== 'failed') {
      tally.documents++;
    } else {
      tally.refused++;
      if (!/^.{10,}[.”)]$/su.test(result.error ?? ''))
        tally.problems.push(`${name}: “${result.error}” is no sentence.`);
      // An archive of which one file was refused has changed the library all the same.
      if (changes() !== before && !name.endsWith('.zip'))
        tally.problems.push(`${name} failed and changed the library.`);
    }
  } catch (error) {
    tally.problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const ms = performance.now() - startedAt;
  tally.slowestMs = Math.max(tally.slowestMs, ms);
  if (ms > 65_000) tally.problems.push(`${name} took ${Math.round(ms / 1000)} s.`);
}

async function importFile(
  backend: Backend,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImportResult> {
  const client = createRouterClient(backend.router, { context: backend.context });
  const ids = { commandId: CommandId.parse(uuidv7()), documentId: DocumentId.parse(uuidv7()) };
  for await (const event of await client.documents.import({ ...ids, file: new File([bytes], name) })) {
    if (event.stage === 'done') return event.result;
  }
  throw new Error('It ended without a result.');
}

/** What lies in the places where a file that gets out would land. */
function listSurroundings(): string[] {
  const importers = join(import.meta.dirname, '../../electron/backend/importers');
  const own = readdirSync(folder).filter((name) => !name.startsWith('library-'));
  return [
    ...own,
    ...[process.cwd(), homedir(), importers, join(importers, '..')].flatMap((place) => readdirSync(place)),
  ];
}

const newTally = (): Tally => ({ documents: 0, refused: 0, broken: 0, slowestMs: 0, problems: [] });

test('hostile files end as documents or sentences, and harm nothing', { timeout: 3_600_000 }, async () => {
  mkdirSync(join(folder, 'around'));
  const before = listSurroundings();
  const watch = watchImportProcesses();
  const tally = newTally();
  const share = Math.ceil(count / lanes);
  await Promise.all([
    importAll(await knownHarm(count > 1000 ? 50_000 : 5000), tally),
    ...Array.from({ length: lanes }, (_, lane) =>
      importAll(mutatedFiles(share, seed + lane * 1_000_003), tally),
    ),
  ]);
  const { count: processes, mostMb, sockets } = watch.stop();
  console.log(
    `${tally.documents + tally.refused} hostile files: ${tally.documents} documents, ${tally.refused} refused ` +
      `(${tally.broken} by a fault of what reads them), slowest ${Math.round(tally.slowestMs)} ms, ` +
      `${processes} processes, at most ${mostMb} MB (seed ${seed})`,
  );
  expect(tally.problems).toEqual([]);
  expect(sockets).toEqual([]);
  expect(listSurroundings()).toEqual(before);
  expect(mostMb).toBeLessThanOrEqual(1024);
  expect(tally.documents + tally.refused).toBeGreaterThanOrEqual(count);
});

// In a process of its own, because it dies.
test('control: an app that reads such files itself dies of them', async () => {
  const script = join(import.meta.dirname, 'import-in-process.ts');
  const dies = promisify(execFile)(process.execPath, ['--max-old-space-size=64', script]);
  await expect(dies).rejects.toMatchObject({ stdout: 'It begins.\n' });
});
