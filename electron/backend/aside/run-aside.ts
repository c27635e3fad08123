import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../../db/command.ts';
import { LibraryError } from '../../../db/library-error.ts';
import type { AsideAnswer, AsideTask } from './do-aside.ts';

/**
 * Does work on another thread, so that the library can be read meanwhile. It is one transaction: whoever reads sees all of it
 * or none, and so does the next start if the app ends before it is done. Throws what the work throws.
 */
export async function runAside(task: AsideTask): Promise<Outcome<unknown>> {
  const worker = new Worker(entryFile(), { workerData: task, execArgv: [] });
  const answer = await new Promise<AsideAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The thread ended with ${code} before its work was done.`)),
    );
  });
  if ('outcome' in answer) return answer.outcome;
  if ('refused' in answer) {
    throw new LibraryError(answer.refused.code, answer.refused.message, answer.refused.data);
  }
  throw Object.assign(new Error(answer.broke.message), { code: answer.broke.code });
}

/** The thread's entry: beside this file in the sources, at the top of the output once bundled. */
function entryFile(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const places = ['./', '../'].map((folder) =>
    fileURLToPath(new URL(`${folder}aside.worker.${extension}`, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`The worker for long work is missing beside ${import.meta.url}.`);
  return found;
}
