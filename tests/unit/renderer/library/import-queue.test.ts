import { expect, test } from 'vitest';
import { ImportEvent } from '../../../../core/contract/documents.ts';
import { emptyMetadata } from '../../../../core/model/document.ts';
import { ImportQueue } from '../../../../renderer/library/import-queue.ts';
import { countJobs, describeJob } from '../../../../renderer/library/import-summary.ts';

const file = (name: string) => new File(['text'], name);

const done = (name: string, fields: object = {}) =>
  ImportEvent.parse({
    stage: 'done',
    result: {
      name,
      status: 'created',
      documentId: '0192a0de-0000-7000-8000-000000000001',
      ...emptyMetadata,
      ...{ needs: null, needsCheck: false, carried: null, knownBy: null },
      words: 12,
      warnings: [],
      error: null,
      ...fields,
    },
  });

/** A queue whose imports go on only when they are told to. */
function heldQueue() {
  const held = new Map<string, { end: (event: ImportEvent) => void; fail: (error: unknown) => void }>();
  const queue = new ImportQueue(
    async (file, signal) => {
      const outcome = Promise.withResolvers<ImportEvent>();
      held.set(file.name, { end: outcome.resolve, fail: outcome.reject });
      signal.addEventListener('abort', () => outcome.reject(signal.reason));
      return (async function* (): AsyncGenerator<ImportEvent> {
        yield { stage: 'reading' };
        yield await outcome.promise;
      })();
    },
    (error) => `Failed: ${error instanceof Error ? error.message : ''}`,
    2,
  );
  return { queue, held };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const stages = (queue: ImportQueue) => queue.jobs().map(({ name, state }) => `${name} ${state.stage}`);

test('takes a few at a time, and the next when one ends', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a'), file('b'), file('c')]);
  await settled();
  expect(stages(queue)).toEqual(['a reading', 'b reading', 'c waiting']);
  held.get('b')?.end(done('b'));
  await settled();
  expect(stages(queue)).toEqual(['a reading', 'b done', 'c reading']);
});

test('a call that fails says why and stops no other', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a'), file('b')]);
  await settled();
  held.get('a')?.fail(new Error('no line'));
  held.get('b')?.end(done('b', { status: 'duplicate' }));
  await settled();
  expect(queue.jobs().map((job) => describeJob(job).sentence)).toEqual([
    'Failed: no line',
    'Already in this library',
  ]);
  expect(countJobs(queue.jobs())).toEqual({ total: 2, finished: 2, attention: 2 });
});

test('cancel stops what runs and what waits, and keeps what is done', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a'), file('b'), file('c')]);
  await settled();
  held.get('a')?.end(done('a'));
  await settled();
  queue.cancel();
  await settled();
  expect(stages(queue)).toEqual(['a done', 'b cancelled', 'c cancelled']);
});

test('clear forgets what has ended and nothing else', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a'), file('b')]);
  await settled();
  held.get('a')?.end(done('a'));
  await settled();
  queue.clear();
  expect(stages(queue)).toEqual(['b reading']);
});
