import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, expect, test } from 'vitest';
import { openBackend } from '../../electron/backend/backend.ts';
import { checkLibrary } from '../../electron/backend/check-library.ts';
import { allDocuments } from '../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { writeMixedFiles } from '../bench/import/mixed-files.ts';
import { makeRandom } from '../bench/random.ts';
import { makeZip } from '../helpers/make-zip.ts';
import { QueueOwner } from './queue-owner.ts';

const seed = Number(process.env.POSTIL_SEED ?? Date.now() % 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'postil-resume-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a queue that is killed again and again ends with each file once', { timeout: 300_000 }, async () => {
  const files = join(folder, 'files');
  mkdirSync(files);
  await writeMixedFiles(files, 50, seed, 150);
  const inArchive = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [
      `z${i}.txt`,
      `File ${i} of the archive, which has words of its own: ${'x'.repeat(i + 1)}.`,
    ]),
  );
  writeFileSync(join(files, 'y-archive.zip'), await makeZip(inArchive));
  const wanted = 50 + 1 + 10;

  const random = makeRandom(seed);
  const libraryPath = join(folder, 'library');
  let kills = 0;
  let ended = 0;
  for (; kills < 3; kills++) {
    const { owner } = await QueueOwner.open(libraryPath);
    if (kills === 0) await owner.add(files, seed);
    await owner.ended(Math.min(wanted - 5, ended + Math.floor(random() * 20)));
    ended = owner.state.ended;
    await owner.kill();
  }
  const { owner } = await QueueOwner.open(libraryPath);
  await owner.ended(wanted);
  await owner.close();
  console.log(`${wanted} jobs, ${kills} kills, the last with ${ended} done (seed ${seed})`);

  const backend = await openBackend({ libraryPath, host: noHost });
  const client = createRouterClient(backend.router, { context: backend.context });
  const jobs = await client.imports.list();
  const documents = await allDocuments(client);
  const problems = (await checkLibrary(backend.context.library)).flatMap((check) => check.problems);
  await backend.close();
  expect(problems).toEqual([]);
  expect(jobs).toHaveLength(wanted);
  const outcomes = jobs.flatMap(({ name, state }) =>
    state.stage === 'done' && state.outcome.status !== 'created' ? [`${name}: ${state.outcome.error}`] : [],
  );
  expect(outcomes).toEqual([]);
  expect(documents.map(({ fileName }) => fileName).sort()).toEqual(
    jobs
      .filter(({ state }) => state.stage === 'done')
      .map(({ name }) => name.split(' › ').at(-1))
      .sort(),
  );
});
